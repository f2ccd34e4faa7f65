import { appendEvents, inTx, lastEventNumber } from '@sweetspot/db';
import { buildStaff, buildStore, buildUser } from '@sweetspot/db/testing';
import { hash } from '@node-rs/argon2';
import { apiLinks } from '@sweetspot/api/client';
import type { AppRouter } from '@sweetspot/api';
import { createTRPCClient } from '@trpc/client';
import { EventSource } from 'eventsource';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { register } from '../testing/register.ts';
import { call, startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let storeId: string;
let person: Awaited<ReturnType<typeof register>>;
beforeAll(async () => {
  server = await startTestServer();
  person = await register(server);
  storeId = buildStore(server.fixture).row.id;
  buildStaff(server.fixture, { storeId, userId: person.id, role: 'owner' });
  await server.fixture.save(server.services.db);
});
afterAll(() => server[Symbol.asyncDispose]());

/** Answers the number of what happened. */
async function happen(): Promise<number> {
  const { db } = server.services;
  const stream = { kind: 'store', id: storeId } as const;
  await inTx(db, (tx) => appendEvents(tx, [{ stream, type: 'store_changed', payload: {} }]));
  return lastEventNumber(db.prisma, stream);
}

/** The console's own client, in Node. */
const clientOf = (token: string | null) =>
  createTRPCClient<AppRouter>({
    links: apiLinks({
      url: `${server.url}/trpc`,
      app: 'console',
      token: () => token,
      // The package's class lacks only what browsers added to the interface and nobody calls.
      EventSource: EventSource as never,
    }),
  });

describe('the event stream over HTTP', () => {
  it('goes on after a lost connection with exactly what was missed', async () => {
    const seen: number[] = [];
    const states: string[] = [];
    const stream = clientOf(person.token).storeOrders.follow.subscribe(
      { storeId },
      {
        onData: ({ id }) => void seen.push(Number(id)),
        onConnectionStateChange: ({ state }) => void states.push(state),
      },
    );
    try {
      await happen();
      await happen();
      await vi.waitFor(() => expect(seen).toEqual([1, 2]), 30_000);
      server.app.server.closeAllConnections();
      await happen();
      await vi.waitFor(() => expect(seen).toEqual([1, 2, 3]), 30_000);
      await happen();
      await vi.waitFor(() => expect(seen).toEqual([1, 2, 3, 4]), 30_000);
      expect(states.filter((state) => state === 'connecting').length).toBeGreaterThan(0);
    } finally {
      stream.unsubscribe();
    }
  });

  it('is refused like any other call', async () => {
    const refused = new Promise<unknown>((resolve) => {
      clientOf(null).storeOrders.follow.subscribe({ storeId }, { onError: resolve });
    });
    expect(await refused).toMatchObject({ data: { code: 'UNAUTHORIZED', httpStatus: 401, app: { code: 'NOT_SIGNED_IN' } } });
  });

  it('is refused under its own name also by what the stream itself finds', async () => {
    const refused = new Promise<unknown>((resolve) => {
      clientOf(null).orders.follow.subscribe({ number: 'NOBODYS1', secret: 'nobodys' }, { onError: resolve });
    });
    expect(await refused).toMatchObject({ data: { code: 'NOT_FOUND', httpStatus: 404, app: { code: expect.any(String) } } });
  });

  it('is not held back by compression, and says which app asks by its address where a browser sends no header', async () => {
    const query = new URLSearchParams({
      input: JSON.stringify({ json: { storeId } }),
      connectionParams: JSON.stringify({ app: 'console' }),
    });
    const abort = new AbortController();
    const response = await server.fetch(`/trpc/storeOrders.follow?${query}`, {
      headers: { accept: 'text/event-stream', 'accept-encoding': 'gzip, br', cookie: `sweetspot-console=${person.token}` },
      signal: abort.signal,
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(response.headers.get('content-encoding')).toBeNull();
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('store_changed')) text += (await reader?.read())?.value ?? '';
    expect(text).toContain('id: 1');
    abort.abort();
  });
});

it.each([
  ['orders.follow', '?input={'],
  ['orders.follow', '?input=%7B%22json%22%3A%5B1%5D%7D&lastEventId=1'],
  ['orders.follow', '?input=%7B%22json%22%3A%7B%7D%7D&input=null&lastEventId=1&lastEventId=2'],
  ['orders.follow', '?batch=1&input=7'],
  ['storeOrders.follow', ''],
  ['admin.follow', '?connectionParams=%7B&input=null'],
])('a stream of %s that cannot be opened says why as its first event: %s', async (path, query) => {
  const response = await server.fetch(`/trpc/${path}${query}`, { headers: { accept: 'text/event-stream' } });
  expect(response.status).toBe(200);
  const text = await response.text();
  expect(text).toMatch(/^event: connected\n/);
  expect(text).toContain('event: serialized-error');
  expect(text).toMatch(/"httpStatus":4\d\d/);
});

it('closing the server does not wait for open streams', async () => {
  await using other = await startTestServer();
  const somebody = await register(other);
  const id = buildStore(other.fixture).row.id;
  buildStaff(other.fixture, { storeId: id, userId: somebody.id });
  await other.fixture.save(other.services.db);
  const input = encodeURIComponent(JSON.stringify({ json: { storeId: id } }));
  const open = await other.fetch(`/trpc/storeOrders.follow?input=${input}`, {
    headers: { accept: 'text/event-stream', ...somebody.headers },
  });
  const ended = open.text().catch(() => 'cut');
  await other.app.close();
  expect(await ended).toMatch(/cut|event: connected/);
});

describe('open streams', () => {
  type Limited = Awaited<ReturnType<typeof openLimited>>;
  const PASSWORD = 'a cake for grandmother';

  /** One person who is staff of a store with one event, and an admin. */
  async function openLimited() {
    const limited = await startTestServer({ env: { RATE_LIMITS: 'on' } });
    const { id: userId, headers } = await register(limited);
    const store = buildStore(limited.fixture).row;
    buildStaff(limited.fixture, { storeId: store.id, userId });
    const admin = buildUser(limited.fixture, { role: 'admin', passwordHash: await hash(PASSWORD) });
    await limited.fixture.save(limited.services.db);
    const stream = { kind: 'store', id: store.id } as const;
    await inTx(limited.services.db, (tx) => appendEvents(tx, [{ stream, type: 'store_changed', payload: {} }]));
    return { limited, store, staff: headers, admin };
  }

  const staffs = ({ store, staff }: Limited) =>
    Promise.resolve({ path: 'storeOrders.follow', input: { storeId: store.id }, headers: staff });
  const admins = async ({ limited, admin }: Limited) => {
    const app = { 'x-sweetspot-app': 'admin' };
    const signedIn = await limited.fetch('/trpc/sessions.signIn', call({ email: admin.email, password: PASSWORD }, app));
    const cookie = signedIn.headers.getSetCookie().map((each) => each.split(';')[0]);
    return { path: 'admin.follow', input: {}, headers: { ...app, cookie: cookie.join('; ') } };
  };

  it.each([
    ['a store’s', staffs],
    ['an admin’s', admins],
  ])('of %s screens are twenty at a time, the next is refused by name, and comes when one has ended', async (_whose, caller) => {
    const opened = await openLimited();
    await using _server = opened.limited;
    const { path, input, headers } = await caller(opened);
    /** What it says first: each has something to tell at once. */
    const open = async () => {
      const abort = new AbortController();
      const query = encodeURIComponent(JSON.stringify({ json: input }));
      const { signal } = abort;
      const { body } = await opened.limited.fetch(`/trpc/${path}?input=${query}`, {
        headers: { accept: 'text/event-stream', ...headers },
        signal,
      });
      const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      while (!/"type":|"code":/.test(text)) {
        const read = await reader?.read();
        if (read === undefined || read.done) break;
        text += read.value;
      }
      return { text, end: () => abort.abort() };
    };
    const streams = await Promise.all(Array.from({ length: 20 }, open));
    for (const { text } of streams) expect(text).toMatch(/"type":"(?:store_changed|refetch)"/);
    expect((await open()).text).toMatch(/event: serialized-error\ndata: .*"app":\{"code":"RATE_LIMITED".*"retryAfterSeconds":30/);
    streams[0]?.end();
    await vi.waitFor(async () => expect((await open()).text).toMatch(/"type":"(?:store_changed|refetch)"/), 30_000);
    for (const { end } of streams) end();
  });
});
