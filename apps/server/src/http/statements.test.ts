import { randomUUID } from 'node:crypto';
import type { RouterInputs, RouterOutputs } from '@sweetspot/api';
import { buildCake, buildOptionLibrary, buildStaff, buildStore, statementsDuring } from '@sweetspot/db/testing';
import superjson from 'superjson';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { register } from '../testing/register.ts';
import { call, startTestServer, type TestServer } from '../testing/test-server.ts';

/** Each trip to the database is time that a customer waits for: BEGIN and COMMIT count as any other where they go by themselves. */
const MOST = { addToCart: 4, checkout: 24, tap: 15 };

const NEARBY = { latitude: 16.705, longitude: 74.2433 };

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());

type Feature = keyof RouterInputs;

/** A browser with its cookie jar, or a console with its token. */
function customer(headers: Record<string, string> = {}) {
  let cookie = '';
  const send = async (path: string, init: RequestInit) => {
    const answer = await server.fetch(path, init);
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return answer;
  };
  return {
    async change<F extends Feature, N extends keyof RouterInputs[F] & keyof RouterOutputs[F] & string>(
      feature: F,
      name: N,
      input: RouterInputs[F][N],
    ): Promise<RouterOutputs[F][N]> {
      const answer = await send(`/trpc/${feature}.${name}`, call(superjson.serialize(input).json, { cookie, ...headers }));
      const body = (await answer.json()) as { result?: { data: { json: RouterOutputs[F][N] } } };
      if (!body.result) throw new Error(`${feature}.${name} was refused: ${JSON.stringify(body)}`);
      return body.result.data.json;
    },
    async slotOf(storeId: string): Promise<string> {
      const input = encodeURIComponent(JSON.stringify({ json: { storeId, fulfilment: 'delivery', point: NEARBY, cake: null } }));
      const answer = await send(`/trpc/stores.slots?input=${input}`, { headers: { cookie } });
      const body = (await answer.json()) as { result: { data: { json: RouterOutputs['stores']['slots'] } } };
      return body.result.data.json.earliest?.id ?? '';
    },
  };
}

async function openShop() {
  const { fixture, services } = server;
  const store = buildStore(fixture);
  const cake = buildCake(fixture, { library: buildOptionLibrary(fixture, store) });
  const owner = await register(server);
  buildStaff(fixture, { storeId: store.row.id, userId: owner.id, role: 'owner' });
  await fixture.save(services.db);
  return { storeId: store.row.id, cakeId: cake.id, owner };
}

type Shop = Awaited<ReturnType<typeof openShop>>;

/** Puts a cake in, holds a slot, orders, approves at the test wallet and comes back; what each step sent to the database. */
async function buy({ storeId, cakeId }: Shop) {
  const { db } = server.services;
  const browser = customer();
  const sent: Record<string, string[]> = {};
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const results: T[] = [];
    sent[name] = await statementsDuring(db, async () => results.push(await work()));
    return results[0] as T;
  };
  await step('add to cart', () => browser.change('carts', 'addLine', { cakeId, customization: { selections: {} }, quantity: 1 }));
  const slotId = await browser.slotOf(storeId);
  const held = await step('hold', () => browser.change('checkout', 'holdSlot', { storeId, fulfilment: 'delivery', slotId, point: NEARBY }));
  const placed = await step('place', () =>
    browser.change('checkout', 'place', {
      storeId,
      holdId: held.holdId,
      fulfilment: 'delivery',
      contact: { name: 'Asha Patil', email: 'asha@example.test', mobile: '98765 43210' },
      address: { line1: '12 Station Road', city: 'Kolhapur', state: 'MH', postalCode: '416001', ...NEARBY },
      paymentMethod: 'test',
      expectedTotalMinor: held.breakdown.total.amount,
      idempotencyKey: randomUUID(),
    }),
  );
  if (placed.next.type !== 'approve') throw new Error('The test wallet asks for approval.');
  const { pathname } = new URL(placed.next.url);
  const back = await step('approve', () =>
    server.fetch(pathname, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'decision=approve',
    }),
  );
  const secret = new URL(back.headers.get('location') ?? '', 'http://shop.test').searchParams.get('secret');
  const result = await step('settle', () => browser.change('checkout', 'settle', { number: placed.number, secret }));
  return { sent, number: placed.number, state: result.state };
}

/** Which they are, where they are more than that; else nothing. */
function beyond(most: number, steps: Record<string, readonly string[]>): string {
  const count = Object.values(steps).flat().length;
  if (count <= most) return '';
  const lines = Object.entries(steps).flatMap(([step, statements]) => [
    `${step}: ${statements.length}`,
    ...statements.map((text) => `  ${text.replaceAll(/\s+/g, ' ').slice(0, 120)}`),
  ]);
  return [`${count} statements where ${most} are the most`, ...lines].join('\n');
}

test('a whole checkout, from an empty cart to a placed order, and a tap of the store take few statements', async () => {
  const shop = await openShop();
  // What the process remembers of the catalogue is remembered from now on.
  await buy(shop);
  const { sent, number, state } = await buy(shop);
  expect(state).toBe('paid');
  expect(beyond(MOST.addToCart, { 'add to cart': sent['add to cart'] ?? [] })).toBe('');
  expect(beyond(MOST.checkout, sent)).toBe('');

  const baker = customer(shop.owner.headers);
  const tap = await statementsDuring(server.services.db, () =>
    baker.change('storeOrders', 'move', {
      storeId: shop.storeId,
      number,
      event: 'accept',
      expectedVersion: 2,
      commandId: randomUUID(),
      tappedAt: new Date().toISOString(),
    }),
  );
  expect(beyond(MOST.tap, { tap })).toBe('');
});

test('what is sent for one customer is the same text as for another, so that PostgreSQL has planned it already', async () => {
  const shop = await openShop();
  await buy(shop);
  const [one, other] = [await buy(shop), await buy(shop)];
  const texts = ({ sent }: typeof one) => Object.values(sent).flat();
  expect(texts(other)).toEqual(texts(one));
});
