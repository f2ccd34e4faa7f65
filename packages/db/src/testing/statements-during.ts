import type { PoolClient } from 'pg';
import type { Db } from '../db.ts';

const watched = new WeakMap<PoolClient, Watched>();
type Watched = { see: (text: string) => void };

/** What is sent to the database while `work` runs, BEGIN and COMMIT among it. Nothing else may use the `Db` meanwhile. */
export async function statementsDuring({ pool }: Db, work: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const touched = new Set<Watched>();
  const watch = (client: PoolClient) => {
    const state = watched.get(client) ?? watchClient(client);
    state.see = (text) => void seen.push(text);
    touched.add(state);
  };
  pool.on('acquire', watch);
  try {
    await work();
  } finally {
    pool.off('acquire', watch);
    for (const state of touched) state.see = () => undefined;
  }
  return seen;
}

function watchClient(client: PoolClient): Watched {
  const state: Watched = { see: () => undefined };
  const query = Reflect.get<object, string>(client, 'query') as (...args: unknown[]) => unknown;
  Reflect.set(client, 'query', (...args: unknown[]) => {
    state.see(textOf(args[0]));
    return Reflect.apply(query, client, args);
  });
  watched.set(client, state);
  return state;
}

function textOf(query: unknown): string {
  return typeof query === 'string' ? query : String((query as { text?: unknown }).text);
}
