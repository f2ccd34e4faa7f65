import pg from 'pg';
import { askFramed, isPrepared, type Named, type Said } from './framed-query.ts';

/** A statement on its way, and whom its answer is told: nobody, where it was only said ahead. */
export interface Asked {
  readonly statement: pg.QueryConfig;
  readonly teller: PromiseWithResolvers<pg.QueryResult> | null;
}

export type Queryable = { query(config: pg.QueryConfig): Promise<pg.QueryResult> };

export interface Gathered {
  readonly ask: (statement: pg.QueryConfig) => Promise<pg.QueryResult>;
  /** Goes out with whatever is asked next, before it. */
  readonly ahead: (statement: pg.QueryConfig) => void;
  /** The last that was said ahead and that nothing was asked after. */
  readonly takeLeft: () => pg.QueryConfig | undefined;
}

/** What is asked at the same moment, as by the parts of a `Promise.all`, is sent together, in the order asked. It fails together too. */
export function gather(send: (asked: readonly Asked[]) => Promise<void>): Gathered {
  const waiting: Asked[] = [];
  const sendNow = async () => {
    const asked = waiting.splice(0, 1 + waiting.findLastIndex(({ teller }) => teller !== null));
    try {
      await send(asked);
    } catch (error) {
      for (const { teller } of asked) teller?.reject(error);
    }
  };
  return {
    ask(statement) {
      if (waiting.every(({ teller }) => teller === null)) queueMicrotask(() => void sendNow());
      const teller = Promise.withResolvers<pg.QueryResult>();
      waiting.push({ statement, teller });
      return teller.promise;
    },
    ahead: (statement) => void waiting.push({ statement, teller: null }),
    takeLeft: () => waiting.pop()?.statement,
  };
}

/** In one trip, with what ends it; what the connection has not prepared yet goes by itself first, with all that is before it. */
export async function askTogether(client: pg.PoolClient, asked: readonly Asked[], after: Named | null = null): Promise<void> {
  const last = asked.at(-1);
  if (!last) return;
  const others = asked.slice(0, -1);
  const isReady = others.every(({ statement }) => isPrepared(client, statement));
  if (!isReady) for (const { statement, teller } of others) tell(teller, await client.query(statement));
  const before = isReady ? others.map(sayOf) : [];
  const isAlone = before.length === 0 && after === null;
  tell(last.teller, await (isAlone ? client.query(last.statement) : askFramed(client, last.statement, { before, after })));
}

const tell = (teller: Asked['teller'], result: pg.QueryResult): void => teller?.resolve(result);

function sayOf({ statement, teller }: Asked): Said {
  const { name = '', text, values = [] } = statement;
  if (teller === null) return { name, text, values };
  const callback = (error: Error | null, result: pg.QueryResult) => (error ? teller.reject(error) : teller.resolve(result));
  return { name, text, values, heardBy: new pg.Query({ ...statement, callback } as pg.QueryConfig) };
}

/** Outside a transaction: over one connection of the pool, each seeing what is true when its turn comes. */
export function gatheredOn(pool: pg.Pool): Queryable {
  const { ask } = gather(async (asked) => {
    const client = await pool.connect();
    client.on('error', ignore);
    let failed: Error | undefined;
    try {
      await askTogether(client, asked);
    } catch (error) {
      failed = error as Error;
      throw error;
    } finally {
      client.off('error', ignore);
      // As the pool's own `query`: what failed may have broken the connection.
      client.release(failed);
    }
  });
  return { query: ask };
}

/** Asked now, with what is asked beside it, and looked at later: where it is awaited is told that it failed. */
export function begun<T>(answer: Promise<T>): Promise<T> {
  answer.catch(ignore);
  return answer;
}

const ignore = () => undefined;
