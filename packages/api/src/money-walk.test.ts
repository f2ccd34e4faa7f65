import { createFixture } from '@sweetspot/db/testing';
import { orderTotalSchema } from '@sweetspot/domain/orders/inputs';
import { FINAL_STATUSES } from '@sweetspot/domain/orders/order-table';
import type { OrderStatus } from '@sweetspot/domain/orders/order-status';
import { OPEN_OPERATION_STATES } from '@sweetspot/domain/payments/operation-table';
import { taxDocumentSchema } from '@sweetspot/domain/tax/inputs';
import { taxOf } from '@sweetspot/domain/tax/tax-document';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { promisedFor } from './orders/promised-money.ts';
import { checkBooks } from './books/check-books.ts';
import { walkMoney, type WalkedStep } from './testing/money-walk.ts';
import { createTestWorld, type TestWorld } from './testing/test-world.ts';

const { MONEY_WALK_STEPS = '250', MONEY_WALK_SEED = '1' } = process.env;
/** All orders are looked at again after so many steps; after every step the one that it touched. */
const EVERY = 50;

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

test('whatever everybody does, no money is lost, doubled or in two places', { timeout: 3_600_000 }, async () => {
  const walk = await walkMoney(world, createFixture({ seed: Number(MONEY_WALK_SEED) }).random);
  const steps: WalkedStep[] = [];
  for (let at = 1; at <= Number(MONEY_WALK_STEPS); at++) {
    const step = await walk.step();
    steps.push(step);
    const history = (number: string) =>
      `seed ${MONEY_WALK_SEED}, step ${at}, ${number}: ${steps.flatMap((each) => (each.number === number ? [`${each.action} ${each.refusal ?? ''}`] : [])).join(', ')}`;
    if (step.action === 'pay the stores' && step.refusal === null) await saying(history(''), expectMature());
    if (step.number !== null) await saying(history(step.number), expectSound(step.number));
    if (at % EVERY > 0) continue;
    await walk.comeToRest();
    for (const { number } of walk.orders) await saying(history(number), expectSettled(number));
    for (const code of walk.codes) await expectUsesCounted(code);
    await expectBooksInBalance();
    await checkBooks(world.services);
    expect(await world.db.prisma.finding.findMany({ select: { kind: true, key: true } })).toEqual([]);
  }
  const taken = new Set(steps.filter(({ refusal }) => refusal === null).map(({ action }) => action));
  expect(taken.size, 'each kind of step was taken').toBeGreaterThan(22);
});

async function saying(where: string, check: Promise<void>): Promise<void> {
  await check.catch((error: unknown) => {
    throw new Error(where, { cause: error });
  });
}

const ORDER_SELECT = {
  id: true,
  status: true,
  totalMinor: true,
  changedMinor: true,
  breakdown: true,
  payments: {
    select: {
      method: true,
      amountMinor: true,
      authorizedMinor: true,
      capturedMinor: true,
      refundedMinor: true,
      voidedAt: true,
      attempts: { select: { gatewayRef: true, method: true } },
      operations: { orderBy: { createdAt: 'asc' }, select: { kind: true, state: true, amountMinor: true } },
      refunds: { select: { state: true, amountMinor: true, amendmentId: true } },
    },
  },
  refundRequests: { select: { state: true, amountMinor: true } },
  taxDocuments: { select: { kind: true, totalMinor: true, content: true } },
} as const;

const sumOf = (rows: readonly { readonly amountMinor: number }[]): number => rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

async function moneyOf(number: string) {
  const order = await world.db.prisma.order.findUniqueOrThrow({ where: { number }, select: ORDER_SELECT });
  const entries = await world.db.prisma.ledgerEntry.findMany({
    where: { transaction: { orderId: order.id } },
    select: { account: true, amountMinor: true, transaction: { select: { kind: true } } },
  });
  const at = (account: string) => sumOf(entries.filter((entry) => entry.account.startsWith(account)));
  return { order, entries, at };
}

/** What holds at every moment, also while the gateway owes an answer. */
async function expectSound(number: string): Promise<void> {
  const { order, entries } = await moneyOf(number);
  expect(sumOf(entries)).toBe(0);
  const total = orderTotalSchema.parse(order.breakdown);
  expect(sumOf(total.lines.map(({ totalMinor }) => ({ amountMinor: totalMinor }))) + total.deliveryMinor - total.discountMinor).toBe(
    order.totalMinor,
  );
  for (const payment of order.payments) {
    const { capturedMinor, refundedMinor, amountMinor, operations, refunds } = payment;
    expect(capturedMinor).toBeLessThanOrEqual(amountMinor);
    expect(refundedMinor).toBeLessThanOrEqual(capturedMinor);
    const done = (kind: string) => sumOf(operations.filter((operation) => operation.kind === kind && operation.state === 'succeeded'));
    expect(done('capture') + done('collect')).toBe(capturedMinor);
    expect(done('refund')).toBe(refundedMinor);
    const underway = refunds.filter(({ state }) => state !== 'failed');
    expect(sumOf(underway)).toBeLessThanOrEqual(capturedMinor);
  }
}

/** What holds once every answer has come. */
async function expectSettled(number: string): Promise<void> {
  await expectSound(number);
  const { order, entries, at } = await moneyOf(number);
  const captured = order.payments.reduce((sum, { capturedMinor }) => sum + capturedMinor, 0);
  const refunded = order.payments.reduce((sum, { refundedMinor }) => sum + refundedMinor, 0);
  const operations = order.payments.flatMap((payment) => payment.operations);
  expect(operations.filter(({ state }) => (OPEN_OPERATION_STATES as readonly string[]).includes(state)).length).toBe(0);
  for (const payment of order.payments) await expectAsTheGateway(payment);

  const failed = operations.some(({ kind, state }) => state === 'failed' && kind !== 'authorize');
  const promised = promisedFor(order);
  expect({ authorizedMinor: at('authorized'), cashDueMinor: at('cash_due') }, 'what is promised').toEqual(promised);
  expect(at('memorandum')).toBe(0 - promised.authorizedMinor - promised.cashDueMinor);
  if (isEnded(order.status) && !failed) expect(promised, 'nothing is promised any more').toEqual({ authorizedMinor: 0, cashDueMinor: 0 });
  const earned = entries.some(({ transaction }) => transaction.kind === 'earn');
  const standing = order.totalMinor + order.changedMinor;
  if (earned && captured - refundedByChange(order) === standing) {
    const shares = at('seller_payable') + at('platform_revenue') + at('platform_expense') + at('tax_payable');
    expect([shares, at('order_escrow')], 'what was kept is divided').toEqual([refunded - captured, 0]);
  }
  if (!earned) expect(at('order_escrow'), 'what was kept is held').toBe(refunded - captured);
  if (['rejected', 'expired'].includes(order.status) && !failed) {
    expect(captured - refunded, 'nothing is kept of what was not made').toBe(0);
    expect(
      order.payments.filter(({ authorizedMinor, capturedMinor, voidedAt }) => authorizedMinor > capturedMinor && voidedAt === null),
    ).toEqual([]);
  }
  if (order.status === 'collected' && !failed) expect(captured - refundedByChange(order), 'what was handed over is paid').toBe(standing);
  if (order.status === 'collected' && !failed) expectPapers(order, captured - refunded);
}

const isEnded = (status: OrderStatus): boolean => status === 'expired' || FINAL_STATUSES.includes(status);

/** The papers of an order say what was kept for it, row by row. */
function expectPapers({ taxDocuments }: Awaited<ReturnType<typeof moneyOf>>['order'], keptMinor: number): void {
  const papers = taxDocuments.map(({ kind, totalMinor, content }) => {
    const { lines } = taxDocumentSchema.parse(content);
    expect(sumOf(lines), 'the rows of a paper').toBe(totalMinor);
    for (const line of lines) expect(line.taxableMinor + taxOf(line), 'price and tax of a row').toBe(line.amountMinor);
    return { amountMinor: kind === 'credit_note' ? -totalMinor : totalMinor };
  });
  expect(sumOf(papers), 'what the papers say was sold').toBe(keptMinor);
}

/** Of the batch made just now: nothing of it is too early, disputed, or on its way back. */
async function expectMature(): Promise<void> {
  const { prisma } = world.db;
  const batch = await prisma.payoutBatch.findFirstOrThrow({ orderBy: { number: 'desc' }, select: { id: true } });
  const lines = await prisma.payoutLine.findMany({
    where: { payout: { batchId: batch.id }, orderId: { not: null } },
    select: { order: { select: { number: true, closedAt: true, disputes: { where: { state: 'open' } } } } },
  });
  const settledBy = world.services.now().getTime() - world.services.payoutAfterDays * 86_400_000;
  for (const { order } of lines) {
    if (order === null) continue;
    const { order: money, at } = await moneyOf(order.number);
    const pending = money.payments.flatMap(({ refunds }) => refunds).filter(({ state }) => state === 'pending');
    expect([order.disputes, pending, at('order_escrow')], `${order.number} is paid out`).toEqual([[], [], 0]);
    expect(order.closedAt?.getTime() ?? Infinity).toBeLessThanOrEqual(settledBy);
  }
}

/** What an order gave back because it was changed is no part of what it costs. */
const refundedByChange = ({ payments }: Awaited<ReturnType<typeof moneyOf>>['order']): number =>
  sumOf(payments.flatMap(({ refunds }) => refunds).filter(({ amendmentId, state }) => amendmentId !== null && state === 'succeeded'));

type Payment = Awaited<ReturnType<typeof moneyOf>>['order']['payments'][number];

async function expectAsTheGateway({ attempts, capturedMinor, refundedMinor, method }: Payment): Promise<void> {
  if (method !== 'test') return;
  let theirs = { captured: 0, refunded: 0 };
  for (const { gatewayRef } of attempts.filter((attempt) => attempt.method === 'test')) {
    const found = gatewayRef === null ? null : await world.testGateway.read(gatewayRef);
    const succeeded = (moved: NonNullable<typeof found>['captures']) =>
      moved.filter(({ state }) => state === 'succeeded').reduce((sum, { amount }) => sum + amount.amount, 0);
    if (found !== null)
      theirs = { captured: theirs.captured + succeeded(found.captures), refunded: theirs.refunded + succeeded(found.refunds) };
  }
  expect({ captured: capturedMinor, refunded: refundedMinor }, 'ours is what the gateway says').toEqual(theirs);
}

async function expectUsesCounted(code: string): Promise<void> {
  const promo = await world.db.prisma.promoCode.findFirstOrThrow({
    where: { code },
    select: { usedCount: true, totalLimit: true, uses: { where: { givenBackAt: null }, select: { order: { select: { status: true } } } } },
  });
  expect(promo.uses.length).toBe(promo.usedCount);
  if (promo.totalLimit !== null) expect(promo.usedCount).toBeLessThanOrEqual(promo.totalLimit);
}

async function expectBooksInBalance(): Promise<void> {
  const { _sum } = await world.db.prisma.ledgerEntry.aggregate({ _sum: { amountMinor: true } });
  expect(_sum.amountMinor ?? 0).toBe(0);
  const paid = await world.db.prisma.payout.aggregate({ where: { batch: { state: 'paid' } }, _sum: { amountMinor: true } });
  const booked = await world.db.prisma.ledgerEntry.aggregate({ where: { account: 'payout_clearing' }, _sum: { amountMinor: true } });
  expect(paid._sum.amountMinor ?? 0, 'paid to the stores, and booked').toBe(0 - (booked._sum.amountMinor ?? 0));
}
