import { buildOrder, buildCake, buildOptionLibrary, buildStore } from '@sweetspot/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsIn, openKitchen } from '../testing/kitchen.ts';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

/** One store with an order in each of these states, the first promised last. */
async function storeWith(...statuses: Parameters<typeof buildOrder>[1][]) {
  const { fixture, db } = world;
  const store = buildStore(fixture);
  const cake = buildCake(fixture, { library: buildOptionLibrary(fixture, store) });
  const orders = statuses.map((order) => buildOrder(fixture, { lines: [{ cake }], ...order }));
  await fixture.save(db);
  return { orders, storeId: store.row.id, ...world.baker(store) };
}

describe('the board', () => {
  it('has the open orders by promise and the finished ones of the last day, never an unpaid one, never a price', async () => {
    const { api, storeId, orders } = await storeWith(
      { status: 'placed', promisedDate: '2026-12-04' },
      { status: 'accepted', promisedDate: '2026-12-03' },
      { status: 'awaiting_payment' },
      { status: 'expired' },
      { status: 'rejected' },
      { status: 'delivered', createdAt: new Date('2026-11-20T05:00:00Z') },
    );
    const { tickets, store, lastEvent, now } = await api.storeOrders.board({ storeId });
    expect(tickets.map(({ number }) => number)).toEqual([orders[1]?.number, orders[0]?.number, orders[4]?.number]);
    expect([store.isTakingOrders, lastEvent, now]).toEqual([true, 0, world.services.now().toISOString()]);
    expect(JSON.stringify(tickets)).not.toMatch(/unitPrice|lineTotal|priceParts|totalMinor/);
  });

  it('says of a suspended store that it is, and why', async () => {
    const { fixture, db } = world;
    const store = buildStore(fixture, { status: 'suspended', statusReason: 'The licence has run out' });
    await fixture.save(db);
    expect((await world.baker(store).api.storeOrders.board({ storeId: store.row.id })).store).toMatchObject({
      status: 'suspended',
      statusReason: 'The licence has run out',
      isTakingOrders: false,
    });
  });

  it('names the cash to take at the door, until it was taken', async () => {
    const kitchen = await openKitchen(world, { status: 'placed' });
    expect(await kitchen.ticket()).toMatchObject({ cashDue: { amount: kitchen.order.total.totalMinor, currency: 'INR' } });
    const paid = await openKitchen(world, { status: 'placed', method: 'test' });
    expect(await paid.ticket()).toMatchObject({ cashDue: null, isPaid: true });
  });

  it('calls no order paid whose cash nobody took', async () => {
    const kitchen = await openKitchen(world, { status: 'cancelled' });
    expect(await kitchen.ticket()).toMatchObject({ cashDue: null, money: 'not_due' });
  });

  it('does not show an unpaid order by its number or name either', async () => {
    const { api, storeId, orders } = await storeWith({ status: 'awaiting_payment' });
    await expect(api.storeOrders.byNumber({ storeId, number: orders[0]?.number ?? '' })).rejects.toThrow('NOT_FOUND');
    expect((await api.storeOrders.search({ storeId, words: '' })).items).toEqual([]);
  });
});

describe('the search', () => {
  it('finds finished ones too, by part of a number or a name, page by page', async () => {
    const customer = { status: 'delivered', row: { contactName: 'Meera O’Hara_%' } } as const;
    const { api, storeId, orders } = await storeWith(customer, customer, customer, { status: 'accepted' });
    const first = await api.storeOrders.search({ storeId, words: 'o’hara', limit: 2 });
    const second = await api.storeOrders.search({ storeId, words: 'o’hara', limit: 2, cursor: first.nextCursor });
    const found = [...first.items, ...second.items].map(({ number }) => number);
    expect(found.toSorted()).toEqual(
      orders
        .slice(0, 3)
        .map(({ number }) => number)
        .toSorted(),
    );
    expect(second.nextCursor).toBeNull();
    const number = orders[3]?.number ?? '';
    expect((await api.storeOrders.search({ storeId, words: number.slice(1, 6).toLowerCase() })).items).toMatchObject([{ number }]);
    expect((await api.storeOrders.search({ storeId, words: '%' })).items.length, 'a percent sign is a letter').toBe(3);
  });
});

describe('a pause', () => {
  it('stops new orders for its minutes, is told to the consoles, and is audited', async () => {
    const { api, storeId, ctx } = await storeWith();
    const until = new Date(world.services.now().getTime() + 30 * 60_000).toISOString();
    expect(await api.storeOrders.pause({ storeId, minutes: 30 })).toEqual({ pausedUntil: until });
    expect((await api.storeOrders.board({ storeId })).store).toMatchObject({ pausedUntil: until, isTakingOrders: false });
    expect(await api.storeOrders.pause({ storeId, minutes: 0 })).toEqual({ pausedUntil: null });
    expect((await eventsIn(world.db, { kind: 'store', id: storeId })).map(({ type }) => type)).toEqual(['store_changed', 'store_changed']);
    const audit = await world.db.prisma.auditEntry.findMany({ where: { subjectId: storeId }, orderBy: { createdAt: 'asc' } });
    expect(audit.map(({ action, actorUserId }) => [action, actorUserId])).toEqual([
      ['store.pause', ctx.viewer?.userId],
      ['store.resume', ctx.viewer?.userId],
    ]);
  });

  it('is over by itself', async () => {
    const { api, storeId } = await storeWith();
    await api.storeOrders.pause({ storeId, minutes: 30 });
    world.pass({ minutes: 30 });
    expect((await api.storeOrders.board({ storeId })).store).toMatchObject({ pausedUntil: null, isTakingOrders: true });
  });
});

it('a console that greets is listed once, with the version it has now', async () => {
  const { api, storeId } = await storeWith();
  await api.storeOrders.greet({ storeId, deviceName: 'Counter', appVersion: '1.0.0' });
  await api.storeOrders.greet({ storeId, deviceName: 'Counter', appVersion: '1.1.0' });
  const devices = await world.db.prisma.consoleDevice.findMany({ where: { storeId } });
  expect(devices.map(({ name, appVersion }) => [name, appVersion])).toEqual([['Counter', '1.1.0']]);
});
