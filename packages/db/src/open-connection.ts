import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';
import { isPrepared } from './framed-query.ts';
import { askTogether, gather, type Asked, type Queryable } from './gathered-questions.ts';

/** A connection for one transaction, which its first statement opens. Both throw once its time is over: what comes after is sent nowhere. */
export interface OpenConnection {
  readonly now: () => Queryable;
  /** What is asked of this is the last of all, and takes the commit along. */
  readonly last: () => Queryable;
  /** Goes out with whatever is asked next, before it: nobody looks at what it answers. That it failed is told by what it went with. */
  readonly ahead: (statement: pg.QueryConfig) => void;
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
  let opened: Promise<unknown> | null = null;
  let rollingBack: Promise<unknown> | null = null;
  let [isEnding, isCommitted, isBroken, isOver] = [false, false, false, false];
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
  const send = async (asked: readonly Asked[]): Promise<void> => {
    refuseLate();
    const isOpening = opened === null && isPrepared(client, begin);
    if (!isOpening) {
      await (opened ??= client.query(begin));
      refuseLate();
    }
    const after = isEnding && isPrepared(client, COMMIT) ? COMMIT : null;
    const sent = askTogether(client, isOpening ? [{ statement: begin, teller: null }, ...asked] : asked, after);
    // Nothing is asked outside of the transaction, also where it could not be opened.
    if (isOpening) opened = sent;
    await sent;
    isCommitted = after !== null;
  };
  let sending: Promise<void> = Promise.resolve();
  // One after the other: what has to go by itself is not overtaken.
  const { ask, ahead, takeLeft } = gather((asked) => (sending = sending.catch(ignore).then(() => send(asked))));
  const asking = (isLast: boolean) => () => {
    refuseLate();
    isEnding = isLast;
    return { query: ask };
  };
  return {
    now: asking(false),
    last: asking(true),
    ahead,
    async commit() {
      if (isCommitted) return;
      refuseLate();
      isEnding = false;
      const left = takeLeft();
      if (left) await ask(left);
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
