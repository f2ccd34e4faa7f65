import { Prisma } from './generated/client.ts';
import { jobTablesSql } from './jobs/job-tables-sql.ts';

/** A change whose outcome its transaction does not look at. */
export type LaterWrite = {
  table: string;
  /** Names the rows it changes, where others of the table are changed beside them. */
  rows?: string | undefined;
  /** Of one row, where that is all it does: more changes of the row join them. */
  changes?: object | undefined;
  /** One INSERT, UPDATE or DELETE, without RETURNING. */
  sql: Prisma.Sql;
  /** Jobs that follow from the rows it wrote: a SELECT of name, data and start_after from `written`. */
  jobs?: { returning: Prisma.Sql; select: (written: Prisma.Sql) => Prisma.Sql } | undefined;
};

/** What a transaction has been asked to write and has not sent yet. */
export type Waiting = { readonly writes: Map<string, LaterWrite>; readonly jobs: Prisma.Sql[] };

type Raw = Pick<Prisma.TransactionClient, '$queryRaw'>;

export const nothingWaiting = (): Waiting => ({ writes: new Map(), jobs: [] });
export const isAnythingWaiting = ({ writes, jobs }: Waiting): boolean => writes.size > 0 || jobs.length > 0;

/** All of it as one statement, which whoever takes it sends. Null when nothing waits. */
export function takeStatement(waiting: Waiting): Prisma.Sql | null {
  const taken = takeWaiting(waiting);
  return taken && Prisma.sql`with ${Prisma.join(taken.tables, ', ')} select ${taken.done} as done`;
}

/** Sends one write with its jobs, and answers how many rows it wrote. */
export async function sendOne(client: Raw, write: Pick<LaterWrite, 'sql' | 'jobs'>): Promise<number> {
  const waiting = nothingWaiting();
  addWrite(waiting, { table: '', ...write });
  const taken = takeWaiting(waiting);
  const [row] = taken
    ? await client.$queryRaw<{ count: number }[]>`
        with ${Prisma.join(taken.tables, ', ')} select count(*)::int as count, ${taken.done} as done from ${written(0)}`
    : [];
  return row?.count ?? 0;
}

/**
 * What waits, as tables of a WITH and an expression that has all of it done, one after the other in the order asked for. Whoever takes it
 * sends it. Null when nothing waits.
 */
export function takeWaiting(waiting: Waiting): { tables: Prisma.Sql[]; done: Prisma.Sql } | null {
  if (!isAnythingWaiting(waiting)) return null;
  const { writes, jobs } = waiting;
  const tables = [...writes.values()].map(
    (write, place) => Prisma.sql`${written(place)} as (${write.sql} returning ${write.jobs?.returning ?? Prisma.raw('1')})`,
  );
  const names = tables.map((_, place) => written(place));
  if (jobs.length > 0) {
    tables.push(...jobTablesSql(jobs));
    names.push(Prisma.raw('job_words'));
  }
  writes.clear();
  jobs.length = 0;
  // One count over all of them: each aggregate is set up anew whenever the statement runs.
  const each = Prisma.join(
    names.map((name) => Prisma.sql`select from ${name}`),
    ' union all ',
  );
  return { tables, done: Prisma.sql`(select count(*)::int from (${each}) as every)` };
}

/** By its place, so that the statement is the same text each time, which PostgreSQL parses and plans once for each connection. */
const written = (place: number): Prisma.Sql => Prisma.raw(`written_${place}`);
const keyOf = ({ table, rows }: LaterWrite): string => (rows === undefined ? table : `${table} ${rows}`);

/** Whether both may change the same row, which the parts of one statement cannot. */
export function isInTheWay({ writes }: Waiting, { table, rows }: LaterWrite): boolean {
  return [...writes.values()].some(
    (other) => other.table === table && (rows === undefined || other.rows === undefined || other.rows === rows),
  );
}

export function addWrite({ writes, jobs }: Waiting, write: LaterWrite): void {
  if (write.jobs) jobs.push(write.jobs.select(written(writes.size)));
  writes.set(keyOf(write), write);
}

/** The transaction as its work sees it: what waits goes out before whatever it asks for, so that all is done in the order it was asked. */
export function sendingFirst<T extends object>(target: T, sendAhead: () => void): T {
  // Over an empty object, as in `withDirectSql`.
  return new Proxy({} as T, {
    get(_, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value === 'function')
        return (...args: unknown[]) => {
          sendAhead();
          return Reflect.apply(value, target, args) as unknown;
        };
      return typeof value === 'object' && value !== null ? sendingFirst(value, sendAhead) : value;
    },
  });
}
