import type { PoolClient } from 'pg';
import type { Db } from '../db.ts';
import type { Frame } from '../framed-query.ts';

export interface Kill {
  /** Which of its commits, from one. A statement that changes something by itself is one too. */
  readonly commit: number;
  readonly side: 'before' | 'after';
}

interface Life {
  readonly kill: Kill;
  readonly clients: Set<PoolClient>;
  readonly endings: Promise<unknown>[];
  commits: number;
  isOver: boolean;
}

type Query = (...args: unknown[]) => unknown;
type Callback = (error: Error | undefined, result?: unknown) => void;

/**
 * What `work` does until its process is killed at one of its commits: the connections break, and nothing that it goes on to ask is asked.
 * Answers whether it came so far; work that ends before is done. Nothing else may use the `Db` meanwhile.
 */
export async function killedAt({ pool }: Db, kill: Kill, work: (isOver: () => boolean) => Promise<unknown>): Promise<boolean> {
  const life: Life = { kill, clients: new Set(), endings: [], commits: 0, isOver: false };
  const own = (client: PoolClient) => {
    if (!life.clients.has(client)) watch(client, life);
    life.clients.add(client);
  };
  pool.on('acquire', own);
  try {
    await work(() => life.isOver);
  } catch (error) {
    if (!life.isOver) throw error;
  } finally {
    pool.off('acquire', own);
    // The pool has let them go by then.
    await Promise.all(life.endings);
    for (const client of life.clients) Reflect.deleteProperty(client, 'query');
  }
  return life.isOver;
}

function watch(client: PoolClient, life: Life): void {
  const ask = Reflect.get<object, string>(client, 'query') as Query;
  let isInTransaction = false;
  Reflect.set(client, 'query', (...args: unknown[]): unknown => {
    if (life.isOver) return refuse(args);
    const text = textOf(args[0]);
    const frame = (args[0] as { frame?: Frame }).frame ?? { before: [], after: null };
    if (/^begin/i.test(text) || frame.before.some(({ text: words }) => /^begin/i.test(words))) isInTransaction = true;
    const ends = /^commit/i.test(text) || frame.after !== null;
    const isCommit = ends || (!isInTransaction && /\b(?:insert into|update|delete from)\b/i.test(text));
    if (ends || /^rollback/i.test(text)) isInTransaction = false;
    if (!isCommit || ++life.commits !== life.kill.commit) return Reflect.apply(ask, client, args);
    if (life.kill.side === 'before') {
      end(life);
      return refuse(args);
    }
    const callback = args.at(-1);
    if (!isCallback(callback)) {
      return (Reflect.apply(ask, client, args) as Promise<unknown>).then(() => {
        end(life);
        return refuse([]);
      });
    }
    const told: Callback = () => {
      end(life);
      void refuse(args);
    };
    return Reflect.apply(ask, client, [...args.slice(0, -1), told]);
  });
}

function end(life: Life): void {
  life.isOver = true;
  for (const client of life.clients) {
    life.endings.push(new Promise((resolve) => void client.once('end', resolve)));
    const { connection } = client as unknown as { connection: { stream: { destroy(): void } } };
    connection.stream.destroy();
  }
}

function refuse(args: readonly unknown[]): Promise<never> | void {
  const error = Object.assign(new Error('Connection terminated: the process was killed.'), { code: 'ECONNRESET' });
  const callback = args.at(-1);
  if (!isCallback(callback)) return Promise.reject(error);
  queueMicrotask(() => callback(error));
}

const isCallback = (value: unknown): value is Callback => typeof value === 'function';

function textOf(query: unknown): string {
  return typeof query === 'string' ? query : String((query as { text?: unknown }).text);
}
