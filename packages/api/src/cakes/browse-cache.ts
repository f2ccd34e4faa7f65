import { inTx, notifyCatalogueChanged, type EventHub, type Tx } from '@sweetspot/db';
import type { Services } from '../context.ts';

/** What a process remembers of the catalogue. Forgotten as a whole when any store's catalogue changes: loading again costs little. */
export interface BrowseCache {
  /** The remembered answer, or `load`'s; whoever asks while it loads waits for the same one. Null, for what is not there, is not kept. */
  remember<T>(key: string, load: () => Promise<T>): Promise<T>;
  forget(): void;
  /** Raised by every `forget`: an answer begun under an older one is not worth keeping. */
  readonly generation: number;
}

/** Pages of many places and stores are remembered; past this the oldest go. */
const MOST_ENTRIES = 500;

const caches = new WeakMap<EventHub, BrowseCache>();

/** The process's own: one for each connection to the events. */
export function browseCacheOf({ events }: { readonly events: EventHub }): BrowseCache {
  const known = caches.get(events);
  if (known) return known;
  const made = createBrowseCache();
  caches.set(events, made);
  events.onCatalogueChanged(() => made.forget());
  return made;
}

/**
 * A change of what a store shows. This process forgets at once, so that the next request sees it; the others are told by the
 * transaction itself, as it commits.
 */
export async function changeCatalogue<T>(
  services: Pick<Services, 'db' | 'events'>,
  storeId: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const result = await inTx(services.db, async (tx) => {
    await notifyCatalogueChanged(tx, storeId);
    return work(tx);
  });
  browseCacheOf(services).forget();
  return result;
}

export function createBrowseCache(): BrowseCache {
  const entries = new Map<string, Promise<unknown>>();
  let generation = 0;
  return {
    get generation() {
      return generation;
    },
    remember<T>(key: string, load: () => Promise<T>): Promise<T> {
      const known = entries.get(key);
      // Keys name what is loaded, so an entry has the type its key was first used with.
      if (known) return known as Promise<T>;
      const loading = load();
      entries.set(key, loading);
      const drop = () => {
        if (entries.get(key) === loading) entries.delete(key);
      };
      // Neither what failed nor what is not there stays, and only what stays pushes out the oldest: made-up names must not empty the
      // memory. Clearing drops a load under way too, so that nothing read before a change outlives it.
      loading.then((found) => (found === null ? drop() : trim(entries)), drop);
      return loading;
    },
    forget() {
      generation += 1;
      entries.clear();
    },
  };
}

function trim(entries: Map<string, unknown>): void {
  const oldest = entries.size > MOST_ENTRIES ? entries.keys().next().value : undefined;
  if (oldest !== undefined) entries.delete(oldest);
}
