import { afterAll, beforeAll, expect, test } from 'vitest';
import { buy, openStore } from '../testing/shopping.ts';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

test("another person's key is another key, though it reads the same", async () => {
  const shop = await openStore(world);
  const order = { fulfilment: 'pickup', idempotencyKey: 'the-same-key' } as const;
  const [one, other] = [await buy(world.visitor(), shop, order), await buy(world.visitor(), shop, order)];
  expect(one.number).not.toBe(other.number);
});
