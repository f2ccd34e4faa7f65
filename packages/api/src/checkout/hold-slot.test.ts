import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '@sweetspot/domain/slots/wall-clock';
import { orderByWallet } from '../testing/paying.ts';
import { addCake, firstSlot, holdFirstSlot, openStore } from '../testing/shopping.ts';
import { createTestWorld, refusalOf, type TestWorld } from '../testing/test-world.ts';

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

test.each([1, 12])('where %i days are full, a refused choice names the first slot after them', async (days) => {
  const shop = await openStore(world);
  const visitor = world.visitor();
  await addCake(visitor, shop.cake);
  const storeId = shop.store.row.id;
  const earliest = await firstSlot(visitor, shop.store, 'pickup');
  await world.db.pool.query(
    `insert into capacity_bucket (id, resource_id, date, window_id, limit_units)
    select gen_random_uuid(), r.id, day::date, w.id, 0 from capacity_resource r
    cross join generate_series($2::date, $3::date, interval '1 day') as day
    left join slot_window w on r.period = 'window' and w.store_id = r.store_id where r.store_id = $1`,
    [storeId, earliest.date, addDays(earliest.date, days - 1)],
  );
  const next = await firstSlot(visitor, shop.store, 'pickup');
  expect(next.date > earliest.date).toBe(true);
  const refusal = await refusalOf(visitor.api.checkout.holdSlot({ storeId, fulfilment: 'pickup', slotId: earliest.id, point: null }));
  expect(refusal).toMatchObject({ code: 'SLOT_FULL', data: { nextPossibleAt: next.startAt } });
});
