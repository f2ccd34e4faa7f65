import { buildUser } from '@sweetspot/db/testing';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { expireUnpaidOrder } from '../payments/expire-unpaid-order.ts';
import { ordering } from '../testing/ordering.ts';
import { atWallet, runOperations, type Paying } from '../testing/paying.ts';
import { addCake, firstSlot, holdFirstSlot, orderFor } from '../testing/shopping.ts';
import { createTestWorld, refusalOf, type Person, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;
let at: ReturnType<typeof ordering>;
beforeAll(async () => {
  world = await createTestWorld();
  at = ordering(world);
});
afterEach(() => world.breakGateway(() => null));
afterAll(() => world[Symbol.asyncDispose]());

describe.each(['a visitor in two tabs', 'a customer on two devices'])('%s', (who) => {
  async function two(): Promise<readonly [Person, Person]> {
    if (who === 'a visitor in two tabs') {
      const visitor = world.visitor();
      return [visitor, visitor];
    }
    const user = buildUser(world.fixture);
    await world.fixture.save(world.db);
    return [world.customer(user), world.customer(user)];
  }

  async function twoOrders(shop: Awaited<ReturnType<typeof at.openShop>>) {
    const [first, second] = await two();
    await addCake(first, shop.cake);
    return { person: first, older: await at.toWallet(first, shop), newer: await at.toWallet(second, shop) };
  }

  test.each([
    ['older', 1],
    ['newer', 1],
    ['older', 1_000],
    ['newer', 1_000],
  ] as const)('may pay either order, and the %s one paid first is the one that is made (room for %s)', async (which, room) => {
    const shop = await at.openShop(room);
    const { person, older, newer } = await twoOrders(shop);
    const [paid, late] = which === 'older' ? [older, newer] : [newer, older];
    expect(await at.approve(paid)).toMatchObject({ state: 'paid' });
    expect((await person.api.carts.get()).count).toBe(0);
    expect(await at.approve(late)).toMatchObject({ state: 'expired', canRetry: false, placedInstead: paid.number });
    await late.settle();
    await at.expectOnePlaced(shop, { placed: paid.number });
  });

  test('approving both at the same moment makes one order, whichever comes first', async () => {
    for (let round = 0; round < 6; round++) {
      const shop = await at.openShop();
      const { older, newer } = await twoOrders(shop);
      await Promise.all([older.decide('approve'), newer.decide('approve')]);
      await Promise.all([older.settle(), newer.settle(), newer.settle(), older.settle()]);
      const { ended } = await at.expectOnePlaced(shop);
      expect(ended).toHaveLength(1);
    }
  });

  test('paying by wallet and ordering in cash at the same moment makes one order', async () => {
    for (let round = 0; round < 6; round++) {
      const shop = await at.openShop();
      const [first, second] = await two();
      await addCake(first, shop.cake);
      const paying = await at.toWallet(first, shop);
      await paying.decide('approve');
      const held = await holdFirstSlot(second, shop.store, 'pickup');
      await Promise.allSettled([
        paying.settle(),
        second.api.checkout.place(orderFor(shop.store, held, { idempotencyKey: at.newKey() })),
        paying.settle(),
      ]);
      await at.expectOnePlaced(shop);
      expect((await first.api.carts.get()).count).toBe(0);
    }
  });

  test('cash ends what waits at the wallet, and its money goes back when it comes', async () => {
    const shop = await at.openShop();
    const [first, second] = await two();
    await addCake(first, shop.cake);
    const paying = await at.toWallet(first, shop);
    const number = await at.inCash(second, shop);
    const { movesOf } = await at.expectOnePlaced(shop, { placed: number });
    expect(movesOf(paying.number)).toEqual(['give_way']);
    expect(await at.approve(paying)).toMatchObject({ state: 'expired', placedInstead: number });
    await at.expectOnePlaced(shop, { placed: number });
  });

  test('pressing the button in both at the same moment places one order', async () => {
    const shop = await at.openShop(5);
    const [first, second] = await two();
    await addCake(first, shop.cake);
    const held = await holdFirstSlot(first, shop.store, 'pickup');
    const place = ({ api }: Person) => api.checkout.place(orderFor(shop.store, held, { idempotencyKey: at.newKey() }));
    const presses = await Promise.allSettled([place(first), place(second), place(first), place(second)]);
    expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await at.expectOnePlaced(shop);
  });
});

test('ten orders of one cake, all approved at once, make one cake', async () => {
  const shop = await at.openShop();
  const visitor = world.visitor();
  await addCake(visitor, shop.cake);
  const orders: Paying[] = [];
  for (let tab = 0; tab < 10; tab++) orders.push(await at.toWallet(visitor, shop));
  await Promise.all(orders.map((paying) => paying.decide('approve')));
  await Promise.all(orders.map((paying) => paying.settle()));
  const { ended } = await at.expectOnePlaced(shop);
  expect(ended).toHaveLength(9);
});

test('an order that ended cannot be paid again, and says which was placed', async () => {
  const shop = await at.openShop();
  const visitor = world.visitor();
  await addCake(visitor, shop.cake);
  const older = await at.toWallet(visitor, shop);
  const number = await at.inCash(visitor, shop);
  for (const method of ['test', 'cod'] as const) {
    const again = visitor.api.checkout.payAgain({ number: older.number, secret: older.secret, method, idempotencyKey: at.newKey() });
    expect(await refusalOf(again)).toMatchObject({ code: 'ORDERED_ALREADY', data: { placedNumber: number } });
  }
  expect(await visitor.api.orders.track({ number: older.number, secret: older.secret })).toMatchObject({
    status: 'expired',
    placedInstead: number,
    payment: { canPayAgain: false },
  });
});

test('a wallet that answers late, after the other order was placed, gives the money back once', async () => {
  const shop = await at.openShop(1);
  const visitor = world.visitor();
  await addCake(visitor, shop.cake);
  const slow = await at.toWallet(visitor, shop);
  await slow.decide('slow');
  expect(await slow.settle()).toMatchObject({ state: 'pending' });
  const number = await at.inCash(visitor, shop);
  world.pass({ minutes: 1 });
  await at.expectOnePlaced(shop, { placed: number });
  await Promise.all([slow.settle(), slow.settle()]);
  await at.expectOnePlaced(shop, { placed: number });
});

test('two tries of an ended order, both approved, both give their money back', async () => {
  const shop = await at.openShop();
  const visitor = world.visitor();
  await addCake(visitor, shop.cake);
  const older = await at.toWallet(visitor, shop);
  const { number, secret } = older;
  const again = await visitor.api.checkout.payAgain({ number, secret, method: 'test', idempotencyKey: at.newKey() });
  const second = await atWallet(world, visitor, again);
  const placed = await at.inCash(visitor, shop);
  await at.approve(older);
  await runOperations(world);
  await at.approve(second);
  const stands = await at.standing(shop);
  expect(stands.placed).toEqual([placed]);
  expect(stands.operationsOf(number)).toEqual(['authorize succeeded', 'void succeeded', 'authorize succeeded', 'void succeeded']);
  expect(stands.mailsOf(number)).toEqual(['payment_released', 'payment_released']);
});

test('an order that ran out of time is ended by the one placed since, also when its money comes at last', async () => {
  const shop = await at.openShop();
  const visitor = world.visitor();
  await addCake(visitor, shop.cake);
  const older = await at.toWallet(visitor, shop);
  world.pass({ minutes: 10 });
  const { id } = await world.db.prisma.order.findUniqueOrThrow({ where: { number: older.number }, select: { id: true } });
  await expireUnpaidOrder(world.services, id);
  const newer = await at.toWallet(visitor, shop);
  await at.approve(newer);
  expect(await at.approve(older)).toMatchObject({ state: 'expired', placedInstead: newer.number });
  await at.expectOnePlaced(shop, { placed: newer.number });
});

test('the same cake, put in again after it was ordered, is ordered again', async () => {
  const shop = await at.openShop();
  const visitor = world.visitor();
  for (let time = 0; time < 2; time++) {
    await addCake(visitor, shop.cake);
    await at.approve(await at.toWallet(visitor, shop));
  }
  expect((await at.standing(shop)).placed).toHaveLength(2);
});

test('room that somebody else took since is not taken from them by an older order', async () => {
  const shop = await at.openShop(1);
  const visitor = world.visitor();
  await addCake(visitor, shop.cake);
  const older = await at.toWallet(visitor, shop);
  const slots = await visitor.api.stores.slots({ storeId: shop.store.row.id, fulfilment: 'pickup', cake: null, point: null });
  const early = await firstSlot(visitor, shop.store, 'pickup');
  const later = slots.days.flatMap((day) => day.slots).find(({ isOffered, startAt }) => isOffered && startAt > early.startAt);
  // Another time, chosen in another tab, gives the first one back.
  await visitor.api.checkout.holdSlot({ storeId: shop.store.row.id, fulfilment: 'pickup', slotId: later?.id ?? '', point: null });
  const other = world.visitor();
  await addCake(other, shop.cake);
  const theirs = await at.inCash(other, shop);
  expect(await at.approve(older)).toMatchObject({ state: 'expired', placedInstead: null });
  const stands = await at.standing(shop);
  expect(stands.placed).toEqual([theirs]);
  expect(stands.mailsOf(older.number)).toEqual(['payment_released']);
  expect((await visitor.api.carts.get()).count).toBe(1);
});

test('a slot held for the cake that has been bought meanwhile is free for others', async () => {
  const shop = await at.openShop(1);
  const visitor = world.visitor();
  await addCake(visitor, shop.cake);
  const older = await at.toWallet(visitor, shop);
  const held = await holdFirstSlot(visitor, shop.store, 'pickup');
  expect(await at.approve(older)).toMatchObject({ state: 'paid' });
  await at.expectOnePlaced(shop, { placed: older.number });
  expect((await refusalOf(visitor.api.checkout.place(orderFor(shop.store, held, { idempotencyKey: at.newKey() })))).code).toBe(
    'CART_EMPTY',
  );
});

test('a slot held at another store, for other cakes of the same cart, stays held', async () => {
  const [shop, elsewhere] = [await at.openShop(), await at.openShop()];
  const visitor = world.visitor();
  await addCake(visitor, shop.cake);
  await addCake(visitor, elsewhere.cake);
  const { holdId } = await holdFirstSlot(visitor, elsewhere.store, 'pickup');
  await at.approve(await at.toWallet(visitor, shop));
  expect(await world.db.prisma.slotHold.findUniqueOrThrow({ where: { id: holdId }, select: { state: true } })).toEqual({ state: 'held' });
});
