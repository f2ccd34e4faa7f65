import { internalsOf, type Db } from '../db.ts';
import { createAdminsWords } from './admins.ts';
import { CATALOGUE_CHANNEL, readCatalogueChange, type CatalogueChange } from './catalogue.ts';
import { lastEventNumber, readEvents, streamKey, type StreamEvent } from './event-log.ts';
import { ADMINS_CHANNEL, EVENTS_CHANNEL, type AdminsWord, type EventStreamRef } from './send-events.ts';
import { listen } from './listener.ts';
import { createStreamFeed, type StreamFeed } from './stream-feed.ts';

export type EventItem =
  | { kind: 'event'; event: StreamEvent }
  /** The reader is too far behind to catch up event by event: read the state anew, then go on after `number`. */
  | { kind: 'refetch'; number: number };

export type EventHub = AsyncDisposable & {
  /** Every event of the stream after a number, past and to come, in order and once each, until `signal` aborts. */
  subscribe(stream: EventStreamRef, afterNumber: number, signal: AbortSignal): AsyncGenerator<EventItem, void, undefined>;
  /**
   * Calls back when a store's catalogue changed: by a transaction of this process as it ends, and by any process's when the word comes
   * round. Null: anything may have (the connection was lost meanwhile).
   */
  onCatalogueChanged(callback: (change: CatalogueChange | null) => void): () => void;
  /** Calls back when what a person may do changed, in any process: a session, role, account or membership; null: anybody's may have. */
  onAccessChanged(callback: (userId: string | null) => void): () => void;
  /** What changed that admins look at, in any process, until `signal` aborts; null, as at the beginning: anything may have. */
  followAdmins(signal: AbortSignal): AsyncGenerator<AdminsWord | null, void, undefined>;
  close(): Promise<void>;
};

/** PostgreSQL's notification channel for what triggers tell of people's access; its payload is the person's id. */
const ACCESS_CHANNEL = 'access';

/** Further back than this, reading the state anew is cheaper for everybody. */
const LONGEST_BACKLOG = 500;

/** One per process: however many screens look at a stream, each of its events is read once. */
export async function createEventHub(db: Db): Promise<EventHub> {
  const feeds = new Map<string, StreamFeed>();
  const catalogueCallbacks = new Set<(change: CatalogueChange | null) => void>();
  const tellCatalogue = (change: CatalogueChange | null) => catalogueCallbacks.forEach((callback) => callback(change));
  const accessCallbacks = new Set<(userId: string | null) => void>();
  const adminsWords = createAdminsWords();
  const closing = new AbortController();

  const listener = await listen({
    url: db.url,
    channels: [EVENTS_CHANNEL, CATALOGUE_CHANNEL, ACCESS_CHANNEL, ADMINS_CHANNEL],
    onNotification(channel, payload) {
      if (channel === CATALOGUE_CHANNEL) return tellCatalogue(readCatalogueChange(payload));
      if (channel === ACCESS_CHANNEL) return accessCallbacks.forEach((callback) => callback(payload));
      if (channel === ADMINS_CHANNEL) return adminsWords.hear(JSON.parse(payload) as AdminsWord);
      const cut = payload.lastIndexOf(':');
      feeds.get(payload.slice(0, cut))?.announce(Number(payload.slice(cut + 1)));
    },
    onResync() {
      feeds.forEach((feed) => feed.recheck());
      tellCatalogue(null);
      accessCallbacks.forEach((callback) => callback(null));
      adminsWords.hear(null);
    },
  });

  const stopHearingOwn = internalsOf(db).ownChanges.onCommitted(tellCatalogue);

  const feedOf = (stream: EventStreamRef): StreamFeed => {
    const key = streamKey(stream);
    let feed = feeds.get(key);
    if (!feed) {
      feed = createStreamFeed({
        readLast: () => lastEventNumber(db.prisma, stream),
        readAfter: (number, limit) => readEvents(db.prisma, stream, number, limit),
        onIdle: () => feeds.delete(key),
      });
      feeds.set(key, feed);
    }
    return feed;
  };

  const close = async () => {
    feeds.forEach((feed) => feed.close());
    closing.abort();
    stopHearingOwn();
    await listener.close();
  };
  return {
    subscribe: (stream, afterNumber, signal) => readOn(db, { stream, join: (until) => feedOf(stream).join(until), afterNumber, signal }),
    onCatalogueChanged(callback) {
      catalogueCallbacks.add(callback);
      return () => catalogueCallbacks.delete(callback);
    },
    onAccessChanged(callback) {
      accessCallbacks.add(callback);
      return () => accessCallbacks.delete(callback);
    },
    followAdmins: (signal) => adminsWords.follow(AbortSignal.any([signal, closing.signal])),
    close,
    [Symbol.asyncDispose]: close,
  };
}

interface Reading {
  readonly stream: EventStreamRef;
  readonly join: StreamFeed['join'];
  readonly afterNumber: number;
  readonly signal: AbortSignal;
}

/** What a reader missed, then what comes: in order, nothing twice. */
async function* readOn(db: Db, { stream, join, afterNumber, signal }: Reading): AsyncGenerator<EventItem, void, undefined> {
  if (signal.aborted) return;
  // Before the backlog is read: what is committed while we read it then waits here, and is dropped if we had it already.
  const reader = join(signal);
  try {
    const newest = await reader.newest;
    let last = afterNumber;
    // A feed may be a notification behind its stream; a stream behind its reader was restored from a backup.
    const isAhead = last > newest && last > (await lastEventNumber(db.prisma, stream));
    if (isAhead || newest - last > LONGEST_BACKLOG) {
      last = newest;
      yield { kind: 'refetch', number: newest };
    }
    if (last < newest) {
      for (const event of await readEvents(db.prisma, stream, last, LONGEST_BACKLOG)) {
        if (signal.aborted) return;
        yield { kind: 'event', event };
        last = event.number;
      }
    }
    for await (const item of reader.items()) {
      const number = item.kind === 'event' ? item.event.number : item.number;
      if (number <= last) continue;
      yield item;
      last = number;
    }
  } finally {
    reader.leave();
  }
}
