import type { Prisma } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { refundedPartsSchema } from '@sweetspot/domain/payments/inputs';
import {
  refundOffer,
  spreadRefund,
  whyNothingToRefund,
  type RefundOffer,
  type WhyNothingToRefund,
} from '@sweetspot/domain/payments/refund-plan';
import type { Context, Viewer } from '../context.ts';
import { FACTS_SELECT, holdOrder, totalAsItStands } from '../orders/index.ts';
import { requestRefund } from '../payments/index.ts';
import type { TxContext } from '../transaction.ts';

/** Who asks: an admin of any order, the owner of a store of theirs. */
export type RefundAskerOf = { readonly by: 'admin' } | { readonly by: 'store'; readonly storeId: string };
export type Asking = Context & { readonly viewer: Viewer };

/** What decides what can be given back of an order. */
export const REFUND_FACTS_SELECT = {
  id: true,
  number: true,
  storeId: true,
  status: true,
  version: true,
  breakdown: true,
  standing: true,
  payments: FACTS_SELECT.payments,
  refundRequests: {
    where: { state: { in: ['asked', 'approved'] } },
    select: { parts: true, amountMinor: true, state: true, needsAnother: true },
  },
} satisfies Prisma.OrderSelect;
export type RefundFacts = Prisma.OrderGetPayload<{ select: typeof REFUND_FACTS_SELECT }>;

/** Holds the order, and says what is true of its money until the transaction ends. */
export async function holdRefundFacts(t: TxContext, orderId: string): Promise<RefundFacts> {
  await holdOrder(t, orderId);
  return t.tx.order.findUniqueOrThrow({ where: { id: orderId }, select: REFUND_FACTS_SELECT });
}

export function offerOf(order: Pick<RefundFacts, 'breakdown' | 'standing' | 'payments' | 'refundRequests'>): RefundOffer {
  const named = order.refundRequests.map(({ parts }) => refundedPartsSchema.parse(parts));
  return refundOffer(totalAsItStands(order), order.payments, named, askedMinorOf(order));
}

export const whyNothingLeft = (order: Pick<RefundFacts, 'payments' | 'refundRequests'>): WhyNothingToRefund | null =>
  whyNothingToRefund(order.payments, askedMinorOf(order));

/** What waits for a decision. What was agreed to is with the payments already. */
function askedMinorOf({ refundRequests }: Pick<RefundFacts, 'refundRequests'>): number {
  return refundRequests.filter(({ state }) => state === 'asked').reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

/** The order's id, for whoever may ask for a refund of it. */
export async function findRefundable({ db }: Asking, asker: RefundAskerOf, number: string): Promise<string> {
  const within = asker.by === 'store' ? { storeId: asker.storeId } : {};
  const order = await db.prisma.order.findFirst({ where: { number, ...within }, select: { id: true } });
  if (order === null) throw new AppError('NOT_FOUND');
  return order.id;
}

interface GivenBack {
  readonly requestId: string;
  readonly amountMinor: number;
  readonly reason: string;
  readonly userId: string;
}

/** Asks the gateways for it, the newest payment first. The caller holds the order. */
export async function giveBack(t: TxContext, { payments }: RefundFacts, { amountMinor, ...given }: GivenBack): Promise<void> {
  for (const part of spreadRefund(payments.toReversed(), amountMinor))
    await requestRefund(t, { ...given, paymentId: part.payment.id, amountMinor: part.amountMinor });
}

export function auditOf({ viewer, requestId }: Asking, { by }: RefundAskerOf, orderId: string) {
  return { actor: by, actorUserId: viewer.userId, subjectKind: 'order', subjectId: orderId, requestId };
}
