import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import zlib, { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { inTx, type Tx } from '@sweetspot/db';
import { buildCake, buildOptionLibrary, buildStore } from '@sweetspot/db/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let nowMs = Date.parse('2026-11-10T09:00:00Z');
/** Pages made so far; each says its number. */
let pages = 0;
/** What happens while a page is being made. */
let meanwhile: () => Promise<unknown> = () => Promise.resolve();

/** A store that nobody asks for; what says nothing of what it was read from ends with any change. */
let somewhere: string;

/** Waits for the word to come round too, or it would end what a test keeps next. */
async function changeSomething(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let heard = 0;
  const stop = server.services.events.onCatalogueChanged((change) => {
    if (change?.storeId === somewhere && ++heard === 2) resolve();
  });
  await inTx(server.services.db, (tx) => tx.store.update({ where: { id: somewhere }, data: { description: randomUUID() } }));
  await promise;
  stop();
}

/** As a hand at the database would that the triggers do not see: only a kept answer can still be the old one. */
async function behindTheBack(work: (tx: Tx) => Promise<unknown>): Promise<void> {
  await inTx(server.services.db, async (tx) => {
    await tx.$executeRaw`set local session_replication_role = replica`;
    await work(tx);
  });
}

async function openStore() {
  const store = buildStore(server.fixture);
  const { customizable: cake, slug } = buildCake(server.fixture, { library: buildOptionLibrary(server.fixture, store) });
  await server.fixture.save(server.services.db);
  return { store: store.row, cake: { ...cake, slug } };
}

async function renameCake(): Promise<void> {
  const { cake } = await openStore();
  await inTx(server.services.db, (tx) => tx.cake.update({ where: { id: cake.id }, data: { name: randomUUID() } }));
}

beforeAll(async () => {
  server = await startTestServer({
    env: { CACHE_MEBIBYTES: '24' },
    services: { now: () => new Date(nowMs) },
    app: {
      registerShop: async (app, makeContext, kept) => {
        app.get('/heavy/:number', async (request, reply) => {
          kept.share(request);
          return reply.type('text/html; charset=utf-8').send(randomBytes(190_000).toString('base64'));
        });
        app.get('/*', async (request, reply) => {
          const { visitorToken } = await makeContext(request, reply, 'shop');
          const page = ++pages;
          await meanwhile();
          if (visitorToken === null) kept.share(request);
          void reply.header('set-cookie', `seen=${page}`);
          return reply.type('text/html; charset=utf-8').send(`<p>Page ${page}${visitorToken ?? ''}</p>`.padEnd(2_000));
        });
      },
    },
  });
});
beforeAll(async () => {
  somewhere = (await openStore()).store.id;
});
beforeEach(async () => {
  meanwhile = () => Promise.resolve();
  await changeSomething();
});
afterAll(() => server[Symbol.asyncDispose]());

const ask = (name: string, input: unknown) => `/trpc/${name}?input=${encodeURIComponent(JSON.stringify({ json: input }))}`;
const LIST = ask('cakes.list', {});
const textOf = async (path: string, headers: Record<string, string> = {}) => (await server.fetch(path, { headers })).text();
const pageOf = (headers: Record<string, string> = {}) => textOf('/cakes', headers);

test('a change of the catalogue shows on the next request to the process that took it, whoever made it', async () => {
  const { cake } = await openStore();
  // The words of what was just opened have come round: they would end what is kept now.
  await changeSomething();
  const before = await textOf(LIST);
  expect(before).toContain(cake.name);
  await behindTheBack((tx) => tx.cake.update({ where: { id: cake.id }, data: { name: 'Nobody was told' } }));
  expect(await textOf(LIST)).toBe(before);

  const name = 'Renamed this minute';
  await inTx(server.services.db, (tx) => tx.cake.update({ where: { id: cake.id }, data: { name } }));
  expect(await textOf(LIST)).toContain(name);
});

test('a cake that is sold out ends what shows its store and nothing else', async () => {
  const [ours, theirs] = [await openStore(), await openStore()];
  const asks = ({ store, cake }: typeof ours) => [
    ask('stores.bySlug', { slug: store.slug }),
    ask('cakes.bySlug', { storeSlug: store.slug, cakeSlug: cake.slug }),
    ask('cakes.quote', { cakeId: cake.id, customization: { selections: {} } }),
    ask('cakes.list', { storeId: store.id }),
    ask('cakes.list', { words: cake.name, limit: 1 }),
  ];
  const read = (paths: string[]) => Promise.all(paths.map((path) => textOf(path)));
  const [of, ofTheirs] = [await read(asks(ours)), await read(asks(theirs))];
  const both = await textOf(LIST);
  expect(of.join()).not.toContain(theirs.store.id);
  // Were ours made anew, it would say this.
  await behindTheBack(async (tx) => {
    await tx.store.update({ where: { id: ours.store.id }, data: { name: 'Made anew', city: 'Anew' } });
    await tx.cake.update({ where: { id: ours.cake.id }, data: { description: 'Made anew', basePriceMinor: 1 } });
  });
  await inTx(server.services.db, (tx) => tx.cake.update({ where: { id: theirs.cake.id }, data: { isSoldOut: true } }));
  expect(await read(asks(ours))).toEqual(of);
  const now = await read(asks(theirs));
  expect(now.filter((text) => text.includes('"isSoldOut":true'))).not.toHaveLength(0);
  expect(now[0]).not.toBe(ofTheirs[0]);
  expect(await textOf(LIST)).not.toBe(both);
});

test('an answer begun before a change is not kept', async () => {
  meanwhile = changeSomething;
  const before = await pageOf();
  meanwhile = () => Promise.resolve();
  const after = await pageOf();
  expect(after).not.toBe(before);
  expect(await pageOf()).toBe(after);
});

test('a page kept for readers of one language is given to no reader of another', async () => {
  const hindi = { 'accept-language': 'hi-IN,hi;q=0.9,en;q=0.8' };
  const [english, inHindi] = [await pageOf(), await pageOf(hindi)];
  expect(inHindi).not.toBe(english);
  expect(await pageOf({ 'accept-language': 'en-GB' })).toBe(english);
  expect(await pageOf({ 'accept-language': 'hi' })).toBe(inHindi);
  const [asked, chosen] = [await pageOf({ cookie: 'sweetspot-language=hi' }), await pageOf({ ...hindi, cookie: 'sweetspot-language=en' })];
  expect(new Set([english, inHindi, asked, chosen]).size).toBe(4);
});

test('an answer that says "today" does not grow old', async () => {
  const page = await pageOf();
  nowMs += 19_000;
  expect(await pageOf()).toBe(page);
  nowMs += 1_000;
  expect(await pageOf()).not.toBe(page);
});

describe('a kept answer', () => {
  const PER_REQUEST = ['date', 'x-request-id', 'set-cookie'];
  const headersOf = ({ headers }: Response) => Object.fromEntries([...headers].filter(([name]) => !PER_REQUEST.includes(name)));

  test.each([LIST, '/cakes'])('of %s carries the headers of the first, a request id of its own and no cookie', async (path) => {
    const plain = { headers: { 'accept-encoding': 'identity' } };
    const [first, second] = [await server.fetch(path, plain), await server.fetch(path, plain)];
    expect(await second.text()).toBe(await first.text());
    expect({ ...headersOf(second), vary: null }).toEqual({ ...headersOf(first), vary: null });
    expect(second.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(second.headers.get('vary')).toBe('accept-encoding, origin');
    expect(second.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
    expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
    expect(second.headers.get('set-cookie')).toBeNull();
  });

  test.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
    ['gzip;q=0', null, (body: Buffer) => body],
  ])('asked for as "%s" is packed as %s', async (accepted, coding, unpack) => {
    const plain = await pageOf();
    const asked = get(`${server.url}/cakes`, { headers: { 'accept-encoding': accepted } });
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    const body = Buffer.concat(await answer.toArray());
    expect(answer.headers['content-encoding'] ?? null).toBe(coding);
    expect(unpack(body).toString()).toBe(plain);
  });

  test('is for those alone who send the same cookies', async () => {
    const page = await pageOf();
    const visitor = { cookie: 'sweetspot-visitor=a-cart-of-my-own' };
    const own = await pageOf(visitor);
    expect(own).toContain('a-cart-of-my-own');
    expect(await pageOf(visitor)).not.toBe(own);
    expect(await pageOf()).toBe(page);
    expect(await pageOf({ cookie: 'sweetspot-place=Pune' })).not.toBe(page);
  });

  test('is not for other origins, nor for changes', async () => {
    const page = await pageOf();
    const console = await server.fetch(LIST, { headers: { origin: 'app://console' } });
    expect(console.headers.get('access-control-allow-origin')).toBe('app://console');
    expect((await server.fetch(LIST)).headers.get('access-control-allow-origin')).toBeNull();
    expect(await (await server.fetch('/cakes', { method: 'POST' })).text()).not.toBe(page);
  });
});

test('a refusal is not kept', async () => {
  const missing = `/trpc/cakes.bySlug?input=${encodeURIComponent(JSON.stringify({ json: { storeSlug: 'none', cakeSlug: 'none' } }))}`;
  const [first, second] = [await server.fetch(missing), await server.fetch(missing)];
  expect([first.status, second.status]).toEqual([404, 404]);
  expect(await second.text()).not.toBe(await first.text());
});

test('what is kept packed counts too, and goes with what nobody asked for the longest', async () => {
  const heavy = (number: number, coding = 'identity') => textOf(`/heavy/${number}`, { 'accept-encoding': coding });
  const [first, second] = [await heavy(0), await heavy(1)];
  expect(await heavy(0)).toBe(first);
  // Plain, these would all find room.
  for (let number = 2; number < 50; number++) for (const coding of ['identity', 'br', 'gzip']) await heavy(number, coding);
  const last = await heavy(49);
  expect(await heavy(49)).toBe(last);
  expect(await heavy(1)).not.toBe(second);
  expect(await heavy(0)).not.toBe(first);
});

test('an answer that cannot be packed is made anew', async () => {
  const packed = { headers: { 'accept-encoding': 'br' } };
  const before = await pageOf();
  const pack = vi.spyOn(zlib, 'brotliCompressSync').mockImplementation(() => {
    throw new Error('out of memory');
  });
  syncBuiltinESMExports();
  try {
    const answer = await server.fetch('/cakes', packed);
    expect(pack).toHaveBeenCalledOnce();
    expect([answer.status, answer.headers.get('content-encoding')]).toEqual([200, 'br']);
    expect(await answer.text()).not.toBe(before);
    expect(server.logged.map(({ msg }) => msg)).toContain('a kept answer could not be packed');
  } finally {
    pack.mockRestore();
    syncBuiltinESMExports();
  }
});

test.each([
  ['a page', '/again', changeSomething],
  ['a list', LIST, renameCake],
])('whoever comes again with what they have of %s is told that nothing changed, until something did', async (_what, path, change) => {
  const first = await server.fetch(path);
  const tag = first.headers.get('etag') ?? '';
  expect(tag).toMatch(/^W\/"[\w-]{27}"$/);
  const again = await server.fetch(path, { headers: { 'if-none-match': tag } });
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
  await change();
  const changed = await server.fetch(path, { headers: { 'if-none-match': tag } });
  expect(changed.status).toBe(200);
  expect(changed.headers.get('etag')).not.toBe(tag);
});
