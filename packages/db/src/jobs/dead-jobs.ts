import { fromPrisma } from 'pg-boss';
import type { ReadClient } from '../db.ts';
import { senderOf, type Tx } from '../transaction.ts';
import { DEAD_LETTER } from './job-map.ts';

/** A job whose last try failed: it lies in its dead-letter queue until a person sends it back or puts it away. */
export type DeadJob = {
  id: string;
  /** The job's name: a JobName, or one that the present version no longer has. */
  name: string;
  data: Record<string, unknown>;
  createdAt: Date;
  attempts: number;
  /** As thrown: it may name people. */
  error: string | null;
};

type Place = { createdAt: Date; id: string };

/** Newest first; of equal times, which are kept to the millisecond, the greater id. */
export function listDeadJobs(prisma: ReadClient, { after, limit }: { after: Place | null; limit: number }): Promise<DeadJob[]> {
  return prisma.$queryRaw<DeadJob[]>`
    select * from (
      select id, source_name as name, coalesce(data, '{}') as data, date_trunc('milliseconds', created_on) as "createdAt",
        coalesce(source_retry_count, 0) + 1 as attempts, coalesce(source_output ->> 'message', output ->> 'message') as error
      from jobs.job where name like ${`%${DEAD_LETTER}`} and state in ('created', 'retry') and source_name is not null
    ) as dead
    where ${after === null}::boolean or ("createdAt", id) < (${after?.createdAt ?? null}::timestamptz, ${after?.id ?? null}::uuid)
    order by "createdAt" desc, id desc limit ${limit}`;
}

export async function countDeadJobs(prisma: ReadClient): Promise<number> {
  const [row] = await prisma.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from jobs.job
    where name like ${`%${DEAD_LETTER}`} and state in ('created', 'retry') and source_name is not null`;
  return row?.count ?? 0;
}

/** Null when it is not, or no longer, there; else nobody else sends it back or puts it away until the transaction ends. */
export async function holdDeadJob(tx: Tx, id: string): Promise<Pick<DeadJob, 'name' | 'data'> | null> {
  const [job] = await tx.$queryRaw<Pick<DeadJob, 'name' | 'data'>[]>`
    select source_name as name, coalesce(data, '{}') as data from jobs.job
    where id = ${id}::uuid and name like ${`%${DEAD_LETTER}`} and state in ('created', 'retry') and source_name is not null for update`;
  return job ?? null;
}

/** The dead jobs that would have sent this mail, held as by holdDeadJob. */
export async function holdDeadMailJobs(tx: Tx, mailId: string): Promise<string[]> {
  const jobs = await tx.$queryRaw<{ id: string }[]>`
    select id from jobs.job where name = ${`mail.send${DEAD_LETTER}`} and state in ('created', 'retry') and data ->> 'mailId' = ${mailId} for update`;
  return jobs.map(({ id }) => id);
}

/** Back to the queue it came from, with all its tries before it. */
export async function sendBackDeadJob(tx: Tx, id: string, name: string): Promise<void> {
  const boss = await senderOf(tx).boss();
  await boss.redrive(`${name}${DEAD_LETTER}`, { ids: [id], db: fromPrisma(tx) });
}

export async function deleteDeadJob(tx: Tx, id: string, name: string): Promise<void> {
  const boss = await senderOf(tx).boss();
  await boss.deleteJob(`${name}${DEAD_LETTER}`, id, { db: fromPrisma(tx) });
}
