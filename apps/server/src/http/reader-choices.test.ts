import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call, startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    app: {
      registerShop: async (app, makeContext) =>
        void app.get('/*', async (request, reply) => reply.send((await makeContext(request, reply, 'shop')).locale)),
    },
  });
});
afterAll(() => server[Symbol.asyncDispose]());

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const choose = (fields: Record<string, string>, headers: Record<string, string> = {}, path = '/language') =>
  server.fetch(path, { method: 'POST', headers: { ...FORM, ...headers }, body: String(new URLSearchParams(fields)) });
const languageFor = async (headers: Record<string, string>) => (await server.fetch('/cakes', { headers })).text();
const cookieOf = (answer: Response, name: string) =>
  answer.headers
    .getSetCookie()
    .find((each) => each.startsWith(name))
    ?.split(';')[0] ?? '';

describe('the switch of language', () => {
  test('is remembered by the browser, and leads back to where it stood', async () => {
    const answer = await choose({ language: 'hi', back: '/cakes?words=truffle' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/cakes?words=truffle');
    expect(await languageFor({ cookie: cookieOf(answer, 'sweetspot-language'), 'accept-language': 'en' })).toBe('hi');
  });

  test('is remembered by the account of whoever is signed in, in every browser of theirs', async () => {
    const person = { name: 'Asha Patil', email: 'asha@example.test', mobile: '98765 43210', password: 'a cake for grandmother' };
    const session = cookieOf(await server.fetch('/trpc/sessions.register', call(person)), 'sweetspot-shop');
    expect(await languageFor({ cookie: session, 'accept-language': 'hi' })).toBe('en');
    await choose({ language: 'hi' }, { cookie: session });
    expect(await languageFor({ cookie: session })).toBe('hi');
    expect(await languageFor({ cookie: `${session}; sweetspot-language=en` })).toBe('hi');
  });

  test('of whoever registers while reading Hindi is kept with the account', async () => {
    const person = { name: 'Ravi Kale', email: 'ravi@example.test', mobile: '98765 43211', password: 'a cake for grandfather' };
    const { headers, ...rest } = call(person);
    const asked = { ...rest, headers: { ...(headers as Record<string, string>), 'accept-language': 'hi' } };
    const session = cookieOf(await server.fetch('/trpc/sessions.register', asked), 'sweetspot-shop');
    expect(await languageFor({ cookie: session, 'accept-language': 'en' })).toBe('hi');
  });

  test('leads back to the page in the language that was chosen, also from its address in another', async () => {
    const answer = await choose({ language: 'en', back: '/cakes?words=truffle&lang=hi' });
    expect(answer.headers.get('location')).toBe('/cakes?words=truffle');
  });

  test.each(['https://evil.test/', '//evil.test', '/\\evil.test', 'javascript:alert(1)', ''])(
    'leads from "%s" to nobody else’s page',
    async (back) => {
      expect((await choose({ language: 'en', back })).headers.get('location')).toBe('/');
    },
  );

  test.each([{ language: 'klingon' }, { language: '' }, {}])('refuses %j', async (fields) => {
    const answer = await choose({ ...fields });
    expect(answer.status).toBe(400);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test('works from a page that tells nobody its address', async () => {
    expect((await choose({ language: 'hi' }, { origin: 'null' })).status).toBe(303);
    expect((await choose({ language: 'hi' }, { origin: 'https://evil.test' })).status).toBe(403);
  });
});

describe('the choice of colours', () => {
  const chooseTheme = (fields: Record<string, string>, headers: Record<string, string> = {}) => choose(fields, headers, '/appearance');

  test('is remembered by the browser, for every app of ours, and leads back to where it stood', async () => {
    const answer = await chooseTheme({ theme: 'dark', back: '/cakes?words=truffle' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/cakes?words=truffle');
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^sweetspot-theme=dark; .*Path=\/; .*SameSite=Lax/);
    // Office and console change it without a form.
    expect(cookie).not.toContain('HttpOnly');
  });

  test('of the device’s own colours forgets what was chosen', async () => {
    expect((await chooseTheme({ theme: 'system' })).headers.getSetCookie()[0]).toMatch(/^sweetspot-theme=; .*Expires=Thu, 01 Jan 1970/);
  });

  test.each([{ theme: 'neon' }, { theme: '' }, {}, { theme: 'dark"><script>' }])('refuses %j', async (fields) => {
    const answer = await chooseTheme({ ...fields });
    expect(answer.status).toBe(400);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test('leads to nobody else’s page, and works from a page that tells nobody its address', async () => {
    const answer = await chooseTheme({ theme: 'light', back: '//evil.test' }, { origin: 'null' });
    expect(answer.headers.get('location')).toBe('/');
    expect((await chooseTheme({ theme: 'light' }, { origin: 'https://evil.test' })).status).toBe(403);
  });
});
