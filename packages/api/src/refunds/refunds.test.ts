import { inTx } from '@sweetspot/db';
import { buildUser } from '@sweetspot/db/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { runPaymentOperation } from '../payments/run-operation.ts';
import { moneyIn, paidOrder, runOperations, tap } from '../testing/paying.ts';
import { addCake, buy, openStore } from '../testing/shopping.ts';
import { createTestWorld, refusalOf, untilAnswered, type Person, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterEach(() => world.breakGateway(() => null));
afterAll(() => world[Symbol.asyncDispose]());

type Ask = Parameters<Person['api']['admin']['requestRefund']>[0]['ask'];
const REASON = 'The letters were smudged';

async function newAdmin(): Promise<Person> {
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  return world.admin(user);
}

/** An order whose money was taken, and an admin in front of it. */
async function taken(cakes = 1) {
  const shop = await openStore(world);
  const visitor = world.visitor();
  if (cakes > 1) await addCake(visitor, shop.cake, cakes - 1);
  const { number, secret } = await paidOrder(world, visitor, shop);
  await tap(world, shop, number, 'accept');
  await runOperations(world);
  const admin = await newAdmin();
  const { capturedMinor } = await moneyIn(world, number);
  return { shop, visitor, number, secret, admin, capturedMinor };
}

const refundsOf = async ({ api }: Person, number: string) => (await api.admin.order({ number })).refunds;

async function ask(admin: Person, number: string, wanted: Ask, commandId: string = randomUUID()) {
  const { refundable } = await refundsOf(admin, number);
  return admin.api.admin.requestRefund({ number, ask: wanted, reason: REASON, expectedRefundableMinor: refundable.amount, commandId });
}

test('a whole refund gives back all that was taken, once, and the books end at nothing', async () => {
  const { admin, number, capturedMinor } = await taken();
  const commandId = randomUUID();
  const form = { number, ask: { kind: 'whole' as const }, reason: REASON, expectedRefundableMinor: capturedMinor, commandId };
  await admin.api.admin.requestRefund(form);
  await admin.api.admin.requestRefund(form);
  expect(await refundsOf(admin, number)).toMatchObject({ refundable: { amount: 0 }, because: 'given_back' });
  expect(await moneyIn(world, number), 'asked for, and not given back until the gateway says so').toMatchObject({ refundedMinor: 0 });
  await runOperations(world);
  const { refundedMinor, balances, operations } = await moneyIn(world, number);
  expect(refundedMinor).toBe(capturedMinor);
  expect(balances).toEqual({ gateway_clearing: 0, order_escrow: 0 });
  expect(operations).toEqual(['authorize succeeded', 'capture succeeded', 'refund succeeded']);
  const order = await admin.api.admin.order({ number });
  expect(order.audit).toMatchObject([{ action: 'refund.give', reason: REASON }]);
  expect((await refusalOf(admin.api.admin.requestRefund({ ...form, reason: 'Another reason' }))).code).toBe('IDEMPOTENCY_KEY_REUSED');
  expect((await refusalOf(ask(admin, number, { kind: 'whole' }))).code).toBe('NOTHING_TO_REFUND');
});

test('cakes are refunded one by one, to exactly what was paid, and none twice', async () => {
  const { admin, number, capturedMinor } = await taken(3);
  for (const quantity of [1, 2]) await ask(admin, number, { kind: 'lines', lines: [{ position: 0, quantity }], withDelivery: false });
  await runOperations(world);
  expect((await moneyIn(world, number)).refundedMinor).toBe(capturedMinor);

  const other = await taken(2);
  await ask(other.admin, other.number, { kind: 'lines', lines: [{ position: 0, quantity: 1 }], withDelivery: true });
  const again = ask(other.admin, other.number, { kind: 'lines', lines: [{ position: 0, quantity: 2 }], withDelivery: false });
  expect(await refusalOf(again)).toMatchObject({ code: 'REFUND_LINES_GONE', data: { left: 1 } });
});

test('of twenty who refund 30 % at once, whatever they saw, three succeed', async () => {
  const { number, capturedMinor } = await taken();
  const admins = await Promise.all(Array.from({ length: 20 }, newAdmin));
  const amountMinor = Math.floor(capturedMinor * 0.3);
  const outcomes = await Promise.all(
    admins.map(async (admin) => {
      for (;;) {
        const refusal = await untilAnswered(() => ask(admin, number, { kind: 'amount', amountMinor })).then(
          () => null,
          (error: unknown) => error,
        );
        const code = refusal === null ? 'given' : (await refusalOf(Promise.reject(refusal))).code;
        if (code !== 'REFUND_STALE') return code;
      }
    }),
  );
  expect(outcomes.filter((code) => code === 'given')).toHaveLength(3);
  expect(new Set(outcomes)).toEqual(new Set(['given', 'REFUND_TOO_LARGE']));
  await runOperations(world);
  expect((await moneyIn(world, number)).refundedMinor).toBe(3 * amountMinor);
});

test('a form that was opened before another refund is refused, and nothing is given', async () => {
  const { admin, number, capturedMinor } = await taken();
  await ask(admin, number, { kind: 'amount', amountMinor: 100 });
  const stale = admin.api.admin.requestRefund({
    number,
    ask: { kind: 'amount', amountMinor: 100 },
    reason: REASON,
    expectedRefundableMinor: capturedMinor,
    commandId: randomUUID(),
  });
  expect(await refusalOf(stale)).toMatchObject({ code: 'REFUND_STALE', data: { refundableMinor: capturedMinor - 100 } });
  const tooMuch = ask(admin, number, { kind: 'amount', amountMinor: capturedMinor });
  expect(await refusalOf(tooMuch)).toMatchObject({ code: 'REFUND_TOO_LARGE' });
  expect((await refusalOf(ask(admin, number, { kind: 'amount', amountMinor: -100 }))).code).toBe('INPUT_INVALID');
});

test('what was never taken is not given back, and it says why', async () => {
  const shop = await openStore(world);
  const admin = await newAdmin();
  const reserved = await paidOrder(world, world.visitor(), shop);
  const cash = await buy(world.visitor(), shop, { fulfilment: 'pickup' });
  expect(await refusalOf(ask(admin, reserved.number, { kind: 'whole' }))).toMatchObject({ data: { because: 'not_taken' } });
  expect(await refusalOf(ask(admin, cash.number, { kind: 'whole' }))).toMatchObject({ data: { because: 'cash_not_collected' } });
  await tap(world, shop, reserved.number, 'reject', 'The oven broke');
  await runOperations(world);
  expect(await refusalOf(ask(admin, reserved.number, { kind: 'whole' }))).toMatchObject({ data: { because: 'not_taken' } });
});

test('a refund that the gateway refuses is owed still, and is tried again', async () => {
  const { admin, number, capturedMinor } = await taken();
  world.breakGateway((call) => (call === 'refund' ? 'decline' : null));
  await ask(admin, number, { kind: 'whole' });
  await runOperations(world);
  const failed = await refundsOf(admin, number);
  expect(failed).toMatchObject({ refundable: { amount: capturedMinor }, requests: [{ refunds: [{ state: 'failed' }] }] });
  const id = failed.requests[0]?.refunds[0]?.id ?? '';
  world.breakGateway(() => null);
  const tries = await Promise.allSettled(Array.from({ length: 5 }, () => admin.api.admin.tryRefundAgain({ id })));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await runOperations(world);
  expect(await moneyIn(world, number)).toMatchObject({
    refundedMinor: capturedMinor,
    operations: ['authorize succeeded', 'capture succeeded', 'refund failed', 'refund succeeded'],
    balances: { gateway_clearing: 0, order_escrow: 0 },
  });
  expect((await refusalOf(admin.api.admin.tryRefundAgain({ id }))).code).toBe('REFUND_NOT_FAILED');
});

test('a refund that was written down and never sent is sent by whoever finds it, once', async () => {
  const { admin, number } = await taken();
  await ask(admin, number, { kind: 'amount', amountMinor: 100 });
  const { id, state } = await world.db.prisma.paymentOperation.findFirstOrThrow({
    where: { kind: 'refund', payment: { order: { number } } },
  });
  expect(state).toBe('requested');
  await Promise.all(Array.from({ length: 5 }, () => runPaymentOperation(world.services, id)));
  expect((await moneyIn(world, number)).refundedMinor).toBe(100);
});

test.each(['before', 'at once'])('cancelled while a refund is under way (%s), an order gives back the rest and no more', async (when) => {
  const { admin, shop, number, capturedMinor } = await taken();
  const refund = () => ask(admin, number, { kind: 'amount', amountMinor: 1_000 });
  const cancel = () => tap(world, shop, number, 'cancel', 'The oven broke');
  if (when === 'before') {
    await refund();
    await cancel();
  } else {
    const [, cancelled] = await Promise.allSettled([refund(), cancel()]);
    expect(cancelled.status).toBe('fulfilled');
  }
  await runOperations(world);
  await runOperations(world);
  const { refundedMinor, balances } = await moneyIn(world, number);
  expect(refundedMinor).toBe(capturedMinor);
  expect(balances).toEqual({ gateway_clearing: 0, order_escrow: 0 });
});

test('of a cancelled order whose refund failed, another refund that succeeds gives back no more than itself', async () => {
  const { admin, shop, number, capturedMinor } = await taken();
  world.breakGateway((call) => (call === 'refund' ? 'decline' : null));
  await tap(world, shop, number, 'cancel', 'The oven broke');
  await runOperations(world);
  world.breakGateway(() => null);
  await ask(admin, number, { kind: 'amount', amountMinor: 1_000 });
  await runOperations(world);
  await runOperations(world);
  expect(await moneyIn(world, number)).toMatchObject({
    refundedMinor: 1_000,
    operations: ['authorize succeeded', 'capture succeeded', 'refund failed', 'refund succeeded'],
  });
  expect(await refundsOf(admin, number)).toMatchObject({ refundable: { amount: capturedMinor - 1_000 } });
});

test('above the limit, in one refund or in several, another admin approves, once, and never who asked', async () => {
  const { admin, number, capturedMinor } = await taken(6);
  expect(capturedMinor).toBeGreaterThan(world.services.refundLimitMinor);
  await ask(admin, number, { kind: 'amount', amountMinor: world.services.refundLimitMinor });
  await ask(admin, number, { kind: 'amount', amountMinor: 100 });
  const [waiting] = (await refundsOf(admin, number)).requests;
  expect(waiting).toMatchObject({ state: 'asked', refunds: [], allowed: ['decline'] });
  const id = waiting?.id ?? '';
  expect((await refusalOf(admin.api.admin.decideRefund({ id, decision: 'approve' }))).code).toBe('REFUND_NEEDS_ANOTHER');
  const others = await Promise.all([newAdmin(), newAdmin()]);
  const decisions = await Promise.allSettled(others.map(({ api }) => api.admin.decideRefund({ id, decision: 'approve' })));
  expect(decisions.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await runOperations(world);
  expect((await moneyIn(world, number)).refundedMinor).toBe(world.services.refundLimitMinor + 100);
});

test("a store's asking waits for an admin; withdrawn or declined, it names its cakes no longer", async () => {
  const { admin, shop, number } = await taken(3);
  const { api } = world.baker(shop.store);
  const storeId = shop.store.row.id;
  const asks = async () =>
    api.storeOrders.askRefund({
      storeId,
      number,
      ask: { kind: 'lines', lines: [{ position: 0, quantity: 2 }], withDelivery: false },
      reason: REASON,
      expectedRefundableMinor: (await api.storeOrders.refunds({ storeId, number })).refundable.amount,
      commandId: randomUUID(),
    });
  const first = (await asks()).requests[0];
  expect(first).toMatchObject({ state: 'asked', askedBy: 'store', askedByName: null, allowed: ['withdraw'] });
  expect((await refusalOf(asks())).code).toBe('REFUND_LINES_GONE');
  await api.storeOrders.withdrawRefund({ storeId, id: first?.id ?? '' });
  const second = (await asks()).requests[0];
  expect((await refusalOf(admin.api.admin.decideRefund({ id: first?.id ?? '', decision: 'approve' }))).code).toBe('REFUND_DECIDED');
  await admin.api.admin.decideRefund({ id: second?.id ?? '', decision: 'decline', reason: 'The photo shows no fault' });
  expect((await api.storeOrders.refunds({ storeId, number })).requests[0]).toMatchObject({
    state: 'declined',
    decisionReason: 'The photo shows no fault',
  });
  const third = (await asks()).requests[0];
  await admin.api.admin.decideRefund({ id: third?.id ?? '', decision: 'approve' });
  await runOperations(world);
  expect((await moneyIn(world, number)).operations.at(-1)).toBe('refund succeeded');
  expect((await refusalOf(world.baker(shop.store, 'staff').api.storeOrders.refunds({ storeId, number }))).code).toBe('FORBIDDEN');
});

test('what was asked for and waits is not offered again, and each that waits can be agreed to', async () => {
  const { admin, shop, number, capturedMinor } = await taken();
  const { api } = world.baker(shop.store);
  const storeId = shop.store.row.id;
  const asks = async (wanted: Ask) => {
    const { refundable } = await api.storeOrders.refunds({ storeId, number });
    const form = { storeId, number, ask: wanted, reason: REASON, expectedRefundableMinor: refundable.amount, commandId: randomUUID() };
    return api.storeOrders.askRefund(form);
  };
  const part = await asks({ kind: 'amount', amountMinor: 1_000 });
  expect(part.refundable.amount).toBe(capturedMinor - 1_000);
  expect(await refusalOf(asks({ kind: 'amount', amountMinor: capturedMinor - 999 }))).toMatchObject({
    code: 'REFUND_TOO_LARGE',
    data: { refundableMinor: capturedMinor - 1_000 },
  });
  const all = await asks({ kind: 'whole' });
  expect(all).toMatchObject({ refundable: { amount: 0 }, because: 'asked_for' });
  expect(await refusalOf(asks({ kind: 'whole' }))).toMatchObject({ code: 'NOTHING_TO_REFUND', data: { because: 'asked_for' } });
  for (const { id } of all.requests) await admin.api.admin.decideRefund({ id, decision: 'approve' });
  await runOperations(world);
  expect((await moneyIn(world, number)).refundedMinor).toBe(capturedMinor);
});

test('whoever forgets the lock: of two at once who give back all that a payment brought, the database lets one', async () => {
  const { number, capturedMinor } = await taken();
  const { id: paymentId } = await world.db.prisma.payment.findFirstOrThrow({ where: { order: { number } }, select: { id: true } });
  const written = Promise.withResolvers<void>();
  let waiting = 2;
  const giveAll = () =>
    inTx(world.db, async (tx) => {
      const operation = { paymentId, kind: 'refund' as const, amountMinor: capturedMinor, requestKey: randomUUID() };
      const { id: operationId } = await tx.paymentOperation.create({ data: operation });
      await tx.refund.create({ data: { paymentId, operationId, amountMinor: capturedMinor, reason: REASON } });
      waiting -= 1;
      if (waiting === 0) written.resolve();
      await written.promise;
    });
  const outcomes = await Promise.allSettled([giveAll(), giveAll()]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const given = await world.db.prisma.refund.aggregate({ where: { paymentId }, _sum: { amountMinor: true } });
  expect(given._sum.amountMinor).toBe(capturedMinor);
});
