import type { Tx } from '../transaction.ts';
import { createBoundedQueue, type BoundedQueue } from './bounded-queue.ts';
import { ADMINS_CHANNEL, type AdminsWord } from './send-events.ts';

/** Tells every admin's screen, once this commits. With events to append, `appendEvents` does it in the same trip. */
export async function tellAdmins(tx: Tx, word: AdminsWord): Promise<void> {
  await tx.$executeRaw`select pg_notify(${ADMINS_CHANNEL}, ${JSON.stringify(word)})`;
}

export type AdminsWords = {
  /** Null: anything may have changed. That is the first word, too: whoever begins to listen knows nothing of what was said before. */
  follow(signal: AbortSignal): AsyncGenerator<AdminsWord | null, void, undefined>;
  hear(word: AdminsWord | null): void;
};

/** More than a slow reader is told one by one. */
const LONGEST_QUEUE = 100;

/** Hands what this process hears to all who follow. */
export function createAdminsWords(): AdminsWords {
  const readers = new Set<BoundedQueue<AdminsWord | null>>();
  async function* follow(signal: AbortSignal): AsyncGenerator<AdminsWord | null, void, undefined> {
    const queue = createBoundedQueue<AdminsWord | null>({ longest: LONGEST_QUEUE, tooMany: () => null, signal });
    queue.push(null);
    readers.add(queue);
    try {
      yield* queue.items();
    } finally {
      readers.delete(queue);
      queue.close();
    }
  }
  return { follow, hear: (word) => readers.forEach((queue) => queue.push(word)) };
}
