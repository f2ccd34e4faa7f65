import { audit, uniqueViolation, type AuditRecord } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { refundedPartsSchema, type RequestRefundInput } from '@sweetspot/domain/payments/inputs';
import { refundAmountMinor, refundedParts, type RefundAsk } from '@sweetspot/domain/payments/refund-plan';
import type { RefundAsker } from '@sweetspot/domain/payments/refund-state';
import { toJson } from '../http/index.ts';
import { announceOrder } from '../orders/index.ts';
import { inTx, type TxContext } from '../transaction.ts';
import {
  auditOf,
  findRefundable,
  giveBack,
  holdRefundFacts,
  offerOf,
  whyNothingLeft,
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
      requireRefundable(order, input.expectedRefundableMinor);
      await writeRefundRequest(t, order, { askedBy: asker.by, userId: viewer.userId, ask, reason, commandId, limitMinor, by });
      await announceOrder(t, order, 'order_changed');
    });
  } catch (error) {
    if (uniqueViolation(error) === 'refund_request_command_id_key') throw new AppError('IDEMPOTENCY_KEY_REUSED');
    throw error;
  }
  return orderId;
}

function requireRefundable(order: RefundFacts, expectedRefundableMinor: number): void {
  refuseNothing(order);
  const { refundableMinor } = offerOf(order);
  if (refundableMinor !== expectedRefundableMinor) throw new AppError('REFUND_STALE', { refundableMinor });
}

function refuseNothing(order: RefundFacts): void {
  const because = whyNothingLeft(order);
  if (because !== null) throw new AppError('NOTHING_TO_REFUND', { because });
}

/** What the ask comes to of the order as it is held, in minor units. Throws NOTHING_TO_REFUND, REFUND_TOO_LARGE, REFUND_LINES_GONE. */
export function judgeRefund(order: RefundFacts, ask: RefundAsk): number {
  refuseNothing(order);
  return refundAmountMinor(offerOf(order), ask);
}

export interface WantedRefund {
  readonly askedBy: RefundAsker;
  readonly userId: string;
  readonly ask: RefundAsk;
  readonly reason: string;
  readonly commandId: string;
  /** What one person may give back of an order alone. */
  readonly limitMinor: number;
  readonly by: Omit<AuditRecord, 'action'>;
}

/** Keeps the asking, and asks the gateways where nobody else has to agree. The caller holds the order, and announces it. */
export async function writeRefundRequest(t: TxContext, order: RefundFacts, wanted: WantedRefund): Promise<string> {
  const { askedBy, userId, ask, reason, commandId, limitMinor, by } = wanted;
  const amountMinor = judgeRefund(order, ask);
  const needsAnother = aloneMinor(order) + amountMinor > limitMinor;
  const at = t.now();
  const decided = needsAnother ? {} : { state: 'approved' as const, decidedByUserId: userId, decidedAt: at };
  const { id } = await t.tx.refundRequest.create({
    data: {
      id: t.newId(),
      orderId: order.id,
      askedBy,
      askedByUserId: userId,
      kind: ask.kind,
      parts: toJson(refundedParts(offerOf(order), ask)),
      amountMinor,
      reason,
      needsAnother,
      commandId,
      createdAt: at,
      ...decided,
    },
    select: { id: true },
  });
  if (!needsAnother) await giveBack(t, order, { requestId: id, amountMinor, reason, userId });
  await audit(t.tx, { ...by, action: needsAnother ? 'refund.ask' : 'refund.give', after: { amountMinor, kind: ask.kind }, reason });
  return id;
}

/** A store decides nothing alone. */
export const aloneLimitMinor = ({ refundLimitMinor }: Pick<Asking, 'refundLimitMinor'>, { by }: Pick<RefundAskerOf, 'by'>): number =>
  by === 'store' ? 0 : refundLimitMinor;

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
