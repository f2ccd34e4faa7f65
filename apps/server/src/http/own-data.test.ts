import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let now: Date;
beforeAll(async () => {
  now = new Date();
  server = await startTestServer({ services: { now: () => now } });
});
afterAll(() => server[Symbol.asyncDispose]());

const PASSWORD = 'a cake for grandmother';
let count = 0;

/** Somebody who signed in to the shop in a browser. */
async function somebody(name: string) {
  const person = { name, email: `own-data-${++count}@example.test`, mobile: '98765 43210', password: PASSWORD };
  const registered = await server.fetch('/trpc/sessions.register', call(person));
  const session = registered.headers.getSetCookie().find((each) => each.startsWith('sweetspot-shop')) ?? '';
  const cookie = session.split(';')[0] ?? '';
  return { ...person, cookie };
}

async function pathFor(cookie: string, password = PASSWORD): Promise<{ status: number; path: string }> {
  const answer = await server.fetch('/trpc/privacy.allowDownload', call({ password }, { cookie }));
  const body = (await answer.json()) as { result?: { data: { json: { path: string } } } };
  return { status: answer.status, path: body.result?.data.json.path ?? '' };
}

test('whoever gives their password downloads their own data, as a page in their language and as a file for programs', async () => {
  const { cookie, email } = await somebody('<b>Meera</b> & sons');
  const { path } = await pathFor(cookie);
  const page = await server.fetch(`${path}.html`, { headers: { cookie } });
  expect(Object.fromEntries(page.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'private, no-store',
    'content-disposition': expect.stringMatching(/^attachment; filename="sweetspot-data-[\d-]{10}\.html"$/) as string,
  });
  const text = await page.text();
  for (const said of [
    'Your data on SweetSpot',
    email,
    '&#60;b&#62;Meera&#60;/b&#62; &#38; sons',
    '<h2>Reviews</h2><p>Nothing.</p>',
    '</html>',
  ])
    expect(text).toContain(said);
  expect(text).not.toContain('<b>');
  const file = await server.fetch(`${path}.json`, { headers: { cookie } });
  expect(await file.json()).toMatchObject({ account: [{ name: '<b>Meera</b> & sons', email }], sessions: [{ app: 'shop' }], reviews: [] });
});

test('a wrong password opens nothing', async () => {
  const { cookie } = await somebody('Meera Patil');
  expect(await pathFor(cookie, 'something else entirely')).toEqual({ status: 401, path: '' });
});

test('its address opens in the session that asked for it alone, and for ten minutes', async () => {
  const [mine, other] = [await somebody('Meera Patil'), await somebody('Kiran Joshi')];
  const { path } = await pathFor(mine.cookie);
  const open = async (address: string, cookie: string) => {
    const answer = await server.fetch(address, { headers: { cookie } });
    return [answer.status, answer.headers.get('location')];
  };
  expect(await open(`${path}.json`, other.cookie)).toEqual([303, '/account']);
  expect(await open(`${path}.json`, '')).toEqual([303, '/account']);
  expect(await open(`${path}x.json`, mine.cookie)).toEqual([303, '/account']);
  expect(await open(path.replace(/\d{5,}/, (until) => `${Number(until) + 1}`) + '.json', mine.cookie)).toEqual([303, '/account']);
  expect(await open(`${path}.pdf`, mine.cookie)).toEqual([404, null]);
  expect(await open('/account/data/%00.json', mine.cookie)).toEqual([303, '/account']);
  expect((await open(`${path}.json`, mine.cookie))[0]).toBe(200);
  now = new Date(now.getTime() + 10 * 60_000);
  expect(await open(`${path}.json`, mine.cookie)).toEqual([303, '/account']);
});
