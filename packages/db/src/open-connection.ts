import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

/** A connection with a transaction open on it. */
export interface OpenConnection {
  /** Throws once the transaction's time is over: what comes after is sent nowhere. */
  readonly now: () => pg.PoolClient;
}

export interface Opening {
  readonly timeoutMs: number;
  /** As PostgreSQL calls it; its default where there is none. */
  readonly isolation: string | null;
}

/**
 * Takes a connection, does the work in a transaction on it, and gives it back. Ended for its time, the transaction is rolled back at once,
 * also while the work still runs.
 */
export async function withOpenConnection<T>(
  pool: pg.Pool,
  { timeoutMs, isolation }: Opening,
  work: (connection: OpenConnection) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  // What breaks it is told by the query that finds it broken; without a listener it would end the process.
  client.on('error', ignore);
  let rollingBack: Promise<unknown> | null = null;
  let isBroken = false;
  const rollBack = () => (rollingBack ??= client.query('rollback').catch(() => (isBroken = true)));
  let isOver = false;
  const timer = setTimeout(() => {
    isOver = true;
    void rollBack();
  }, timeoutMs);
  const refuseLate = () => {
    if (isOver) throw new TransactionOver(timeoutMs);
  };
  const now = () => {
    refuseLate();
    return client;
  };
  try {
    await client.query(isolation === null ? 'begin' : `begin isolation level ${isolation}`);
    const result = await work({ now });
    refuseLate();
    clearTimeout(timer);
    await client.query('commit');
    return result;
  } catch (error) {
    await rollBack();
    throw error;
  } finally {
    clearTimeout(timer);
    client.off('error', ignore);
    client.release(isBroken);
  }
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
