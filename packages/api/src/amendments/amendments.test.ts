import { buildUser } from '@sweetspot/db/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { eventsIn, queuedJobs } from '../testing/kitchen.ts';
import { acceptedOrder, answerChangeOf, askForChange, inSize, payChangeOf, type Bought } from '../testing/changing.ts';
import { handOver, moneyIn, runOperations, tap } from '../testing/paying.ts';
import { afterMove } from '../orders/index.ts';
import { createTestWorld, refusalOf, type TestWorld } from '../testing/test-world.ts';
import { changeDeadline } from './settle-change.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterEach(() => world.breakGateway(() => null));
afterAll(() => world[Symbol.asyncDispose]());

const accepted = (...order: Parameters<typeof acceptedOrder> extends [TestWorld, ...infer Rest] ? Rest : never) =>
  acceptedOrder(world, ...order);
const answer = (bought: Bought, id: string, decision: 'accept' | 'decline' = 'accept') => answerChangeOf(world, bought, id, decision);
const pay = (bought: Bought, id: string) => payChangeOf(world, bought, id);

const orderRow = ({ ref }: Bought) =>
  world.db.prisma.order.findUniqueOrThrow({ where: { number: ref.number }, include: { lines: true, payments: true } });
const tracked = ({ visitor, ref }: Bought) => visitor.api.orders.track(ref);
const unitsOf = async (bought: Bought) => {
  const { holdId } = await orderRow(bought);
  const claims = await world.db.prisma.capacityClaim.findMany({ where: { holdId: holdId ?? '' } });
  return claims.reduce((sum, { units }) => sum + units, 0);
};
async function books(bought: Bought) {
  const { balances } = await moneyIn(world, bought.ref.number);
  return balances;
}

test('a change that costs more holds once it is paid by a payment of its own, and the order as placed stays beside it', async () => {
  const bought = await accepted();
  const placed = await orderRow(bought);
  const { change, differenceMinor } = await askForChange(bought, await inSize(bought, 'One kilo'));
  expect(differenceMinor).toBeGreaterThan(0);
  expect(change).toMatchObject({ state: 'proposed', isInForce: false, allowed: ['withdraw'] });
  await answer(bought, change.id);
  const waiting = await tracked(bought);
  expect(waiting.breakdown.total.amount, 'the order stands as it stood until it is paid').toBe(placed.totalMinor);
  await pay(bought, change.id);

  const stands = await tracked(bought);
  expect(stands.breakdown.total.amount).toBe(placed.totalMinor + differenceMinor);
  expect(stands.lines[0]?.weightGrams).toBe(1_000);
  expect(stands.payment.state).toBe('captured');
  const row = await orderRow(bought);
  expect(row).toMatchObject({ breakdown: placed.breakdown, totalMinor: placed.totalMinor, changedMinor: differenceMinor });
  expect(row.lines[0]).toMatchObject({ customization: placed.lines[0]?.customization, unitPriceMinor: placed.lines[0]?.unitPriceMinor });
  expect(row.payments.map(({ purpose, capturedMinor }) => [purpose, capturedMinor])).toEqual([
    ['placement', placed.totalMinor],
    ['increase', differenceMinor],
  ]);
  expect(await books(bought)).toEqual({
    gateway_clearing: row.totalMinor + differenceMinor,
    order_escrow: -row.totalMinor - differenceMinor,
  });

  await handOver(world, bought.shop, bought.ref.number);
  const { order_escrow: escrow, seller_payable: store = 0, platform_revenue: platform = 0, tax_payable: tax = 0 } = await books(bought);
  expect(escrow).toBe(0);
  expect(store + platform + tax).toBe(-row.totalMinor - differenceMinor);
});

test('a change that costs less gives the difference back, and what is earned is the order as it stands', async () => {
  const bought = await accepted();
  const larger = await askForChange(bought, await inSize(bought, 'One kilo'));
  await answer(bought, larger.change.id);
  await pay(bought, larger.change.id);
  const { totalMinor } = await orderRow(bought);
  const { change, differenceMinor } = await askForChange(bought, await inSize(bought, 'Half a kilo'));
  expect(differenceMinor).toBe(-larger.differenceMinor);
  await answer(bought, change.id);
  await runOperations(world);
  expect((await tracked(bought)).breakdown.total.amount).toBe(totalMinor);
  expect((await tracked(bought)).refunds).toMatchObject([{ state: 'succeeded', amount: { amount: larger.differenceMinor } }]);
  await handOver(world, bought.shop, bought.ref.number);
  const { order_escrow: escrow, seller_payable: store = 0, platform_revenue: platform = 0, tax_payable: tax = 0 } = await books(bought);
  expect(escrow).toBe(0);
  expect(store + platform + tax).toBe(-totalMinor);
});

test('a customer reads a change as what differs and what that does to the order’s price, before and after it is asked', async () => {
  const bought = await accepted();
  const { visitor, ref, shop } = bought;
  const line = await visitor.api.orderChanges.line({ ...ref, position: 0 });
  expect(line).toMatchObject({ cakeName: shop.cake.customizable.name, quantity: 1, photos: [], cake: { id: shop.cake.id } });
  const { totalMinor } = await orderRow(bought);
  const customization = await inSize(bought, 'One kilo');
  const quoted = await visitor.api.orderChanges.quote({ ...ref, position: 0, customization });
  expect(quoted).toMatchObject({
    differences: [{ role: 'size', was: 'Half a kilo', will: 'One kilo' }],
    totalBefore: { amount: totalMinor },
    totalAfter: { amount: totalMinor + quoted.difference.amount },
  });
  const { change } = await askForChange(bought, customization);
  expect(change).toMatchObject(quoted);
  await answer(bought, change.id);
  await pay(bought, change.id);
  const changed = await visitor.api.orderChanges.line({ ...ref, position: 0 });
  expect(changed.customization, 'the next change begins from the order as it stands').not.toEqual(line.customization);
});

test('in cash a change is a smaller or a larger amount at the counter', async () => {
  const bought = await accepted('cod');
  const { totalMinor } = await orderRow(bought);
  const dueNow = async () =>
    (await world.baker(bought.shop.store).api.storeOrders.byNumber({ storeId: bought.shop.store.row.id, number: bought.ref.number }))
      .cashDue;
  const larger = await askForChange(bought, await inSize(bought, 'One kilo'));
  await answer(bought, larger.change.id);
  const promised = async () => (await moneyIn(world, bought.ref.number)).promised.cashDue;
  expect(await dueNow()).toMatchObject({ amount: totalMinor + larger.differenceMinor });
  expect(await promised()).toBe(totalMinor + larger.differenceMinor);
  const smaller = await askForChange(bought, await inSize(bought, 'Half a kilo'));
  await answer(bought, smaller.change.id);
  expect(await dueNow()).toMatchObject({ amount: totalMinor });
  expect(await promised()).toBe(totalMinor);
  await handOver(world, bought.shop, bought.ref.number);
  const payments = await world.db.prisma.payment.findMany({ where: { order: { number: bought.ref.number } } });
  expect(payments.reduce((sum, { capturedMinor }) => sum + capturedMinor, 0)).toBe(totalMinor);
  expect((await books(bought)).order_escrow).toBe(0);
  expect(await promised()).toBe(0);
});

test('in cash a change makes an order no dearer than may be paid in cash, by the store’s limit as by the marketplace’s', async () => {
  const bought = await accepted('cod');
  const larger = await inSize(bought, 'One kilo');
  const { differenceMinor } = await askForChange(bought, larger).then(async (asked) => {
    await bought.visitor.api.orderChanges.withdraw({ ...bought.ref, id: asked.change.id });
    return asked;
  });
  const { totalMinor } = await orderRow(bought);
  const limit = (cashLimitMinor: number) =>
    world.db.pool.query('update store set cash_limit_minor = $2 where id = $1', [bought.shop.store.row.id, cashLimitMinor]);
  await limit(totalMinor + differenceMinor - 1);
  const asked = { ...bought.ref, position: 0, customization: larger };
  const refusal = { code: 'INPUT_INVALID', data: { fields: { customization: 'change_over_cash' } } };
  expect(await refusalOf(bought.visitor.api.orderChanges.quote(asked))).toMatchObject(refusal);
  const proposal = { ...asked, expectedDifferenceMinor: differenceMinor, commandId: randomUUID() };
  expect(await refusalOf(bought.visitor.api.orderChanges.propose(proposal))).toMatchObject(refusal);
  await limit(totalMinor + differenceMinor);
  expect((await bought.visitor.api.orderChanges.propose(proposal)).changes[0]?.state).toBe('proposed');
});

test.each(['not answered', 'not paid'] as const)(
  '%s by its deadline, a change lapses and the order stands as it stood, its room too',
  async (what) => {
    const bought = await accepted();
    const before = { units: await unitsOf(bought), total: (await tracked(bought)).breakdown.total };
    const { change } = await askForChange(bought, await inSize(bought, 'One kilo'));
    expect(await unitsOf(bought), 'the room is kept while it is decided').toBeGreaterThan(before.units);
    if (what === 'not paid') await answer(bought, change.id);
    await changeDeadline(world.services, change.id);
    expect((await bought.visitor.api.orderChanges.list(bought.ref)).changes[0]?.state, 'not before its time').not.toBe('lapsed');
    const jobs = await queuedJobs(world.db, 'order.changeDeadline');
    const due = jobs.filter(({ data }) => data['amendmentId'] === change.id).map(({ startAfter }) => startAfter.getTime());
    const minutes = Math.ceil((Math.min(...due) - world.services.now().getTime()) / 60_000);
    world.pass({ minutes });
    await changeDeadline(world.services, change.id);
    world.pass({ minutes: -minutes });
    expect((await bought.visitor.api.orderChanges.list(bought.ref)).changes[0]).toMatchObject({
      state: 'lapsed',
      isInForce: false,
      allowed: [],
    });
    expect({ units: await unitsOf(bought), total: (await tracked(bought)).breakdown.total }).toEqual(before);
  },
);

test('money that comes for a change when it is given up is let go, and nothing of the order changes', async () => {
  const bought = await accepted();
  const { totalMinor } = await orderRow(bought);
  const { change } = await askForChange(bought, await inSize(bought, 'One kilo'));
  await answer(bought, change.id);
  const { next } = await bought.visitor.api.orderChanges.pay({ ...bought.ref, id: change.id });
  if (next.type !== 'approve') throw new Error('There is nothing to approve.');
  await tap(world, bought.shop, bought.ref.number, 'start_baking');
  await world.testGateway.decide(next.url.split('/').at(-1) ?? '', 'approve');
  await bought.visitor.api.checkout.settle(bought.ref);
  await runOperations(world);
  const row = await orderRow(bought);
  expect(row.changedMinor).toBe(0);
  expect(row.payments.map(({ capturedMinor, voidedAt }) => [capturedMinor, voidedAt !== null])).toEqual([
    [totalMinor, false],
    [0, true],
  ]);
});

test('back from a payment for a change its customer hears of the change, and tries again until its deadline', async () => {
  const bought = await accepted();
  const { visitor, ref } = bought;
  const { change, differenceMinor } = await askForChange(bought, await inSize(bought, 'One kilo'));
  await answer(bought, change.id);
  const owed = { change: { id: change.id, difference: { amount: differenceMinor } }, canRetry: false, isCaptureFailed: false };
  await visitor.api.orderChanges.pay({ ...ref, id: change.id });
  expect(await visitor.api.checkout.settle(ref)).toMatchObject({ ...owed, state: 'abandoned' });
  await payChangeOf(world, bought, change.id, 'decline');
  expect(await visitor.api.checkout.settle(ref)).toMatchObject({ ...owed, state: 'declined' });
  expect((await visitor.api.orderChanges.list(ref)).changes[0]?.allowed).toEqual(['withdraw', 'pay']);
  await pay(bought, change.id);
  expect(await visitor.api.checkout.settle(ref)).toMatchObject({ state: 'paid', change: null });
});

test('what the kitchen has begun is not paid for any more', async () => {
  const bought = await accepted();
  const { visitor, ref } = bought;
  const { change } = await askForChange(bought, await inSize(bought, 'One kilo'));
  await answer(bought, change.id);
  const { next } = await visitor.api.orderChanges.pay({ ...ref, id: change.id });
  if (next.type !== 'approve') throw new Error('There is nothing to approve.');
  await tap(world, bought.shop, ref.number, 'start_baking');
  expect((await visitor.api.orderChanges.list(ref)).changes[0]?.allowed).toEqual(['withdraw']);
  expect(await refusalOf(visitor.api.orderChanges.pay({ ...ref, id: change.id }))).toMatchObject({
    code: 'CHANGE_NOT_ALLOWED',
    data: { because: 'in_the_kitchen' },
  });
  await world.testGateway.decide(next.url.split('/').at(-1) ?? '', 'approve');
  expect(await visitor.api.checkout.settle(ref)).toMatchObject({ state: 'expired', change: { id: change.id } });
  await runOperations(world);
  expect(await visitor.api.checkout.settle(ref)).toMatchObject({ state: 'expired', isReleased: true, unplacedFor: null });
});

test('asked twice it is asked once, and of a store’s people who answer at once one is heard', async () => {
  const bought = await accepted();
  const { asked, change } = await askForChange(bought, await inSize(bought, 'One kilo'));
  expect((await bought.visitor.api.orderChanges.propose(asked)).changes).toHaveLength(1);
  const other = { ...asked, customization: await inSize(bought, 'Two kilos') };
  expect((await refusalOf(bought.visitor.api.orderChanges.propose(other))).code).toBe('IDEMPOTENCY_KEY_REUSED');
  const second = bought.visitor.api.orderChanges.propose({ ...asked, commandId: randomUUID() });
  expect(await refusalOf(second)).toMatchObject({ code: 'CHANGE_NOT_ALLOWED', data: { because: 'one_at_a_time' } });
  const answers = await Promise.allSettled([answer(bought, change.id), answer(bought, change.id, 'decline'), answer(bought, change.id)]);
  expect(answers.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
  const [decided] = (await bought.visitor.api.orderChanges.list(bought.ref)).changes;
  const payments = (await orderRow(bought)).payments.length;
  expect([decided?.state, payments]).toEqual(decided?.state === 'accepted' ? ['accepted', 2] : ['declined', 1]);
});

test('what cannot be made, changes nothing, has no room or comes too late is refused with its reason', async () => {
  const bought = await accepted('test', { store: { capacity: { oven: 1, decorator: 1_000, cakes: 100 } } });
  const same = await inSize(bought, 'Half a kilo');
  expect((await refusalOf(bought.visitor.api.orderChanges.quote({ ...bought.ref, position: 0, customization: same }))).code).toBe(
    'INPUT_INVALID',
  );
  const impossible = { selections: { ...same.selections, nothing: { optionIds: ['none'] } } };
  expect((await refusalOf(bought.visitor.api.orderChanges.quote({ ...bought.ref, position: 0, customization: impossible }))).code).toBe(
    'INPUT_INVALID',
  );
  const larger = await inSize(bought, 'Three kilos');
  const stale = { ...bought.ref, position: 0, customization: larger, expectedDifferenceMinor: 1, commandId: randomUUID() };
  expect((await refusalOf(bought.visitor.api.orderChanges.propose(stale))).code).toBe('CHANGE_STALE');
  expect((await refusalOf(askForChange(bought, larger))).code).toBe('SLOT_FULL');
  const stranger = { ...bought.ref, secret: 'not the secret' };
  expect((await refusalOf(world.visitor().api.orderChanges.list(stranger))).code).toBe('NOT_FOUND');
  await tap(world, bought.shop, bought.ref.number, 'start_baking');
  expect(await refusalOf(askForChange(bought, larger))).toMatchObject({ code: 'CHANGE_NOT_ALLOWED', data: { because: 'in_the_kitchen' } });
});

test('cancelled by the store, a changed order gives back all that was paid and not given back already', async () => {
  const bought = await accepted();
  const larger = await askForChange(bought, await inSize(bought, 'One kilo'));
  await answer(bought, larger.change.id);
  await pay(bought, larger.change.id);
  const smaller = await askForChange(bought, await inSize(bought, 'Half a kilo'));
  await answer(bought, smaller.change.id);
  await runOperations(world);
  await tap(world, bought.shop, bought.ref.number, 'cancel', 'The oven broke');
  await runOperations(world);
  await runOperations(world);
  expect(await books(bought)).toEqual({ gateway_clearing: 0, order_escrow: 0 });
});

test('an admin sees every change of an order', async () => {
  const bought = await accepted();
  const { change } = await askForChange(bought, await inSize(bought, 'One kilo'));
  await answer(bought, change.id, 'decline');
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  const { changes, audit } = await world.admin(user).api.admin.order({ number: bought.ref.number });
  expect(changes).toMatchObject([{ state: 'declined', reason: 'The tin is too small', allowed: [], answeredBy: expect.any(String) }]);
  expect(audit).toMatchObject([{ action: 'change.decline', reason: 'The tin is too small' }]);
});

const kitchen = ({ shop, ref: { number } }: Bought) => {
  const { storeOrders } = world.baker(shop.store).api;
  const order = { storeId: shop.store.row.id, number };
  return {
    ticket: () => storeOrders.byNumber(order),
    acknowledge: (id: string) => storeOrders.acknowledgeChange({ ...order, id }),
    answer: (id: string, decision: 'accept' | 'decline') => storeOrders.answerChange({ ...order, id, decision, reason: 'No tin' }),
  };
};

test('the kitchen’s ticket tells a change with old and new, and marks what holds until somebody has seen it, once for all consoles', async () => {
  const bought = await accepted('cod');
  const { ticket, acknowledge, answer: answerIt } = kitchen(bought);
  const { change, differenceMinor } = await askForChange(bought, await inSize(bought, 'One kilo'));
  expect((await refusalOf(acknowledge(change.id))).code, 'nothing holds yet').toBe('CHANGE_NOT_FOUND');
  const { changes, lines } = await ticket();
  expect(changes).toMatchObject([
    {
      state: 'proposed',
      lineId: lines[0]?.id,
      before: { weightGrams: 500 },
      after: { weightGrams: 1_000 },
      difference: { amount: differenceMinor },
      acknowledgedAt: null,
      allowed: ['accept', 'decline'],
    },
  ]);
  const answered = await answerIt(change.id, 'accept');
  expect(answered).toMatchObject({ lines: [{ weightGrams: 1_000 }], changes: [{ isInForce: true, allowed: ['acknowledge'] }] });

  const events = () => eventsIn(world.db, { kind: 'store', id: bought.shop.store.row.id });
  const before = await events();
  await Promise.all([acknowledge(change.id), acknowledge(change.id), acknowledge(change.id)]);
  expect(await ticket()).toMatchObject({ changes: [{ acknowledgedAt: world.services.now().toISOString(), allowed: [] }] });
  expect((await events()).length - before.length, 'other consoles are told once').toBe(1);
});

test('what the kitchen has begun is not offered to be changed any more, and is refused; declining it is possible', async () => {
  const bought = await accepted('cod');
  const { change } = await askForChange(bought, await inSize(bought, 'One kilo'));
  await tap(world, bought.shop, bought.ref.number, 'start_baking');
  const { ticket, answer: answerIt } = kitchen(bought);
  expect((await ticket()).changes).toMatchObject([{ state: 'proposed', allowed: ['decline'] }]);
  expect((await refusalOf(answerIt(change.id, 'accept'))).code).toBe('CHANGE_NOT_ALLOWED');
  expect((await answerIt(change.id, 'decline')).changes).toMatchObject([{ state: 'declined', reason: 'No tin', allowed: [] }]);
});

const mailsOf = async (bought: Bought) => {
  const { id: orderId } = await orderRow(bought);
  return world.db.prisma.mail.count({ where: { kind: 'change_lapsed', orderId } });
};
const stateOf = async ({ visitor, ref }: Bought) => (await visitor.api.orderChanges.list(ref)).changes[0]?.state;

/** What is due once the kitchen can take back no longer that it began. */
async function afterBeginning(bought: Bought): Promise<void> {
  const { id: orderId } = await orderRow(bought);
  const move = await world.db.prisma.orderMove.findFirstOrThrow({
    where: { orderId, event: 'start_baking' },
    orderBy: { version: 'desc' },
  });
  world.pass({ minutes: 1 });
  await afterMove(world.services, move.id);
  world.pass({ minutes: -1 });
}

test.each(['not answered', 'not paid'] as const)(
  '%s when the kitchen begins, a change lapses with its room, and not if that is undone',
  async (what) => {
    const bought = await accepted();
    const room = await unitsOf(bought);
    const { change } = await askForChange(bought, await inSize(bought, 'One kilo'));
    if (what === 'not paid') await answer(bought, change.id);
    const open = await stateOf(bought);
    const { number } = bought.ref;
    await tap(world, bought.shop, number, 'start_baking');
    await tap(world, bought.shop, number, 'undo');
    await afterBeginning(bought);
    expect(await stateOf(bought)).toBe(open);
    await tap(world, bought.shop, number, 'start_baking');
    expect(await stateOf(bought), 'while it can be undone').toBe(open);
    await afterBeginning(bought);
    expect([await stateOf(bought), await unitsOf(bought), await mailsOf(bought)]).toEqual(['lapsed', room, 1]);
    await changeDeadline(world.services, change.id);
    expect(await mailsOf(bought), 'its own deadline finds nothing to do').toBe(1);
  },
);

test('of a cancelled order nothing is waited for any more, and its customer hears of the cancellation alone', async () => {
  const bought = await accepted();
  await askForChange(bought, await inSize(bought, 'One kilo'));
  await tap(world, bought.shop, bought.ref.number, 'cancel', 'The oven broke');
  expect([await stateOf(bought), await mailsOf(bought)]).toEqual(['lapsed', 0]);
  expect((await kitchen(bought).ticket()).changes).toMatchObject([{ state: 'lapsed', allowed: [] }]);
});
