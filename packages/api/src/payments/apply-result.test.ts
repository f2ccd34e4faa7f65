import type { OperationResult } from '@sweetspot/integrations/payments';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { moneyIn, paidOrder, runOperations, tap } from '../testing/paying.ts';
import { openStore } from '../testing/shopping.ts';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';
import { applyResult } from './apply-result.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const done: OperationResult = { outcome: 'succeeded', gatewayId: 'capture-1', issue: null, debugId: null };

/** An accepted order whose capture is written down and not asked for yet. */
async function toCapture() {
  const shop = await openStore(world);
  const { number } = await paidOrder(world, world.visitor(), shop);
  await tap(world, shop, number, 'accept');
  const where = { kind: 'capture', payment: { order: { number } } } as const;
  const row = () => world.db.prisma.paymentOperation.findFirstOrThrow({ where, include: { payment: { select: { orderId: true } } } });
  const { id, kind, payment } = await row();
  const answer = (result: OperationResult) => applyResult(world.services, { id, kind, orderId: payment.orderId }, result);
  return { shop, number, orderId: payment.orderId, row, answer };
}

it.each(['failed', 'succeeded'] as const)('an answer that %s after the money was taken leaves what the first one said', async (outcome) => {
  const { number, orderId, row, answer } = await toCapture();
  expect(await answer(done)).toBe('settled');
  const first = await row();
  const money = await moneyIn(world, number);
  world.pass({ minutes: 1 });
  expect(await answer({ outcome, gatewayId: null, issue: 'LATE', debugId: 'late' })).toBe('settled');
  expect(await row()).toEqual({ ...first, tries: first.tries + 1 });
  expect(await moneyIn(world, number)).toEqual(money);
  const mails = await world.db.prisma.mail.findMany({ where: { orderId, kind: { in: ['payment_received', 'payment_failed'] } } });
  expect(mails.map(({ kind }) => kind)).toEqual(['payment_received']);
});

it('is settled when the gateway has made up its mind, and not while it has not', async () => {
  const { number, row, answer } = await toCapture();
  expect(await answer({ ...done, outcome: 'pending' })).toBe('open');
  expect(await row()).toMatchObject({ state: 'pending', settledAt: null });
  expect((await moneyIn(world, number)).capturedMinor).toBe(0);
  world.pass({ minutes: 1 });
  expect(await answer(done)).toBe('settled');
  expect(await row()).toMatchObject({ state: 'succeeded', settledAt: world.services.now() });
  await runOperations(world);
  const { capturedMinor, amountMinor } = await moneyIn(world, number);
  expect(capturedMinor).toBe(amountMinor);
});

it('told of a refund a second time keeps when it was made', async () => {
  const { shop, number, orderId, answer } = await toCapture();
  await answer(done);
  await tap(world, shop, number, 'cancel', 'The oven broke');
  await runOperations(world);
  const made = () => world.db.prisma.refund.findFirstOrThrow({ where: { payment: { orderId } } });
  const first = await made();
  expect(first.settledAt).toEqual(world.services.now());
  world.pass({ minutes: 1 });
  const asked = { id: first.operationId ?? '', kind: 'refund', orderId } as const;
  await applyResult(world.services, asked, { ...done, gatewayId: 'refund-1' });
  expect(await made()).toEqual(first);
});
