import { buildUser } from '@sweetspot/db/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { checkBooks } from '../books/check-books.ts';
import { moneyIn, runOperations, soldOrder } from '../testing/paying.ts';
import { addCake, buy, holdFirstSlot, openStore, orderFor } from '../testing/shopping.ts';
import { createTestWorld, refusalOf, untilAnswered, type Person, type TestWorld } from '../testing/test-world.ts';
import { waitingForLocks } from '../testing/while-held.ts';

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
const storesToPay = async () => (await money().payoutPreview()).stores.map(({ storeId }) => storeId);
const totalNow = async () => (await money().payoutPreview()).total.amount;

async function refund(number: string, amountMinor: number): Promise<void> {
  const { refundable } = (await admin.api.admin.order({ number })).refunds;
  const form = { number, reason: REASON, expectedRefundableMinor: refundable.amount, commandId: randomUUID() };
  await admin.api.admin.requestRefund({ ...form, ask: { kind: 'amount', amountMinor } });
}

/** Above zero is owed to the store. */
async function owed({ store }: Shop): Promise<number> {
  const { _sum } = await world.db.prisma.ledgerEntry.aggregate({
    where: { account: { in: [`seller_payable:${store.row.id}`, `cod_receivable:${store.row.id}`] } },
    _sum: { amountMinor: true },
  });
  return 0 - (_sum.amountMinor ?? 0);
}

test('an order waits to the millisecond until the time for problems has passed since it was handed over', async () => {
  const shop = await openStore(world);
  const number = await soldOrder(world, shop);
  const ended = async (ms: number) =>
    world.db.pool.query('update "order" set closed_at = $2 where number = $1', [
      number,
      new Date(world.services.now().getTime() - world.services.payoutAfterDays * DAY * 60_000 + ms),
    ]);
  await ended(1);
  expect(await storesToPay()).toEqual([]);
  await ended(0);
  expect(await storesToPay()).toEqual([shop.store.row.id]);
});

test('an order with a refund on its way waits until the gateway has answered, and is then paid without it', async () => {
  const shop = await openStore(world);
  const number = await soldOrder(world, shop);
  world.pass({ minutes: 3 * DAY });
  const before = await totalNow();
  world.breakGateway((call) => (call === 'refund' ? 'drop_before_processing' : null));
  await refund(number, 10_000);
  await runOperations(world);
  expect(await storesToPay()).toEqual([]);
  world.breakGateway(() => null);
  await runOperations(world);
  const after = await totalNow();
  expect(after).toBeLessThan(before);
  expect(after).toBe(await owed(shop));
});

test('an order whose money is not all there waits: nobody is paid what its customer has not paid', async () => {
  const [paid, unpaid] = [await openStore(world), await openStore(world)];
  await soldOrder(world, paid);
  const number = await soldOrder(world, unpaid);
  const { id } = await world.db.prisma.order.findUniqueOrThrow({ where: { number }, select: { id: true } });
  // As if the capture had come to nothing: no move leads there, and a fault may.
  await world.db.pool.query(
    `with made as (insert into ledger_transaction (id, order_id, kind, reference) values (gen_random_uuid(), $1, 'capture', $2) returning id)
     insert into ledger_entry (id, transaction_id, account, currency, amount_minor)
     select gen_random_uuid(), made.id, side.account, 'INR', side.amount from made,
       (values ('gateway_clearing:test', -1), ('order_escrow:' || $1::text, 1)) as side (account, amount)`,
    [id, randomUUID()],
  );
  world.pass({ minutes: 3 * DAY });
  expect(await storesToPay()).toEqual([paid.store.row.id]);
});

test('the database keeps an entry in one payout, whoever writes it', async () => {
  const shop = await openStore(world);
  await soldOrder(world, shop);
  world.pass({ minutes: 3 * DAY });
  await money().makePayouts({ expectedTotalMinor: await totalNow(), commandId: randomUUID() });
  const again = world.db.pool.query('insert into payout_entry (entry_id, line_id) select entry_id, line_id from payout_entry limit 1');
  await expect(again).rejects.toThrow('payout_entry_pkey');
});

test('a form that is older than what has become ready since says so, and pays nothing', async () => {
  const shop = await openStore(world);
  await soldOrder(world, shop);
  world.pass({ minutes: 3 * DAY });
  const expectedTotalMinor = await totalNow();
  await money().adjustStore({ storeId: shop.store.row.id, amountMinor: 700, reason: REASON, commandId: randomUUID() });
  const refused = await refusalOf(money().makePayouts({ expectedTotalMinor, commandId: randomUUID() }));
  expect(refused).toMatchObject({ code: 'PAYOUT_STALE', data: { totalMinor: expectedTotalMinor + 700 } });
  expect(await world.db.prisma.payout.count()).toBe(0);
});

test('whatever a person does with a store’s money stands in the audit once, with its reason', async () => {
  const shop = await openStore(world);
  const storeId = shop.store.row.id;
  const wallet = await soldOrder(world, shop);
  const cash = await soldOrder(world, shop, 'cod');
  const { capturedMinor } = await moneyIn(world, cash);
  const receipt = { storeId, expectedMinor: capturedMinor, receivedMinor: capturedMinor - 1, receivedOn: '2026-12-01', reason: REASON };
  const tomorrow = { ...receipt, receivedOn: '2026-12-02', commandId: randomUUID() };
  expect((await refusalOf(money().recordRemittance(tomorrow))).code).toBe('PAYOUT_DATE');
  await money().recordRemittance({ ...receipt, commandId: randomUUID() });
  await money().adjustStore({ storeId, amountMinor: -700, reason: REASON, commandId: randomUUID() });
  await money().openDispute({ number: wallet, amountMinor: 1, reason: REASON, commandId: randomUUID() });
  const [dispute] = (await money().disputes({ state: 'open' })).items;
  for (let press = 0; press < 2; press++) await money().closeDispute({ id: dispute?.id ?? '', state: 'for_customer', reason: REASON });
  world.pass({ minutes: 3 * DAY });
  const { id } = await money().makePayouts({ expectedTotalMinor: await totalNow(), commandId: randomUUID() });
  await money().payPayouts({ id, reference: 'NEFT 4711', paidOn: '2026-12-04' });
  const entries = await world.db.prisma.auditEntry.findMany({
    where: { actor: 'admin' },
    orderBy: { id: 'asc' },
    select: { action: true, reason: true },
  });
  expect(entries.map(({ action, reason }) => [action, reason])).toEqual([
    ['cash.remit', REASON],
    ['store.adjust', REASON],
    ['dispute.open', REASON],
    ['dispute.for_customer', REASON],
    ['payout.make', null],
    ['payout.paid', null],
  ]);
});

test('a batch beside a remittance, a refund, a dispute and an adjustment loses nothing and settles nothing twice', async () => {
  for (let round = 0; round < 4; round++) {
    const shop = await openStore(world);
    const storeId = shop.store.row.id;
    const [wallet, cash] = [await soldOrder(world, shop), await soldOrder(world, shop, 'cod')];
    const disputed = await soldOrder(world, shop);
    world.pass({ minutes: 3 * DAY });
    const { capturedMinor } = await moneyIn(world, cash);
    const receivedOn = world.services.now().toISOString().slice(0, 10);
    const expectedTotalMinor = await totalNow();
    const atOnce = await Promise.allSettled([
      untilAnswered(() => money().makePayouts({ expectedTotalMinor, commandId: randomUUID() })),
      untilAnswered(() =>
        money().recordRemittance({
          storeId,
          expectedMinor: capturedMinor,
          receivedMinor: capturedMinor,
          receivedOn,
          commandId: randomUUID(),
        }),
      ),
      untilAnswered(() => refund(wallet, 5_000)).then(() => runOperations(world)),
      untilAnswered(() => money().openDispute({ number: disputed, amountMinor: 100, reason: REASON, commandId: randomUUID() })),
      untilAnswered(() => money().adjustStore({ storeId, amountMinor: 300, reason: REASON, commandId: randomUUID() })),
    ]);
    for (const outcome of atOnce)
      if (outcome.status === 'rejected')
        expect((await refusalOf(Promise.reject(outcome.reason))).code).toMatch(/^(?:PAYOUT_STALE|NO_CASH_TO_REMIT|CASH_STALE)$/);
    await runOperations(world);
    const [dispute] = (await money().disputes({ state: 'open' })).items;
    await money().closeDispute({ id: dispute?.id ?? '', state: 'for_store', reason: REASON });
    // What the one at once left is paid by the next; then the store is owed exactly nothing.
    if ((await storesToPay()).length > 0) await money().makePayouts({ expectedTotalMinor: await totalNow(), commandId: randomUUID() });
    const open = await world.db.prisma.payoutBatch.findMany({ where: { state: 'open' }, select: { id: true } });
    for (const { id } of open) await money().payPayouts({ id, reference: 'NEFT 4711', paidOn: receivedOn });
    const last = await world.db.prisma.payout.findFirst({ where: { storeId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
    expect(await owed(shop)).toBe(last?.carriedOutMinor);
    expect(await checkBooks(world.services)).toBe(0);
  }
});

test('a remittance waits for a batch that is being made, so that cash is set off or handed on, and never both', async () => {
  const shop = await openStore(world);
  const storeId = shop.store.row.id;
  await soldOrder(world, shop);
  const { capturedMinor } = await moneyIn(world, await soldOrder(world, shop, 'cod'));
  world.pass({ minutes: 3 * DAY });
  const receivedOn = world.services.now().toISOString().slice(0, 10);
  const batch = { expectedTotalMinor: await totalNow(), commandId: randomUUID() };
  const receipt = { storeId, expectedMinor: capturedMinor, receivedMinor: capturedMinor, receivedOn, commandId: randomUUID() };
  let answers = 0;
  const asked = <T>(call: () => Promise<T>) => untilAnswered(call).finally(() => answers++);
  const blocker = await world.db.pool.connect();
  // The batch has read what is settled, and stands before it writes it down.
  await blocker.query('begin');
  await blocker.query('lock table payout in exclusive mode');
  const made = asked(() => money().makePayouts(batch));
  await vi.waitFor(async () => expect(await waitingForLocks(world)).toBeGreaterThan(0), 30_000);
  const remitted = asked(() => money().recordRemittance(receipt));
  await vi.waitFor(async () => expect((await waitingForLocks(world)) + answers).toBeGreaterThan(1), 30_000);
  await blocker.query('commit');
  blocker.release();
  const outcomes = await Promise.allSettled([made, remitted]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('cash is taken up to the limit of an order, and no more once a store holds more than it may', async () => {
  const shop = await openStore(world);
  const visitor = world.visitor();
  await addCake(visitor, shop.cake);
  const held = await holdFirstSlot(visitor, shop.store, 'pickup');
  const form = orderFor(shop.store, held);
  const total = held.breakdown.total.amount;
  const { cashLimits } = world.services as { cashLimits: { orderMinor: number; heldMinor: number } };
  const [orderMinor, heldMinor] = [cashLimits.orderMinor, cashLimits.heldMinor];
  cashLimits.orderMinor = total - 1;
  const refusal = { code: 'PAYMENT_METHOD_UNAVAILABLE', data: { method: 'cod' } };
  expect(await refusalOf(visitor.api.checkout.place(form))).toMatchObject(refusal);
  cashLimits.orderMinor = total;
  await visitor.api.checkout.place(form);
  cashLimits.orderMinor = orderMinor;

  const number = await soldOrder(world, shop, 'cod');
  const { capturedMinor } = await moneyIn(world, number);
  cashLimits.heldMinor = capturedMinor;
  await buy(world.visitor(), shop, { fulfilment: 'pickup' });
  cashLimits.heldMinor = capturedMinor - 1;
  expect(await refusalOf(buy(world.visitor(), shop, { fulfilment: 'pickup' }))).toMatchObject(refusal);
  const { items } = await money().cashHolders({});
  expect(items).toMatchObject([{ storeId: shop.store.row.id, held: { amount: capturedMinor }, isStopped: true }]);
  const receipt = { storeId: shop.store.row.id, expectedMinor: capturedMinor, receivedMinor: capturedMinor, receivedOn: '2026-12-01' };
  await money().recordRemittance({ ...receipt, commandId: randomUUID() });
  await buy(world.visitor(), shop, { fulfilment: 'pickup' });
  cashLimits.heldMinor = heldMinor;
});
