import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';
import { askFramed, isPrepared, type Named } from './framed-query.ts';

export type Queryable = { query(config: pg.QueryConfig): Promise<pg.QueryResult> };

/** A connection for one transaction, which its first statement opens. Both throw once its time is over: what comes after is sent nowhere. */
export interface OpenConnection {
  readonly now: () => Queryable;
  /** What is asked of this is the last of all, and takes the commit along. */
  readonly last: () => Queryable;
  /** Goes out with whatever is asked next, before it: nobody looks at what it answers. That it failed is told by what it went with. */
  readonly ahead: (statement: Named) => void;
}

export interface Opening {
  readonly timeoutMs: number;
  /** As PostgreSQL calls it; its default where there is none. */
  readonly isolation: string | null;
}

/**
 * Takes a connection, does the work in a transaction on it, and gives it back. The transaction is opened with the first statement, in one
 * trip, and committed with the last where the work says that it is. Ended for its time, it is rolled back at once, also while the work
 * still runs.
 */
export async function withOpenConnection<T>(pool: pg.Pool, opening: Opening, work: (connection: OpenConnection) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  // What breaks it is told by the query that finds it broken; without a listener it would end the process.
  client.on('error', ignore);
  const transaction = transactionOn(client, opening);
  try {
    const result = await work(transaction);
    await transaction.commit();
    return result;
  } catch (error) {
    await transaction.rollBack();
    throw error;
  } finally {
    await transaction.over();
    client.off('error', ignore);
    client.release(transaction.isBroken());
  }
}

function transactionOn(client: pg.PoolClient, { timeoutMs, isolation }: Opening) {
  const begin = wordsOf(isolation === null ? 'begin' : `begin isolation level ${isolation}`);
  const ahead: Named[] = [];
  let opened: Promise<unknown> | null = null;
  let rollingBack: Promise<unknown> | null = null;
  let [isCommitted, isBroken, isOver] = [false, false, false];
  const rollBack = async () => {
    if (opened !== null) await (rollingBack ??= client.query('rollback').catch(() => (isBroken = true)));
  };
  const timer = setTimeout(() => {
    isOver = true;
    void rollBack();
  }, timeoutMs);
  const refuseLate = () => {
    if (isOver) throw new TransactionOver(timeoutMs);
  };
  const ask = async (config: pg.QueryConfig, isLast: boolean): Promise<pg.QueryResult> => {
    if (opened === null && isPrepared(client, begin)) ahead.unshift(begin);
    else {
      await (opened ??= client.query(begin));
      refuseLate();
    }
    let before = ahead.splice(0);
    if (before.every((each) => isPrepared(client, each))) opened ??= Promise.resolve();
    else {
      // What else is asked meanwhile waits for it too.
      await (opened = askEach(client, before));
      refuseLate();
      before = [];
    }
    const after = isLast && isPrepared(client, COMMIT) ? COMMIT : null;
    if (before.length === 0 && after === null) return client.query(config);
    const result = await askFramed(client, config, { before, after });
    isCommitted = after !== null;
    return result;
  };
  const asking = (isLast: boolean) => () => {
    refuseLate();
    return { query: (config: pg.QueryConfig) => ask(config, isLast) };
  };
  return {
    now: asking(false),
    last: asking(true),
    ahead: (statement: Named) => void ahead.push(statement),
    async commit() {
      if (isCommitted) return;
      refuseLate();
      const left = ahead.pop();
      if (left) await ask(configOf(left), false);
      clearTimeout(timer);
      if (opened !== null) await client.query(COMMIT);
    },
    rollBack,
    /** The connection is given back with nothing of it under way. */
    async over() {
      clearTimeout(timer);
      await rollingBack;
    },
    isBroken: () => isBroken,
  };
}

const wordsOf = (text: string) => ({ name: text, text });
const COMMIT = wordsOf('commit');

const configOf = ({ values = [], ...words }: Named): pg.QueryConfig => ({ ...words, values: [...values] });

async function askEach(client: pg.PoolClient, statements: readonly Named[]): Promise<void> {
  for (const each of statements) await client.query(configOf(each));
}

const ignore = () => undefined;

/** Named as Prisma names it. */
class TransactionOver extends Error {
  readonly code = 'P2028';

  constructor(timeoutMs: number) {
    super(`The transaction was rolled back: it took longer than ${timeoutMs} ms.`);
  }
}

const lending = new AsyncLocalStorage<OpenConnection>();

/** Whatever takes a connection from a `LendingPool` during the work is lent this one, with the transaction that is open on it. */
export const lendingOut = <T>(connection: OpenConnection, work: () => T): T => lending.run(connection, work);

type Connected = (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: unknown) => void) => void;

export class LendingPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<pg.PoolClient> | void {
    if (callback) return super.connect(callback);
    const lent = lending.getStore();
    return lent ? Promise.resolve(borrowed(lent)) : super.connect();
  }
}

const NOTHING = { rows: [], fields: [], rowCount: 0 };

/** Who borrows a connection neither begins nor ends its transaction, nor gives it back: whoever opened it does. */
function borrowed(connection: OpenConnection): pg.PoolClient {
  const query = async (config: pg.QueryConfig) =>
    /^(?:begin|commit|rollback)$/i.test(config.text) ? NOTHING : connection.now().query(config);
  const nobody = { on: ignore, removeListener: ignore, release: ignore };
  return { query, ...nobody } as unknown as pg.PoolClient;
}
