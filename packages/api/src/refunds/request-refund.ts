import { audit, uniqueViolation } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { refundedPartsSchema, type RequestRefundInput } from '@sweetspot/domain/payments/inputs';
import { refundAmountMinor, refundedParts, whyNothingToRefund, type RefundAsk } from '@sweetspot/domain/payments/refund-plan';
import { toJson } from '../http/index.ts';
import { announceOrder } from '../orders/index.ts';
import { inTx, type TxContext } from '../transaction.ts';
import {
  auditOf,
  findRefundable,
  giveBack,
  holdRefundFacts,
  offerOf,
  type Asking,
  type RefundAskerOf,
  type RefundFacts,
} from './refund-facts.ts';

/**
 * Asks that money of an order be given back. What one admin may decide alone is done at once; a store's asking, and what brings an order's
 * refunds of one person above the limit, waits for another. The same command again does nothing. Answers with the order's id. Throws
 * NOTHING_TO_REFUND, REFUND_STALE, REFUND_TOO_LARGE, REFUND_LINES_GONE.
 */
export async function requestRefundOfOrder(ctx: Asking, asker: RefundAskerOf, input: RequestRefundInput): Promise<string> {
  const orderId = await findRefundable(ctx, asker, input.number);
  const { viewer } = ctx;
  const limitMinor = aloneLimitMinor(ctx, asker);
  const by = auditOf(ctx, asker, orderId);
  const { ask, reason, commandId } = input;
  try {
    await inTx(ctx, async (t) => {
      const order = await holdRefundFacts(t, orderId);
      if (await isRepeated(t, { orderId, userId: viewer.userId, ...input })) return;
      const { amountMinor, parts } = judge(order, input);
      const needsAnother = aloneMinor(order) + amountMinor > limitMinor;
      const at = t.now();
      const decided = needsAnother ? {} : { state: 'approved' as const, decidedByUserId: viewer.userId, decidedAt: at };
      const { id } = await t.tx.refundRequest.create({
        data: {
          id: t.newId(),
          orderId,
          askedBy: asker.by,
          askedByUserId: viewer.userId,
          kind: ask.kind,
          parts: toJson(parts),
          amountMinor,
          reason,
          needsAnother,
          commandId,
          createdAt: at,
          ...decided,
        },
        select: { id: true },
      });
      if (!needsAnother) await giveBack(t, order, { requestId: id, amountMinor, reason, userId: viewer.userId });
      await audit(t.tx, { ...by, action: needsAnother ? 'refund.ask' : 'refund.give', after: { amountMinor, kind: ask.kind }, reason });
      await announceOrder(t, order, 'order_changed');
    });
  } catch (error) {
    if (uniqueViolation(error) === 'refund_request_command_id_key') throw new AppError('IDEMPOTENCY_KEY_REUSED');
    throw error;
  }
  return orderId;
}

function judge(order: RefundFacts, { ask, expectedRefundableMinor }: RequestRefundInput) {
  const because = whyNothingToRefund(order.payments);
  if (because !== null) throw new AppError('NOTHING_TO_REFUND', { because });
  const offer = offerOf(order);
  const { refundableMinor } = offer;
  if (refundableMinor !== expectedRefundableMinor) throw new AppError('REFUND_STALE', { refundableMinor });
  return { amountMinor: refundAmountMinor(offer, ask), parts: refundedParts(offer, ask) };
}

/** A store decides nothing alone. */
const aloneLimitMinor = ({ refundLimitMinor }: Asking, { by }: RefundAskerOf): number => (by === 'store' ? 0 : refundLimitMinor);

/** What single admins gave back of the order already: many small refunds are one large one. */
function aloneMinor({ refundRequests }: RefundFacts): number {
  return refundRequests.filter(({ needsAnother }) => !needsAnother).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

interface Asked extends Pick<RequestRefundInput, 'ask' | 'reason' | 'commandId'> {
  readonly orderId: string;
  readonly userId: string;
}

/** True if it was asked before; another thing under the same key is refused. */
async function isRepeated({ tx }: TxContext, { commandId, orderId, userId, ask, reason }: Asked): Promise<boolean> {
  const done = await tx.refundRequest.findUnique({
    where: { commandId },
    select: { orderId: true, askedByUserId: true, kind: true, amountMinor: true, parts: true, reason: true },
  });
  if (done === null) return false;
  const isSame = done.orderId === orderId && done.askedByUserId === userId && done.reason === reason && isAsk(done, ask);
  if (!isSame) throw new AppError('IDEMPOTENCY_KEY_REUSED');
  return true;
}

function isAsk(done: { readonly kind: string; readonly amountMinor: number; readonly parts: unknown }, ask: RefundAsk): boolean {
  if (done.kind !== ask.kind) return false;
  if (ask.kind === 'amount') return done.amountMinor === ask.amountMinor;
  if (ask.kind === 'whole') return true;
  const { lines } = refundedPartsSchema.parse(done.parts);
  const same = (line: { position: number; quantity: number }) =>
    ask.lines.some(({ position, quantity }) => position === line.position && quantity === line.quantity);
  return lines.length === ask.lines.length && lines.every(same);
}
