import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '@sweetspot/domain/slots/wall-clock';
import { orderByWallet } from '../testing/paying.ts';
import { addCake, firstSlot, holdFirstSlot, openStore } from '../testing/shopping.ts';
import { createTestWorld, refusalOf, type TestWorld } from '../testing/test-world.ts';
import { lockedWhileWaiting } from '../testing/while-held.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const stateOf = async (id: string) => (await world.db.prisma.slotHold.findUniqueOrThrow({ where: { id }, select: { state: true } })).state;

test('the slot of an order that waits for its money is not given back by hand', async () => {
  const visitor = world.visitor();
  const { number } = await orderByWallet(world, visitor, await openStore(world));
  const { holdId } = await world.db.prisma.order.findUniqueOrThrow({ where: { number }, select: { holdId: true } });
  await visitor.api.checkout.releaseSlot({ holdId: holdId ?? '' });
  expect(await stateOf(holdId ?? '')).toBe('held');
});

test('a slot held at one store leaves the one held at another as it is', async () => {
  const visitor = world.visitor();
  const holds: string[] = [];
  for (let store = 0; store < 2; store++) {
    const shop = await openStore(world);
    await addCake(visitor, shop.cake);
    holds.push((await holdFirstSlot(visitor, shop.store, 'pickup')).holdId);
  }
  expect(await Promise.all(holds.map(stateOf))).toEqual(['held', 'held']);
});

test('whoever is at the wallet keeps the slot that they hold when the store takes less work meanwhile', async () => {
  const shop = await openStore(world);
  const paying = await orderByWallet(world, world.visitor(), shop);
  await world.db.pool.query('update capacity_resource set limit_units = 0 where store_id = $1', [shop.store.row.id]);
  await paying.decide('approve');
  expect(await paying.settle()).toMatchObject({ state: 'paid' });
});

/** The store takes nothing on these days, or in this window of them. */
async function fill(storeId: string, days: { from: string; to: string; windowId?: string }) {
  await world.db.pool.query(
    `insert into capacity_bucket (id, resource_id, date, window_id, limit_units)
    select gen_random_uuid(), r.id, day::date, w.id, 0 from capacity_resource r
    join slot_window w on r.period = 'window' and w.store_id = r.store_id and w.id = coalesce($4::uuid, w.id)
    cross join generate_series($2::date, $3::date, interval '1 day') as day where r.store_id = $1`,
    [storeId, days.from, days.to, days.windowId],
  );
}

/** A store and somebody with a cake of it, before whom every slot of a day can be chosen. */
async function choosing(horizonDays = 28) {
  const shop = await openStore(world, { store: { horizonDays } });
  const visitor = world.visitor();
  await addCake(visitor, shop.cake);
  const storeId = shop.store.row.id;
  const { days } = await visitor.api.stores.slots({ storeId, fulfilment: 'pickup', point: null });
  const refused = async (slotId: string) =>
    refusalOf(visitor.api.checkout.holdSlot({ storeId, fulfilment: 'pickup', slotId, point: null }));
  return { storeId, days, refused, earliest: await firstSlot(visitor, shop.store, 'pickup') };
}

test.each([1, 7, 8, 12])('where %i days are full, a refused choice names the first slot after them', async (count) => {
  const { storeId, days, refused, earliest } = await choosing();
  const to = addDays(earliest.date, count - 1);
  await fill(storeId, { from: earliest.date, to });
  const next = days.find(({ date }) => date === addDays(to, 1))?.slots[0];
  expect(await refused(earliest.id)).toMatchObject({ code: 'SLOT_FULL', data: { nextPossibleAt: next?.startAt } });
});

test.each([5, 9])('where the last of %i days is left it is named, and when that is full no other', async (horizonDays) => {
  const { storeId, days, refused, earliest } = await choosing(horizonDays);
  const last = days.at(-1);
  if (!last) throw new Error('There is no day.');
  await fill(storeId, { from: earliest.date, to: addDays(last.date, -1) });
  expect(await refused(earliest.id)).toMatchObject({ code: 'SLOT_FULL', data: { nextPossibleAt: last.slots[0]?.startAt } });
  await fill(storeId, { from: last.date, to: last.date });
  expect(await refused(earliest.id)).toMatchObject({ code: 'SLOT_FULL', data: { nextPossibleAt: null } });
});

test('whoever chose a later hour of a day is told the next one, not the ones before', async () => {
  const { storeId, days, refused } = await choosing();
  const { date = '', slots = [] } = days[1] ?? {};
  await fill(storeId, { from: date, to: date, windowId: slots[1]?.id.split('_')[1] ?? '' });
  expect(await refused(slots[1]?.id ?? '')).toMatchObject({ code: 'SLOT_FULL', data: { nextPossibleAt: slots[2]?.startAt } });
});

test('a price shown anew waits for its line before a bucket is claimed, as whoever places an order does', async () => {
  const shop = await openStore(world);
  const [other, visitor] = [world.visitor(), world.visitor()];
  // The buckets are there, for somebody else to see locked.
  await addCake(other, shop.cake);
  await holdFirstSlot(other, shop.store, 'pickup');
  await addCake(visitor, shop.cake);
  await world.db.pool.query('update cart_line set unit_price_minor = 1 where cake_id = $1', [shop.cake.id]);
  const claimed = await lockedWhileWaiting(world, 'capacity_bucket', {
    sql: 'select from cart_line where cake_id = $1 order by id for update',
    values: [shop.cake.id],
    work: () => holdFirstSlot(visitor, shop.store, 'pickup'),
  });
  expect(claimed).toEqual([]);
  const shown = await world.db.prisma.cartLine.findMany({ where: { cakeId: shop.cake.id }, select: { unitPriceMinor: true } });
  expect(shown.filter(({ unitPriceMinor }) => unitPriceMinor > 1)).toHaveLength(1);
});
