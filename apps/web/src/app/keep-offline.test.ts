// @vitest-environment happy-dom
import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KEPT, KEPT_FOR } from '../offline/kept.ts';
import { keepPage, startKeeping } from './keep-offline.ts';

const ORDER = '/orders/7KQ2MPN?secret=theirs';

/** The browser's caches, by name and address. */
let stored: Map<string, Map<string, Response>>;
const names = () => [...stored.keys()];
/** Files that do not come. */
const lost = new Set<string>();

const PARTS = ['/assets/part-1.js', '/assets/part-2.js'];

beforeEach(() => {
  stored = new Map();
  lost.clear();
  const open = async (name: string) => {
    const cache = stored.get(name) ?? new Map<string, Response>();
    stored.set(name, cache);
    return {
      put: async (path: string, answer: Response) => void cache.set(path, answer),
      add: async (path: string) => {
        if (lost.has(path)) throw new TypeError('Failed to fetch');
        cache.set(path, new Response(''));
      },
      match: async (path: string) => cache.get(path),
      matchAll: async () => [...cache.values()],
      keys: async () => [...cache.keys()].map((path) => new Request(`https://shop.test${path}`)),
      delete: async ({ url }: Request) => cache.delete(url.slice('https://shop.test'.length)),
    };
  };
  vi.stubGlobal('caches', { open, keys: async () => names(), delete: async (name: string) => stored.delete(name) });
  vi.stubGlobal('navigator', { serviceWorker: { register: async () => ({}) } });
  vi.stubGlobal(
    'fetch',
    async () => new Response(`<html lang="en"><script src="/assets/order-1.js" data-parts="${PARTS.join(' ')}"></script></html>`),
  );
});
afterEach(() => vi.unstubAllGlobals());

const keep = (viewerId: string | null, isStillTheirs = () => true, path = ORDER) =>
  keepPage({ name: 'order', path, title: 'Order 7KQ2MPN', viewerId, isStillTheirs });
const keptOrder = () => [...(stored.get(`${KEPT}order`)?.keys() ?? [])].toSorted();

/** A page whose session's query says who is there. */
function visitOf(viewerId: string | null) {
  const queryClient = new QueryClient();
  const isNow = (id: string | null) => queryClient.setQueryData([['sessions', 'current']], { viewer: id === null ? null : { id } });
  isNow(viewerId);
  return { queryClient, isNow };
}

test('a page is put away with when it was seen, whose it is, and the files that it names', async () => {
  await keep('asha');
  const page = stored.get(`${KEPT}order`)?.get(ORDER);
  expect(page?.headers.get(KEPT_FOR)).toBe('asha');
  expect(await page?.text()).toMatch(/^<html data-kept-at="\d{4}-/);
  expect(keptOrder()).toEqual(['/assets/order-1.js', ...PARTS, ORDER]);
});

test('a page of which a file does not come is not put away, and the one before it stays', async () => {
  await keep('asha');
  const next = '/orders/9ABCDEF';
  vi.stubGlobal('fetch', async () => new Response('<html><script src="/assets/order-2.js"></script></html>'));
  lost.add('/assets/order-2.js');
  await expect(keep('asha', undefined, next)).rejects.toThrow('Failed to fetch');
  expect(keptOrder()).toEqual(['/assets/order-1.js', ...PARTS, ORDER]);
  lost.clear();
  await keep('asha', undefined, next);
  expect(keptOrder()).toEqual(['/assets/order-2.js', next]);
});

test('whose page is asked for while they sign out leaves nothing, at whichever moment they go', async () => {
  await keep('asha', () => false);
  expect(names()).toEqual([]);
  let looks = 0;
  await keep('asha', () => ++looks === 1);
  expect(names()).toEqual([]);
});

test('a page that the server refused, or brought from elsewhere, is not put away', async () => {
  for (const answer of [new Response('', { status: 404 }), Object.defineProperty(new Response('<html>'), 'redirected', { value: true })]) {
    vi.stubGlobal('fetch', async () => answer);
    await keep('asha');
  }
  expect(names()).toEqual([]);
});

test.each([
  ['somebody else signed in', 'asha', 'ravi'],
  ['nobody is signed in any more', 'asha', null],
  ['somebody signed in where nobody was', null, 'ravi'],
])('what was kept goes at the next page when %s', async (_when, before, now) => {
  await keep(before);
  await startKeeping(visitOf(before).queryClient);
  expect(names(), 'its own person finds it again').toEqual([`${KEPT}order`]);
  await startKeeping(visitOf(now).queryClient);
  expect(names()).toEqual([]);
});

test('what was kept goes from an open page too, as soon as its session is another', async () => {
  const { queryClient, isNow } = visitOf('asha');
  await keep('asha');
  await startKeeping(queryClient);
  isNow(null);
  await vi.waitFor(() => expect(names()).toEqual([]), { timeout: 30_000 });
});

test('no other cache of the address is touched', async () => {
  await caches.open('sweetspot-language').then((cache) => cache.put('/x', new Response('hi', { headers: { [KEPT_FOR]: 'asha' } })));
  await startKeeping(visitOf(null).queryClient);
  expect(names()).toEqual(['sweetspot-language']);
});
