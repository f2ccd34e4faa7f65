import type { GatewayPayment } from '@sweetspot/integrations/payments';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Services } from '../context.ts';
import { moneyIn, orderByWallet, runOperations } from '../testing/paying.ts';
import { openStore } from '../testing/shopping.ts';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';
import { settleOrder } from './settle-attempt.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

/** The wallet answers for the payment it is asked for, and says this of it. */
function saying(change: Partial<GatewayPayment>): Services {
  const read = async (gatewayRef: string) => {
    const found = await world.testGateway.read(gatewayRef);
    return found && { ...found, ...change };
  };
  return { ...world.services, gateways: { ...world.services.gateways, find: () => ({ ...world.testGateway, read }) } };
}

async function approved() {
  const paying = await orderByWallet(world, world.visitor(), await openStore(world));
  await paying.decide('approve');
  const { number } = paying;
  const order = () => world.db.prisma.order.findUniqueOrThrow({ where: { number }, select: { id: true, status: true } });
  const attempt = () => world.db.prisma.paymentAttempt.findFirstOrThrow({ where: { payment: { order: { number } } } });
  return { number, order, attempt };
}

test.each<[string, Partial<GatewayPayment>]>([
  ['in another currency', { amount: { amount: 64_900, currency: 'USD' } }],
  ['of another try', { reference: '019a0000-0000-7000-8000-000000000001' }],
  ['of another invoice', { invoiceId: '2222222-1' }],
])('a payment %s than the one that was asked for places nothing, and nothing is asked of it', async (_what, change) => {
  const { number, order, attempt } = await approved();
  const { amountMinor } = await moneyIn(world, number);
  const amount = change.amount && { ...change.amount, amount: amountMinor };
  await settleOrder(saying({ ...change, ...(amount && { amount }) }), (await order()).id);
  await runOperations(world);
  expect((await order()).status).toBe('awaiting_payment');
  expect((await moneyIn(world, number)).operations).toEqual([]);
  expect(await attempt()).toMatchObject({ state: 'failed', issue: 'NOT_OUR_PAYMENT' });
});

test.each([
  ['declined', { state: 'declined', issue: 'DECLINED' }],
  ['voided', { state: 'failed', issue: 'VOIDED' }],
] as const)('a try that the wallet has %s is over, and nothing is asked of it', async (status, decided) => {
  const { number, order, attempt } = await approved();
  await settleOrder(saying({ status }), (await order()).id);
  expect((await moneyIn(world, number)).operations).toEqual([]);
  expect(await attempt()).toMatchObject(decided);
});

test('a try that is approved after another way paid the order is given up, and says why', async () => {
  const visitor = world.visitor();
  const paying = await orderByWallet(world, visitor, await openStore(world));
  const { number, secret } = paying;
  await visitor.api.checkout.payAgain({ number, secret, method: 'cod', idempotencyKey: 'in-cash-then' });
  await paying.decide('approve');
  await paying.settle();
  const attempt = await world.db.prisma.paymentAttempt.findFirstOrThrow({ where: { payment: { order: { number } } } });
  expect(attempt).toMatchObject({ state: 'abandoned', issue: 'PAID_OTHERWISE' });
  expect((await moneyIn(world, number)).operations).toEqual([]);
});
