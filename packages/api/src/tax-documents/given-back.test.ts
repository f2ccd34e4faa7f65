import { buildStore, buildUser } from '@sweetspot/db/testing';
import { taxDocumentSchema } from '@sweetspot/domain/tax/inputs';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { acceptedOrder, answerChangeOf, askForChange, inSize, payChangeOf, type Bought } from '../testing/changing.ts';
import { handOver, runOperations } from '../testing/paying.ts';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';
import { inTx } from '../transaction.ts';
import { creditRefund } from './credit-refund.ts';
import { takeNumber } from './take-number.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterEach(() => world.breakGateway(() => null));
afterAll(() => world[Symbol.asyncDispose]());

const GSTIN = '27AAPFU0939F1ZV';
const accepted = () => acceptedOrder(world, 'test', { store: { gstin: GSTIN } });
const orderOf = ({ ref }: Bought) => world.db.prisma.order.findUniqueOrThrow({ where: { number: ref.number } });

async function change(bought: Bought, size: string): Promise<number> {
  const { change: asked, differenceMinor } = await askForChange(bought, await inSize(bought, size));
  await answerChangeOf(world, bought, asked.id);
  if (differenceMinor > 0) await payChangeOf(world, bought, asked.id);
  return differenceMinor;
}

async function papersOf(bought: Bought) {
  const { id: orderId } = await orderOf(bought);
  const rows = await world.db.prisma.taxDocument.findMany({ where: { orderId }, orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }] });
  return rows.map(({ content }) => taxDocumentSchema.parse(content)).map(({ kind, totalMinor }) => [kind, totalMinor]);
}

async function refundOf({ ref: { number } }: Bought, amountMinor: number): Promise<void> {
  const admin = buildUser(world.fixture);
  await world.fixture.save(world.db);
  const { api } = world.admin(admin);
  const { refunds } = await api.admin.order({ number });
  await api.admin.requestRefund({
    number,
    ask: { kind: 'amount', amountMinor },
    reason: 'The box was dented',
    expectedRefundableMinor: refunds.refundable.amount,
    commandId: randomUUID(),
  });
  await runOperations(world);
}

const refundsOf = async (bought: Bought) => {
  const { id: orderId } = await orderOf(bought);
  return world.db.prisma.refund.findMany({ where: { payment: { orderId } }, select: { operationId: true, state: true } });
};

describe('the document of an order that was changed', () => {
  test('charges the order as it stands when it is handed over', async () => {
    const bought = await accepted();
    const more = await change(bought, 'One kilo');
    expect(more).toBeGreaterThan(0);
    await handOver(world, bought.shop, bought.ref.number);
    expect(await papersOf(bought)).toEqual([['tax_invoice', (await orderOf(bought)).totalMinor + more]]);
  });

  test('takes what a cheaper change gave back off once: it is in the price already', async () => {
    const bought = await accepted();
    await change(bought, 'One kilo');
    await change(bought, 'Half a kilo');
    await runOperations(world);
    expect(await refundsOf(bought)).toMatchObject([{ state: 'succeeded' }]);
    await handOver(world, bought.shop, bought.ref.number);
    expect(await papersOf(bought)).toEqual([['tax_invoice', (await orderOf(bought)).totalMinor]]);
  });

  test('is not credited when what a change gave back arrives after it', async () => {
    const bought = await accepted();
    await change(bought, 'One kilo');
    world.breakGateway((call) => (call === 'refund' ? 'drop_before_processing' : null));
    await change(bought, 'Half a kilo');
    await runOperations(world);
    await handOver(world, bought.shop, bought.ref.number);
    world.breakGateway(() => null);
    world.pass({ minutes: 60 });
    await runOperations(world);
    expect(await refundsOf(bought)).toMatchObject([{ state: 'succeeded' }]);
    expect((await papersOf(bought)).map(([kind]) => kind)).toEqual(['tax_invoice']);
  });
});

test('a refund is credited once, however often its arrival is told', async () => {
  const bought = await accepted();
  await handOver(world, bought.shop, bought.ref.number);
  const { id: orderId } = await orderOf(bought);
  await refundOf(bought, 1_000);
  const [{ operationId } = { operationId: null }] = await refundsOf(bought);
  await inTx(world.services, (t) => creditRefund(t, { orderId, operationId: operationId ?? '' }));
  expect((await papersOf(bought)).slice(1)).toEqual([['credit_note', 1_000]]);
});

test('no document of a series is dated before the one before it, whichever transaction began first', async () => {
  const store = buildStore(world.fixture);
  await world.fixture.save(world.db);
  const of = { store: { id: store.row.id, code: 7 }, kind: 'tax_invoice' as const };
  const now = world.services.now();
  const earlier = new Date(now.getTime() - 5_000);
  const first = await inTx(world.services, (t) => takeNumber(t, of));
  const second = await inTx({ ...world.services, now: () => earlier }, (t) => takeNumber(t, of));
  expect([first, second].map(({ sequence, issuedAt }) => [sequence, issuedAt])).toEqual([
    [1, now],
    [2, now],
  ]);
});

test('what the gateway refused to give back before the document is charged in it', async () => {
  const bought = await accepted();
  world.breakGateway((call) => (call === 'refund' ? 'decline' : null));
  await refundOf(bought, 10_000);
  world.breakGateway(() => null);
  await handOver(world, bought.shop, bought.ref.number);
  expect(await papersOf(bought)).toEqual([['tax_invoice', (await orderOf(bought)).totalMinor]]);
});
