import type { RouterOutputs } from '@sweetspot/api';
import type { QueryClient } from '@tanstack/react-query';
import { KEPT, KEPT_AT, KEPT_FOR, KEPT_TITLE } from '../offline/kept.ts';

const GUEST = 'guest';
const WORKER = '/service-worker.js';

/** The pages that are kept, one of each. */
export type KeptName = 'order' | 'designs';

const isPossible = (): boolean => 'serviceWorker' in navigator && 'caches' in window;

/** What was kept for anybody else goes, now and whenever another person is there, or nobody any more. */
export async function startKeeping(queryClient: QueryClient): Promise<void> {
  // Of a page that was itself kept nobody knows whose session there is.
  if (!isPossible() || document.documentElement.dataset['keptAt'] !== undefined) return;
  let seen = viewerOf(queryClient);
  await forgetOthers(seen);
  queryClient.getQueryCache().subscribe(() => {
    const viewerId = viewerOf(queryClient);
    if (viewerId === seen) return;
    seen = viewerId;
    void forgetOthers(viewerId);
  });
  await isRegistered();
}

/** Only a comfort: where it is forbidden (a private window), the shop works on without. */
const isRegistered = (): Promise<boolean> =>
  navigator.serviceWorker.register(WORKER).then(
    () => true,
    () => false,
  );

/** As the session's own query last heard; null while nobody is signed in. */
function viewerOf(queryClient: QueryClient): string | null {
  const [asked] = queryClient.getQueriesData<RouterOutputs['sessions']['current']>({ queryKey: [['sessions', 'current']] });
  return asked?.[1]?.viewer?.id ?? null;
}

async function forgetOthers(viewerId: string | null): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(KEPT) && (await isOfOther(name, viewerId ?? GUEST))) await caches.delete(name);
  }
}

async function isOfOther(name: string, owner: string): Promise<boolean> {
  const kept = await (await caches.open(name)).matchAll();
  // The files beside the page are nobody's.
  return kept.some(({ headers }) => (headers.get(KEPT_FOR) ?? owner) !== owner);
}

interface Keeping {
  readonly name: KeptName;
  readonly path: string;
  readonly title: string;
  readonly viewerId: string | null;
  /** Whether that person is the one who is there; between asking for the page and putting it away they may have signed out. */
  readonly isStillTheirs: () => boolean;
}

/** The page as the server makes it now, with all that it has loaded; what was kept under the name before goes. */
export async function keepPage({ name, path, title, viewerId, isStillTheirs }: Keeping): Promise<void> {
  if (!isPossible() || !(await isRegistered())) return;
  const answer = await fetch(path, { headers: { accept: 'text/html' } });
  if (!answer.ok || answer.redirected) return;
  const at = new Date().toISOString();
  const headers = new Headers(answer.headers);
  for (const [key, value] of Object.entries({ [KEPT_AT]: at, [KEPT_FOR]: viewerId ?? GUEST, [KEPT_TITLE]: encodeURIComponent(title) }))
    headers.set(key, value);
  // What arrived compressed lies here as it reads.
  headers.delete('content-encoding');
  headers.delete('content-length');
  const html = (await answer.text()).replace('<html', `<html data-kept-at="${at}"`);
  const files = filesOf(html);
  const cache = await caches.open(KEPT + name);
  // A page without its files would be a picture of itself, so it is put away last, and what was kept before stays until then.
  for (const file of files) if ((await cache.match(file)) === undefined) await cache.add(file);
  if (isStillTheirs()) await cache.put(path, new Response(html, { headers }));
  if (!isStillTheirs()) return void (await caches.delete(KEPT + name));
  const isOf = new Set([...files, path]);
  for (const request of await cache.keys()) {
    const { pathname, search } = new URL(request.url);
    if (!isOf.has(pathname + search)) await cache.delete(request);
  }
}

/** Named by the page, or loaded since: parts that come later, fonts. */
function filesOf(html: string): string[] {
  const named = [...html.matchAll(/["\s](\/assets\/[\w./-]+)/g)].map(([, path]) => path ?? '');
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  const ours = loaded.filter(({ origin, pathname }) => origin === window.location.origin && pathname.startsWith('/assets/'));
  return [...new Set([...named, ...ours.map(({ pathname }) => pathname)])];
}
