import { buildUser } from '@sweetspot/db/testing';
import { orderTotalSchema } from '@sweetspot/domain/orders/inputs';
import { orderTotal } from '@sweetspot/domain/orders/order-total';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { handOver, moneyIn, paidOrder, runOperations, tap } from '../testing/paying.ts';
import { buy, openStore } from '../testing/shopping.ts';
import { createTestWorld, refusalOf, type TestWorld } from '../testing/test-world.ts';
import { checkBooks } from './check-books.ts';

let world: TestWorld;
// The check reads all the books there are.
beforeEach(async () => {
  await world?.[Symbol.asyncDispose]();
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const REASON = 'Asked the bank';
const DAY = 24 * 60;

async function newAdmin() {
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  return world.admin(user).api;
}

const openKinds = async () =>
  (await world.db.prisma.finding.findMany({ where: { state: 'open' }, orderBy: { kind: 'asc' } })).map(({ kind }) => kind);

async function accepted(paymentMethod: 'test' | 'cod' = 'test') {
  const shop = await openStore(world);
  const visitor = world.visitor();
  const wanted = { fulfilment: 'pickup' as const, paymentMethod };
  const { number } = paymentMethod === 'test' ? await paidOrder(world, visitor, shop, wanted) : await buy(visitor, shop, wanted);
  await tap(world, shop, number, 'accept');
  return { shop, number };
}

test('books that agree lead to no finding', async () => {
  const { shop, number } = await accepted();
  await runOperations(world);
  await handOver(world, shop, number);
  world.pass({ minutes: 2 * DAY });
  expect(await checkBooks(world.services)).toBe(0);
});

test('what does not agree is found once, and not again after a person closed it with a reason', async () => {
  await accepted();
  world.pass({ minutes: 2 * 60 });
  expect(await checkBooks(world.services)).toBe(1);
  expect(await checkBooks(world.services)).toBe(0);
  expect(await openKinds()).toEqual(['operation_stuck']);
  const [admin, colleague] = [await newAdmin(), await newAdmin()];
  const [finding] = (await admin.adminMoney.findings({ state: 'open' })).items;
  const id = finding?.id ?? '';
  expect((await refusalOf(admin.adminMoney.closeFinding({ id, reason: '' }))).code).toBe('INPUT_INVALID');
  await admin.adminMoney.closeFinding({ id, reason: REASON });
  await admin.adminMoney.closeFinding({ id, reason: REASON });
  expect((await refusalOf(colleague.adminMoney.closeFinding({ id, reason: REASON }))).code).toBe('FINDING_CLOSED');
  expect((await refusalOf(colleague.adminMoney.closeFinding({ id: randomUUID(), reason: REASON }))).code).toBe('NOT_FOUND');
  expect(await checkBooks(world.services)).toBe(0);
  expect(await openKinds()).toEqual([]);
  const audits = await world.db.prisma.auditEntry.findMany({ where: { action: 'finding.close' }, select: { reason: true } });
  expect(audits).toEqual([{ reason: REASON }]);
});

test('an order that was handed over and not paid is found, with what is missing', async () => {
  const { number } = await accepted();
  world.breakGateway((call) => (call === 'capture' ? 'decline' : null));
  await runOperations(world);
  // No move leads there: that is why it is looked for.
  await world.db.prisma.$queryRaw`update "order" set status = 'collected', closed_at = ${world.services.now()} where number = ${number}`;
  world.pass({ minutes: 2 * 60 });
  await checkBooks(world.services);
  expect(await openKinds()).toContain('delivered_unpaid');
});

test('an order that was changed is unpaid while less was taken than it costs now', async () => {
  const { shop, number } = await accepted('cod');
  await handOver(world, shop, number);
  await world.db.prisma.$queryRaw`update "order" set changed_minor = 5000 where number = ${number}`;
  world.pass({ minutes: 2 * 60 });
  await checkBooks(world.services);
  const { capturedMinor } = await moneyIn(world, number);
  const [found] = await world.db.prisma.finding.findMany();
  expect(found).toMatchObject({ kind: 'delivered_unpaid', expectedMinor: capturedMinor + 5_000, foundMinor: capturedMinor });
});

test('cash that a store keeps for two weeks is found', async () => {
  const { shop, number } = await accepted('cod');
  await handOver(world, shop, number);
  world.pass({ minutes: 13 * DAY });
  expect(await checkBooks(world.services)).toBe(0);
  world.pass({ minutes: 2 * DAY });
  await checkBooks(world.services);
  expect(await openKinds()).toEqual(['cash_not_remitted']);
});

test('what is booked as taken is held beside what the gateway said, and payouts beside what was paid', async () => {
  const { shop, number } = await accepted();
  await runOperations(world);
  const { id: orderId } = await world.db.prisma.order.findUniqueOrThrow({ where: { number }, select: { id: true } });
  const book = (kind: string, of: string | null, accounts: readonly [string, string]) =>
    world.db.prisma.$queryRaw`
      with made as (insert into ledger_transaction (id, order_id, kind, reference) values (gen_random_uuid(), ${of}::uuid, ${kind}, ${randomUUID()}) returning id)
      insert into ledger_entry (id, transaction_id, account, currency, amount_minor)
      select gen_random_uuid(), made.id, side.account, 'INR', side.amount from made,
        (values (${accounts[0]}, 700), (${accounts[1]}, -700)) as side (account, amount)`;
  await book('capture', orderId, ['gateway_clearing:test', `order_escrow:${orderId}`]);
  await checkBooks(world.services);
  expect(await openKinds()).toEqual(['capture_differs']);
  const admin = await newAdmin();
  const storeId = shop.store.row.id;
  await admin.adminMoney.adjustStore({ storeId, amountMinor: 5_000, reason: REASON, commandId: randomUUID() });
  const { id } = await admin.adminMoney.makePayouts({ expectedTotalMinor: 5_000, commandId: randomUUID() });
  await admin.adminMoney.payPayouts({ id, reference: 'NEFT 1', paidOn: '2026-12-01' });
  await checkBooks(world.services);
  expect(await openKinds()).toEqual(['capture_differs']);
  await book('payout', null, [`seller_payable:${storeId}`, 'payout_clearing']);
  await checkBooks(world.services);
  expect(await openKinds()).toEqual(['capture_differs', 'paid_out_twice']);
});

test('what was kept of an order that nobody collected is its store’s once the time for problems has passed', async () => {
  const { shop, number } = await accepted();
  await runOperations(world);
  const { capturedMinor } = await moneyIn(world, number);
  await world.db.prisma
    .$queryRaw`update "order" set status = 'not_collected', closed_at = ${world.services.now()} where number = ${number}`;
  await checkBooks(world.services);
  expect((await moneyIn(world, number)).balances).toMatchObject({ order_escrow: -capturedMinor });
  world.pass({ minutes: 3 * DAY });
  await checkBooks(world.services);
  await checkBooks(world.services);
  const { balances } = await moneyIn(world, number);
  const { seller_payable: store = 0, platform_revenue: platform = 0, tax_payable: tax = 0 } = balances;
  expect(balances).toMatchObject({ order_escrow: 0 });
  expect(store + platform + tax).toBe(-capturedMinor);
  const admin = await newAdmin();
  expect((await admin.adminMoney.payoutPreview()).stores).toMatchObject([{ storeId: shop.store.row.id, amount: { amount: -store } }]);
});

test('of an order whose change was never paid, what was kept is divided as far as it came', async () => {
  const { number } = await accepted();
  await runOperations(world);
  const { capturedMinor } = await moneyIn(world, number);
  const { id, breakdown } = await world.db.prisma.order.findUniqueOrThrow({ where: { number } });
  const { lines, ...total } = orderTotalSchema.parse(breakdown);
  const dearer = orderTotal(
    {
      lines: lines.map((line) => ({ ...line, unitPriceMinor: line.unitPriceMinor * 2 })),
      deliveryFeeMinor: 0,
      deliveryTaxRateBp: 0,
      discount: null,
      commissionRateBp: 1_000,
    },
    total.currency,
  );
  await world.db.pool.query(
    `update "order" set status = 'not_collected', closed_at = $2, standing = $3, changed_minor = $4 where id = $1`,
    [id, world.services.now(), JSON.stringify(dearer), dearer.totalMinor - capturedMinor],
  );
  world.pass({ minutes: 3 * DAY });
  await checkBooks(world.services);
  const { balances } = await moneyIn(world, number);
  const { seller_payable: store = 0, platform_revenue: platform = 0, tax_payable: tax = 0 } = balances;
  expect([store + platform + tax, balances['order_escrow']]).toEqual([-capturedMinor, 0]);
});

test('what was kept is not earned while it is not known: a refund that failed may be tried again', async () => {
  const { number } = await accepted();
  await runOperations(world);
  const { refundable } = (await (await newAdmin()).admin.order({ number })).refunds;
  const form = { number, reason: REASON, expectedRefundableMinor: refundable.amount, commandId: randomUUID() };
  await (await newAdmin()).admin.requestRefund({ ...form, ask: { kind: 'amount', amountMinor: 1_000 } });
  world.breakGateway((call) => (call === 'refund' ? 'decline' : null));
  await runOperations(world);
  await world.db.prisma
    .$queryRaw`update "order" set status = 'not_collected', closed_at = ${world.services.now()} where number = ${number}`;
  world.pass({ minutes: 3 * DAY });
  await checkBooks(world.services);
  expect((await moneyIn(world, number)).balances).toMatchObject({ order_escrow: -refundable.amount });
});

test('a posting that does not sum to zero, and more given back than was taken, are found', async () => {
  const { shop, number } = await accepted();
  await runOperations(world);
  await handOver(world, shop, number);
  const { capturedMinor } = await moneyIn(world, number);
  // The database refuses both; what is looked for is what got past it.
  await world.db.pool.query('alter table ledger_entry disable trigger all');
  await world.db.pool.query(
    `with made as (insert into ledger_transaction (id, kind, reference) values (gen_random_uuid(), 'adjust', 'crooked') returning id)
     insert into ledger_entry (id, transaction_id, account, currency, amount_minor) select gen_random_uuid(), id, 'tax_payable', 'INR', 7 from made`,
  );
  await world.db.pool.query(
    `insert into payment_operation (id, payment_id, kind, state, amount_minor, request_key, settled_at)
     select gen_random_uuid(), p.id, 'refund', 'succeeded', p.captured_minor + 1, 'crooked', now()
     from payment p join "order" o on o.id = p.order_id where o.number = $1`,
    [number],
  );
  await checkBooks(world.services);
  const found = await world.db.prisma.finding.findMany({ orderBy: { kind: 'asc' } });
  expect(found.map(({ kind, expectedMinor, foundMinor }) => [kind, expectedMinor, foundMinor])).toEqual([
    ['ledger_unbalanced', 0, 7],
    ['refunded_too_much', capturedMinor, capturedMinor + 1],
  ]);
});

test('a promise that an older version left of an order that has ended is taken out of the books, and one that stands stays', async () => {
  const [ended, standing] = [await accepted('cod'), await accepted('cod')];
  const due = (await moneyIn(world, ended.number)).promised.cashDue;
  await world.db.prisma
    .$queryRaw`update "order" set status = 'cancelled', closed_at = ${world.services.now()} where number = ${ended.number}`;
  await checkBooks(world.services);
  expect((await moneyIn(world, ended.number)).promised).toEqual({ authorized: 0, cashDue: 0, memorandum: 0 });
  expect((await moneyIn(world, standing.number)).promised.cashDue).toBe(due);
});
