import { appendEvents, inTx } from '@sweetspot/db';
import { buildStaff, buildStore } from '@sweetspot/db/testing';
import { apiLinks } from '@sweetspot/api/client';
import type { AppRouter } from '@sweetspot/api';
import { createTRPCClient } from '@trpc/client';
import { EventSource } from 'eventsource';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { register } from '../testing/register.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

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

const happen = () =>
  inTx(server.services.db, async (tx) => {
    const [number] = await appendEvents(tx, [{ stream: { kind: 'store', id: storeId }, type: 'store_changed', payload: {} }]);
    return Number(number);
  });

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
