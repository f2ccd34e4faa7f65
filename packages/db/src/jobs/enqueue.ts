import { openTx, type Tx } from '../transaction.ts';
import type { Job, JobMap, JobName } from './job-map.ts';
import { jobsSource } from './job-tables-sql.ts';

export type EnqueueOptions = {
  /** Not before this time; default at once. */
  startAfter?: Date | undefined;
};

/** Adds a job that exists exactly when the transaction commits. */
export async function enqueue(tx: Tx, { name, data }: Job, options: EnqueueOptions = {}): Promise<void> {
  await enqueueAll(tx, name, [{ data, ...options }]);
}

/** Several jobs of one kind. They go out with whatever else the transaction writes. */
export async function enqueueAll<N extends JobName>(
  tx: Tx,
  name: N,
  jobs: readonly (EnqueueOptions & { readonly data: JobMap[N] })[],
): Promise<void> {
  if (jobs.length > 0) openTx(tx).waiting.jobs.push(jobsSource(jobs.map(({ data, startAfter }) => ({ name, data, startAfter }))));
}
