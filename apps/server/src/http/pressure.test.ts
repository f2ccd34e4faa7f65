import { buildCake, buildOptionLibrary, buildStaff, buildStore, createTestDatabase } from '@sweetspot/db/testing';
import { createDb } from '@sweetspot/db';
import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { layLine } from '../testing/cut-line.ts';
import { register } from '../testing/register.ts';
import { call, startTestServer, type TestServer, type TestServerOptions } from '../testing/test-server.ts';
import { answerPages } from './shop.ts';

type Answers = { error?: { json: { data: { httpStatus: number; app: { code: string; data: unknown } } } } }[];

const batch = (server: TestServer, path: string, inputs: readonly unknown[], headers: Record<string, string> = {}) =>
  server.fetch(`/trpc/${inputs.map(() => path).join(',')}?batch=1`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(Object.fromEntries(inputs.map((json, index) => [index, { json }]))),
  });
const browse = (server: TestServer) =>
  server.fetch(`/trpc/stores.list?input=${encodeURIComponent(JSON.stringify({ json: { words: Math.random().toString(36) } }))}`);
const photo = () => {
  const form = new FormData();
  form.set('file', new Blob([Uint8Array.of(1, 2, 3)]), 'cake.jpg');
  return { method: 'POST', body: form };
};

/** Its pages need the database as the shop's do; whatever stops them is answered as the shop answers it. */
const withPages: TestServerOptions['app'] = {
  registerShop: async (app, makeContext, kept) =>
    answerPages(app, makeContext, {
      kept,
      isSecure: false,
      mapTiles: undefined,
      shop: {
        assetsFor: () => ({ styles: [], parts: [], fonts: [], entry: '', watch: null }),
        render: async (_request, { links }) => {
          if (links.length === 0) throw new Error('a page without a link');
          return { status: 200, headers: new Headers({ 'content-type': 'text/html' }), html: '<p>The shop</p>', isShared: false };
        },
      },
    }),
};

describe('a batch', () => {
  it('beyond twenty calls is refused, each call by name and with how many are taken', async () => {
    await using server = await startTestServer();
    const response = await batch(
      server,
      'sessions.signOut',
      Array.from({ length: 21 }, () => undefined),
    );
    expect(response.status).toBe(413);
    const answers = (await response.json()) as Answers;
    expect(answers).toHaveLength(21);
    expect(answers[20]?.error?.json.data).toMatchObject({ httpStatus: 413, app: { code: 'TOO_MANY_CALLS', data: { most: 20 } } });
    expect(
      (
        await batch(
          server,
          'sessions.signOut',
          Array.from({ length: 20 }, () => undefined),
        )
      ).status,
    ).toBe(200);
  });

  it('of changes that all want one row leaves connections to everybody else, and all of it is done', async () => {
    await using server = await startTestServer({ env: { RATE_LIMITS: 'on', DATABASE_POOL_SIZE: '5' } });
    const { fixture, services, url } = server;
    const cake = buildCake(fixture, { library: buildOptionLibrary(fixture, buildStore(fixture)) });
    await fixture.save(services.db);
    const add = { cakeId: cake.id, customization: { selections: {} }, quantity: 1 };
    const first = await server.fetch('/trpc/carts.addLine', call(add));
    const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';

    const elsewhere = new pg.Client({ connectionString: services.db.url });
    await elsewhere.connect();
    try {
      await elsewhere.query('begin');
      await elsewhere.query('select id from cart for update');
      const batches = [1, 2].map(() =>
        batch(
          server,
          'carts.addLine',
          Array.from({ length: 20 }, () => add),
          { cookie, origin: url },
        ),
      );
      await vi.waitFor(async () => {
        // Inside a transaction PostgreSQL goes on telling of the connections that there were when it was first asked.
        await elsewhere.query('select pg_stat_clear_snapshot()');
        const { rows } = await elsewhere.query(
          `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
        );
        expect(rows).toHaveLength(2);
      }, 30_000);
      expect((await browse(server)).status).toBe(200);
      await elsewhere.query('rollback');
      for (const response of await Promise.all(batches)) expect(response.status).toBe(200);
    } finally {
      await elsewhere.end();
    }
    const [line] = await services.db.prisma.cartLine.findMany({ select: { quantity: true } });
    expect(line?.quantity).toBe(41);
  });
});

describe('while the database is away', () => {
  const askEverywhere = async (server: TestServer, token: string) =>
    Promise.all([
      browse(server),
      server.fetch('/trpc/carts.get', { headers: { cookie: 'sweetspot-visitor=somebodys-token-of-a-cart' } }),
      server.fetch('/trpc/sessions.signIn', call({ email: 'a@x.test', password: 'a cake for grandmother' })),
      server.fetch('/cakes', { headers: { cookie: `sweetspot-shop=${token}` } }),
      server.fetch('/uploads/photos', { ...photo(), headers: { authorization: `Bearer ${token}`, 'x-sweetspot-app': 'console' } }),
    ]);

  it('every door says so with the time to come back, and opens by itself when it is there again', async () => {
    await using database = await createTestDatabase();
    await using line = await layLine(database.url);
    await using server = await startTestServer({ env: { DATABASE_URL: line.url }, app: withPages });
    const { token } = await register(server);
    await line.cut();
    const answers = await askEverywhere(server, token);
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503, 503, 503]);
    expect(answers.map(({ headers }) => headers.get('retry-after'))).toEqual(['5', '5', '5', '5', '5']);
    const [list, , , page, upload] = answers;
    expect(await list?.json()).toMatchObject({ error: { json: { data: { app: { code: 'UNAVAILABLE', data: { part: 'database' } } } } } });
    expect(await upload?.json()).toMatchObject({ code: 'UNAVAILABLE', status: 503 });
    expect(page?.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await page?.text()).toMatch(/<h1>We are right back<\/h1>.*Nothing is lost/s);
    await line.mend();
    expect((await browse(server)).status).toBe(200);
    expect((await server.fetch('/cakes')).status).toBe(200);
  });

  it('a stream is refused under the same name', async () => {
    await using database = await createTestDatabase();
    await using line = await layLine(database.url);
    await using server = await startTestServer({ env: { DATABASE_URL: line.url } });
    const person = await register(server);
    const { id } = buildStore(server.fixture).row;
    buildStaff(server.fixture, { storeId: id, userId: person.id });
    await server.fixture.save(server.services.db);
    await line.cut();
    const input = encodeURIComponent(JSON.stringify({ json: { storeId: id } }));
    const stream = await server.fetch(`/trpc/storeOrders.follow?input=${input}`, {
      headers: { accept: 'text/event-stream', ...person.headers },
    });
    // An EventSource gives up at any other status; its client comes back by the name of the refusal.
    expect(stream.status).toBe(200);
    expect(await stream.text()).toMatch(/event: serialized-error\ndata: .*"code":"SERVICE_UNAVAILABLE".*"app":\{"code":"UNAVAILABLE"/);
    await line.mend();
  });
});

it('with every connection taken, calls and pages are told to come back', async () => {
  await using database = await createTestDatabase();
  await using db = createDb({ url: database.url, poolSize: 1, waitMs: 100 });
  await using server = await startTestServer({ env: { DATABASE_URL: database.url }, services: { db }, app: withPages });
  const held = await db.pool.connect();
  const answers = await Promise.all([browse(server), server.fetch('/', { headers: { cookie: 'sweetspot-shop=a-token-of-some-session' } })]);
  held.release();
  expect(answers.map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual([
    [503, '5'],
    [503, '5'],
  ]);
  expect((await browse(server)).status).toBe(200);
});

it.each(['ENOSPC', 'EDQUOT', 'EROFS'])('a disk that answers %s is a part that is away, not a failure', async (code) => {
  const full = () => Promise.reject(Object.assign(new Error('no'), { code }));
  await using server = await startTestServer({
    services: { pictures: { process: full, storage: { put: full, get: full, delete: full, list: full } } },
  });
  const { headers } = await register(server);
  const answers = await Promise.all([server.fetch('/media/aaaa/320.webp'), server.fetch('/uploads/photos', { ...photo(), headers })]);
  for (const answer of answers) {
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await answer.json()).toMatchObject({ code: 'UNAVAILABLE', data: { part: 'storage' } });
  }
});
