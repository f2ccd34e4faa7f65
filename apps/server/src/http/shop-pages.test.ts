import { expect, it } from 'vitest';
import { startTestServer, type TestServerOptions } from '../testing/test-server.ts';
import { answerPages, type Shop } from './shop.ts';

const pagesBy = (render: Shop['render']): TestServerOptions => ({
  app: {
    registerShop: async (app, makeContext, kept) =>
      answerPages(app, makeContext, {
        kept,
        isSecure: false,
        mapTiles: undefined,
        shop: { assetsFor: () => ({ styles: [], parts: [], fonts: [], entry: '', watch: null }), render },
      }),
  },
});
const page = (html: string) => ({ status: 200, headers: new Headers({ 'content-type': 'text/html' }), html, isShared: false });

it.each(['//evil.test', '//evil.test/cakes', '/\\evil.test', '///evil.test', '/%5Cevil.test'])(
  'an address of %s is one of our own pages',
  async (path) => {
    await using server = await startTestServer(pagesBy(async ({ url }) => page(new URL(url).origin)));
    const { port } = new URL(server.url);
    const { request } = await import('node:http');
    const text = await new Promise<string>((resolve, reject) => {
      request({ host: '127.0.0.1', port, path }, (answer) => {
        void answer.toArray().then((chunks) => resolve(Buffer.concat(chunks as Buffer[]).toString()), reject);
      })
        .on('error', reject)
        .end();
    });
    expect(text).toBe('http://shop.test');
  },
);

it.each([
  ['/%', '/%25'],
  ['/cakes/%E0%A4%A', '/cakes/%25E0%25A4%25A'],
  ['/stores/caf%C3%A9/%zz?words=50%', '/stores/caf%25C3%25A9/%25zz?words=50%'],
  ['/stores/caf%C3%A9?words=%E0', '/stores/caf%C3%A9?words=%E0'],
])('an address of %s, whole or not, is a page like any other', async (path, asked) => {
  await using server = await startTestServer(pagesBy(async ({ url }) => page(url)));
  const answer = await server.fetch(path);
  expect([answer.status, await answer.text()]).toEqual([200, `http://shop.test${asked}`]);
});

it.each(['/trpc/%', '/api/%E0%A4%A'])('a program that asks for %s is refused in its form', async (path) => {
  await using server = await startTestServer(pagesBy(async () => page('A page')));
  const answer = await server.fetch(path);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([400, expect.stringContaining('json')]);
});

it('a page that fails tells the log what failed, and no secret of its address', async () => {
  await using server = await startTestServer(pagesBy(({ url }) => Promise.reject(new Error(`no route matches ${url}`))));
  const response = await server.fetch('/orders/AB12CD?secret=opensesame&page=2');
  expect(response.status).toBe(500);
  const logged = JSON.stringify(server.logged);
  expect(logged).toContain('no route matches');
  expect(logged).not.toContain('opensesame');
});

it('what is not the catalogue’s is kept by nobody', async () => {
  await using server = await startTestServer();
  const answers = await Promise.all([
    server.fetch('/trpc/sessions.current'),
    server.fetch('/trpc/carts.get'),
    server.fetch('/trpc/orders.list'),
  ]);
  expect(answers.map(({ headers }) => headers.get('cache-control'))).toEqual(['no-store', 'no-store', 'no-store']);
});

it.each([
  ['/account', 'private, no-store'],
  ['/orders', 'private, no-store'],
  ['/Orders/AB12CD?secret=opensesame', 'private, no-store'],
  ['/%6frders/AB12CD/payment', 'private, no-store'],
  ['/checkout/0192f0c1-2a40-7b51-8c62-ef8fa1d57001', 'private, no-store'],
  ['/sign-in?next=%2Forders', 'private, no-store'],
  ['/reset-password?secret=opensesame', 'private, no-store'],
  ['/cakes?words=orders', 'private, no-cache'],
  ['/accounting', 'private, no-cache'],
])('a page at %s is answered with %s', async (path, cacheControl) => {
  await using server = await startTestServer(pagesBy(async () => page('<p>A page</p>')));
  expect((await server.fetch(path)).headers.get('cache-control')).toBe(cacheControl);
});

const inTheirLanguage = () => pagesBy(async (_request, { locale }) => page(locale));

it('a page is in the language of its reader, and says on what that depends', async () => {
  await using server = await startTestServer(inTheirLanguage());
  const answer = await server.fetch('/cakes', { headers: { 'accept-language': 'hi-IN,en;q=0.5' } });
  expect(await answer.text()).toBe('hi');
  expect(answer.headers.get('content-language')).toBe('hi');
  expect(answer.headers.get('vary')).toMatch(/accept-language.*cookie/);
  expect(await (await server.fetch('/cakes')).text()).toBe('en');
  expect(await (await server.fetch('/cakes', { headers: { cookie: 'sweetspot-language=hi' } })).text()).toBe('hi');
});

it('a page that cannot be made is excused in the language of its reader', async () => {
  await using server = await startTestServer(pagesBy(() => Promise.reject(new Error('a slip'))));
  const text = await (await server.fetch('/cakes', { headers: { 'accept-language': 'hi' } })).text();
  expect(text).toContain('lang="hi"');
  expect(text).toContain('यह पन्ना तैयार नहीं हो सका');
});

it.each([
  ['', null],
  ['sweetspot-theme=dark', 'dark'],
  ['sweetspot-theme=light', 'light'],
  ['sweetspot-theme=neon', null],
])('a page for whoever sends "%s" is rendered in the colours %s', async (cookie, theme) => {
  await using server = await startTestServer(pagesBy(async (_request, options) => page(String(options.theme))));
  expect(await (await server.fetch('/cakes', { headers: { cookie } })).text()).toBe(String(theme));
});

it('a page has an address of its own in each language, which says more than the browser does and less than the reader', async () => {
  await using server = await startTestServer(inTheirLanguage());
  const found = await server.fetch('/cakes?lang=hi', { headers: { 'accept-language': 'en' } });
  expect([await found.text(), found.headers.get('content-language')]).toEqual(['hi', 'hi']);
  // And whoever was sent there reads on in it.
  expect(found.headers.getSetCookie().join()).toMatch(/^sweetspot-language=hi;/);

  const chosen = await server.fetch('/cakes?lang=hi', { headers: { cookie: 'sweetspot-language=en' } });
  expect(await chosen.text()).toBe('hi');
  expect(chosen.headers.getSetCookie()).toEqual([]);
});

it.each(['klingon', '', 'hi&lang=en', '%00'])('a page asked for in the language "%s" comes in its reader’s own', async (lang) => {
  await using server = await startTestServer(inTheirLanguage());
  const answer = await server.fetch(`/cakes?lang=${lang}`);
  expect([answer.status, await answer.text()]).toEqual([200, 'en']);
  expect(answer.headers.getSetCookie()).toEqual([]);
});
