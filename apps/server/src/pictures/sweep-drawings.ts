import type { Services } from '@sweetspot/api/server';
import { DRAWINGS_FOLDER } from './kept-drawings.ts';

const KEPT_MS = 30 * 24 * 3_600_000;
/** Some four thousand drawings. */
const MOST_BYTES = 200 * 1024 * 1024;

/** Deletes drawings that are old, and the oldest of those that take too much room: each can be made again at any time. */
export async function sweepDrawings(
  storage: Pick<Services['pictures']['storage'], 'list' | 'delete'>,
  { now, mostBytes = MOST_BYTES }: { now: Date; mostBytes?: number },
): Promise<void> {
  const newestFirst = [...(await storage.list(DRAWINGS_FOLDER))].sort((one, other) => other.putAt.getTime() - one.putAt.getTime());
  const forgotten = now.getTime() - KEPT_MS;
  let keptBytes = 0;
  for (const { key, sizeBytes, putAt } of newestFirst) {
    keptBytes += sizeBytes;
    if (keptBytes > mostBytes || putAt.getTime() <= forgotten) await storage.delete(key);
  }
}
