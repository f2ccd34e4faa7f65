import { afterAll, beforeAll, expect, it } from 'vitest';
import { orderByWallet } from '../testing/paying.ts';
import { addCake, buy, holdFirstSlot, openStore } from '../testing/shopping.ts';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';
import { sweepHolds } from './sweep-holds.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const HOLD_MINUTES = 10;
const HOUR = 60;

it('a lapsed hold is usable for an hour more and forgotten a day later; the holds of orders stay', async () => {
  const shop = await openStore(world);
  const visitor = world.visitor();
  await buy(world.visitor(), shop, { fulfilment: 'pickup' });
  await orderByWallet(world, world.visitor(), shop);
  await addCake(visitor, shop.cake);
  await holdFirstSlot(visitor, shop.store, 'pickup');
  const states = async () => {
    await sweepHolds(world.services);
    const holds = await world.db.prisma.slotHold.findMany({ where: { storeId: shop.store.row.id }, orderBy: { createdAt: 'asc' } });
    return holds.map(({ state }) => state).toSorted();
  };
  world.pass({ minutes: HOLD_MINUTES + HOUR - 0.01 });
  expect(await states()).toEqual(['confirmed', 'held', 'held']);
  world.pass({ minutes: 0.01 });
  expect(await states()).toEqual(['confirmed', 'held', 'released']);
  world.pass({ minutes: 24 * HOUR - 0.01 });
  expect(await states()).toEqual(['confirmed', 'held', 'released']);
  world.pass({ minutes: 0.01 });
  expect(await states()).toEqual(['confirmed', 'held']);
});
