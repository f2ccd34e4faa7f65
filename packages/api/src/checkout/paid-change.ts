import type { Prisma } from '@sweetspot/db';
import { isAwaitingMoney } from '@sweetspot/domain/amendments/amendment-state';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import type { OrderStatus } from '@sweetspot/domain/orders/order-status';
import type { z } from 'zod';
import { money } from '../http/index.ts';
import type { paymentResultView } from './checkout-view.ts';

type PaymentResult = z.output<typeof paymentResultView>;

export const PAID_CHANGE_SELECT = {
  attempts: { orderBy: { number: 'desc' }, take: 1, select: { number: true, state: true } },
  amendment: { select: { id: true, state: true, appliedAt: true, answerBy: true, payBy: true, differenceMinor: true } },
} satisfies Prisma.PaymentSelect;
type ChangePayment = Prisma.PaymentGetPayload<{ select: typeof PAID_CHANGE_SELECT }>;

interface PaidOrder {
  readonly status: OrderStatus;
  readonly currency: string;
  readonly timeZone: string;
  readonly startByAt: Date;
  readonly payments: readonly ChangePayment[];
}

/**
 * What was paid for last, where that is a change that does not hold: the tries are counted over the order. A change that holds is part of
 * the order, and its money the order's.
 */
export function unpaidChange(order: PaidOrder, now: Date): Pick<PaymentResult, 'state' | 'change'> | null {
  const [last] = order.payments.toSorted((a, b) => triedOf(b) - triedOf(a));
  const amendment = last?.amendment ?? null;
  if (last === undefined || amendment === null || amendment.appliedAt !== null) return null;
  const facts = { ...amendment, answerBy: amendment.answerBy ?? order.startByAt };
  const isWaiting = order.status === 'accepted' && isAwaitingMoney(facts) && facts.payBy !== null && facts.payBy > now;
  const tried = last.attempts[0]?.state;
  const isDeclined = tried === 'declined' || tried === 'failed';
  return {
    state: !isWaiting || tried === 'approved' ? 'expired' : isDeclined ? 'declined' : 'abandoned',
    change: {
      id: amendment.id,
      difference: money(amendment.differenceMinor, order.currency as CurrencyCode),
      payBy: amendment.payBy?.toISOString() ?? null,
      timeZone: order.timeZone,
    },
  };
}

const triedOf = ({ attempts }: ChangePayment): number => attempts[0]?.number ?? 0;
