import { audit } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { DecideRefundInput } from '@sweetspot/domain/payments/inputs';
import { refundableMinorOf, whyNothingToRefund } from '@sweetspot/domain/payments/refund-plan';
import { announceOrder } from '../orders/index.ts';
import { repeatRefund } from '../payments/index.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { auditOf, giveBack, holdRefundFacts, type Asking, type RefundAskerOf } from './refund-facts.ts';

const DECIDED = { approve: 'approved', decline: 'declined' } as const;
const BY_ADMIN = { by: 'admin' } as const;

const REQUEST_SELECT = {
  id: true,
  state: true,
  amountMinor: true,
  reason: true,
  askedByUserId: true,
  decidedByUserId: true,
} as const;

/**
 * Another person's decision about a refund that waits. Answers with the order's id; the same decision of the same person again does
 * nothing. Throws REFUND_NEEDS_ANOTHER, REFUND_DECIDED, NOTHING_TO_REFUND, REFUND_TOO_LARGE.
 */
export async function decideRefund(ctx: Asking, { id, decision, reason }: DecideRefundInput): Promise<string> {
  const orderId = await orderOfRequest(ctx, BY_ADMIN, id);
  const { userId } = ctx.viewer;
  const by = auditOf(ctx, BY_ADMIN, orderId);
  await inTx(ctx, async (t) => {
    const order = await holdRefundFacts(t, orderId);
    const request = await t.tx.refundRequest.findUniqueOrThrow({ where: { id }, select: REQUEST_SELECT });
    const state = DECIDED[decision];
    if (request.state === state && request.decidedByUserId === userId) return;
    if (request.state !== 'asked') throw new AppError('REFUND_DECIDED', { state: request.state });
    if (decision === 'approve') {
      if (request.askedByUserId === userId) throw new AppError('REFUND_NEEDS_ANOTHER');
      const because = whyNothingToRefund(order.payments);
      if (because !== null) throw new AppError('NOTHING_TO_REFUND', { because });
      await giveBack(t, order, { requestId: id, amountMinor: request.amountMinor, reason: request.reason, userId });
    }
    await decide(t, id, { state, userId, reason });
    if (decision === 'decline') await t.handlers.refundRefused(t, { orderId, requestId: id });
    const why = reason === null ? {} : { reason };
    await audit(t.tx, { ...by, action: `refund.${decision}`, after: { amountMinor: request.amountMinor }, ...why });
    await announceOrder(t, order, 'order_changed');
  });
  return orderId;
}

/** The store does not want it any more. Asked for twice it is done once. An admin who changes their mind declines. */
export async function withdrawRefund(ctx: Asking, asker: RefundAskerOf, { id }: { readonly id: string }): Promise<string> {
  const orderId = await orderOfRequest(ctx, asker, id);
  const { userId } = ctx.viewer;
  const by = auditOf(ctx, asker, orderId);
  await inTx(ctx, async (t) => {
    const order = await holdRefundFacts(t, orderId);
    const { state } = await t.tx.refundRequest.findUniqueOrThrow({ where: { id }, select: REQUEST_SELECT });
    if (state === 'withdrawn') return;
    if (state !== 'asked') throw new AppError('REFUND_DECIDED', { state });
    await decide(t, id, { state: 'withdrawn', userId, reason: null });
    await t.handlers.refundRefused(t, { orderId, requestId: id });
    await audit(t.tx, { ...by, action: 'refund.withdraw' });
    await announceOrder(t, order, 'order_changed');
  });
  return orderId;
}

/** A refund that the gateway refused is asked of it anew; until it says yes, the money is owed still. Throws REFUND_NOT_FAILED, REFUND_TOO_LARGE. */
export async function tryRefundAgain(ctx: Asking, { id }: { readonly id: string }): Promise<string> {
  const found = await ctx.db.prisma.refund.findUnique({ where: { id }, select: { payment: { select: { orderId: true } } } });
  if (found === null) throw new AppError('NOT_FOUND');
  const { orderId } = found.payment;
  const { userId } = ctx.viewer;
  const by = auditOf(ctx, BY_ADMIN, orderId);
  await inTx(ctx, async (t) => {
    const order = await holdRefundFacts(t, orderId);
    const refund = await t.tx.refund.findUniqueOrThrow({
      where: { id },
      select: { id: true, paymentId: true, amountMinor: true, state: true },
    });
    if (refund.state !== 'failed') throw new AppError('REFUND_NOT_FAILED');
    const payment = order.payments.find(({ id: paymentId }) => paymentId === refund.paymentId);
    const refundableMinor = payment === undefined ? 0 : refundableMinorOf(payment);
    if (refund.amountMinor > refundableMinor) throw new AppError('REFUND_TOO_LARGE', { refundableMinor });
    await repeatRefund(t, refund, userId);
    await audit(t.tx, { ...by, action: 'refund.try_again', after: { amountMinor: refund.amountMinor } });
    await announceOrder(t, order, 'order_changed');
  });
  return orderId;
}

/** The request's order, for whoever may decide about it: a store's own asking is its own matter. */
async function orderOfRequest({ db }: Asking, asker: RefundAskerOf, id: string): Promise<string> {
  const request = await db.prisma.refundRequest.findUnique({
    where: { id },
    select: { orderId: true, askedBy: true, order: { select: { storeId: true } } },
  });
  const isSeen = request !== null && (asker.by === 'admin' || (request.askedBy === 'store' && request.order.storeId === asker.storeId));
  if (!isSeen) throw new AppError('NOT_FOUND');
  return request.orderId;
}

interface Decision {
  readonly state: 'approved' | 'declined' | 'withdrawn';
  readonly userId: string;
  readonly reason: string | null;
}

async function decide(t: TxContext, id: string, { state, userId, reason }: Decision): Promise<void> {
  await t.tx.refundRequest.update({
    where: { id },
    data: { state, decidedByUserId: userId, decidedAt: t.now(), decisionReason: reason },
    select: { id: true },
  });
}
