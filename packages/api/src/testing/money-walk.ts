import { inTx } from '@sweetspot/db';
import { buildUser, type Fixture } from '@sweetspot/db/testing';
import { isAppError } from '@sweetspot/domain/errors/app-error';
import type { OrderEvent, OrderStatus } from '@sweetspot/domain/orders/order-status';
import { TRPCError } from '@trpc/server';
import { randomUUID } from 'node:crypto';
import { afterMove } from '../orders/after-move.ts';
import { expireUnpaidOrder } from '../payments/expire-unpaid-order.ts';
import { ordering } from './ordering.ts';
import { atWallet, runOperations, tap } from './paying.ts';
import { addCake, holdFirstSlot, orderFor } from './shopping.ts';
import type { Person, TestWorld } from './test-world.ts';

type Shop = Awaited<ReturnType<ReturnType<typeof ordering>['openShop']>>;
type Random = Fixture['random'];

interface WalkedOrder {
  readonly number: string;
  readonly shop: Shop;
  readonly visitor: Person;
  readonly secret: string;
}

interface Walk {
  readonly world: TestWorld;
  readonly random: Random;
  readonly shops: readonly Shop[];
  readonly admins: readonly Person[];
  readonly codes: readonly string[];
  readonly orders: WalkedOrder[];
}

/** What came of a step: which one, of which order, and the refusal it met. */
export interface WalkedStep {
  readonly action: string;
  readonly number: string | null;
  readonly refusal: string | null;
}

/** Older orders are left as they are, so that each is walked to some end. */
const AT_HAND = 8;

/** Presses of everybody's buttons, faults of the gateway's line and passing time, in an order that the seed decides. */
export async function walkMoney(world: TestWorld, random: Random) {
  const at = ordering(world);
  const shops = [await at.openShop(1_000_000), await at.openShop(1_000_000)];
  const users = [buildUser(world.fixture), buildUser(world.fixture)];
  await world.fixture.save(world.db);
  const admins = users.map((user) => world.admin(user));
  const walk: Walk = { world, random, shops, admins, codes: await giveCodes(world, shops, admins), orders: [] };
  return {
    orders: walk.orders,
    codes: walk.codes,
    async step(): Promise<WalkedStep> {
      const order = walk.orders.length === 0 || random.chance(0.08) ? null : random.pick(walk.orders.slice(-AT_HAND));
      const action = order === null ? 'order' : await actionFor(walk, order);
      const step = { action, number: order?.number ?? null };
      try {
        await (order === null ? orderSomething(walk) : ACTIONS[action]?.act(walk, order));
        return { ...step, refusal: null };
      } catch (error) {
        const cause = error instanceof TRPCError ? error.cause : error;
        if (!isAppError(cause)) throw error;
        return { ...step, refusal: cause.code };
      }
    },
    /** Everybody's line is whole again, and all that was due is done. */
    async comeToRest(): Promise<void> {
      world.breakGateway(() => null);
      // A second time for what the first has set off: a slow wallet makes up its mind a while after it was asked.
      for (let round = 0; round < 2; round++) {
        world.pass({ minutes: 1 });
        await doWhatIsDue(walk);
        await runOperations(world);
      }
    },
  };
}

async function giveCodes(world: TestWorld, shops: readonly Shop[], [admin]: readonly Person[]): Promise<string[]> {
  const startsAt = world.services.now().toISOString();
  const ofStores = shops.map(async ({ store }, index) => {
    const terms = { kind: 'percent' as const, percentBp: 1_250 + index };
    const made = await world.baker(store).api.storePromoCodes.create({ storeId: store.row.id, code: `STORE${index}`, terms, startsAt });
    return made.code;
  });
  const terms = { kind: 'fixed' as const, amountMinor: 7_777 };
  const ofAll = await admin?.api.admin.createPromoCode({
    code: 'MARKET',
    terms,
    startsAt,
    totalLimit: 40,
    storeId: null,
    fundedBy: 'platform',
  });
  return [...(await Promise.all(ofStores)), ...(ofAll ? [ofAll.code] : [])];
}

async function orderSomething({ world, random, shops, codes, orders }: Walk): Promise<void> {
  const shop = random.pick(shops);
  const visitor = world.visitor();
  await addCake(visitor, shop.cake, random.pick([1, 1, 2, 3, 8]));
  const held = await holdFirstSlot(visitor, shop.store, 'pickup');
  const email = `guest${random.int(1, 9)}@example.test`;
  const code = random.chance(0.4) ? random.pick(codes) : null;
  const asked = { storeId: shop.store.row.id, holdId: held.holdId, fulfilment: 'pickup' as const, point: null, email };
  const { breakdown } = code === null ? held : await visitor.api.checkout.applyPromoCode({ ...asked, code });
  const form = orderFor(shop.store, held, {
    paymentMethod: random.chance(0.7) ? 'test' : 'cod',
    contact: { name: 'Asha Patil', email, mobile: '98765 43210' },
    idempotencyKey: randomUUID(),
    expectedTotalMinor: breakdown.total.amount,
    ...(code === null ? {} : { promoCode: code }),
  });
  const placed = await visitor.api.checkout.place(form);
  if (random.chance(0.2)) await visitor.api.checkout.place(form);
  const { number } = placed;
  if (placed.next.type !== 'approve') {
    const secret = new URL(placed.next.path, 'http://shop.test').searchParams.get('secret') ?? '';
    orders.push({ number, shop, visitor, secret });
    return;
  }
  const paying = await atWallet(world, visitor, placed);
  orders.push({ number, shop, visitor, secret: paying.secret });
  if (random.chance(0.85)) await paying.decide(random.pick(['approve', 'approve', 'approve', 'slow', 'decline']));
  await paying.settle();
}

interface Action {
  /** Where it is likely to be taken; it is pressed elsewhere too, now and then. */
  readonly at?: readonly OrderStatus[];
  readonly weight: number;
  act(walk: Walk, order: WalkedOrder): Promise<unknown>;
}

const ofStore =
  (event: OrderEvent, reason: string | null = null): Action['act'] =>
  ({ world }, { shop, number }) =>
    tap(world, shop, number, event, reason);

const STANDING: readonly OrderStatus[] = ['accepted', 'baking', 'ready', 'collected'];

const ACTIONS: Record<string, Action> = {
  'come back from the wallet': {
    at: ['awaiting_payment', 'expired'],
    weight: 4,
    act: (_, { visitor, number, secret }) => visitor.api.checkout.settle({ number, secret }),
  },
  'pay again': { at: ['awaiting_payment'], weight: 3, act: payAgain },
  'run out of time': { at: ['awaiting_payment'], weight: 3, act: runOutOfTime },
  accept: { at: ['placed'], weight: 10, act: ofStore('accept') },
  reject: { at: ['placed'], weight: 2, act: ofStore('reject', 'The oven broke') },
  'cancel by the customer': { at: ['placed', 'accepted'], weight: 1, act: cancelByCustomer },
  'cancel by the store': { at: ['accepted'], weight: 1, act: ofStore('cancel', 'No more butter') },
  'cancel by an admin': { at: ['accepted', 'baking', 'ready'], weight: 2, act: cancelByAdmin },
  bake: { at: ['accepted'], weight: 8, act: ofStore('start_baking') },
  box: { at: ['baking'], weight: 10, act: boxAll },
  'hand over': { at: ['ready'], weight: 10, act: ofStore('collect') },
  undo: { at: ['baking', 'ready', 'collected'], weight: 2, act: ofStore('undo') },
  'refund all': { at: STANDING, weight: 1, act: (walk, order) => refund(walk, order, { kind: 'whole' }) },
  'refund a part': {
    at: STANDING,
    weight: 2,
    act: (walk, order) => refund(walk, order, { kind: 'amount', amountMinor: walk.random.int(1, 60_000) }),
  },
  'refund a cake': {
    at: STANDING,
    weight: 2,
    act: (walk, order) =>
      refund(walk, order, { kind: 'lines', lines: [{ position: 0, quantity: 1 }], withDelivery: walk.random.chance(0.5) }),
  },
  'decide about a refund': { at: STANDING, weight: 4, act: decideRefund },
  'try a refund again': { at: [...STANDING, 'cancelled', 'rejected'], weight: 3, act: tryRefundAgain },
  'ask for another size': { at: ['accepted'], weight: 5, act: askForAnotherSize },
  'answer what was asked': { at: ['accepted', 'baking'], weight: 5, act: answerChange },
  'pay the difference': { at: ['accepted', 'baking'], weight: 4, act: payDifference },
  'pay the stores': { weight: 1, act: payStores },
  'note a batch as paid': { weight: 1, act: payBatch },
  'record cash': { weight: 1, act: recordCash },
  'give a store something, or take it': { weight: 1, act: adjustStore },
  'dispute a payment': { at: STANDING, weight: 1, act: openDispute },
  'decide a dispute': { at: STANDING, weight: 2, act: closeDispute },
  'break the line': { weight: 1, act: breakLine },
  'mend the line': { weight: 1, act: async ({ world }) => world.breakGateway(() => null) },
  'ask the gateway': { weight: 3, act: ({ world }) => runOperations(world) },
  'do what is due': { weight: 5, act: doWhatIsDue },
  'wait a while': { weight: 2, act: async ({ world, random }) => world.pass({ minutes: random.pick([0.05, 1, 1, 3, 3, 30, 600]) }) },
};

async function actionFor({ world, random }: Walk, { number }: WalkedOrder): Promise<string> {
  const { status } = await standsAt(world, number);
  const isLikely = random.chance(0.85);
  const some = Object.entries(ACTIONS).filter(([, { at }]) => !isLikely || at === undefined || at.includes(status));
  return random.pick(some.flatMap(([name, { weight }]) => Array.from({ length: weight }, () => name)));
}

async function standsAt({ db }: TestWorld, number: string) {
  return db.prisma.order.findUniqueOrThrow({ where: { number }, select: { id: true, status: true, version: true } });
}

async function cancelByCustomer({ world }: Walk, { number, secret, visitor }: WalkedOrder): Promise<void> {
  const { version } = await standsAt(world, number);
  await visitor.api.orders.cancel({ number, secret, expectedVersion: version });
}

async function cancelByAdmin({ world, random, admins }: Walk, { number }: WalkedOrder): Promise<void> {
  const { version } = await standsAt(world, number);
  const command = { number, event: 'cancel' as const, expectedVersion: version, reason: 'The store has closed' };
  await random.pick(admins).api.admin.moveOrder({ ...command, commandId: randomUUID(), tappedAt: world.services.now().toISOString() });
}

async function boxAll({ world }: Walk, { shop, number }: WalkedOrder): Promise<void> {
  const { status } = await standsAt(world, number);
  if (status !== 'baking') return;
  await inTx(world.db, (tx) => tx.orderPiece.updateMany({ where: { order: { number } }, data: { state: 'boxed' } }));
  await tap(world, shop, number, 'make_ready');
}

type Ask = Parameters<Person['api']['admin']['requestRefund']>[0]['ask'];

/** Two presses of one form, or two admins with the same form open, are among what happens. */
async function refund({ random, admins }: Walk, { number }: WalkedOrder, ask: Ask): Promise<void> {
  const { refundable } = (await random.pick(admins).api.admin.order({ number })).refunds;
  const form = { number, ask, reason: 'The letters were smudged', expectedRefundableMinor: refundable.amount, commandId: randomUUID() };
  const admin = random.pick(admins);
  await admin.api.admin.requestRefund(form);
  if (random.chance(0.2)) await admin.api.admin.requestRefund(form);
  if (random.chance(0.1)) await random.pick(admins).api.admin.requestRefund({ ...form, commandId: randomUUID() });
}

async function decideRefund({ world, random, admins }: Walk, { number }: WalkedOrder): Promise<void> {
  const asked = await world.db.prisma.refundRequest.findFirst({ where: { order: { number }, state: 'asked' }, select: { id: true } });
  if (asked === null) return;
  const decision = random.pick(['approve', 'approve', 'decline'] as const);
  await random.pick(admins).api.admin.decideRefund({ id: asked.id, decision, reason: 'Seen on the photo' });
}

/** Sometimes after a colleague has given the money back by a new refund. */
async function tryRefundAgain(walk: Walk, order: WalkedOrder): Promise<void> {
  const { world, random, admins } = walk;
  const where = { payment: { order: { number: order.number } }, state: 'failed' } as const;
  const failed = await world.db.prisma.refund.findFirst({ where, select: { id: true } });
  if (failed === null) return;
  if (random.chance(0.5)) await refund(walk, order, { kind: 'whole' });
  await random.pick(admins).api.admin.tryRefundAgain({ id: failed.id });
}

async function payAgain({ world, random }: Walk, { number, secret, visitor }: WalkedOrder): Promise<void> {
  const method = random.pick(['test', 'cod'] as const);
  const again = await visitor.api.checkout.payAgain({ number, secret, method, idempotencyKey: randomUUID() });
  if (again.next.type !== 'approve') return;
  const paying = await atWallet(world, visitor, again);
  await paying.decide('approve');
  if (random.chance(0.7)) await paying.settle();
}

async function askForAnotherSize({ world, random }: Walk, { shop, number, secret, visitor }: WalkedOrder): Promise<void> {
  const { customization } = await world.db.prisma.orderLine.findFirstOrThrow({
    where: { order: { number } },
    select: { customization: true },
  });
  const { selections } = customization as unknown as Parameters<Person['api']['orderChanges']['propose']>[0]['customization'];
  const sizes = shop.cake.customizable.groups.find(({ role }) => role === 'size');
  if (sizes === undefined) return;
  const wanted = { selections: { ...selections, [sizes.id]: { optionIds: [random.pick(sizes.options).id] } } };
  const asked = { number, secret, position: 0, customization: wanted };
  const { difference } = await visitor.api.orderChanges.quote(asked);
  await visitor.api.orderChanges.propose({ ...asked, expectedDifferenceMinor: difference.amount, commandId: randomUUID() });
}

const lastChange = ({ world }: Walk, { number }: WalkedOrder) =>
  world.db.prisma.orderAmendment.findFirst({ where: { order: { number } }, orderBy: { createdAt: 'desc' }, select: { id: true } });

async function answerChange(walk: Walk, order: WalkedOrder): Promise<void> {
  const change = await lastChange(walk, order);
  if (change === null) return;
  const { shop, number, visitor, secret } = order;
  if (walk.random.chance(0.1)) {
    await visitor.api.orderChanges.withdraw({ number, secret, id: change.id });
    return;
  }
  const decision = walk.random.pick(['accept', 'accept', 'accept', 'decline'] as const);
  const answer = { storeId: shop.store.row.id, number, id: change.id, decision, reason: 'The tin is too small' };
  await walk.world.baker(shop.store).api.storeOrders.answerChange(answer);
}

async function payDifference(walk: Walk, order: WalkedOrder): Promise<void> {
  const change = await lastChange(walk, order);
  if (change === null) return;
  const { number, secret, visitor } = order;
  const { next } = await visitor.api.orderChanges.pay({ number, secret, id: change.id });
  if (next.type !== 'approve') return;
  await walk.world.testGateway.decide(
    next.url.split('/').at(-1) ?? '',
    walk.random.pick(['approve', 'approve', 'approve', 'decline', 'slow']),
  );
  if (walk.random.chance(0.8)) await visitor.api.checkout.settle({ number, secret });
}

/** Two admins who press at once, now and then. */
async function payStores({ random, admins }: Walk): Promise<void> {
  const money = () => random.pick(admins).api.adminMoney;
  const { total } = await money().payoutPreview();
  const form = { expectedTotalMinor: total.amount, commandId: randomUUID() };
  await money().makePayouts(form);
  if (random.chance(0.3)) await money().makePayouts({ ...form, commandId: randomUUID() });
}

async function payBatch({ world, random, admins }: Walk): Promise<void> {
  const batch = await world.db.prisma.payoutBatch.findFirst({ where: { state: 'open' }, select: { id: true } });
  if (batch === null) return;
  const paid = { id: batch.id, reference: 'UTR 1', paidOn: world.services.now().toISOString().slice(0, 10) };
  await random.pick(admins).api.adminMoney.payPayouts(paid);
}

async function recordCash({ world, random, admins, shops }: Walk): Promise<void> {
  const storeId = random.pick(shops).store.row.id;
  const money = random.pick(admins).api.adminMoney;
  const { expected } = await money.cashToRemit({ storeId });
  await money.recordRemittance({
    storeId,
    expectedMinor: expected.amount,
    receivedMinor: Math.max(0, expected.amount + random.pick([0, 0, -500, 500])),
    receivedOn: world.services.now().toISOString().slice(0, 10),
    reason: 'Counted twice',
    commandId: randomUUID(),
  });
}

async function adjustStore({ random, admins, shops }: Walk): Promise<void> {
  const form = { storeId: random.pick(shops).store.row.id, amountMinor: random.pick([-9_000, -1, 1, 250, 9_000]), commandId: randomUUID() };
  for (let press = random.pick([1, 1, 2]); press > 0; press--)
    await random.pick(admins.slice(0, 1)).api.adminMoney.adjustStore({ ...form, reason: 'The box was lost' });
}

async function openDispute({ random, admins }: Walk, { number }: WalkedOrder): Promise<void> {
  const dispute = { number, amountMinor: random.int(1, 90_000), reason: 'Not what was ordered', commandId: randomUUID() };
  await random.pick(admins).api.adminMoney.openDispute(dispute);
}

async function closeDispute({ world, random, admins }: Walk, { number }: WalkedOrder): Promise<void> {
  const open = await world.db.prisma.dispute.findFirst({ where: { state: 'open', order: { number } }, select: { id: true } });
  if (open === null) return;
  const state = random.pick(['for_store', 'for_customer'] as const);
  await random.pick(admins).api.adminMoney.closeDispute({ id: open.id, state, reason: 'Seen on the photo' });
}

async function breakLine({ world, random }: Walk): Promise<void> {
  const broken = random.pick(['authorize', 'capture', 'void', 'refund', 'refund'] as const);
  const fault = random.pick(['drop_before_processing', 'drop_after_processing', 'decline'] as const);
  world.breakGateway((call) => (call === broken ? fault : null));
}

async function doWhatIsDue({ world }: Pick<Walk, 'world'>): Promise<void> {
  const due = await world.db.prisma.orderMoveEffect.findMany({
    where: { doneAt: null, cancelledAt: null, dueAt: { lte: world.services.now() } },
    distinct: ['moveId'],
    select: { moveId: true },
  });
  for (const { moveId } of due) await afterMove(world.services, moveId);
}

async function runOutOfTime({ world }: Walk, { number }: WalkedOrder): Promise<void> {
  const { id, status } = await standsAt(world, number);
  if (status !== 'awaiting_payment') return;
  world.pass({ minutes: 11 });
  await expireUnpaidOrder(world.services, id);
}
