import { buildUser } from '@sweetspot/db/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handOver, moneyIn, paidOrder, runOperations, tap } from '../testing/paying.ts';
import { openStore } from '../testing/shopping.ts';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';
import { inTx } from '../transaction.ts';
import { bookEarnings } from './book-operation.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

/** An order of the wallet's, taken by its store and captured, and an admin who gives money back. */
async function captured() {
  const shop = await openStore(world);
  const { number } = await paidOrder(world, world.visitor(), shop);
  await tap(world, shop, number, 'accept');
  await runOperations(world);
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  const { capturedMinor } = await moneyIn(world, number);
  let givenMinor = 0;
  const giveBack = async (amountMinor: number) => {
    await world.admin(user).api.admin.requestRefund({
      number,
      ask: { kind: 'amount', amountMinor },
      reason: 'The wrong colour',
      expectedRefundableMinor: capturedMinor - givenMinor,
      commandId: randomUUID(),
    });
    await runOperations(world);
    givenMinor += amountMinor;
  };
  return { shop, number, capturedMinor, giveBack };
}

/** What store, platform and tax office have of an order. */
async function earnedOf(number: string) {
  const { balances } = await moneyIn(world, number);
  const { seller_payable: store = 0, platform_revenue: platform = 0, tax_payable: tax = 0 } = balances;
  return { store, platform, tax, totalMinor: store + platform + tax, balances };
}

test('what was given back before the cake was handed over is earned by nobody', async () => {
  const { shop, number, capturedMinor, giveBack } = await captured();
  await giveBack(10_000);
  await handOver(world, shop, number);
  const { balances, totalMinor } = await earnedOf(number);
  expect(balances).toMatchObject({ order_escrow: 0, gateway_clearing: capturedMinor - 10_000 });
  expect(totalMinor).toBe(10_000 - capturedMinor);
});

test('what is given back after the cake was handed over comes from those who earned it, down to exactly nothing', async () => {
  const { shop, number, capturedMinor, giveBack } = await captured();
  await handOver(world, shop, number);
  const before = await earnedOf(number);
  await giveBack(10_000);
  const after = await earnedOf(number);
  expect(after.totalMinor).toBe(10_000 - capturedMinor);
  for (const whose of ['store', 'platform', 'tax'] as const) expect(after[whose]).toBeGreaterThan(before[whose]);
  expect(after.balances['order_escrow']).toBe(0);
  world.pass({ minutes: 1 });
  await giveBack(capturedMinor - 10_000);
  const { balances } = await earnedOf(number);
  expect(Object.values(balances).filter((balance) => balance !== 0)).toEqual([]);
});

test('a refund that the wallet refused takes nothing from what is earned', async () => {
  const { shop, number, capturedMinor, giveBack } = await captured();
  world.breakGateway((call) => (call === 'refund' ? 'decline' : null));
  await giveBack(10_000);
  world.breakGateway(() => null);
  await handOver(world, shop, number);
  expect((await moneyIn(world, number)).operations).toContain('refund failed');
  expect((await earnedOf(number)).totalMinor).toBe(-capturedMinor);
});

test('an order is earned once, however often that is asked', async () => {
  const { shop, number } = await captured();
  await handOver(world, shop, number);
  const { id } = await world.db.prisma.order.findUniqueOrThrow({ where: { number }, select: { id: true } });
  const once = await earnedOf(number);
  await inTx(world.services, (t) => bookEarnings(t, id, t.now()));
  expect(await earnedOf(number)).toEqual(once);
});
