import { inTx } from '@sweetspot/db';
import { buildUser } from '@sweetspot/db/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { afterMove } from '../orders/after-move.ts';
import { expireUnpaidOrder } from './expire-unpaid-order.ts';
import { atWallet, commandFor, moneyIn, orderByWallet, paidOrder, runOperations, tap } from '../testing/paying.ts';
import { buy, holdFirstSlot, addCake, openStore, secretIn } from '../testing/shopping.ts';
import { createTestWorld, refusalOf, type TestWorld } from '../testing/test-world.ts';
import { runPaymentOperation } from './run-operation.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterEach(() => world.breakGateway(() => null));
afterAll(() => world[Symbol.asyncDispose]());

const orderOf = (number: string) => world.db.prisma.order.findUniqueOrThrow({ where: { number } });
const capacity = (cakes: number) => ({ capacity: { oven: 10_000, decorator: 100_000, cakes } });

test('an order reaches the store when it is paid, and only then; until then the customer keeps the cart', async () => {
  const shop = await openStore(world);
  const visitor = world.visitor();
  const paying = await orderByWallet(world, visitor, shop);
  expect(await paying.settle()).toMatchObject({ state: 'abandoned', canRetry: true });
  expect((await visitor.api.carts.get()).count).toBe(1);
  expect((await world.baker(shop.store).api.storeOrders.board({ storeId: shop.store.row.id })).tickets).toEqual([]);

  await paying.decide('approve');
  expect(await paying.settle()).toMatchObject({ state: 'paid', canRetry: false });
  expect((await visitor.api.carts.get()).count).toBe(0);
  const { tickets } = await world.baker(shop.store).api.storeOrders.board({ storeId: shop.store.row.id });
  expect(tickets.map(({ number, status }) => [number, status])).toEqual([[paying.number, 'placed']]);
  expect(await moneyIn(world, paying.number)).toMatchObject({ operations: ['authorize succeeded'], balances: {} });
});

test('coming back ten times at once authorises once and places once', async () => {
  const shop = await openStore(world);
  const paying = await orderByWallet(world, world.visitor(), shop);
  await paying.decide('approve');
  const results = await Promise.all(Array.from({ length: 10 }, () => paying.settle()));
  await runOperations(world);
  expect(new Set(results.map(({ state }) => state)).has('declined')).toBe(false);
  expect((await moneyIn(world, paying.number)).operations).toEqual(['authorize succeeded']);
  expect(await orderOf(paying.number)).toMatchObject({ status: 'placed', version: 2 });
});

test('a declined payment can be tried again, by the wallet or in cash', async () => {
  const shop = await openStore(world);
  const visitor = world.visitor();
  const paying = await orderByWallet(world, visitor, shop);
  await paying.decide('decline');
  expect(await paying.settle()).toMatchObject({ state: 'declined', canRetry: true });
  const { number, secret } = paying;
  const again = await visitor.api.checkout.payAgain({ number, secret, method: 'test', idempotencyKey: 'wallet-again' });
  const repeated = await visitor.api.checkout.payAgain({ number, secret, method: 'test', idempotencyKey: 'wallet-again' });
  expect(repeated).toEqual(again);
  const second = await atWallet(world, visitor, again);
  await second.decide('approve');
  expect(await second.settle()).toMatchObject({ state: 'paid' });

  const other = await orderByWallet(world, visitor, shop);
  const cash = { number: other.number, secret: other.secret, method: 'cod' as const, idempotencyKey: 'cash-then' };
  expect((await visitor.api.checkout.payAgain(cash)).next.type).toBe('track');
  expect(await orderOf(other.number)).toMatchObject({ status: 'placed', paymentMethod: 'cod' });
  expect((await visitor.api.carts.get()).count).toBe(0);
});

test('what the customer waits for is asked here and now; the job that makes sure of it comes later', async () => {
  const paying = await orderByWallet(world, world.visitor(), await openStore(world));
  await paying.decide('approve');
  expect(await paying.settle()).toMatchObject({ state: 'paid' });
  const { id } = await world.db.prisma.paymentOperation.findFirstOrThrow({ where: { payment: { order: { number: paying.number } } } });
  const { rows } = await world.db.pool.query<{ waits: boolean }>(
    `select start_after > $2::timestamptz + interval '10 seconds' as waits from jobs.job
     where name = 'payment.operation' and data ->> 'operationId' = $1`,
    [id, world.services.now().toISOString()],
  );
  expect(rows).toEqual([{ waits: true }]);
});

test('an unpaid order gives its slot back; one paid by somebody who closed the window is placed', async () => {
  const shop = await openStore(world, { store: capacity(1) });
  const left = await orderByWallet(world, world.visitor(), shop);
  world.pass({ minutes: 10 });
  await expireUnpaidOrder(world.services, (await orderOf(left.number)).id);
  expect((await orderOf(left.number)).status).toBe('expired');
  expect(await left.settle()).toMatchObject({ state: 'expired', canRetry: false });

  const closed = await orderByWallet(world, world.visitor(), shop);
  await closed.decide('approve');
  world.pass({ minutes: 10 });
  await expireUnpaidOrder(world.services, (await orderOf(closed.number)).id);
  expect((await orderOf(closed.number)).status).toBe('placed');
});

test('paid after it expired: placed while the slot has room, given back when it has none', async () => {
  const shop = await openStore(world, { store: capacity(1) });
  const late = await orderByWallet(world, world.visitor(), shop);
  const { promisedStartAt } = await orderOf(late.number);
  world.pass({ minutes: 10 });
  await expireUnpaidOrder(world.services, (await orderOf(late.number)).id);

  const quick = await buy(world.visitor(), shop, { fulfilment: 'pickup' });
  expect((await orderOf(quick.number)).promisedStartAt).toEqual(promisedStartAt);
  await late.decide('approve');
  await late.settle();
  await runOperations(world);
  expect((await orderOf(late.number)).status).toBe('expired');
  expect(await moneyIn(world, late.number)).toMatchObject({ operations: ['authorize succeeded', 'void succeeded'], authorizedMinor: 0 });

  const roomy = await openStore(world);
  const lucky = await orderByWallet(world, world.visitor(), roomy);
  world.pass({ minutes: 10 });
  await expireUnpaidOrder(world.services, (await orderOf(lucky.number)).id);
  await lucky.decide('approve');
  expect(await lucky.settle()).toMatchObject({ state: 'paid' });
});

test('an unpaid order is not given up a moment early: the job fails, so that it is tried again', async () => {
  const shop = await openStore(world);
  const { number } = await orderByWallet(world, world.visitor(), shop);
  const { id } = await orderOf(number);
  world.pass({ minutes: 9.9 });
  expect(await refusalOf(expireUnpaidOrder(world.services, id))).toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
  expect((await orderOf(number)).status).toBe('awaiting_payment');
  world.pass({ minutes: 0.1 });
  await expireUnpaidOrder(world.services, id);
  expect((await orderOf(number)).status).toBe('expired');
});

test('paid when the hold had lapsed and the slot was sold, before anybody had noticed: the money goes back, then the order expires', async () => {
  const shop = await openStore(world, { store: capacity(1) });
  const late = await orderByWallet(world, world.visitor(), shop);
  const { id, promisedStartAt } = await orderOf(late.number);
  world.pass({ minutes: 10 });
  const quick = await buy(world.visitor(), shop, { fulfilment: 'pickup' });
  expect((await orderOf(quick.number)).promisedStartAt).toEqual(promisedStartAt);
  await late.decide('approve');
  await late.settle();
  expect(await refusalOf(expireUnpaidOrder(world.services, id)), 'the money is still here').toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
  await runOperations(world);
  expect(await moneyIn(world, late.number)).toMatchObject({ operations: ['authorize succeeded', 'void succeeded'], authorizedMinor: 0 });
  await expireUnpaidOrder(world.services, id);
  expect((await orderOf(late.number)).status).toBe('expired');
});

test('a slow authorisation is pending, never paid, until the gateway has made up its mind', async () => {
  const shop = await openStore(world);
  const paying = await orderByWallet(world, world.visitor(), shop);
  await paying.decide('slow');
  expect(await paying.settle()).toMatchObject({ state: 'pending', canRetry: false });
  await paying.settle();
  const order = await orderOf(paying.number);
  expect(order.status).toBe('awaiting_payment');
  const { id } = await world.db.prisma.paymentOperation.findFirstOrThrow({ where: { payment: { orderId: order.id } } });
  const { rows } = await world.db.pool.query<{ isDue: boolean }>(
    `select start_after <= now() as "isDue" from jobs.job where name = 'payment.operation' and data ->> 'operationId' = $1 order by 1`,
    [id],
  );
  // Asked again at once, by the worker; the later job is for one that died on the way.
  expect(rows).toEqual([{ isDue: false }, { isDue: true }]);
  world.pass({ minutes: 1 });
  await runOperations(world);
  expect((await orderOf(paying.number)).status).toBe('placed');
});

test.each(['drop_before_processing', 'drop_after_processing'] as const)('a lost answer (%s) ends in one authorisation', async (fault) => {
  const shop = await openStore(world);
  const paying = await orderByWallet(world, world.visitor(), shop);
  await paying.decide('approve');
  world.breakGateway((call) => (call === 'authorize' ? fault : null));
  await paying.settle();
  world.breakGateway(() => null);
  await runOperations(world);
  expect((await moneyIn(world, paying.number)).operations).toEqual(['authorize succeeded']);
  expect((await orderOf(paying.number)).status).toBe('placed');
});

test('checkout survives a gateway that loses the answer to an attempt', async () => {
  const shop = await openStore(world);
  let drops = 2;
  world.breakGateway((call) => (call === 'createAttempt' && drops-- > 0 ? 'drop_after_processing' : null));
  const paying = await orderByWallet(world, world.visitor(), shop);
  await paying.decide('approve');
  expect(await paying.settle()).toMatchObject({ state: 'paid' });
});

test('another amount than ours at the gateway places nothing and is reported', async () => {
  const shop = await openStore(world);
  const paying = await orderByWallet(world, world.visitor(), shop);
  await inTx(world.db, (tx) =>
    tx.payment.updateMany({ where: { order: { number: paying.number } }, data: { amountMinor: { increment: 1 } } }),
  );
  await paying.decide('approve');
  await paying.settle();
  expect((await orderOf(paying.number)).status).toBe('awaiting_payment');
  expect(world.complaints.at(-1)).toContain('another payment than ours');
});

test('accepting twice at once accepts once and takes the money once', async () => {
  const shop = await openStore(world);
  const { number } = await paidOrder(world, world.visitor(), shop);
  const accept = () =>
    world.baker(shop.store).api.storeOrders.move(commandFor(world, shop.store, { number, event: 'accept', expectedVersion: 2 }));
  const taps = await Promise.allSettled([accept(), accept()]);
  expect(taps.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await runOperations(world);
  const { operations, capturedMinor, amountMinor, balances } = await moneyIn(world, number);
  expect(operations).toEqual(['authorize succeeded', 'capture succeeded']);
  expect(capturedMinor).toBe(amountMinor);
  expect(balances).toEqual({ gateway_clearing: amountMinor, order_escrow: -amountMinor });
});

test('a capture that was written down and never sent is sent by whoever finds it, once', async () => {
  const shop = await openStore(world);
  const { number } = await paidOrder(world, world.visitor(), shop);
  await tap(world, shop, number, 'accept');
  const operation = await world.db.prisma.paymentOperation.findFirstOrThrow({
    where: { payment: { order: { number } }, kind: 'capture' },
    select: { id: true, state: true },
  });
  expect(operation.state).toBe('requested');
  await Promise.all(Array.from({ length: 5 }, () => runPaymentOperation(world.services, operation.id)));
  const { balances, amountMinor, operations } = await moneyIn(world, number);
  expect(operations).toEqual(['authorize succeeded', 'capture succeeded']);
  expect(balances).toEqual({ gateway_clearing: amountMinor, order_escrow: -amountMinor });
});

test('rejecting twice at once gives the money back once', async () => {
  const shop = await openStore(world);
  const { number } = await paidOrder(world, world.visitor(), shop);
  const reject = () =>
    world
      .baker(shop.store)
      .api.storeOrders.move(commandFor(world, shop.store, { number, event: 'reject', expectedVersion: 2, reason: 'The oven broke' }));
  await Promise.allSettled([reject(), reject()]);
  await runOperations(world);
  expect((await moneyIn(world, number)).operations).toEqual(['authorize succeeded', 'void succeeded']);
});

test('when customer and store tap in the same moment, one of them is right and the money follows', async () => {
  const shop = await openStore(world);
  for (let round = 0; round < 5; round++) {
    const visitor = world.visitor();
    const { number, secret } = await paidOrder(world, visitor, shop);
    const taps = await Promise.allSettled([
      visitor.api.orders.cancel({ number, secret, expectedVersion: 2 }),
      world.baker(shop.store).api.storeOrders.move(commandFor(world, shop.store, { number, event: 'accept', expectedVersion: 2 })),
    ]);
    expect(taps.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await runOperations(world);
    const { status } = await orderOf(number);
    const expected = status === 'accepted' ? 'capture succeeded' : 'void succeeded';
    expect((await moneyIn(world, number)).operations).toEqual(['authorize succeeded', expected]);
  }
});

test('a failed capture keeps the order, makes baking wait, and is healed by paying again', async () => {
  const shop = await openStore(world);
  const visitor = world.visitor();
  const { number, secret } = await paidOrder(world, visitor, shop);
  await tap(world, shop, number, 'accept');
  world.breakGateway((call) => (call === 'capture' ? 'decline' : null));
  await runOperations(world);
  world.breakGateway(() => null);
  const tracked = await visitor.api.orders.track({ number, secret });
  expect(tracked).toMatchObject({ status: 'accepted', payment: { state: 'failed', canPayAgain: true } });
  expect((await refusalOf(tap(world, shop, number, 'start_baking'))).code).toBe('MOVE_NOT_ALLOWED');
  const { id: orderId } = await orderOf(number);
  expect(await world.db.prisma.mail.count({ where: { orderId, kind: 'payment_failed' } }), 'asked by mail to pay again').toBe(1);
  expect(await world.db.prisma.mail.count({ where: { orderId, kind: 'payment_received' } })).toBe(0);

  const again = await visitor.api.checkout.payAgain({ number, secret, method: 'test', idempotencyKey: 'after-failure' });
  const paying = await atWallet(world, visitor, again);
  await paying.decide('approve');
  await paying.settle();
  await runOperations(world);
  const money = await moneyIn(world, number);
  expect(money).toMatchObject({ capturedMinor: money.amountMinor, authorizedMinor: money.amountMinor, failedAt: null });
  expect((await tap(world, shop, number, 'start_baking')).status).toBe('baking');
});

test('cancelled while the capture was under way: what arrives is given back, and the books end at nothing', async () => {
  const shop = await openStore(world);
  const { number } = await paidOrder(world, world.visitor(), shop);
  await tap(world, shop, number, 'accept');
  await tap(world, shop, number, 'cancel', 'The oven broke');
  await runOperations(world);
  const { operations, balances, refundedMinor, amountMinor } = await moneyIn(world, number);
  expect(operations).toEqual(['authorize succeeded', 'capture succeeded', 'refund succeeded']);
  expect(refundedMinor).toBe(amountMinor);
  expect(balances).toEqual({ gateway_clearing: 0, order_escrow: 0 });
});

test('a refund whose answer is lost is asked for again and made once', async () => {
  const shop = await openStore(world);
  const { number } = await paidOrder(world, world.visitor(), shop);
  await tap(world, shop, number, 'accept');
  await runOperations(world);
  await tap(world, shop, number, 'cancel', 'The oven broke');
  world.breakGateway((call) => (call === 'refund' ? 'drop_after_processing' : null));
  await runOperations(world);
  expect((await moneyIn(world, number)).operations.at(-1)).toBe('refund unknown');
  world.breakGateway(() => null);
  await runOperations(world);
  const { operations, refundedMinor, amountMinor } = await moneyIn(world, number);
  expect(operations.at(-1)).toBe('refund succeeded');
  expect(refundedMinor).toBe(amountMinor);
});

test("a customer's cancelling gives back what the ladder said before paying", async () => {
  const shop = await openStore(world, { cake: { leadTimeMinutes: 12 * 60 * 2 } });
  const visitor = world.visitor();
  await addCake(visitor, shop.cake);
  const held = await holdFirstSlot(visitor, shop.store, 'pickup');
  const half = held.ladder.find(({ refundBp }) => refundBp === 5_000);
  const { number, secret } = await paidOrder(world, visitor, shop);
  await tap(world, shop, number, 'accept');
  await runOperations(world);
  const { version, promisedStartAt } = await orderOf(number);
  // Thirty hours before the promise: after the free step, before the last.
  world.pass({ minutes: (promisedStartAt.getTime() - world.services.now().getTime()) / 60_000 - 30 * 60 });
  expect((await visitor.api.orders.track({ number, secret })).cancelRefund?.amount).toBe((half?.refund.amount ?? 0) * 2);
  await visitor.api.orders.cancel({ number, secret, expectedVersion: version, reason: 'Changed our minds' });
  await runOperations(world);
  const money = await moneyIn(world, number);
  // Two cakes: the one of this test's own hold, and the one that `paidOrder` added to the same line.
  expect(money.refundedMinor).toBe((half?.refund.amount ?? 0) * 2);
});

test('cash is due until the cake is handed over, and booked once it cannot be undone', async () => {
  const shop = await openStore(world);
  const visitor = world.visitor();
  const placed = await buy(visitor, shop, { fulfilment: 'pickup' });
  const { number } = placed;
  const secret = secretIn(placed.next.type === 'track' ? placed.next.path : '');
  expect(await visitor.api.orders.track({ number, secret })).toMatchObject({ payment: { method: 'cod', state: 'due' } });
  await tap(world, shop, number, 'accept');
  await tap(world, shop, number, 'start_baking');
  await inTx(world.db, (tx) => tx.orderPiece.updateMany({ where: { order: { number } }, data: { state: 'boxed' } }));
  await tap(world, shop, number, 'make_ready');
  await tap(world, shop, number, 'collect');
  expect((await moneyIn(world, number)).operations).toEqual([]);
  const move = await world.db.prisma.orderMove.findFirstOrThrow({ where: { order: { number }, event: 'collect' }, select: { id: true } });
  world.pass({ minutes: 1 });
  await afterMove(world.services, move.id);
  await afterMove(world.services, move.id);
  await runOperations(world);
  const { operations, balances, amountMinor } = await moneyIn(world, number);
  expect(operations).toEqual(['collect succeeded']);
  expect(balances['cod_receivable']).toBe(amountMinor);
  expect(balances['order_escrow']).toBe(0);
  expect(Object.values(balances).reduce((sum, balance) => sum + balance, 0)).toBe(0);
});

test("another customer's order answers like one that never was", async () => {
  const shop = await openStore(world);
  const [owner, stranger] = [buildUser(world.fixture), buildUser(world.fixture)];
  await world.fixture.save(world.db);
  const paying = await orderByWallet(world, world.customer(owner), shop);
  const { api } = world.customer(stranger);
  const { number } = paying;
  const refusals = await Promise.all([
    refusalOf(api.orders.track({ number })),
    refusalOf(api.checkout.settle({ number })),
    refusalOf(api.checkout.payAgain({ number, method: 'cod', idempotencyKey: 'not-mine-at-all' })),
    refusalOf(api.orders.cancel({ number, expectedVersion: 1 })),
    refusalOf(api.orders.track({ number: '2222222' })),
  ]);
  expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1);
  expect(refusals[0]?.kind).toBe('not_found');
  expect((await world.customer(owner).api.orders.track({ number })).number).toBe(number);
});

test('money that was taken, and money that went back, is confirmed by one mail each', async () => {
  const shop = await openStore(world);
  const visitor = world.visitor();
  const { number } = await paidOrder(world, visitor, shop);
  await tap(world, shop, number, 'accept');
  await runOperations(world);
  await tap(world, shop, number, 'cancel', 'The oven broke down');
  await runOperations(world);
  await runOperations(world);
  const { id: orderId } = await orderOf(number);
  const mails = await world.db.prisma.mail.findMany({
    where: { orderId, kind: { in: ['payment_received', 'order_refunded'] } },
    select: { kind: true },
  });
  expect(mails.map(({ kind }) => kind).toSorted((a, b) => a.localeCompare(b))).toEqual(['order_refunded', 'payment_received']);
});
