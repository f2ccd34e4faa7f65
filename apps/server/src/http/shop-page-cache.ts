import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { EventHub } from '@sweetspot/db';

const gzipped = promisify(gzip);

export interface RememberedPage {
  readonly headers: Headers;
  readonly html: string;
  /** Compressed once, for everybody who takes it so. */
  compressed(): Promise<Buffer>;
}

export interface PageCache {
  get(key: string): RememberedPage | null;
  /** Starts a rendering; what it returns keeps the page, unless the catalogue has changed meanwhile. */
  startRendering(): (key: string, page: { headers: Headers; html: string }) => void;
}

/** Pages say "today" and whether a store takes orders now: neither may grow old. */
const LONGEST_MS = 30_000;
/** Pages of some 60 KB, of many places and filters; past this the oldest go. */
const MOST_PAGES = 150;

/** Pages that are the same for every visitor without a cart and a session, until the catalogue changes. */
export function createPageCache(events: Pick<EventHub, 'onCatalogueChanged'>, now: () => Date): PageCache {
  const pages = new Map<string, RememberedPage & { readonly until: number }>();
  let edition = 0;
  events.onCatalogueChanged(() => {
    edition += 1;
    pages.clear();
  });
  return {
    get(key) {
      const page = pages.get(key);
      if (page === undefined || page.until > now().getTime()) return page ?? null;
      pages.delete(key);
      return null;
    },
    startRendering() {
      const startedIn = edition;
      return (key, { headers, html }) => {
        if (startedIn !== edition) return;
        let compressing: Promise<Buffer> | undefined;
        pages.set(key, { headers, html, until: now().getTime() + LONGEST_MS, compressed: () => (compressing ??= gzipped(html)) });
        const oldest = pages.size > MOST_PAGES ? pages.keys().next().value : undefined;
        if (oldest !== undefined) pages.delete(oldest);
      };
    },
  };
}
