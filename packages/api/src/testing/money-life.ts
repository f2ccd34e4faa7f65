import { inTx } from '@sweetspot/db';
import { buildUser } from '@sweetspot/db/testing';
import { randomUUID } from 'node:crypto';
import { checkBooks } from '../books/check-books.ts';
import { afterMove } from '../orders/after-move.ts';
import { runPaymentOperation } from '../payments/run-operation.ts';
import { commandFor } from './paying.ts';
import { addCake, holdFirstSlot, openStore, orderFor, secretIn } from './shopping.ts';
import type { Person, TestWorld } from './test-world.ts';

/** One use case, or what the worker has to do. Asked again it is the same request. */
export type Step = <T>(act: () => Promise<T>) => Promise<T>;

type Shop = Awaited<ReturnType<typeof openStore>>;
type Command = Parameters<Person['api']['storeOrders']['move']>[0];
type Customization = Parameters<Person['api']['orderChanges']['propose']>[0]['customization'];

interface Life {
  readonly world: TestWorld;
  readonly shop: Shop;
  readonly admin: Person;
  readonly step: Step;
}

/** Of everything that moves money one: orders, a code, changes, refunds, cash, a payout, papers. */
export async function liveThrough(world: TestWorld, step: Step): Promise<void> {
  const shop = await openStore(world, { store: { gstin: '27AAPFU0939F1ZV' } });
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  const life: Life = { world, shop, admin: world.admin(user), step };
  await changedAndRefunded(life);
  await turnedAway(life);
  await calledOff(life);
  await paidInCash(life);
  await paidOut(life);
}

async function changedAndRefunded(life: Life): Promise<void> {
  const { world, shop, step, admin } = life;
  const terms = { kind: 'fixed' as const, amountMinor: 5_000 };
  const startsAt = world.services.now().toISOString();
  await world.baker(shop.store).api.storePromoCodes.create({ storeId: shop.store.row.id, code: 'KILLED', terms, startsAt, totalLimit: 1 });
  const bought = await buyByWallet(life, 'KILLED');
  await tapped(life, bought.number, 'accept');
  for (const size of ['One kilo', 'Half a kilo']) await changed(life, bought, size);
  await handedOver(life, bought.number);
  const { refundable } = (await admin.api.admin.order({ number: bought.number })).refunds;
  const ask = { kind: 'amount' as const, amountMinor: 12_345 };
  const refund = { number: bought.number, ask, reason: 'The letters were smudged', commandId: randomUUID() };
  await step(() => admin.api.admin.requestRefund({ ...refund, expectedRefundableMinor: refundable.amount }));
  await work(life);
}

async function turnedAway(life: Life): Promise<void> {
  const { number } = await buyByWallet(life);
  await tapped(life, number, 'reject', 'The oven broke');
}

async function calledOff(life: Life): Promise<void> {
  const { number } = await buyByWallet(life);
  await tapped(life, number, 'accept');
  await tapped(life, number, 'cancel', 'No more butter');
  await work(life);
}

async function paidInCash(life: Life): Promise<void> {
  const { world, shop, step, admin } = life;
  const visitor = world.visitor();
  const form = await readyToOrder(life, visitor);
  const { number } = await step(() => visitor.api.checkout.place({ ...form, paymentMethod: 'cod' }));
  await tapped(life, number, 'accept');
  await handedOver(life, number);
  const storeId = shop.store.row.id;
  const { expected } = await admin.api.adminMoney.cashToRemit({ storeId });
  const receivedOn = world.services.now().toISOString().slice(0, 10);
  const cash = { storeId, receivedOn, expectedMinor: expected.amount, receivedMinor: expected.amount - 500, reason: 'A note was torn' };
  const commandId = randomUUID();
  await step(() => admin.api.adminMoney.recordRemittance({ ...cash, commandId }));
}

async function paidOut({ world, shop, step, admin }: Life): Promise<void> {
  const storeId = shop.store.row.id;
  const adjustment = { storeId, amountMinor: -700, reason: 'A box was lent', commandId: randomUUID() };
  await step(() => admin.api.adminMoney.adjustStore(adjustment));
  world.pass({ minutes: 4 * 24 * 60 });
  await step(() => checkBooks(world.services));
  const { total } = await admin.api.adminMoney.payoutPreview();
  const batch = { expectedTotalMinor: total.amount, commandId: randomUUID() };
  const { id } = await step(() => admin.api.adminMoney.makePayouts(batch));
  const paidOn = world.services.now().toISOString().slice(0, 10);
  await step(() => admin.api.adminMoney.payPayouts({ id, reference: 'NEFT 4711', paidOn }));
}

interface Bought {
  readonly number: string;
  readonly visitor: Person;
  readonly ref: { readonly number: string; readonly secret: string };
}

async function readyToOrder({ shop }: Life, visitor: Person, promoCode: string | null = null) {
  await addCake(visitor, shop.cake, 2);
  const held = await holdFirstSlot(visitor, shop.store, 'pickup');
  const form = orderFor(shop.store, held, { idempotencyKey: randomUUID() });
  if (promoCode === null) return form;
  const asked = { storeId: shop.store.row.id, holdId: held.holdId, fulfilment: 'pickup' as const, point: null, email: form.contact.email };
  const { breakdown } = await visitor.api.checkout.applyPromoCode({ ...asked, code: promoCode });
  return { ...form, promoCode, expectedTotalMinor: breakdown.total.amount };
}

async function buyByWallet(life: Life, promoCode: string | null = null): Promise<Bought> {
  const { world, step } = life;
  const visitor = world.visitor();
  const form = await readyToOrder(life, visitor, promoCode);
  const { number, next } = await step(() => visitor.api.checkout.place({ ...form, paymentMethod: 'test' }));
  const answer = await approve(world, next);
  const ref = { number, secret: secretIn(answer) };
  await step(() => visitor.api.checkout.settle(ref));
  await work(life);
  return { number, visitor, ref };
}

async function approve({ testGateway }: TestWorld, next: { readonly type: string; readonly url?: string }): Promise<string> {
  const answer = await testGateway.decide(next.url?.split('/').at(-1) ?? '', 'approve');
  if (answer === null) throw new Error('There is nothing to approve.');
  return answer.redirectUrl;
}

async function changed(life: Life, { number, visitor, ref }: Bought, size: string): Promise<void> {
  const { world, shop, step } = life;
  const { customization } = await world.db.prisma.orderLine.findFirstOrThrow({
    where: { order: { number } },
    select: { customization: true },
  });
  const { selections } = customization as unknown as Customization;
  const sizes = shop.cake.customizable.groups.find(({ role }) => role === 'size');
  const option = sizes?.options.find(({ name }) => name === size);
  const wanted = { selections: { ...selections, [sizes?.id ?? '']: { optionIds: [option?.id ?? ''] } } };
  const asked = { ...ref, position: 0, customization: wanted };
  const { difference } = await visitor.api.orderChanges.quote(asked);
  const proposal = { ...asked, expectedDifferenceMinor: difference.amount, commandId: randomUUID() };
  const { changes } = await step(() => visitor.api.orderChanges.propose(proposal));
  const id = changes[0]?.id ?? '';
  const answer = { storeId: shop.store.row.id, number, id, decision: 'accept' as const, reason: null };
  await step(() => world.baker(shop.store).api.storeOrders.answerChange(answer));
  if (difference.amount > 0) {
    const { next } = await step(() => visitor.api.orderChanges.pay({ ...ref, id }));
    await approve(world, next);
    await step(() => visitor.api.checkout.settle(ref));
  }
  await work(life);
}

async function tapped(life: Life, number: string, event: Command['event'], reason: string | null = null): Promise<void> {
  const { world, shop, step } = life;
  const { version } = await world.db.prisma.order.findUniqueOrThrow({ where: { number }, select: { version: true } });
  const command = commandFor(world, shop.store, { number, event, reason, expectedVersion: version });
  await step(() => world.baker(shop.store).api.storeOrders.move(command));
  await work(life);
}

async function handedOver(life: Life, number: string): Promise<void> {
  await tapped(life, number, 'start_baking');
  await inTx(life.world.db, (tx) => tx.orderPiece.updateMany({ where: { order: { number } }, data: { state: 'boxed' } }));
  await tapped(life, number, 'make_ready');
  await tapped(life, number, 'collect');
}

const HANDLERS: Readonly<Record<string, (world: TestWorld, data: Readonly<Record<string, string>>) => Promise<void>>> = {
  'payment.operation': ({ services }, { operationId = '' }) => runPaymentOperation(services, operationId),
  'order.afterMove': ({ services }, { orderMoveId = '' }) => afterMove(services, orderMoveId),
};

/** A minute later: what waits in the queue and is due, each job until it is done once. */
async function work({ world, step }: Life): Promise<void> {
  world.pass({ minutes: 1 });
  await step(async () => {
    for (let job = await nextJob(world); job !== null; job = await nextJob(world)) {
      await HANDLERS[job.name]?.(world, job.data);
      await world.db.pool.query('delete from jobs.job where id = $1', [job.id]);
    }
  });
}

async function nextJob({ db, services }: TestWorld) {
  const { rows } = await db.pool.query<{ id: string; name: string; data: Record<string, string> }>(
    `select id, name, data from jobs.job where name = any($1) and state = 'created' and start_after <= $2 order by created_on, id limit 1`,
    [Object.keys(HANDLERS), services.now()],
  );
  return rows[0] ?? null;
}
