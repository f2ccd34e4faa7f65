import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createPageCache } from './shop-page-cache.ts';

function setUp() {
  const listeners: (() => void)[] = [];
  let nowMs = Date.parse('2026-11-10T09:00:00Z');
  const events = {
    onCatalogueChanged(callback: (storeId: string | null) => void) {
      listeners.push(() => callback(null));
      return () => undefined;
    },
  };
  return {
    cache: createPageCache(events, () => new Date(nowMs)),
    changeCatalogue: () => listeners.forEach((tell) => tell()),
    wait: (ms: number) => (nowMs += ms),
  };
}

const page = (html: string) => ({ headers: new Headers(), html });

test('a page is remembered, and compressed once', async () => {
  const { cache } = setUp();
  cache.startRendering()('/', page('<h1>Cakes</h1>'));
  expect(cache.get('/')?.html).toBe('<h1>Cakes</h1>');
  const first = cache.get('/')?.compressed();
  expect(cache.get('/')?.compressed()).toBe(first);
  expect(gunzipSync((await first) ?? Buffer.alloc(0)).toString()).toBe('<h1>Cakes</h1>');
  expect(cache.get('/cakes')).toBeNull();
});

test('a change of the catalogue forgets every page, also one that was being rendered from before it', () => {
  const { cache, changeCatalogue } = setUp();
  cache.startRendering()('/', page('old'));
  const keep = cache.startRendering();
  changeCatalogue();
  keep('/cakes', page('old'));
  expect(cache.get('/')).toBeNull();
  expect(cache.get('/cakes')).toBeNull();
});

test('a page that says "today" does not outlive its half minute', () => {
  const { cache, wait } = setUp();
  cache.startRendering()('/', page('today'));
  wait(29_000);
  expect(cache.get('/')).not.toBeNull();
  wait(1_000);
  expect(cache.get('/')).toBeNull();
});

test('the oldest of very many pages go', () => {
  const { cache } = setUp();
  for (let number = 0; number <= 150; number++) cache.startRendering()(`/cakes?words=${number}`, page(''));
  expect(cache.get('/cakes?words=0')).toBeNull();
  expect(cache.get('/cakes?words=150')).not.toBeNull();
});
