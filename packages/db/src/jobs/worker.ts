import { PgBoss, type Job, type JobResult } from 'pg-boss';
import type { Db } from '../db.ts';
import { NamedClient } from './named-client.ts';
import { JOB_NAMES, JOBS_SCHEMA, SCHEDULES, type JobMap, type JobName } from './job-map.ts';

export type JobRun = {
  /** Counted from 1. */
  attempt: number;
  /** Aborted when the job has run too long, or the worker stops. */
  signal: AbortSignal;
};

/** A handler that throws is retried with growing pauses; it must therefore bear being run twice. */
export type JobHandlers = { [N in JobName]: (data: JobMap[N], run: JobRun) => Promise<void> };

export type WorkerOptions = {
  onError: (error: Error, job: { name: JobName; data: JobMap[JobName]; attempt: number } | null) => void;
};

export type Worker = AsyncDisposable & { stop(): Promise<void> };

/** A stop has ten seconds; what is cut off here is found by the next process and done again. */
const STOP_TIMEOUT_MS = 8_000;
/** New jobs are announced; delayed ones and retries are found by looking, this often. */
const LOOK_EVERY_SECONDS = 1;
/** Where none are delayed: announced or not at all. */
const LOOK_SELDOM_SECONDS = 30;
/**
 * Where a job waits for somebody else's server, or somebody waits for what it sends: so many look, and each takes so many at once, so that
 * one that hangs holds up no more than those beside it. Of all others one looks, and takes one after the other.
 */
const [LOOKING, TAKEN] = [2, 4];
const AT_ONCE: readonly JobName[] = ['mail.send', 'payment.operation', 'order.expireHold', 'order.afterMove'];

export async function startWorker(db: Db, handlers: JobHandlers, { onError }: WorkerOptions): Promise<Worker> {
  const options = {
    connectionString: db.url,
    application_name: 'sweetspot-worker',
    schema: JOBS_SCHEMA,
    migrate: false,
    max: 4,
    useListenNotify: true,
    // What a power cut takes back is that a job was fetched or done: it is run again, which it bears. What it did is kept by itself.
    // And a plan kept from when the queue was empty would read it from end to end.
    options: '-c synchronous_commit=off -c jit=off -c enable_seqscan=off',
    Client: NamedClient,
  };
  const boss = new PgBoss(options);
  boss.on('error', (error) => onError(error, null));
  await boss.start();
  for (const name of JOB_NAMES) await listen(boss, name, handlers[name], onError);
  const stop = () => boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS });
  return { stop, [Symbol.asyncDispose]: stop };
}

async function listen<N extends JobName>(boss: PgBoss, name: N, handler: JobHandlers[N], onError: WorkerOptions['onError']): Promise<void> {
  const [localConcurrency, batchSize] = AT_ONCE.includes(name) ? [LOOKING, TAKEN] : [1, 1];
  const options = {
    notifyPollingIntervalSeconds: SCHEDULES[name] === undefined ? LOOK_EVERY_SECONDS : LOOK_SELDOM_SECONDS,
    pollingIntervalSeconds: LOOK_EVERY_SECONDS,
    localConcurrency,
    batchSize,
    burstWhenBatchFull: batchSize > 1,
    perJobResults: true,
  } as const;
  await boss.work<JobMap[N]>(name, options, (jobs) => Promise.all(jobs.map((job) => run(job))));

  /** Those taken together succeed and fail each for itself. */
  async function run({ id, data, retryCount, signal }: Job<JobMap[N]>): Promise<JobResult> {
    const attempt = retryCount + 1;
    try {
      await handler(data, { attempt, signal });
      return { id, status: 'completed' };
    } catch (error) {
      onError(error instanceof Error ? error : new Error(String(error)), { name, data, attempt });
      return { id, status: 'failed', output: error };
    }
  }
}
