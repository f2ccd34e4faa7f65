import type { Services } from '@sweetspot/api/server';
import { AppError, type AppErrorCode } from '@sweetspot/domain/errors/app-error';
import { Piscina } from 'piscina';
import type { Processed } from './picture-worker.ts';

/** Pages have the rest of the machine to themselves. */
const THREADS_OF_A_KIND = 1;
/** As many as their weight allows (`processPicture`), and no more than leave the process's other file and crypto work its threads. */
const UPLOADS_AT_ONCE = 2;
/** An upload that waits is held in memory; a drawing that waits is a line of text. */
const MOST_WAITING = { uploads: 12, drawings: 60 } as const;
/** A thread that nobody needs gives its memory back. */
const IDLE_MS = 20_000;

export interface PicturePool extends AsyncDisposable {
  readonly process: Services['pictures']['process'];
  readonly draw: Services['drawings']['draw'];
}

/**
 * Pictures are decoded and drawings made here, off the thread that answers requests, a few at a time. Whoever comes when many wait is
 * told to come back. Uploads and drawings do not wait for each other.
 */
export function createPicturePool(): PicturePool {
  const filename = new URL('./picture-worker.ts', import.meta.url).href;
  const pool = (maxQueue: number, concurrentTasksPerWorker: number) =>
    new Piscina({ filename, minThreads: 0, maxThreads: THREADS_OF_A_KIND, idleTimeout: IDLE_MS, maxQueue, concurrentTasksPerWorker });
  const uploads = pool(MOST_WAITING.uploads, UPLOADS_AT_ONCE);
  const drawings = pool(MOST_WAITING.drawings, 1);
  return {
    async process(upload) {
      const processed = (await run(uploads, upload, 'process')) as Processed;
      if ('picture' in processed) return processed.picture;
      const { code, data } = processed.refusal;
      // Code and data were one refusal's in the thread that they come from.
      throw new (AppError as new (of: AppErrorCode, data: unknown) => AppError)(code, data);
    },
    draw: async (design, as) => (await run(drawings, { design, ...as }, 'draw')) as Uint8Array,
    async [Symbol.asyncDispose]() {
      await Promise.all([uploads.destroy(), drawings.destroy()]);
    },
  };
}

async function run(pool: Piscina, task: unknown, name: string): Promise<unknown> {
  if (pool.queueSize >= pool.options.maxQueue) throw new AppError('UNAVAILABLE', { part: 'pictures' });
  return pool.run(task, { name });
}
