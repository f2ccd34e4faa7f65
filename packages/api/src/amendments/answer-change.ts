import { audit, type Prisma } from '@sweetspot/db';
import { amendmentAfter, payByOf, type AmendmentEvent } from '@sweetspot/domain/amendments/amendment-state';
import type { AcknowledgeChangeInput, AnswerChangeInput, OwnChangeInput } from '@sweetspot/domain/amendments/inputs';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { OrderActor } from '@sweetspot/domain/orders/order-status';
import { isPaidInCash } from '@sweetspot/domain/payments/payment-state';
import type { Context, Viewer } from '../context.ts';
import { amendedSlotSchema, announceOrder, findVisibleOrder, keepPromised, moneyOf, promisedFor } from '../orders/index.ts';
import { queueMailsOfOrder } from '../outbox/index.ts';
import { inTx, type TxContext } from '../transaction.ts';
import {
  amendmentFacts,
  holdChangeable,
  requireAmendment,
  requireChangeable,
  type AmendmentRow,
  type ChangedOrder,
} from './amendment-facts.ts';
import { applyChange, giveDifferenceBack, giveRoomBack, lapseLater, oweDifference } from './apply-change.ts';

type InStore = Context & { readonly viewer: Viewer; readonly storeId: string };
const DECIDED = { accept: 'accepted', decline: 'declined' } as const;

/**
 * The store's answer. Taken, a change that costs no more holds at once; one that costs more holds once that is paid, in cash with the rest.
 * The same answer of the same person again does nothing. Answers with the order's id. Throws CHANGE_DECIDED, CHANGE_NOT_ALLOWED.
 */
export async function answerChange(ctx: InStore, { number, id, decision, reason }: AnswerChangeInput): Promise<string> {
  const orderId = await findOrder(ctx, number);
  const { userId } = ctx.viewer;
  const { requestId } = ctx;
  const isDeclined = decision === 'decline';
  await inTx(ctx, async (t) => {
    const order = await holdChangeable(t, orderId);
    const amendment = requireAmendment(order, id);
    if (amendment.state === DECIDED[decision] && amendment.answeredByUserId === userId) return;
    requireStep(t, order, amendment, { event: decision, actor: 'store' });
    if (!isDeclined) requireTakeable(t, order, amendment);
    await moveAmendment(t, id, {
      state: DECIDED[decision],
      answeredAt: t.now(),
      answeredByUserId: userId,
      reason: isDeclined ? reason : null,
    });
    await (isDeclined ? giveRoomBack(t, order) : take(t, order, amendment));
    const by = { actor: 'store', actorUserId: userId, subjectKind: 'order', subjectId: order.id, requestId } as const;
    const why = reason === null ? {} : { reason };
    await audit(t.tx, { ...by, action: `change.${decision}`, ...changeForAudit(amendment), ...why });
    const kind = `change_${DECIDED[decision]}` as const;
    await queueMailsOfOrder(t, order.id, [{ kind, to: 'contact', subjectId: id, data: {} }]);
    await announceOrder(t, order, 'order_changed');
  });
  return orderId;
}

/**
 * Somebody of the kitchen has seen what the change, and what held before it, made of the order: it is marked no longer, on any console. Seen
 * twice it is seen once. Answers with the order's id. Throws CHANGE_NOT_FOUND where no such change holds.
 */
export async function acknowledgeChange(ctx: InStore, { number, id }: AcknowledgeChangeInput): Promise<string> {
  const orderId = await findOrder(ctx, number);
  await inTx(ctx, async (t) => {
    const order = await holdChangeable(t, orderId);
    const { appliedAt } = requireAmendment(order, id);
    if (appliedAt === null) throw new AppError('CHANGE_NOT_FOUND');
    const { count } = await t.tx.orderAmendment.updateMany({
      where: { orderId, appliedAt: { lte: appliedAt }, kitchenAcknowledgedAt: null },
      data: { kitchenAcknowledgedAt: t.now() },
    });
    if (count > 0) await announceOrder(t, order, 'order_changed');
  });
  return orderId;
}

/** What the change is worth; of another slot, which it was and which it is to be. */
function changeForAudit({ position, before, after, differenceMinor }: AmendmentRow) {
  if (position !== null) return { after: { differenceMinor } };
  const [was, will] = [before, after].map((side) => amendedSlotSchema.parse(side).slot);
  const times = (slot: typeof was) => ({ startAt: slot?.startAt.toISOString() ?? '', endAt: slot?.endAt.toISOString() ?? '' });
  return { before: times(was), after: times(will) };
}

async function findOrder({ db, storeId }: InStore, number: string): Promise<string> {
  const found = await db.prisma.order.findFirst({ where: { number, storeId }, select: { id: true } });
  if (found === null) throw new AppError('NOT_FOUND');
  return found.id;
}

/** The customer wants it no longer, answered or not, as long as it does not hold. Asked for twice it is done once. */
export async function withdrawChange(ctx: Context, { id, ...ref }: OwnChangeInput): Promise<string> {
  const orderId = await findVisibleOrder(ctx, ref);
  await inTx(ctx, async (t) => {
    const order = await holdChangeable(t, orderId);
    const amendment = requireAmendment(order, id);
    if (amendment.state === 'withdrawn') return;
    requireStep(t, order, amendment, { event: 'withdraw', actor: 'customer' });
    await moveAmendment(t, id, { state: 'withdrawn' });
    await giveRoomBack(t, order);
    await announceOrder(t, order, 'order_changed');
  });
  return orderId;
}

function requireStep(
  t: TxContext,
  order: ChangedOrder,
  amendment: AmendmentRow,
  step: { readonly event: AmendmentEvent; readonly actor: OrderActor },
): void {
  if (amendmentAfter(amendmentFacts(amendment, order), step, t.now()) === null)
    throw new AppError('CHANGE_DECIDED', { state: amendment.state });
}

/** What was given back meanwhile cannot be given back again. */
function requireTakeable(t: TxContext, order: ChangedOrder, { id, differenceMinor }: AmendmentRow): void {
  requireChangeable(order, t.now(), id);
  const isThere = isPaidInCash(order.paymentMethod) || moneyOf(order).refundableMinor >= -differenceMinor;
  if (!isThere) throw new AppError('CHANGE_NOT_ALLOWED', { because: 'money_open' });
}

async function take(t: TxContext, order: ChangedOrder, amendment: AmendmentRow): Promise<void> {
  const { id, differenceMinor } = amendment;
  if (differenceMinor > 0) await oweDifference(t, order, amendment);
  if (differenceMinor > 0 && !isPaidInCash(order.paymentMethod)) {
    const payBy = payByOf(order, t.now());
    await moveAmendment(t, id, { payBy });
    await lapseLater(t, id, payBy);
    return;
  }
  await applyChange(t, order, amendment);
  if (differenceMinor < 0) await giveDifferenceBack(t, order, amendment);
  const { cashDueMinor } = promisedFor(order);
  if (isPaidInCash(order.paymentMethod))
    await keepPromised(t, { orderId: order.id, promised: 'cash_due', amountMinor: cashDueMinor + differenceMinor });
}

async function moveAmendment({ tx }: TxContext, id: string, data: Prisma.OrderAmendmentUpdateInput): Promise<void> {
  await tx.orderAmendment.update({ where: { id }, data, select: { id: true } });
}
