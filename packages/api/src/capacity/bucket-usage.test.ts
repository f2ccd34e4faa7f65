import { afterAll, beforeAll, expect, it } from 'vitest';
import { addCake, buy, holdFirstSlot, openStore } from '../testing/shopping.ts';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';
import { loadBucketUsage } from './bucket-usage.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

it("the asker's own hold takes no room from them, their placed order and another's hold do", async () => {
  const shop = await openStore(world);
  const [asker, other] = [world.visitor(), world.visitor()];
  await buy(asker, shop, { fulfilment: 'pickup', quantity: 4 });
  await addCake(asker, shop.cake, 2);
  const { holdId } = await holdFirstSlot(asker, shop.store, 'pickup');
  await addCake(other, shop.cake);
  await holdFirstSlot(other, shop.store, 'pickup');
  const { cartId, date } = await world.db.prisma.slotHold.findUniqueOrThrow({ where: { id: holdId } });
  const { id: cakes } = await world.db.prisma.capacityResource.findFirstOrThrow({
    where: { storeId: shop.store.row.id, period: 'window' },
  });
  const used = async (exceptCartId: string | null, [from, to] = ['2026-12-01', '2027-02-01']) => {
    const usage = await loadBucketUsage(world.db.prisma, {
      storeIds: [shop.store.row.id],
      from: from ?? '',
      to: to ?? '',
      now: world.services.now(),
      exceptCartId,
    });
    return usage.filter(({ resourceId }) => resourceId === cakes).reduce((sum, { usedUnits }) => sum + usedUnits, 0);
  };
  expect(await used(null)).toBe(7);
  expect(await used(cartId)).toBe(5);
  const day = date.toISOString().slice(0, 10);
  expect(await used(null, [day, day]), 'first and last day are both counted').toBe(7);
});

it('another store’s sold work is not among what is asked of one', async () => {
  const [asked, other] = [await openStore(world), await openStore(world)];
  for (const shop of [asked, other]) await buy(world.visitor(), shop, { fulfilment: 'pickup' });
  const storeId = asked.store.row.id;
  const days = { from: '2026-12-01', to: '2027-02-01' };
  const usage = await loadBucketUsage(world.db.prisma, { storeIds: [storeId], ...days, now: world.services.now(), exceptCartId: null });
  const own = await world.db.prisma.capacityResource.findMany({ where: { storeId }, select: { id: true } });
  expect(usage.length).toBeGreaterThan(0);
  expect(usage.filter(({ resourceId }) => !own.some(({ id }) => id === resourceId))).toEqual([]);
});
