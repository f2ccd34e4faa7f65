/// <reference lib="webworker" />
/**
 * Keeps the console's pages on a tablet, so that it may be reloaded without a connection: the files of one build and the one page
 * that opens them. What the pages show is not its business: that has a copy and waiting taps of its own, and is never kept here.
 */
declare const self: ServiceWorkerGlobalScope;
/** The build's files, filled in by `shell-files.ts`; they carry hashes, so another build is another list. */
declare const __SHELL_FILES__: readonly string[];

const FILES = __SHELL_FILES__;
const PAGE = '/console';
const ASSETS = `${PAGE}/assets/`;
const PREFIX = 'console-shell-';
/** A tablet behind bad radio must not stare at a white page for a minute. */
const PATIENCE_MS = 4_000;

self.addEventListener('install', (event) => event.waitUntil(keepBuild()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname.startsWith(ASSETS)) event.respondWith(keptOrFetched(request));
  else if (request.mode === 'navigate') event.respondWith(freshOrKeptPage(request));
});

/** All or nothing: a build that arrived in part replaces none. */
async function keepBuild(): Promise<void> {
  const cache = await caches.open(PREFIX + (await nameOf(FILES)));
  await cache.addAll([PAGE, ...FILES]);
  await self.skipWaiting();
}

/** The build before stays as long as this one is the newest: a page of it may be open and still want one of its files. */
async function takeOver(): Promise<void> {
  const builds = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  await Promise.all(builds.slice(0, -2).map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function keptOrFetched(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

async function freshOrKeptPage(request: Request): Promise<Response> {
  try {
    const fresh = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (fresh.status < 500) return fresh;
    return (await keptPage()) ?? fresh;
  } catch (error) {
    const page = await keptPage();
    if (page === undefined) throw error;
    return page;
  }
}

async function keptPage(): Promise<Response | undefined> {
  const newest = (await caches.keys()).findLast((name) => name.startsWith(PREFIX));
  return newest === undefined ? undefined : (await caches.open(newest)).match(PAGE);
}

async function nameOf(files: readonly string[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(files.join('\n')));
  return [...new Uint8Array(digest, 0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
