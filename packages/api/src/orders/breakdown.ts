import type { CancellationLadder } from '@sweetspot/domain/orders/cancellation';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import type { OrderTotal } from '@sweetspot/domain/orders/order-total';
import { z } from 'zod';
import { instantView, moneyView } from '../http/index.ts';

/** The one breakdown, the same in shop, mail, console and admin. */
export const breakdownView = z.object({
  lines: z.array(z.object({ label: z.string(), quantity: z.int(), unitPrice: moneyView, total: moneyView })),
  subtotal: moneyView,
  delivery: moneyView,
  discount: moneyView,
  /** What the discount came by; null without one. */
  promoCode: z.string().nullable(),
  /** Included in the prices; by rate in basis points. */
  taxIncluded: z.array(z.object({ rateBp: z.int(), amount: moneyView })),
  total: moneyView,
});

/** A step of the ladder: cancelling before `until` gives back `refundBp` of what was paid. The last has no end. */
export const ladderStepView = z.object({ until: instantView.nullable(), refundBp: z.int(), refund: moneyView });

/** The one breakdown in the wire's form; labels are the lines' cakes, in the lines' order. */
export function toBreakdownView(total: OrderTotal, labels: readonly string[]): z.output<typeof breakdownView> {
  const money = (amount: number) => ({ amount, currency: total.currency });
  return {
    lines: total.lines.map(({ quantity, unitPriceMinor, totalMinor }, index) => ({
      label: labels[index] ?? '',
      quantity,
      unitPrice: money(unitPriceMinor),
      total: money(totalMinor),
    })),
    subtotal: money(total.subtotalMinor),
    delivery: money(total.deliveryMinor),
    discount: money(total.discountMinor),
    promoCode: total.promoCode,
    // A store that is not registered for it charges none, and then none is mentioned.
    taxIncluded: total.taxes.filter(({ rateBp }) => rateBp > 0).map(({ rateBp, taxMinor }) => ({ rateBp, amount: money(taxMinor) })),
    total: money(total.totalMinor),
  };
}

/** Ends with the step that has no end: nothing back. */
export function toLadderView({ steps }: CancellationLadder, currency: CurrencyCode): z.output<typeof ladderStepView>[] {
  const dated = steps.map(({ until, refundBasisPoints, refundMinor }) => ({
    until,
    refundBp: refundBasisPoints,
    refund: { amount: refundMinor, currency },
  }));
  return [...dated, { until: null, refundBp: 0, refund: { amount: 0, currency } }];
}
