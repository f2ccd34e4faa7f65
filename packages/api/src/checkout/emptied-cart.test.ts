import { inTx, type PaymentMethod } from '@sweetspot/db';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { atWallet } from '../testing/paying.ts';
import { addCake, holdFirstSlot, openStore, orderFor } from '../testing/shopping.ts';
import { createTestWorld, type Person, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

type Shop = Awaited<ReturnType<typeof openStore>>;

/** The cake is asked one more thing, that nobody has to answer. */
async function attachFreeGroup({ store, cake }: Shop): Promise<void> {
  const groupId = randomUUID();
  await inTx(world.db, async (tx) => {
    await tx.optionGroup.create({
      data: { id: groupId, storeId: store.row.id, name: 'Candles', kind: 'text', role: 'other', min: 0, max: 20, scripts: ['latin'] },
      select: { id: true },
    });
    await tx.cakeOptionGroup.create({ data: { cakeId: cake.id, groupId, position: 99 }, select: { cakeId: true } });
  });
}

async function order(person: Person, { store }: Shop, paymentMethod: PaymentMethod) {
  const held = await holdFirstSlot(person, store, 'pickup');
  const placed = await person.api.checkout.place(orderFor(store, held, { paymentMethod }));
  return paymentMethod === 'cod' ? null : atWallet(world, person, placed);
}

test.each(['cod', 'test'] as const)('a bought cake (%s) leaves the cart, whatever the store has attached to it since', async (method) => {
  const shop = await openStore(world);
  const visitor = world.visitor();
  await addCake(visitor, shop.cake, 2);
  await attachFreeGroup(shop);
  // Another line by its key, the same design by what it says today.
  await addCake(visitor, shop.cake);
  const paying = await order(visitor, shop, method);
  await paying?.decide('approve');
  await paying?.settle();
  expect(await visitor.api.carts.get()).toMatchObject({ count: 0, stores: [] });
});

test.each([false, true])('more of the same cake, added while paying, stays (cake changed meanwhile: %s)', async (isChanged) => {
  const shop = await openStore(world);
  const visitor = world.visitor();
  await addCake(visitor, shop.cake, 2);
  if (isChanged) await attachFreeGroup(shop);
  const paying = await order(visitor, shop, 'test');
  expect((await addCake(visitor, shop.cake, 3)).count).toBe(5);
  await paying?.decide('approve');
  await paying?.settle();
  expect((await visitor.api.carts.get()).stores.flatMap(({ lines }) => lines.map(({ quantity }) => quantity))).toEqual([3]);
});
