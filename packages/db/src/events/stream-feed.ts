import { createBoundedQueue, type BoundedQueue } from './bounded-queue.ts';
import type { EventItem } from './event-hub.ts';
import type { StreamEvent } from './event-log.ts';

type FeedSource = {
  readLast: () => Promise<number>;
  readAfter: (number: number, limit: number) => Promise<StreamEvent[]>;
  onIdle: () => void;
};

export type FeedReader = {
  /** The newest number as the reader joined, or later; whatever is newer than when it joined comes through `items`. */
  newest: Promise<number>;
  items(): AsyncGenerator<EventItem, void, undefined>;
  leave(): void;
};

export type StreamFeed = {
  join(signal: AbortSignal): FeedReader;
  /** There is an event of this number. */
  announce(number: number): void;
  /** There may be new events. */
  recheck(): void;
  close(): void;
};

/** What a reader may leave unread before it is told to read the state anew instead. */
const LONGEST_QUEUE = 256;
const PAGE = 200;
const RETRY_MS = 500;

/** The reader is to read the state anew, and go on from there. */
function refetchAt(newest: EventItem): EventItem {
  return { kind: 'refetch', number: newest.kind === 'event' ? newest.event.number : newest.number };
}

/** Reads a stream's new events once and hands them to everyone who joined. */
export function createStreamFeed(source: FeedSource): StreamFeed {
  const readers = new Set<BoundedQueue<EventItem>>();
  /** The newest number handed out; null until the feed has looked where the stream stands. */
  let handedOut: number | null = null;
  let isStale = false;
  let isReading = false;
  let retryTimer: NodeJS.Timeout | undefined;
  let starting: Promise<void> | null = null;

  const start = () =>
    (starting ??= source.readLast().then(
      (number) => {
        handedOut = number;
        void read();
      },
      (error: unknown) => {
        // The joining reader's to bear; the next one asks again.
        starting = null;
        throw error;
      },
    ));

  const read = async () => {
    if (isReading || handedOut === null) return;
    isReading = true;
    try {
      while (isStale && readers.size > 0) {
        isStale = false;
        const events = await source.readAfter(handedOut, PAGE);
        for (const event of events) for (const reader of readers) reader.push({ kind: 'event', event });
        handedOut = events.at(-1)?.number ?? handedOut;
        isStale ||= events.length === PAGE;
      }
    } catch {
      // The database is away for a moment; what was missed is still there afterwards.
      isStale = true;
      retryTimer = setTimeout(() => void read(), RETRY_MS).unref();
    } finally {
      isReading = false;
    }
  };

  const recheck = () => {
    isStale = true;
    void read();
  };

  return {
    join(signal) {
      const reader = createBoundedQueue<EventItem>({ longest: LONGEST_QUEUE, tooMany: refetchAt, signal });
      readers.add(reader);
      return {
        newest: start().then(() => handedOut ?? 0),
        items: () => reader.items(),
        leave() {
          readers.delete(reader);
          reader.close();
          if (readers.size > 0) return;
          clearTimeout(retryTimer);
          source.onIdle();
        },
      };
    },
    announce(number) {
      if (handedOut === null || number > handedOut) recheck();
    },
    recheck,
    close() {
      clearTimeout(retryTimer);
      for (const reader of readers) reader.close();
    },
  };
}
