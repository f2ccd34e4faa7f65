import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCake, holdFirstSlot, openStore, orderFor } from '../testing/shopping.ts';
import { createTestWorld, refusalOf, type Person, type TestWorld } from '../testing/test-world.ts';
import { inTx } from '../transaction.ts';
import { loadHeldSlot } from './keep-held-slot.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

type Shop = Awaited<ReturnType<typeof openStore>>;

/** A cake in a cart of its own, and the first slot held for it. */
async function held(shop: Shop, person: Person = world.visitor()) {
  await addCake(person, shop.cake);
  const hold = await holdFirstSlot(person, shop.store, 'pickup');
  const { cartId, storeId, fulfilment, startAt } = await world.db.prisma.slotHold.findUniqueOrThrow({ where: { id: hold.holdId } });
  const ref = { holdId: hold.holdId, cartId: cartId ?? '', storeId, fulfilment };
  return { person, hold, ref, startAt };
}

test('a held slot is there for its own cart, store and way to get the cake, and for nobody and nothing else', async () => {
  const shop = await openStore(world);
  const { ref } = await held(shop);
  const { ref: another } = await held(await openStore(world));
  const load = (change: Partial<typeof ref>) => loadHeldSlot(world.db.prisma, { ...ref, ...change });
  expect(await load({})).toMatchObject({ id: ref.holdId });
  for (const change of [{ cartId: another.cartId }, { storeId: another.storeId }, { fulfilment: 'delivery' as const }])
    expect(await refusalOf(load(change))).toMatchObject({ code: 'HOLD_EXPIRED' });
  await inTx(world.services, ({ tx }) => tx.slotHold.update({ where: { id: ref.holdId }, data: { state: 'released' } }));
  expect(await refusalOf(load({}))).toMatchObject({ code: 'HOLD_EXPIRED' });
});

test('a slot that has begun takes no order any more, though it was held before', async () => {
  const shop = await openStore(world);
  const { person, hold, startAt } = await held(shop);
  world.pass({ minutes: (startAt.getTime() - world.services.now().getTime()) / 60_000 });
  const order = orderFor(shop.store, hold);
  expect(await refusalOf(person.api.checkout.place(order))).toMatchObject({ code: 'SLOT_GONE' });
});

test('a cake put in after the slot was held takes its room with the others, or the order is not made', async () => {
  const shop = await openStore(world, { store: { capacity: { oven: 10_000, decorator: 100_000, cakes: 2 } } });
  const { person, hold, ref } = await held(shop);
  const order = (quantity: number) => ({
    ...orderFor(shop.store, hold),
    expectedTotalMinor: hold.breakdown.total.amount * quantity,
    idempotencyKey: `for-${quantity}-${hold.holdId}`,
  });
  await addCake(person, shop.cake, 2);
  expect(await refusalOf(person.api.checkout.place(order(3)))).toMatchObject({ code: 'SLOT_FULL' });
  const [line] = (await person.api.carts.get()).stores.flatMap(({ lines }) => lines);
  await person.api.carts.changeLine({ lineId: line?.id ?? '', quantity: 2 });
  await person.api.checkout.place(order(2));
  const claims = await world.db.prisma.capacityClaim.findMany({
    where: { holdId: ref.holdId, bucket: { resource: { period: 'window' } } },
    select: { units: true },
  });
  expect(claims).toEqual([{ units: 2 }]);
});

test('a slot on a day for which the store makes more than usual is kept for an order of more than usual', async () => {
  const shop = await openStore(world, { store: { capacity: { oven: 10_000, decorator: 100_000, cakes: 2 } } });
  const { hold } = await held(shop);
  await world.db.pool.query(
    `update capacity_bucket b set limit_units = 5 from capacity_resource r where r.id = b.resource_id and r.store_id = $1 and r.period = 'window'`,
    [shop.store.row.id],
  );
  const other = world.visitor();
  await addCake(other, shop.cake, 4);
  const large = { storeId: shop.store.row.id, fulfilment: 'pickup', slotId: hold.slot.id, point: null } as const;
  const largeHold = await other.api.checkout.holdSlot(large);
  expect(await other.api.checkout.place(orderFor(shop.store, largeHold))).toMatchObject({ next: { type: 'track' } });
});
