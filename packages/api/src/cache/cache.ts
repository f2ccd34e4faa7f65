import { AsyncLocalStorage } from 'node:async_hooks';
import type { CatalogueChange, EventHub } from '@sweetspot/db';
import { LRUCache } from 'lru-cache';

/**
 * What one process remembers: what visitors ask for most, and what costs most to make anew. Nothing in it is more than a copy, so any
 * of it may be gone at any time. It forgets what is too old, what nobody asked for the longest once it is full, and at once what a
 * change of the catalogue made untrue: each answer carries which stores and lists it was read from.
 */
export interface Cache {
  /**
   * The remembered answer, or `load`'s; whoever asks while it loads waits for the same one. Neither a failure nor null, for what is not
   * there, is remembered: made-up names must not push out what people ask for.
   */
  remember<T>(key: string, load: () => Promise<T>, how: HowKept<T>): Promise<T>;
  find<T>(key: string): T | undefined;
  /** Whether it is at hand, or soon will be without anything more to do. */
  has(key: string): boolean;
  begin(): Answering;
}

/** An answer under way. It is begun before anything that it tells is read. */
export interface Answering {
  /** Does the work, and takes down what it depends on. */
  run<R>(work: () => R): R;
  /** Keeps the answer for the next who asks; not if what it depends on has changed since it was begun. */
  keep<T>(key: string, value: T, how: HowKept<T>): void;
}

export interface HowKept<T> {
  readonly ageMs: number;
  readonly bytes: (value: T) => number;
  /** It follows from its key alone, whatever changes. */
  readonly isConstant?: boolean;
}

/** Lists that a store may come into, leave, or move in: of cakes, of cakes found by words or a diet, of cakes for a number of guests, of stores. */
export type ListKind = 'cakes' | 'found' | 'sizes' | 'stores';

type Tag = ListKind | `store:${string}` | 'anything' | 'moment';

const answering = new AsyncLocalStorage<Set<Tag>>();

/** Says what the answer under way was read from. Said of nothing, the answer ends with any change of the catalogue. */
export function dependOn({ stores = [], lists = [] }: { readonly stores?: Iterable<string>; readonly lists?: Iterable<ListKind> }): void {
  dependOnTags([...Array.from(stores, (id) => `store:${id}` as const), ...lists]);
}

/** Says that the answer under way holds for this moment alone: it tells what changes without the catalogue being changed, as room does. Nothing keeps it. */
export function dependOnTheMoment(): void {
  dependOnTags(['moment']);
}

function dependOnTags(tags: Iterable<Tag>): void {
  const own = answering.getStore();
  if (own) for (const tag of tags) own.add(tag);
}

const LISTS_REACHED = {
  store: [],
  sizes: ['sizes'],
  found: ['found'],
  cakes: ['cakes'],
  stores: ['cakes', 'stores'],
} as const satisfies Record<CatalogueChange['reach'], readonly ListKind[]>;

/** An answer that saw more changes than this while it was made is not worth keeping. */
const MOST_CHANGES = 1_000;
/** What keeping something costs beside its own bytes. */
const OVERHEAD_BYTES = 512;

interface Kept {
  readonly value: unknown;
  readonly tags: ReadonlySet<Tag>;
}
interface Loading {
  readonly answer: Promise<Kept>;
  readonly begunAt: number;
}

export interface CacheOptions {
  readonly events: Pick<EventHub, 'onCatalogueChanged'>;
  readonly now: () => Date;
  /** All of it together; 0 remembers nothing. */
  readonly mostBytes: number;
}

export function createCache({ events, now, mostBytes }: CacheOptions): Cache {
  const keysByTag = new Map<Tag, Set<string>>();
  const kept = new LRUCache<string, Kept>({
    maxSize: Math.max(1, mostBytes),
    perf: { now: () => now().getTime() },
    ttlResolution: 0,
    dispose({ tags }, key) {
      for (const tag of tags) {
        const keys = keysByTag.get(tag);
        keys?.delete(key);
        if (keys?.size === 0) keysByTag.delete(tag);
      }
    },
  });
  const loading = new Map<string, Loading>();
  const changes = createChanges();

  events.onCatalogueChanged((change) => {
    changes.add(change === null ? null : new Set<Tag>(['anything', `store:${change.storeId}`, ...LISTS_REACHED[change.reach]]));
    for (const tag of changes.newest() ?? [...keysByTag.keys()]) keysByTag.get(tag)?.forEach((key) => kept.delete(key));
  });

  const find = (key: string): Kept | undefined => {
    const found = kept.get(key);
    if (found) dependOnTags(found.tags);
    return found;
  };

  const begin = () => {
    const tags = new Set<Tag>();
    const begunAt = changes.count();
    const settle = <T>(value: T, { isConstant = false }: HowKept<T>): Kept => {
      if (tags.size === 0 && !isConstant) tags.add('anything');
      return { value, tags };
    };
    const keep = <T>(key: string, value: T, how: HowKept<T>): Kept => {
      const answer = settle(value, how);
      const size = mostBytes > 0 ? key.length + how.bytes(value) + OVERHEAD_BYTES : 1;
      if (tags.has('moment') || size > mostBytes || changes.haveTouched(tags, begunAt)) return answer;
      // The library counts an entry of exactly its age as young.
      kept.set(key, answer, { ttl: how.ageMs - 1, size });
      for (const tag of tags) keysByTag.set(tag, (keysByTag.get(tag) ?? new Set()).add(key));
      return answer;
    };
    return { begunAt, settle, keep, run: <R>(work: () => R): R => answering.run(tags, work) };
  };

  const load = <T>(key: string, work: () => Promise<T>, how: HowKept<T>): Loading => {
    const { run, keep, settle, begunAt } = begin();
    const answer = run(work).then((value) => (value === null ? settle(value, how) : keep(key, value, how)));
    const under = { answer, begunAt };
    loading.set(key, under);
    const end = () => void (loading.get(key) === under && loading.delete(key));
    answer.then(end, end);
    return under;
  };

  return {
    // A key names what is loaded, so what it names has the type that it was first used with.
    async remember<T>(key: string, work: () => Promise<T>, how: HowKept<T>): Promise<T> {
      const found = find(key);
      if (found) return found.value as T;
      const under = loading.get(key);
      // What was begun before a change may have been read before it: whoever asks after the change gets an answer of their own.
      const { answer } = under?.begunAt === changes.count() ? under : load(key, work, how);
      const { value, tags } = await answer;
      dependOnTags(tags);
      return value as T;
    },
    find: <T>(key: string) => find(key)?.value as T | undefined,
    has: (key) => kept.has(key) || loading.has(key),
    begin() {
      const { run, keep } = begin();
      return { run, keep: (key, value, how) => void keep(key, value, how) };
    },
  };
}

/** What the last changes touched, so that an answer begun before one and finished after it is known for what it is. */
function createChanges() {
  const last: (ReadonlySet<Tag> | null)[] = [];
  let count = 0;
  return {
    count: () => count,
    newest: () => last[(count - 1) % MOST_CHANGES],
    /** Null: anything may have changed. */
    add(tags: ReadonlySet<Tag> | null) {
      last[count % MOST_CHANGES] = tags;
      count += 1;
    },
    haveTouched(tags: ReadonlySet<Tag>, since: number): boolean {
      if (tags.size === 0) return false;
      if (count - since > MOST_CHANGES) return true;
      for (let at = since; at < count; at++) {
        const touched = last[at % MOST_CHANGES];
        if (!touched || [...touched].some((tag) => tags.has(tag))) return true;
      }
      return false;
    },
  };
}

/**
 * How what a request reads of the catalogue is kept. Changes end it; its age ends what no change tells (how often a cake was ordered)
 * and what a lost connection did not hear.
 */
export const CATALOGUE_KEPT: HowKept<unknown> = { ageMs: 60_000, bytes: (value) => bytesOfJson(value) };

/** For what is kept as an object: what it would weigh as text, twice. */
const bytesOfJson = (value: unknown): number => 2 * JSON.stringify(value).length;
