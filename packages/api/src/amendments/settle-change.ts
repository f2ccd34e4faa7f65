import { amendmentAfter, isAwaitingMoney, isOpenAmendment } from '@sweetspot/domain/amendments/amendment-state';
import type { OwnChangeInput } from '@sweetspot/domain/amendments/inputs';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { STANDING_STATUSES } from '@sweetspot/domain/orders/order-table';
import { OPEN_OPERATION_STATES } from '@sweetspot/domain/payments/operation-table';
import type { Context, Services } from '../context.ts';
import { announceOrder, findVisibleOrder, paymentReturnPath, trackingPath } from '../orders/index.ts';
import { createAttempt, loadAttempt, openAttempt, releasePayment, requestCapture } from '../payments/index.ts';
import { queueMailsOfOrder } from '../outbox/index.ts';
import { inTx, ofOrder, type EffectHandlers, type Handlers, type TxContext } from '../transaction.ts';
import {
  amendmentFacts,
  holdChangeable,
  requireAmendment,
  requireChangeable,
  whyUnchangeable,
  type ChangedOrder,
} from './amendment-facts.ts';
import { applyChange, giveRoomBack, lapseLater } from './apply-change.ts';

/** Where the customer goes to pay what the change costs more. */
export type PayStep = { readonly type: 'approve'; readonly url: string } | { readonly type: 'track'; readonly path: string };

/** Opens the payment of a change that the store took; as often as it takes. Throws CHANGE_DECIDED, CHANGE_NOT_ALLOWED. */
export async function payChange(ctx: Context, { id, ...ref }: OwnChangeInput): Promise<PayStep> {
  await ctx.limits.take('checkout', ctx.ip);
  const orderId = await findVisibleOrder(ctx, ref);
  const attemptId = await inTx(ctx, async (t) => {
    const order = await holdChangeable(t, orderId);
    const amendment = requireAmendment(order, id);
    const facts = amendmentFacts(amendment, order);
    const isOver = facts.payBy !== null && facts.payBy <= t.now();
    if (!isAwaitingMoney(facts) || isOver) throw new AppError('CHANGE_DECIDED', { state: amendment.state });
    // What would be approved now would only be let go again.
    requireChangeable(order, t.now(), id);
    const payment = order.payments.find(({ amendmentId }) => amendmentId === id);
    if (payment === undefined) throw new Error('What is owed for a change has a payment.');
    const isAsking = payment.operations.some(({ state }) => OPEN_OPERATION_STATES.includes(state));
    return isAsking ? null : createAttempt(t, { paymentId: payment.id, method: payment.method, now: t.now() });
  });
  const order = { id: orderId, number: ref.number };
  if (attemptId === null) return { type: 'track', path: paymentReturnPath(ctx, order) };
  const { approvalUrl } = await openAttempt(ctx, await loadAttempt(ctx, attemptId));
  return approvalUrl === null ? { type: 'track', path: trackingPath(ctx, order) } : { type: 'approve', url: approvalUrl };
}

/** Its money is held: the change holds and the money is taken, or, where the order can no longer be changed, it is let go. */
export const changePaid: Handlers['changePaid'] = async (t, { orderId, amendmentId, paymentId }) => {
  const order = await holdChangeable(t, orderId);
  const amendment = requireAmendment(order, amendmentId);
  const facts = amendmentFacts(amendment, order);
  const isHeld =
    amendmentAfter(facts, { event: 'apply', actor: 'system' }, t.now()) !== null && whyUnchangeable(order, t.now(), amendmentId) === null;
  if (!isHeld) return letGo(t, orderId, paymentId);
  await applyChange(t, order, amendment);
  await requestCapture(t, orderId);
};

/** Its customer may have left the page long ago. */
async function letGo(t: TxContext, orderId: string, paymentId: string): Promise<void> {
  await releasePayment(t, orderId, paymentId);
  const approved = { where: { paymentId, kind: 'authorize' }, orderBy: { createdAt: 'desc' }, select: { id: true } } as const;
  const { id: subjectId } = await t.tx.paymentOperation.findFirstOrThrow(approved);
  await queueMailsOfOrder(t, orderId, [{ kind: 'payment_released', to: 'contact', subjectId, data: { because: 'change_over' } }]);
}

/** The job at a change's deadline: what nobody answered or paid lapses, and the order stands as it stood. Comes again if it is early. */
export async function changeDeadline(services: Services, amendmentId: string): Promise<void> {
  const found = await services.db.prisma.orderAmendment.findUnique({ where: { id: amendmentId }, select: { orderId: true } });
  if (found === null) return;
  await inTx(services, async (t) => {
    const order = await holdChangeable(t, found.orderId);
    const amendment = requireAmendment(order, amendmentId);
    const facts = amendmentFacts(amendment, order);
    if (!isOpenAmendment(facts)) return;
    const deadline = facts.payBy ?? facts.answerBy;
    if (amendmentAfter(facts, { event: 'lapse', actor: 'system' }, t.now()) === null) return lapseLater(t, amendmentId, deadline);
    await lapse(t, order, amendmentId);
  });
}

async function lapse(t: TxContext, order: ChangedOrder, amendmentId: string): Promise<void> {
  await t.tx.orderAmendment.update({ where: { id: amendmentId }, data: { state: 'lapsed' }, select: { id: true } });
  await giveRoomBack(t, order);
  // Of an order that was called off its customer has heard already, and the move tells the screens.
  if (!STANDING_STATUSES.includes(order.status)) return;
  await queueMailsOfOrder(t, order.id, [{ kind: 'change_lapsed', to: 'contact', subjectId: amendmentId, data: {} }]);
  await announceOrder(t, order, 'order_changed');
}

/** The kitchen has begun, or the order was called off, before what its customer wanted was decided: nobody waits for an answer any more. */
async function lapseOvertaken(t: TxContext, orderId: string): Promise<void> {
  const isAnyOpen = await t.tx.orderAmendment.count({ where: { orderId, state: { in: ['proposed', 'accepted'] }, appliedAt: null } });
  if (isAnyOpen === 0) return;
  const order = await holdChangeable(t, orderId);
  for (const amendment of order.amendments) {
    const step = { event: 'overtake', actor: 'system' } as const;
    if (amendmentAfter(amendmentFacts(amendment, order), step, t.now()) !== null) await lapse(t, order, amendment.id);
  }
}

/** What the moves of an order do with a change that is still open. */
export const changeEffects = { lapse_change: ofOrder(lapseOvertaken) } satisfies Partial<EffectHandlers>;
