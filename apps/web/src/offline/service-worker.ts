/// <reference lib="webworker" />
/**
 * Without a connection it brings what `keep-offline.ts` has put away, the last order and the saved designs as they were seen, and a page
 * that says so for everything else. With one it brings nothing: every page, price and part comes from the shop, so no build of the shop
 * is ever held back by it, and an open page of the build before finds what it always found.
 */
declare const self: ServiceWorkerGlobalScope;

import { KEPT, KEPT_TITLE, LANGUAGE_CACHE, LANGUAGE_KEY } from './kept.ts';
import { offlinePage, type KeptPage } from './offline-page.ts';

/** Apps with pages and a worker of their own, and what is no page. */
const NOT_OURS = /^\/(?:console|admin|trpc|media|dev|healthz)(?:[/?]|$)/;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  // Whoever signs out leaves nothing behind, should the page go before it has cleared up itself.
  if (request.method === 'POST' && pathname.includes('sessions.signOut')) return event.waitUntil(forgetAll());
  if (request.method !== 'GET' || NOT_OURS.test(pathname)) return;
  if (pathname.startsWith('/assets/'))
    event.respondWith(fetch(request).catch(async (lost) => (await keptOf(request)) ?? Promise.reject(lost)));
  else if (request.mode === 'navigate') event.respondWith(freshOrKept(request));
});

async function freshOrKept(request: Request): Promise<Response> {
  try {
    const fresh = await fetch(request);
    await rememberLanguage(fresh).catch(() => undefined);
    return fresh;
  } catch {
    return (await keptOf(request)) ?? offlinePage(await language(), await keptPages());
  }
}

const keptNames = async (): Promise<string[]> => (await caches.keys()).filter((name) => name.startsWith(KEPT));

async function keptOf(request: Request): Promise<Response | undefined> {
  for (const name of await keptNames()) {
    const kept = await (await caches.open(name)).match(request, { ignoreVary: true });
    if (kept !== undefined) return kept;
  }
  return undefined;
}

async function keptPages(): Promise<KeptPage[]> {
  const pages: KeptPage[] = [];
  for (const name of await keptNames()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const title = (await cache.match(request, { ignoreVary: true }))?.headers.get(KEPT_TITLE);
      if (title) pages.push({ href: request.url, title: decodeURIComponent(title) });
    }
  }
  return pages;
}

async function forgetAll(): Promise<void> {
  await Promise.all((await keptNames()).map((name) => caches.delete(name)));
}

async function rememberLanguage({ headers }: Response): Promise<void> {
  const spoken = headers.get('content-language');
  if (spoken !== null && spoken !== (await language())) await (await caches.open(LANGUAGE_CACHE)).put(LANGUAGE_KEY, new Response(spoken));
}

async function language(): Promise<string> {
  return (await (await (await caches.open(LANGUAGE_CACHE)).match(LANGUAGE_KEY))?.text()) ?? 'en';
}
