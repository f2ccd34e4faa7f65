import { enqueue } from '@sweetspot/db';
import { spreadRefund } from '@sweetspot/domain/payments/refund-plan';
import { timelineFor, type Timeline } from '@sweetspot/domain/slots/timeline';
import { workInput } from '@sweetspot/domain/customization/inputs';
import { isPaidInCash } from '@sweetspot/domain/payments/payment-state';
import { claimWork, moveToSlot, type OtherSlot } from '../capacity/index.ts';
import { toJson } from '../http/index.ts';
import { lineAsItStands, slotAsItStands, wantedSlotSchema } from '../orders/index.ts';
import { requestRefund } from '../payments/index.ts';
import { SCHEDULE_SELECT, scheduleOf } from '../stores/index.ts';
import type { TxContext } from '../transaction.ts';
import { amendedSchema, workOf, type AmendmentRow, type ChangedOrder } from './amendment-facts.ts';

/** From now on the order stands with the change; what was placed stays beside it. The order is locked. */
export async function applyChange(t: TxContext, order: ChangedOrder, amendment: AmendmentRow): Promise<void> {
  await t.tx.orderAmendment.update({ where: { id: amendment.id }, data: { appliedAt: t.now() }, select: { id: true } });
  await (amendment.position === null ? applySlot(t, order, amendment) : applyLine(t, order, amendment));
}

/** Its slot, its clocks, and where it takes its room. */
async function applySlot(t: TxContext, order: ChangedOrder, { after }: AmendmentRow): Promise<void> {
  const { slot } = wantedSlotSchema.parse(after);
  await t.tx.order.update({
    where: { id: order.id },
    data: { ...standingTimes(order, slot), ...(await timelineIn(t, order, slot)) },
    select: { id: true },
  });
  await moveToSlot(t, { orderId: order.id, work: workOf(order), slot });
}

/** Back in the slot that was promised nothing is revised, and nothing that the store asked about it is open or agreed. */
function standingTimes({ promisedStartAt, promisedEndAt }: ChangedOrder, { startAt, endAt }: OtherSlot) {
  const isAsPromised = startAt.getTime() === promisedStartAt.getTime() && endAt.getTime() === promisedEndAt.getTime();
  return isAsPromised
    ? { revisedStartAt: null, revisedEndAt: null, answerTimeBy: null, timeAgreedAt: null }
    : { revisedStartAt: startAt, revisedEndAt: endAt };
}

/** Its line, its breakdown, what it owes, its clocks, its tiers and the room it takes. */
async function applyLine(t: TxContext, order: ChangedOrder, amendment: AmendmentRow): Promise<void> {
  const { line, total } = amendedSchema.parse(amendment.after);
  const placed = order.lines.find(({ position }) => position === amendment.position);
  if (placed === undefined) throw new Error('The changed line is not of this order.');
  const { tx } = t;
  await tx.orderLine.update({ where: { id: placed.id }, data: { standing: toJson(line) }, select: { id: true } });
  await tx.order.update({
    where: { id: order.id },
    data: {
      standing: toJson(total),
      changedMinor: { increment: amendment.differenceMinor },
      ...(await timelineIn(t, order, slotAsItStands(order), { lineId: placed.id, preparationMinutes: line.preparationMinutes })),
    },
    select: { id: true },
  });
  await remakeTiers(t, placed.id, line.design.tiers);
  const work = workOf(order, { position: placed.position, work: workInput.parse(line.work) });
  await claimWork(t, { orderId: order.id, work, isLess: true });
}

/** The order stands as it stood: the room that was kept for the change is free again. */
export async function giveRoomBack(t: TxContext, order: ChangedOrder): Promise<void> {
  await claimWork(t, { orderId: order.id, work: workOf(order), isLess: true });
}

/** What the order costs less goes back, the newest payment first; cash that nobody has paid yet is simply less. */
export async function giveDifferenceBack(t: TxContext, order: ChangedOrder, { id, differenceMinor }: AmendmentRow): Promise<void> {
  const amountMinor = -differenceMinor;
  if (!isPaidInCash(order.paymentMethod)) {
    for (const part of spreadRefund(order.payments.toReversed(), amountMinor))
      await requestRefund(t, { paymentId: part.payment.id, amountMinor: part.amountMinor, reason: '', userId: null, amendmentId: id });
    return;
  }
  let leftMinor = amountMinor;
  for (const payment of order.payments.toReversed()) {
    const lessMinor = Math.min(leftMinor, payment.amountMinor);
    leftMinor -= lessMinor;
    if (lessMinor > 0) await t.tx.payment.update({ where: { id: payment.id }, data: { amountMinor: { decrement: lessMinor } } });
  }
}

/** What the order costs more is a payment of its own. */
export async function oweDifference(t: TxContext, order: ChangedOrder, { id, differenceMinor }: AmendmentRow): Promise<void> {
  const owed = { method: order.paymentMethod, currency: order.currency, amountMinor: differenceMinor };
  await t.tx.payment.create({
    data: { ...owed, id: t.newId(), orderId: order.id, purpose: 'increase', amendmentId: id, createdAt: t.now() },
    select: { id: true },
  });
}

export async function lapseLater(t: TxContext, amendmentId: string, at: Date): Promise<void> {
  await enqueue(t.tx, { name: 'order.changeDeadline', data: { amendmentId } }, { startAfter: at });
}

interface ChangedPreparation {
  readonly lineId: string;
  readonly preparationMinutes: number;
}

/** The kitchen's clocks for that slot, of the order as it stands or with one line made otherwise. */
export async function timelineIn(
  t: TxContext,
  order: ChangedOrder,
  slot: { readonly startAt: Date; readonly endAt: Date },
  changed?: ChangedPreparation,
): Promise<Timeline> {
  const store = await t.tx.store.findUniqueOrThrow({ where: { id: order.storeId }, select: SCHEDULE_SELECT });
  const minutes = order.lines
    .map(lineAsItStands)
    .map(({ id, preparationMinutes }) => (id === changed?.lineId ? changed.preparationMinutes : preparationMinutes));
  return timelineFor(scheduleOf(store), slot, { travelMinutes: order.travelMinutes ?? 0, preparationMinutes: Math.max(...minutes) });
}

/** Only a tiered cake is followed tier by tier; nothing of it was begun. */
async function remakeTiers({ tx }: TxContext, lineId: string, sponges: readonly string[]): Promise<void> {
  const pieces = await tx.orderPiece.findMany({ where: { lineId }, select: { id: true } });
  await tx.orderPieceTier.deleteMany({ where: { pieceId: { in: pieces.map(({ id }) => id) } } });
  if (sponges.length < 2) return;
  await tx.orderPieceTier.createMany({
    data: pieces.flatMap(({ id: pieceId }) => sponges.map((sponge, at) => ({ pieceId, tier: at + 1, sponge }))),
  });
}
