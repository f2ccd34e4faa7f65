import { fromPrisma } from 'pg-boss';
import { senderOf, type Tx } from '../transaction.ts';
import { deadLetterQueue, type Job, type JobMap, type JobName } from './job-map.ts';

export type EnqueueOptions = {
  /** Not before this time; default at once. */
  startAfter?: Date | undefined;
};

/** Adds a job that exists exactly when the transaction commits. */
export async function enqueue(tx: Tx, { name, data }: Job, options: EnqueueOptions = {}): Promise<void> {
  await enqueueAll(tx, name, [{ data, ...options }]);
}

/** Several jobs of one kind, in one trip. */
export async function enqueueAll<N extends JobName>(
  tx: Tx,
  name: N,
  jobs: readonly (EnqueueOptions & { readonly data: JobMap[N] })[],
): Promise<void> {
  if (jobs.length === 0) return;
  const boss = await senderOf(tx).boss();
  const deadLetter = deadLetterQueue(name);
  await boss.insert(
    name,
    jobs.map(({ data, startAfter }) => ({ data, ...(deadLetter !== null && { deadLetter }), ...(startAfter && { startAfter }) })),
    { db: fromPrisma(tx) },
  );
}
