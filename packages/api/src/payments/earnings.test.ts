import { buildUser } from '@sweetspot/db/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handOver, moneyIn, paidOrder, runOperations, tap } from '../testing/paying.ts';
import { openStore } from '../testing/shopping.ts';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

test('what was given back before the cake was handed over is earned by nobody', async () => {
  const shop = await openStore(world);
  const { number } = await paidOrder(world, world.visitor(), shop);
  await tap(world, shop, number, 'accept');
  await runOperations(world);
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  const { capturedMinor } = await moneyIn(world, number);
  await world.admin(user).api.admin.requestRefund({
    number,
    ask: { kind: 'amount', amountMinor: 10_000 },
    reason: 'The wrong colour',
    expectedRefundableMinor: capturedMinor,
    commandId: randomUUID(),
  });
  await runOperations(world);
  await handOver(world, shop, number);
  const { balances } = await moneyIn(world, number);
  const { seller_payable: store = 0, platform_revenue: platform = 0, tax_payable: tax = 0 } = balances;
  expect(balances).toMatchObject({ order_escrow: 0, gateway_clearing: capturedMinor - 10_000 });
  expect(store + platform + tax).toBe(10_000 - capturedMinor);
});
