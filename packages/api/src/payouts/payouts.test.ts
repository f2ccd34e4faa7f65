import { buildUser } from '@sweetspot/db/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { checkBooks } from '../books/check-books.ts';
import { moneyIn, runOperations, soldOrder } from '../testing/paying.ts';
import { openStore } from '../testing/shopping.ts';
import { createTestWorld, refusalOf, type Person, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;
let admin: Person;
// A batch pays all stores, so that each test has a marketplace of its own.
beforeEach(async () => {
  await world?.[Symbol.asyncDispose]();
  world = await createTestWorld();
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  admin = world.admin(user);
});
afterAll(() => world[Symbol.asyncDispose]());

type Shop = Awaited<ReturnType<typeof openStore>>;
const REASON = 'The letters were smudged';
const DAY = 24 * 60;

const money = () => admin.api.adminMoney;
const preview = () => money().payoutPreview();

async function pay(commandId: string = randomUUID()) {
  return money().makePayouts({ expectedTotalMinor: (await preview()).total.amount, commandId });
}

async function payoutsOf(batchId: string) {
  return (await money().payouts({ batchId })).items;
}

/** What the store is owed by the books; above zero is owed to it. */
async function owed({ store }: Shop): Promise<number> {
  const { _sum } = await world.db.prisma.ledgerEntry.aggregate({
    where: { account: { in: [`seller_payable:${store.row.id}`, `cod_receivable:${store.row.id}`] } },
    _sum: { amountMinor: true },
  });
  return 0 - (_sum.amountMinor ?? 0);
}

async function giveBack(number: string, amountMinor: number): Promise<void> {
  const { refunds } = await admin.api.admin.order({ number });
  const ask = { kind: 'amount' as const, amountMinor };
  await admin.api.admin.requestRefund({
    number,
    ask,
    reason: REASON,
    expectedRefundableMinor: refunds.refundable.amount,
    commandId: randomUUID(),
  });
  await runOperations(world);
}

test('an order is paid out once the time for problems has passed, explained by what was taken off it', async () => {
  const shop = await openStore(world);
  const number = await soldOrder(world, shop);
  expect((await preview()).stores).toEqual([]);
  expect((await refusalOf(pay())).code).toBe('NOTHING_TO_PAY_OUT');
  world.pass({ minutes: 3 * DAY });
  const batch = await pay();
  const { capturedMinor } = await moneyIn(world, number);
  const order = await world.db.prisma.order.findUniqueOrThrow({ where: { number } });
  const [payout] = await payoutsOf(batch.id);
  const { items: lines } = await money().payoutLines({ payoutId: payout?.id ?? '' });
  const earnedMinor = capturedMinor - order.commissionMinor - order.taxMinor;
  expect(lines).toMatchObject([
    {
      orderNumber: number,
      paid: { amount: capturedMinor },
      commission: { amount: order.commissionMinor },
      tax: { amount: order.taxMinor },
      net: { amount: earnedMinor },
    },
  ]);
  expect(payout).toMatchObject({ amount: { amount: earnedMinor }, carriedOut: { amount: 0 }, state: 'open' });
  expect(batch).toMatchObject({ stores: 1, total: { amount: earnedMinor } });
});

test('a batch run twice pays once: the same command answers with the same batch, another finds nothing', async () => {
  const shop = await openStore(world);
  await soldOrder(world, shop);
  world.pass({ minutes: 3 * DAY });
  const form = { expectedTotalMinor: (await preview()).total.amount, commandId: randomUUID() };
  const batch = await money().makePayouts(form);
  expect((await money().makePayouts(form)).id).toBe(batch.id);
  expect((await refusalOf(money().makePayouts({ ...form, commandId: randomUUID() }))).code).toBe('NOTHING_TO_PAY_OUT');
  expect((await refusalOf(money().makePayouts({ ...form, expectedTotalMinor: 1 }))).code).toBe('IDEMPOTENCY_KEY_REUSED');
});

test('of ten batches at once one pays, whoever makes them', async () => {
  const shops = [await openStore(world), await openStore(world)];
  for (const shop of shops) await soldOrder(world, shop);
  world.pass({ minutes: 3 * DAY });
  const expectedTotalMinor = (await preview()).total.amount;
  const made = await Promise.allSettled(
    Array.from({ length: 10 }, () => money().makePayouts({ expectedTotalMinor, commandId: randomUUID() })),
  );
  expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const outcome of made)
    if (outcome.status === 'rejected') expect((await refusalOf(Promise.reject(outcome.reason))).code).toBe('NOTHING_TO_PAY_OUT');
  const { _sum } = await world.db.prisma.payout.aggregate({ _sum: { amountMinor: true } });
  expect(_sum.amountMinor).toBe(expectedTotalMinor);
});

test('a batch is marked as paid once, and the store is then owed nothing', async () => {
  const shop = await openStore(world);
  await soldOrder(world, shop);
  world.pass({ minutes: 3 * DAY });
  const { id, total } = await pay();
  expect(await owed(shop)).toBe(total.amount);
  const paid = { id, reference: 'NEFT 4711', paidOn: '2026-12-04' };
  for (const paidOn of ['2026-12-03', '2026-12-05'])
    expect((await refusalOf(money().payPayouts({ ...paid, paidOn }))).code).toBe('PAYOUT_DATE');
  await Promise.all([money().payPayouts(paid), money().payPayouts(paid)]);
  expect(await owed(shop)).toBe(0);
  const other = await refusalOf(money().payPayouts({ ...paid, reference: 'NEFT 4712' }));
  expect(other).toMatchObject({ code: 'PAYOUT_PAID', data: { reference: 'NEFT 4711' } });
  expect((await money().payoutBatch({ id })).state).toBe('paid');
  const file = await money().payoutFile({ id });
  expect(file.text.split('\r\n')[1]).toContain(`${(total.amount / 100).toFixed(2)},INR`);
  expect(await world.db.prisma.auditEntry.count({ where: { subjectId: id, action: 'payout.paid' } })).toBe(1);
});

test('a refund after the payout is taken back by the next batch, and what is owed then is carried on', async () => {
  const shop = await openStore(world);
  const number = await soldOrder(world, shop);
  world.pass({ minutes: 3 * DAY });
  const first = await pay();
  await giveBack(number, 10_000);
  const second = await pay();
  const [taken] = await payoutsOf(second.id);
  expect(taken?.amount.amount).toBe(0);
  const owing = taken?.carriedOut.amount ?? 0;
  expect(owing).toBeLessThan(0);
  await soldOrder(world, shop);
  world.pass({ minutes: 3 * DAY });
  const third = await pay();
  const [last] = await payoutsOf(third.id);
  expect(last).toMatchObject({ carriedIn: { amount: owing }, carriedOut: { amount: 0 } });
  expect(last?.amount.amount).toBe(first.total.amount + owing);
});

test('a disputed order waits until the dispute is decided', async () => {
  const shop = await openStore(world);
  const number = await soldOrder(world, shop);
  world.pass({ minutes: 3 * DAY });
  const { capturedMinor } = await moneyIn(world, number);
  const form = { number, amountMinor: capturedMinor, reason: REASON, commandId: randomUUID() };
  const tooMuch = { ...form, amountMinor: capturedMinor + 1, commandId: randomUUID() };
  expect((await refusalOf(money().openDispute(tooMuch))).code).toBe('DISPUTE_TOO_LARGE');
  await money().openDispute(form);
  await money().openDispute(form);
  expect((await refusalOf(money().openDispute({ ...form, commandId: randomUUID() }))).code).toBe('DISPUTE_OPEN');
  expect((await preview()).stores).toEqual([]);
  const { items } = await money().disputes({ state: 'open' });
  const another = await soldOrder(world, shop);
  expect((await admin.api.admin.order({ number })).disputes).toEqual(items);
  expect((await admin.api.admin.order({ number: another })).disputes).toEqual([]);
  await money().closeDispute({ id: items[0]?.id ?? '', state: 'for_store', reason: REASON });
  expect((await refusalOf(money().closeDispute({ id: items[0]?.id ?? '', state: 'for_customer', reason: REASON }))).code).toBe(
    'DISPUTE_CLOSED',
  );
  expect((await preview()).stores).toHaveLength(1);
});

test('cash a store holds is set against what it is owed', async () => {
  const shop = await openStore(world);
  const wallet = await soldOrder(world, shop);
  const cash = await soldOrder(world, shop, 'cod');
  world.pass({ minutes: 3 * DAY });
  const before = await owed(shop);
  const batch = await pay();
  expect(batch.total.amount).toBe(Math.max(0, before));
  const [payout] = await payoutsOf(batch.id);
  const { items } = await money().payoutLines({ payoutId: payout?.id ?? '' });
  const { capturedMinor } = await moneyIn(world, cash);
  const cashOf = Object.fromEntries(items.map((line) => [line.orderNumber ?? '', line.cash.amount]));
  expect(cashOf).toEqual({ [wallet]: 0, [cash]: -capturedMinor });
  expect((await money().cashToRemit({ storeId: shop.store.row.id })).orders).toEqual([]);
  expect((await money().cashHolders({})).items).toEqual([]);
});

test('cash is handed on once, by who took it at the door, and what came short is taken from the payout with its reason', async () => {
  const shop = await openStore(world);
  const number = await soldOrder(world, shop, 'cod');
  const storeId = shop.store.row.id;
  const { capturedMinor } = await moneyIn(world, number);
  const { orders } = await money().cashToRemit({ storeId });
  expect(orders).toMatchObject([{ number, by: shop.store.owner.name, amount: { amount: capturedMinor } }]);
  const form = {
    storeId,
    expectedMinor: capturedMinor,
    receivedMinor: capturedMinor - 5_000,
    receivedOn: '2026-12-01',
    commandId: randomUUID(),
  };
  expect((await refusalOf(money().recordRemittance(form))).code).toBe('INPUT_INVALID');
  const explained = { ...form, reason: 'A note was torn' };
  const stale = { ...explained, expectedMinor: capturedMinor - 5_000, commandId: randomUUID() };
  expect((await refusalOf(money().recordRemittance(stale))).code).toBe('CASH_STALE');
  await Promise.all([money().recordRemittance(explained), money().recordRemittance(explained)]);
  const twice = money().recordRemittance({ ...explained, commandId: randomUUID() });
  expect((await refusalOf(twice)).code).toBe('NO_CASH_TO_REMIT');
  const order = await world.db.prisma.order.findUniqueOrThrow({ where: { number } });
  expect(await owed(shop)).toBe(capturedMinor - order.commissionMinor - order.taxMinor - 5_000);
  world.pass({ minutes: 3 * DAY });
  const [payout] = await payoutsOf((await pay()).id);
  const { items } = await money().payoutLines({ payoutId: payout?.id ?? '' });
  const byOrder = items.toSorted((a) => (a.orderNumber === null ? 1 : -1));
  expect(byOrder).toMatchObject([
    { orderNumber: number, cash: { amount: 0 } },
    { orderNumber: null, other: { amount: -5_000 }, reason: 'A note was torn' },
  ]);
});

test('what a person gives or takes with a reason is a line of the next payout, booked once', async () => {
  const shop = await openStore(world);
  const storeId = shop.store.row.id;
  const form = { storeId, amountMinor: 2_500, reason: 'Thanks for the picture', commandId: randomUUID() };
  await money().adjustStore(form);
  await money().adjustStore(form);
  expect((await refusalOf(money().adjustStore({ ...form, amountMinor: 0, commandId: randomUUID() }))).code).toBe('INPUT_INVALID');
  expect((await refusalOf(money().adjustStore({ ...form, storeId: randomUUID(), commandId: randomUUID() }))).code).toBe('STORE_NOT_FOUND');
  expect((await pay()).total.amount).toBe(2_500);
  const { items } = await money().ledger({ storeId });
  expect(items.map(({ kind, reason }) => [kind, reason])).toEqual([['adjust', 'Thanks for the picture']]);
});

test('more than one payout can say is paid by several, and nothing is lost between them', async () => {
  const shop = await openStore(world);
  const most = 2_147_483_647;
  const form = { storeId: shop.store.row.id, amountMinor: most, reason: REASON };
  for (const amountMinor of [most, most, -most, 5_000]) await money().adjustStore({ ...form, amountMinor, commandId: randomUUID() });
  const paid: number[] = [];
  for (let batch = 0; batch < 2; batch++) {
    const { id } = await pay();
    paid.push((await payoutsOf(id))[0]?.amount.amount ?? 0);
    await money().payPayouts({ id, reference: `NEFT ${batch}`, paidOn: '2026-12-01' });
  }
  expect(paid.reduce((sum, amount) => sum + amount, 0)).toBe(most + 5_000);
  expect(await owed(shop)).toBe(0);
  expect(await checkBooks(world.services)).toBe(0);
});

test('a statement of a month begins and ends with what the store is owed, and only its owner reads it', async () => {
  const shop = await openStore(world);
  const other = await openStore(world);
  await soldOrder(world, shop);
  world.pass({ minutes: 3 * DAY });
  const { id } = await pay();
  await money().payPayouts({ id, reference: 'NEFT 4711', paidOn: '2026-12-04' });
  const storeId = shop.store.row.id;
  const { storePayouts } = world.baker(shop.store).api;
  const statement = await storePayouts.statement({ storeId, month: '2026-12' });
  expect(statement).toMatchObject({ opening: { amount: 0 }, closing: { amount: 0 } });
  expect(statement.rows.map(({ kind }) => kind)).toEqual(['earn', 'payout']);
  expect((await storePayouts.statement({ storeId, month: '2026-11' })).rows).toEqual([]);
  const { items } = await storePayouts.list({ storeId });
  expect(items).toMatchObject([{ state: 'paid', reference: 'NEFT 4711' }]);
  const theirs = world.baker(other.store).api.storePayouts;
  const peek = theirs.lines({ storeId: other.store.row.id, payoutId: items[0]?.id ?? '' });
  expect((await refusalOf(peek)).code).toBe('NOT_FOUND');
});
