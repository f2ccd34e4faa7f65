import { buildCake, buildOptionLibrary, buildStore } from '@sweetspot/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let shown: { readonly store: string; readonly cake: string };
beforeAll(async () => {
  server = await startTestServer();
  const { fixture, services } = server;
  const store = buildStore(fixture, { slug: 'open-bakes' });
  const library = buildOptionLibrary(fixture, store);
  const cake = buildCake(fixture, { library, slug: 'truffle' });
  buildCake(fixture, { library, slug: 'unfinished', status: 'draft' });
  const closed = buildStore(fixture, { slug: 'closed-bakes', status: 'suspended' });
  buildCake(fixture, { library: buildOptionLibrary(fixture, closed), slug: 'unsold' });
  await fixture.save(services.db);
  shown = { store: `/stores/${store.row.slug}`, cake: `/stores/${store.row.slug}/${cake.slug}` };
});
afterAll(() => server[Symbol.asyncDispose]());

const textAt = async (path: string) => (await server.fetch(path)).text();
const locations = (xml: string) => Array.from(xml.matchAll(/<loc>(.*?)<\/loc>/g), ([, loc = '']) => loc);

test('the sitemap leads to every page of the catalogue, in both languages, and to nothing that is not sold', async () => {
  const parts = locations(await textAt('/sitemap.xml'));
  expect(parts[0]).toBe('http://shop.test/sitemaps/pages.xml');
  const listed = await Promise.all(parts.map((part) => textAt(new URL(part).pathname)));
  const pages = listed.flatMap(locations);
  for (const path of ['/', '/cakes', '/stores', shown.store, shown.cake])
    expect(pages).toEqual(expect.arrayContaining([`http://shop.test${path}`, `http://shop.test${path}?lang=hi`]));
  expect(pages.filter((page) => /unfinished|unsold|closed-bakes/.test(page))).toEqual([]);
  expect(new Set(pages).size).toBe(pages.length);

  const cakes = listed.find((xml) => xml.includes(shown.cake)) ?? '';
  expect(cakes).toMatch(/<lastmod>\d{4}-\d\d-\d\dT[\d:.]+Z<\/lastmod>/);
  expect(cakes).toContain(`<xhtml:link rel="alternate" hreflang="hi" href="http://shop.test${shown.cake}?lang=hi"/>`);
});

test.each([
  '/sitemaps/cakes/not-an-id.xml',
  '/sitemaps/orders/019a0000-0000-7000-8000-000000000001.xml',
  '/sitemaps/cakes/ffffffff-ffff-7fff-bfff-ffffffffffff.xml',
  '/sitemaps/cakes/%00.xml',
])('%s is no part of it', async (path) => {
  expect((await server.fetch(path)).status).toBe(404);
});

test('robots are told where the sitemap is, and to stay out of what is somebody’s own', async () => {
  const lines = (await textAt('/robots.txt')).split('\n');
  expect(lines).toEqual(expect.arrayContaining(['User-agent: *', 'Disallow: /orders', 'Sitemap: http://shop.test/sitemap.xml']));
  expect(lines).not.toContain('Disallow: /');
});

test('programs that read for somebody are told what the shop is, and where its pages are', async () => {
  const answer = await server.fetch('/llms.txt');
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(await answer.text()).toMatch(/^# SweetSpot\n\n> [\s\S]*\(http:\/\/shop\.test\/cakes\)/);
});
