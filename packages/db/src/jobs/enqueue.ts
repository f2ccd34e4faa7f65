import { fromPrisma } from 'pg-boss';
import { senderOf, type Tx } from '../transaction.ts';
import { deadLetterQueue, type Job } from './job-map.ts';

export type EnqueueOptions = {
  /** Not before this time; default at once. */
  startAfter?: Date | undefined;
};

/** Adds a job that exists exactly when the transaction commits. */
export async function enqueue(tx: Tx, job: Job, options: EnqueueOptions = {}): Promise<void> {
  const boss = await senderOf(tx).boss();
  await boss.send(job.name, job.data, {
    db: fromPrisma(tx),
    deadLetter: deadLetterQueue(job.name),
    ...(options.startAfter && { startAfter: options.startAfter }),
  });
}
