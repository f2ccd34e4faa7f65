import { buildUser } from '@sweetspot/db/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkBooks } from '../books/check-books.ts';
import { acceptedOrder, answerChangeOf, askForChange, inSize, type Bought } from '../testing/changing.ts';
import { commandFor, handOver, moneyIn, runOperations } from '../testing/paying.ts';
import { createTestWorld, refusalOf, untilAnswered, type TestWorld } from '../testing/test-world.ts';
import { changeDeadline } from './settle-change.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

/** A dearer change that the store has taken, whose money the wallet has just approved. */
async function approvedChange() {
  const bought = await acceptedOrder(world);
  const { change, differenceMinor } = await askForChange(bought, await inSize(bought, 'One kilo'));
  await answerChangeOf(world, bought, change.id);
  const { next } = await bought.visitor.api.orderChanges.pay({ ...bought.ref, id: change.id });
  await world.testGateway.decide(next.type === 'approve' ? (next.url.split('/').at(-1) ?? '') : '', 'approve');
  return { bought, id: change.id, differenceMinor };
}

const orderOf = ({ ref }: Bought) =>
  world.db.prisma.order.findUniqueOrThrow({
    where: { number: ref.number },
    include: { payments: true, amendments: true },
  });

async function tapAtOnce(bought: Bought, event: 'start_baking' | 'cancel'): Promise<void> {
  const { version } = await orderOf(bought);
  const reason = event === 'cancel' ? 'The oven broke' : null;
  const command = commandFor(world, bought.shop.store, { number: bought.ref.number, event, reason, expectedVersion: version });
  await world.baker(bought.shop.store).api.storeOrders.move(command);
}

async function refundAtOnce(bought: Bought): Promise<void> {
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  const { admin } = world.admin(user).api;
  const { number } = bought.ref;
  const { refundable } = (await admin.order({ number })).refunds;
  const form = { number, reason: 'The letters were smudged', expectedRefundableMinor: refundable.amount, commandId: randomUUID() };
  await admin.requestRefund({ ...form, ask: { kind: 'amount', amountMinor: 5_000 } });
}

/** A clock of its own: to this process the time to pay is over. */
function lapseAtOnce(id: string): Promise<void> {
  const later = new Date(world.services.now().getTime() + 3 * 60 * 60_000);
  return changeDeadline({ ...world.services, now: () => later }, id);
}

type Rival = (changed: Awaited<ReturnType<typeof approvedChange>>) => Promise<unknown>;
const RIVALS: Readonly<Record<string, Rival>> = {
  'the money that comes twice': ({ bought }) => bought.visitor.api.checkout.settle(bought.ref),
  'its withdrawal': ({ bought, id }) => bought.visitor.api.orderChanges.withdraw({ ...bought.ref, id }),
  'its deadline': ({ id }) => lapseAtOnce(id),
  'the first tap of the kitchen': ({ bought }) => tapAtOnce(bought, 'start_baking'),
  'the store’s cancelling': ({ bought }) => tapAtOnce(bought, 'cancel'),
  'the customer’s cancelling': async ({ bought }) => {
    const { version } = await orderOf(bought);
    await bought.visitor.api.orders.cancel({ ...bought.ref, expectedVersion: version });
  },
  'a refund': ({ bought }) => refundAtOnce(bought),
};

/** Whatever came first: the change holds and is paid, or it does not and its money was let go. */
async function expectWhole({ bought, differenceMinor }: Awaited<ReturnType<typeof approvedChange>>): Promise<void> {
  await runOperations(world);
  await runOperations(world);
  const { payments, amendments, changedMinor, status, totalMinor } = await orderOf(bought);
  const [placed, increase] = (['placement', 'increase'] as const).map((wanted) => payments.find(({ purpose }) => purpose === wanted));
  const isInForce = amendments[0]?.appliedAt !== null;
  expect(changedMinor).toBe(isInForce ? differenceMinor : 0);
  if (isInForce && status !== 'cancelled') expect(increase).toMatchObject({ capturedMinor: differenceMinor, voidedAt: null });
  if (!isInForce) expect(increase?.capturedMinor).toBe(0);
  const { balances, promised } = await moneyIn(world, bought.ref.number);
  const keptMinor = payments.reduce((sum, { capturedMinor, refundedMinor }) => sum + capturedMinor - refundedMinor, 0);
  expect(balances['order_escrow'] ?? 0, 'what was taken and not given back is held').toBe(0 - keptMinor);
  expect(promised, 'nothing is held at the gateway any more').toEqual({ authorized: 0, cashDue: 0, memorandum: 0 });
  expect(placed?.capturedMinor).toBe(totalMinor);
  if (status === 'accepted') await handOver(world, bought.shop, bought.ref.number);
  const after = await moneyIn(world, bought.ref.number);
  if (status === 'accepted') expect(after.balances['order_escrow']).toBe(0);
}

test.each(Object.keys(RIVALS))(
  'the money of a change and %s at once: one of them is first, and every rupee is in one place',
  async (rival) => {
    for (let round = 0; round < 2; round++) {
      const changed = await approvedChange();
      const { visitor, ref } = changed.bought;
      const outcomes = await Promise.allSettled([
        untilAnswered(() => visitor.api.checkout.settle(ref)),
        untilAnswered(async () => RIVALS[rival]?.(changed)),
      ]);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected')
          expect((await refusalOf(Promise.reject(outcome.reason))).code).toMatch(
            /^(?:CHANGE_DECIDED|STALE_STATE|REFUND_STALE|MOVE_NOT_ALLOWED)$/,
          );
      await expectWhole(changed);
    }
    expect(await checkBooks(world.services)).toBe(0);
  },
);

test('all of it at once leaves the books whole', async () => {
  for (let round = 0; round < 3; round++) {
    const changed = await approvedChange();
    const { visitor, ref } = changed.bought;
    const everybody = [() => visitor.api.checkout.settle(ref), ...Object.values(RIVALS).map((act) => () => act(changed))];
    await Promise.allSettled(everybody.map((act) => untilAnswered(act)));
    await expectWhole(changed);
  }
  expect(await checkBooks(world.services)).toBe(0);
});
