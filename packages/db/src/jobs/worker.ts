import { PgBoss } from 'pg-boss';
import type { Db } from '../db.ts';
import { JOB_NAMES, JOBS_SCHEMA, type JobMap, type JobName } from './job-map.ts';

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
/**
 * How many of a kind run at once in a process: several where a job waits for somebody else's server, or where somebody waits for what
 * it sends. Each looks by itself. All others run one after the other.
 */
const AT_ONCE: Partial<Record<JobName, number>> = {
  'mail.send': 4,
  'payment.operation': 4,
  'order.expireHold': 4,
  'order.afterMove': 4,
};

export async function startWorker(db: Db, handlers: JobHandlers, { onError }: WorkerOptions): Promise<Worker> {
  const boss = new PgBoss({
    connectionString: db.url,
    application_name: 'sweetspot-worker',
    schema: JOBS_SCHEMA,
    migrate: false,
    max: 4,
    useListenNotify: true,
  });
  boss.on('error', (error) => onError(error, null));
  await boss.start();
  for (const name of JOB_NAMES) await listen(boss, name, handlers[name], onError);
  const stop = () => boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS });
  return { stop, [Symbol.asyncDispose]: stop };
}

async function listen<N extends JobName>(boss: PgBoss, name: N, handler: JobHandlers[N], onError: WorkerOptions['onError']): Promise<void> {
  const options = {
    notifyPollingIntervalSeconds: LOOK_EVERY_SECONDS,
    pollingIntervalSeconds: LOOK_EVERY_SECONDS,
    localConcurrency: AT_ONCE[name] ?? 1,
  };
  await boss.work<JobMap[N]>(name, options, async ([job]) => {
    if (!job) return;
    const attempt = job.retryCount + 1;
    try {
      await handler(job.data, { attempt, signal: job.signal });
    } catch (error) {
      onError(error instanceof Error ? error : new Error(String(error)), { name, data: job.data, attempt });
      throw error;
    }
  });
}
