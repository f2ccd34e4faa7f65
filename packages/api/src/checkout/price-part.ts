import { deliveryFee } from '@sweetspot/domain/delivery/delivery-fee';
import { ladderFor, type CancellationLadder } from '@sweetspot/domain/orders/cancellation';
import type { Market } from '@sweetspot/domain/market/market';
import { orderTotal, type OrderTotal } from '@sweetspot/domain/orders/order-total';
import { chargedRateBp, goodsKindOf } from '@sweetspot/domain/tax/gst-standing';
import type { z } from 'zod';
import type { EvaluatedLine } from '../carts/index.ts';
import type { StoreTerms } from '../stores/index.ts';
import type { Trip } from '../capacity/index.ts';
import { toBreakdownView, toLadderView } from '../orders/index.ts';
import type { PromoDiscount } from '../promotions/index.ts';
import type { pricedPartView } from './checkout-view.ts';

type PricedPartView = z.output<typeof pricedPartView>;

export interface PricedPart {
  readonly total: OrderTotal;
  readonly ladder: CancellationLadder;
}

interface PartToPrice {
  readonly market: Market;
  readonly store: StoreTerms;
  readonly lines: readonly Pick<EvaluatedLine, 'evaluation' | 'quantity'>[];
  /** Null for pick-up. */
  readonly trip: Trip | null;
  readonly promisedStartAt: Date;
  readonly promo: PromoDiscount | null;
  readonly now: Date;
}

/** One store's part of a cart as it would be charged now. */
export function pricePart({ market, store, lines, trip, promisedStartAt, promo, now }: PartToPrice): PricedPart {
  const subtotalMinor = subtotalOf(lines);
  const priced = lines.map(({ evaluation: { unitPriceMinor, design }, quantity }) => ({
    unitPriceMinor,
    quantity,
    taxRateBp: chargedRateBp(store.gstStanding, market.goodsTax[goodsKindOf(design)]),
  }));
  const total = orderTotal(
    {
      lines: priced,
      deliveryFeeMinor: trip ? deliveryFee(store.feeRule, trip.distanceMetres, subtotalMinor) : 0,
      deliveryTaxRateBp: Math.max(0, ...priced.map(({ taxRateBp }) => taxRateBp)),
      discount: promo,
      commissionRateBp: store.commissionRateBp,
    },
    store.currency,
  );
  return { total, ladder: ladderFor(store.cancellationRule, promisedStartAt, total.totalMinor, now) };
}

export function toPricedPartView({ total, ladder }: PricedPart, lines: readonly Pick<EvaluatedLine, 'cake'>[]): PricedPartView {
  const labels = lines.map(({ cake }) => cake.name);
  return { breakdown: toBreakdownView(total, labels), ladder: toLadderView(ladder, total.currency) };
}

export function subtotalOf(lines: readonly Pick<EvaluatedLine, 'evaluation' | 'quantity'>[]): number {
  return lines.reduce((sum, { evaluation, quantity }) => sum + evaluation.unitPriceMinor * quantity, 0);
}
