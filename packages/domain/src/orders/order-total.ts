import { largestRemainder } from '../money/largest-remainder.ts';
import { percentOf, roundHalfUp, type CurrencyCode } from '../money/money.ts';

/** Who bears what a promo code takes off. */
export const DISCOUNT_FUNDERS = ['store', 'platform'] as const;
export type DiscountFunder = (typeof DISCOUNT_FUNDERS)[number];

/** All amounts in minor units of one currency, all rates in basis points; prices and the delivery fee include their tax. */
export interface OrderTotalInput {
  readonly lines: readonly { readonly unitPriceMinor: number; readonly quantity: number; readonly taxRateBp: number }[];
  readonly deliveryFeeMinor: number;
  readonly deliveryTaxRateBp: number;
  /** As the promo code grants it; what exceeds the subtotal is not given. Delivery is never discounted. */
  readonly discount: { readonly code: string; readonly amountMinor: number; readonly fundedBy: DiscountFunder } | null;
  readonly commissionRateBp: number;
}

export interface OrderTotalLine {
  readonly unitPriceMinor: number;
  readonly quantity: number;
  readonly taxRateBp: number;
  /** Before discount. */
  readonly totalMinor: number;
  /** This line's share of the discount. */
  readonly discountMinor: number;
}

export interface TaxIncluded {
  readonly rateBp: number;
  /** What was paid at this rate, tax included. */
  readonly grossMinor: number;
  readonly taxMinor: number;
}

/** The one breakdown: shop, mail, console and admin print these figures and compute none. */
export interface OrderTotal {
  readonly currency: CurrencyCode;
  readonly lines: readonly OrderTotalLine[];
  readonly subtotalMinor: number;
  readonly deliveryMinor: number;
  readonly discountMinor: number;
  /** The code that the discount came by; null without one. */
  readonly promoCode: string | null;
  /** By rising rate; rates nothing was sold at are left out. */
  readonly taxes: readonly TaxIncluded[];
  readonly taxMinor: number;
  /** Subtotal + delivery - discount. */
  readonly totalMinor: number;
  readonly commissionMinor: number;
  /** The part of the discount that the platform pays. */
  readonly promotionMinor: number;
  /** Total + promotion - tax - commission, never below zero. */
  readonly storeEarnsMinor: number;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** The tax inside a tax-inclusive amount. */
const taxWithin = (grossMinor: number, rateBp: number): number => roundHalfUp(grossMinor * rateBp, 10_000 + rateBp);

/**
 * Adds an order up. Every figure but the lines' own shares of the discount is the same whatever the order of the lines: the discount is
 * spread over the rates first, then within each rate over its lines. Commission is taken on the goods without their tax, after a
 * discount that the store gave, before one that the platform gave.
 */
export function orderTotal(input: OrderTotalInput, currency: CurrencyCode): OrderTotal {
  const grossLines = input.lines.map((line) => ({ ...line, totalMinor: line.unitPriceMinor * line.quantity }));
  const subtotalMinor = sum(grossLines.map(({ totalMinor }) => totalMinor));
  const discountMinor = Math.min(Math.max(0, input.discount?.amountMinor ?? 0), subtotalMinor);
  const promotionMinor = input.discount?.fundedBy === 'platform' ? discountMinor : 0;

  const goods = goodsByRate(grossLines, discountMinor);
  const taxes = taxesOf(goods, input);
  const taxMinor = sum(taxes.map((tax) => tax.taxMinor));
  const totalMinor = subtotalMinor + input.deliveryFeeMinor - discountMinor;
  const commissionBaseMinor = sum(
    goods.map(({ rateBp, grossMinor, discountMinor: given }) => {
      const paidMinor = promotionMinor > 0 ? grossMinor : grossMinor - given;
      return paidMinor - taxWithin(paidMinor, rateBp);
    }),
  );
  const commissionMinor = percentOf(commissionBaseMinor, input.commissionRateBp);
  return {
    currency,
    lines: withDiscount(grossLines, goods),
    subtotalMinor,
    deliveryMinor: input.deliveryFeeMinor,
    discountMinor,
    promoCode: input.discount?.code ?? null,
    taxes,
    taxMinor,
    totalMinor,
    commissionMinor,
    promotionMinor,
    storeEarnsMinor: totalMinor + promotionMinor - taxMinor - commissionMinor,
  };
}

interface GoodsAtRate {
  readonly rateBp: number;
  readonly grossMinor: number;
  readonly discountMinor: number;
}

type GrossLine = OrderTotalInput['lines'][number] & { readonly totalMinor: number };

function goodsByRate(lines: readonly GrossLine[], discountMinor: number): readonly GoodsAtRate[] {
  const rates = [...new Set(lines.map(({ taxRateBp }) => taxRateBp))].toSorted((a, b) => a - b);
  const gross = rates.map((rateBp) => sum(lines.filter((line) => line.taxRateBp === rateBp).map(({ totalMinor }) => totalMinor)));
  const shares = largestRemainder(discountMinor, gross);
  return rates.map((rateBp, index) => ({ rateBp, grossMinor: gross[index] ?? 0, discountMinor: shares[index] ?? 0 }));
}

function taxesOf(goods: readonly GoodsAtRate[], { deliveryFeeMinor, deliveryTaxRateBp }: OrderTotalInput): readonly TaxIncluded[] {
  const paid = new Map(goods.map(({ rateBp, grossMinor, discountMinor }) => [rateBp, grossMinor - discountMinor]));
  if (deliveryFeeMinor > 0) paid.set(deliveryTaxRateBp, (paid.get(deliveryTaxRateBp) ?? 0) + deliveryFeeMinor);
  return [...paid]
    .toSorted(([a], [b]) => a - b)
    .map(([rateBp, grossMinor]) => ({ rateBp, grossMinor, taxMinor: taxWithin(grossMinor, rateBp) }));
}

function withDiscount(lines: readonly GrossLine[], goods: readonly GoodsAtRate[]): readonly OrderTotalLine[] {
  const shares = new Map<GrossLine, number>();
  for (const { rateBp, discountMinor } of goods) {
    const atRate = lines.filter((line) => line.taxRateBp === rateBp);
    const split = largestRemainder(
      discountMinor,
      atRate.map(({ totalMinor }) => totalMinor),
    );
    atRate.forEach((line, index) => shares.set(line, split[index] ?? 0));
  }
  return lines.map((line) => ({
    unitPriceMinor: line.unitPriceMinor,
    quantity: line.quantity,
    taxRateBp: line.taxRateBp,
    totalMinor: line.totalMinor,
    discountMinor: shares.get(line) ?? 0,
  }));
}
