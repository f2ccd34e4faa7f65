import { afterAll, beforeAll, expect, test } from 'vitest';
import { orderByWallet } from '../testing/paying.ts';
import { openStore } from '../testing/shopping.ts';
import { createTestWorld, refusalOf, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const recipient = { name: 'Aarohi Rao', mobile: '98765 43211' };

test('an order for somebody else that its wallet has not paid is not turned into cash', async () => {
  const visitor = world.visitor();
  const { number, secret } = await orderByWallet(world, visitor, await openStore(world), { fulfilment: 'delivery', recipient });
  const inCash = visitor.api.checkout.payAgain({ number, secret, method: 'cod', idempotencyKey: 'cash-for-a-gift' });
  expect(await refusalOf(inCash)).toMatchObject({ code: 'PAYMENT_METHOD_UNAVAILABLE' });
});
