import { buildCake, buildOptionLibrary, buildOrder, buildStore, buildUser } from '@sweetspot/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paidOrder, tap } from '../testing/paying.ts';
import { buy, openStore, secretIn } from '../testing/shopping.ts';
import { createTestWorld, refusalOf, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const orderOf = (number: string) => world.db.prisma.order.findUniqueOrThrow({ where: { number } });
const mailsOf = async (number: string) =>
  (
    await world.db.prisma.mail.findMany({
      where: { orderId: (await orderOf(number)).id },
      orderBy: { createdAt: 'asc' },
      select: { kind: true },
    })
  ).map(({ kind }) => kind);
const pass = (ms: number) => world.pass({ minutes: ms / 60_000 });

async function placedOrder(fulfilment: 'delivery' | 'pickup' = 'delivery') {
  const shop = await openStore(world);
  const { number, next } = await buy(world.visitor(), shop, { fulfilment });
  return { shop, number, secret: secretIn(next.type === 'track' ? next.path : '') };
}

test('a customer cancels until the first piece is started, not after', async () => {
  const { shop, number, secret } = await placedOrder();
  await tap(world, shop, number, 'accept');
  await tap(world, shop, number, 'start_baking');
  const { api } = world.visitor();
  const { version } = await orderOf(number);
  const cancel = () => api.orders.cancel({ number, secret, expectedVersion: version });
  expect(['MOVE_NOT_ALLOWED', 'STALE_STATE']).toContain((await refusalOf(cancel())).code);

  const other = await placedOrder();
  const cancelled = await api.orders.cancel({
    number: other.number,
    secret: other.secret,
    expectedVersion: 2,
    reason: 'Changed our minds',
  });
  expect(cancelled).toMatchObject({ status: 'cancelled', payment: { state: 'not_due' } });
  expect(await mailsOf(other.number)).toEqual(expect.arrayContaining(['order_cancelled', 'store_order_cancelled']));
});

test('a screen follows an order from the number it has, misses nothing and gets nothing twice', async () => {
  const { shop, number, secret } = await placedOrder();
  const { lastEvent } = await world.visitor().api.orders.track({ number, secret });
  await tap(world, shop, number, 'accept');
  const follower = await world.visitor().api.orders.follow({ number, secret, lastEventId: String(lastEvent) });
  const seen: unknown[] = [];
  for await (const [id, event] of follower as AsyncIterable<[string, { status: string; version: number }]>) {
    seen.push([Number(id), event.status, event.version]);
    if (seen.length === 1) await tap(world, shop, number, 'start_baking');
    if (seen.length === 2) break;
  }
  expect(seen).toEqual([
    [lastEvent + 1, 'accepted', 3],
    [lastEvent + 2, 'baking', 4],
  ]);
});

test('an order that waits for its money is announced to nobody but its customer', async () => {
  const shop = await openStore(world);
  const stream = { kind: 'store' as const, id: shop.store.row.id };
  const { number } = await paidOrder(world, world.visitor(), shop);
  const events = await world.db.prisma.event.findMany({
    where: { streamKind: stream.kind, streamId: stream.id },
    select: { payload: true },
  });
  expect(events.map(({ payload }) => payload)).toEqual([{ orderNumber: number, status: 'placed', version: 2 }]);
});

test("a customer's orders are listed newest first, page by page, and only theirs", async () => {
  const [mine, theirs] = [buildUser(world.fixture), buildUser(world.fixture)];
  const shop = await openStore(world);
  const customer = world.customer(mine);
  const numbers: string[] = [];
  for (let count = 0; count < 3; count++) {
    numbers.unshift((await buy(customer, shop, { fulfilment: 'pickup' })).number);
    pass(60_000);
  }
  await buy(world.customer(theirs), shop, { fulfilment: 'pickup' });
  const first = await customer.api.orders.list({ limit: 2 });
  const second = await customer.api.orders.list({ limit: 2, cursor: first.nextCursor });
  expect([...first.items, ...second.items].map(({ number }) => number)).toEqual(numbers);
  expect(second.nextCursor).toBeNull();
});

test('orders are found by number, cake, store and recipient, by standing and by the days they were for, page by page', async () => {
  const [mine, theirs] = [buildUser(world.fixture), buildUser(world.fixture)];
  const store = buildStore(world.fixture, { name: 'Rose & 100% Cake' });
  const library = buildOptionLibrary(world.fixture, store);
  const [rose, mango] = ['Rose Falooda', 'Mango Dream'].map((name) => buildCake(world.fixture, { library, name }));
  if (!rose || !mango) throw new Error('A cake is missing.');
  const order = (cake: typeof rose, status: 'accepted' | 'delivered' | 'cancelled' | 'awaiting_payment', day: string, customer = mine) =>
    buildOrder(world.fixture, { status, customer, lines: [{ cake }], row: { promisedDate: new Date(day), recipientName: `For ${day}` } })
      .number;
  const coming = order(rose, 'accepted', '2026-12-05');
  const came = order(mango, 'delivered', '2026-11-05');
  const calledOff = order(rose, 'cancelled', '2026-11-20');
  order(rose, 'accepted', '2026-12-05', theirs);
  // Never paid: no order to them.
  order(rose, 'awaiting_payment', '2026-12-05');
  await world.fixture.save(world.db);
  const { api } = world.customer(mine);
  const found = async (wanted: Parameters<typeof api.orders.list>[0]) => {
    const first = await api.orders.list({ ...wanted, limit: 1 });
    const rest = first.nextCursor === null ? [] : (await api.orders.list({ ...wanted, limit: 50, cursor: first.nextCursor })).items;
    return [...first.items, ...rest].map(({ number }) => number).toSorted();
  };
  const all = [coming, came, calledOff].toSorted();
  expect(await found({})).toEqual(all);
  expect(await found({ words: came.slice(1, 6).toLowerCase() })).toEqual([came]);
  expect(await found({ words: 'rose fal' })).toEqual([coming, calledOff].toSorted());
  expect(await found({ words: '100%' })).toEqual(all);
  expect(await found({ words: '%' })).toEqual(all);
  expect(await found({ words: '_' })).toEqual([]);
  expect(await found({ words: 'for 2026-11-2' })).toEqual([calledOff]);
  expect(await found({ standing: 'coming' })).toEqual([coming]);
  expect(await found({ standing: 'came' })).toEqual([came]);
  expect(await found({ standing: 'called_off' })).toEqual([calledOff]);
  expect(await found({ from: '2026-11-05', to: '2026-11-20' })).toEqual([came, calledOff].toSorted());
  expect(await found({ from: '2026-11-06', words: 'rose falooda', standing: 'called_off' })).toEqual([calledOff]);
  expect(await found({ from: '2026-12-31', to: '2026-01-01' })).toEqual([]);
});
