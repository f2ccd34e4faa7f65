import { afterAll, beforeAll, expect, test } from 'vitest';
import { orderByWallet } from '../testing/paying.ts';
import { addCake, holdFirstSlot, openStore } from '../testing/shopping.ts';
import { createTestWorld, type Person, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

type Shop = Awaited<ReturnType<typeof openStore>>;

const heldAt = async ({ api }: Person, { store }: Shop) => (await api.checkout.start({ storeId: store.row.id })).hold?.id ?? null;

test('checkout opens with the slot that its own cart holds at this store, while it runs', async () => {
  const [shop, elsewhere] = [await openStore(world), await openStore(world)];
  const [visitor, other] = [world.visitor(), world.visitor()];
  await addCake(visitor, shop.cake);
  await addCake(visitor, elsewhere.cake);
  await addCake(other, shop.cake);
  const { holdId } = await holdFirstSlot(visitor, shop.store, 'pickup');
  expect(await heldAt(visitor, shop)).toBe(holdId);
  expect(await heldAt(visitor, elsewhere)).toBeNull();
  expect(await heldAt(other, shop)).toBeNull();
  world.pass({ minutes: 10 });
  expect(await heldAt(visitor, shop)).toBeNull();
});

test('a slot held for a delivery does not open it: what the way costs depends on a door that only the form knows', async () => {
  const shop = await openStore(world);
  const visitor = world.visitor();
  await addCake(visitor, shop.cake);
  await holdFirstSlot(visitor, shop.store, 'delivery');
  expect(await heldAt(visitor, shop)).toBeNull();
});

test('the slot of an order that waits for its money is not offered for the next one', async () => {
  const shop = await openStore(world);
  const visitor = world.visitor();
  await orderByWallet(world, visitor, shop);
  expect(await heldAt(visitor, shop)).toBeNull();
});
