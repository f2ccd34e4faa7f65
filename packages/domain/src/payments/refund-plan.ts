import { AppError } from '../errors/app-error.ts';
import { largestRemainder } from '../money/largest-remainder.ts';
import type { OrderTotal } from '../orders/order-total.ts';
import { paymentSums, type PaymentFacts } from './money-state.ts';
import { isPaidInCash } from './payment-state.ts';

export type RefundAsk =
  | { readonly kind: 'whole' }
  | { readonly kind: 'amount'; readonly amountMinor: number }
  | { readonly kind: 'lines'; readonly lines: AskedLine[]; readonly withDelivery: boolean };

/** So many cakes of the line at that place of the order. */
export interface AskedLine {
  readonly position: number;
  readonly quantity: number;
}

export interface RefundedLine extends AskedLine {
  readonly amountMinor: number;
}

/** What a request names of an order: kept with it, for what was named once is not named again. */
export interface RefundedParts {
  readonly lines: readonly RefundedLine[];
  readonly deliveryMinor: number;
}

export interface OfferedLine {
  readonly position: number;
  /** What one, two, ... more of these cakes come to, as far as some are left. */
  readonly amountsMinor: readonly number[];
}

/** What can still be given back of an order. */
export interface RefundOffer {
  readonly refundableMinor: number;
  readonly lines: readonly OfferedLine[];
  /** Zero once it was given back. */
  readonly deliveryMinor: number;
}

export type WhyNothingToRefund = 'not_taken' | 'cash_not_collected' | 'given_back' | 'asked_for';

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

export function refundableMinorOf(payment: PaymentFacts): number {
  const { capturedMinor, refundedMinor, refundPendingMinor } = paymentSums(payment);
  return Math.max(0, capturedMinor - refundedMinor - refundPendingMinor);
}

/** Why there is nothing to give back beside what was asked for and waits; null when there is something. */
export function whyNothingToRefund(payments: readonly PaymentFacts[], askedMinor = 0): WhyNothingToRefund | null {
  const leftMinor = sum(payments.map(refundableMinorOf));
  if (leftMinor > 0) return leftMinor > askedMinor ? null : 'asked_for';
  if (payments.some((payment) => paymentSums(payment).capturedMinor > 0)) return 'given_back';
  const last = payments.at(-1);
  return last !== undefined && isPaidInCash(last.method) ? 'cash_not_collected' : 'not_taken';
}

/**
 * A line's part is what was paid for it, its share of the discount taken off. Of its cakes each has a part by largest remainder, and the
 * next ones come to what these and all before them are worth, less what was given for those: so any row of refunds sums to the whole.
 * What was asked for and waits is not offered again: each could be agreed to.
 */
export function refundOffer(
  total: OrderTotal,
  payments: readonly PaymentFacts[],
  named: readonly RefundedParts[],
  askedMinor = 0,
): RefundOffer {
  return {
    refundableMinor: Math.max(0, sum(payments.map(refundableMinorOf)) - askedMinor),
    deliveryMinor: Math.max(0, total.deliveryMinor - sum(named.map(({ deliveryMinor }) => deliveryMinor))),
    lines: total.lines.map(({ quantity, totalMinor, discountMinor }, position) => {
      const before = named.flatMap(({ lines }) => lines).filter((line) => line.position === position);
      const [cakesBefore, minorBefore] = [sum(before.map((line) => line.quantity)), sum(before.map((line) => line.amountMinor))];
      const parts = largestRemainder(totalMinor - discountMinor, Array<number>(quantity).fill(1));
      const worth = (cakes: number) => sum(parts.slice(0, cakes));
      return {
        position,
        amountsMinor: Array.from({ length: Math.max(0, quantity - cakesBefore) }, (_, at) => worth(cakesBefore + at + 1) - minorBefore),
      };
    }),
  };
}

/** What the ask names of the order, at what it comes to. Throws REFUND_LINES_GONE. */
export function refundedParts({ lines, deliveryMinor }: RefundOffer, ask: RefundAsk): RefundedParts {
  if (ask.kind !== 'lines') return { lines: [], deliveryMinor: 0 };
  return {
    lines: ask.lines.map(({ position, quantity }) => {
      const amounts = lines[position]?.amountsMinor ?? [];
      const amountMinor = amounts[quantity - 1];
      if (amountMinor === undefined) throw new AppError('REFUND_LINES_GONE', { position, left: amounts.length });
      return { position, quantity, amountMinor };
    }),
    deliveryMinor: ask.withDelivery ? deliveryMinor : 0,
  };
}

/** What the ask comes to, in minor units. Throws REFUND_LINES_GONE, REFUND_TOO_LARGE. */
export function refundAmountMinor(offer: RefundOffer, ask: RefundAsk): number {
  const amountMinor = askedMinor(offer, ask);
  // Cakes that a discount made free come to nothing, of which there is nothing to give back.
  if (amountMinor <= 0 || amountMinor > offer.refundableMinor)
    throw new AppError('REFUND_TOO_LARGE', { refundableMinor: offer.refundableMinor });
  return amountMinor;
}

function askedMinor(offer: RefundOffer, ask: RefundAsk): number {
  if (ask.kind === 'whole') return offer.refundableMinor;
  if (ask.kind === 'amount') return ask.amountMinor;
  const { lines, deliveryMinor } = refundedParts(offer, ask);
  return deliveryMinor + sum(lines.map(({ amountMinor }) => amountMinor));
}

/** Which payment gives how much of it: the newest first, as far as it reaches. */
export function spreadRefund<T extends PaymentFacts>(
  newestFirst: readonly T[],
  amountMinor: number,
): readonly { readonly payment: T; readonly amountMinor: number }[] {
  let leftMinor = amountMinor;
  const parts = newestFirst.map((payment) => {
    const partMinor = Math.min(leftMinor, refundableMinorOf(payment));
    leftMinor -= partMinor;
    return { payment, amountMinor: partMinor };
  });
  if (leftMinor > 0) throw new AppError('REFUND_TOO_LARGE', { refundableMinor: amountMinor - leftMinor });
  return parts.filter((part) => part.amountMinor > 0);
}
