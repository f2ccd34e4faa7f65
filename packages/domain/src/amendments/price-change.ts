import { FLOOR_LABEL } from '../customization/price-parts.ts';
import type { PricePart } from '../customization/customization.ts';
import type { CurrencyCode } from '../money/money.ts';
import { orderTotal, type OrderTotal, type OrderTotalLine } from '../orders/order-total.ts';

/** What of a line's price stays: as it stands in the order, as it would cost today, and as it would cost today with the change. */
export interface RepricedParts {
  readonly standing: readonly PricePart[];
  readonly today: readonly PricePart[];
  readonly changed: readonly PricePart[];
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
export const unitPriceOf = (parts: readonly PricePart[]): number => sum(parts.map(({ amountMinor }) => amountMinor));

/**
 * What the change does not touch costs what it cost when the order was placed, whatever its price is today; what it touches costs what it
 * costs today. A part is touched if the change alone, at today's prices, makes it another amount or makes it come or go.
 */
export function repricedParts({ standing, today, changed }: RepricedParts): readonly PricePart[] {
  const isFloor = ({ label }: PricePart) => label === FLOOR_LABEL;
  const [placedBy, todayBy] = [byPlace(standing), byPlace(today)];
  const parts = [...byPlace(changed)]
    .filter(([, part]) => !isFloor(part))
    .map(([place, part]) => {
      const kept = placedBy.get(place);
      return kept !== undefined && todayBy.get(place)?.amountMinor === part.amountMinor ? kept : part;
    });
  const total = unitPriceOf(parts);
  return total < 0 ? [...parts, { groupId: null, optionId: null, label: FLOOR_LABEL, amountMinor: -total }] : parts;
}

/** One group may price an option more than once: its first part is another than its second. */
function byPlace(parts: readonly PricePart[]): ReadonlyMap<string, PricePart> {
  const seen = new Map<string, number>();
  return new Map(
    parts.map((part) => {
      const name = JSON.stringify([part.groupId, part.optionId]);
      const count = seen.get(name) ?? 0;
      seen.set(name, count + 1);
      return [`${name} ${count}`, part];
    }),
  );
}

/** Frozen when the order was placed: a rate of today changes no order. */
export interface FrozenTerms {
  readonly taxRateBp: number;
  readonly commissionRateBp: number;
}

/**
 * The order as it would stand with another price of one line: delivery, the code's discount and all rates are as they were placed. A
 * discount that the cheaper order is not worth any more ends at what it is worth.
 */
export function totalWithChange(
  standing: OrderTotal,
  { position, unitPriceMinor }: { readonly position: number; readonly unitPriceMinor: number },
  terms: FrozenTerms,
): OrderTotal {
  const { discountMinor, promotionMinor, promoCode, currency } = standing;
  return orderTotal(
    {
      lines: standing.lines.map((line, at) => (at === position ? { ...line, unitPriceMinor } : line)),
      deliveryFeeMinor: standing.deliveryMinor,
      deliveryTaxRateBp: terms.taxRateBp,
      discount:
        discountMinor > 0 || promoCode !== null
          ? { code: promoCode ?? '', amountMinor: discountMinor, fundedBy: promotionMinor > 0 ? 'platform' : 'store' }
          : null,
      commissionRateBp: terms.commissionRateBp,
    },
    currency,
  );
}

export interface ChangeDifference {
  readonly currency: CurrencyCode;
  /** By line: what it costs more, its share of the discount taken off; below zero, less. */
  readonly linesMinor: readonly number[];
  readonly totalMinor: number;
}

/** What a change costs more, line by line: the lines' differences sum to the order's. */
export function differenceOf(before: OrderTotal, after: OrderTotal): ChangeDifference {
  const paid = (line: OrderTotalLine | undefined) => (line === undefined ? 0 : line.totalMinor - line.discountMinor);
  return {
    currency: after.currency,
    linesMinor: after.lines.map((line, at) => paid(line) - paid(before.lines[at])),
    totalMinor: after.totalMinor - before.totalMinor,
  };
}
