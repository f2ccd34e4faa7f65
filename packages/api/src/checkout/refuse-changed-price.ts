import type { CartChange } from '@sweetspot/domain/carts/cart-errors';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { OrderTotal } from '@sweetspot/domain/orders/order-total';
import type { EvaluatedLine } from '../carts/index.ts';

interface ShownAndTrue {
  readonly lines: readonly EvaluatedLine[];
  readonly total: OrderTotal;
  /** What the screen showed. */
  readonly expectedTotalMinor: number;
}

/** What the customer saw is what is charged; else checkout says what changed and asks again. */
export function refuseChangedPrice({ lines, total, expectedTotalMinor }: ShownAndTrue): void {
  if (total.totalMinor === expectedTotalMinor) return;
  const changes: CartChange[] = lines
    .filter(({ unitPriceMinor, evaluation }) => unitPriceMinor !== evaluation.unitPriceMinor)
    .map(({ id, unitPriceMinor, evaluation }) => ({
      type: 'price',
      lineId: id,
      beforeMinor: unitPriceMinor,
      nowMinor: evaluation.unitPriceMinor,
    }));
  const shownLinesMinor = lines.reduce((sum, { unitPriceMinor, quantity }) => sum + unitPriceMinor * quantity, 0);
  const shownDeliveryMinor = expectedTotalMinor - shownLinesMinor + total.discountMinor;
  // Where the cakes' prices changed so did a discount, and one may not have been shown at all: then the way's share is unknown.
  const isDiscountKnown =
    total.discountMinor === 0 || (changes.length === 0 && expectedTotalMinor !== total.totalMinor + total.discountMinor);
  // Whatever the lines do not explain was the way to the door; a negative rest means that the screen showed another cart.
  if (isDiscountKnown && shownDeliveryMinor >= 0 && shownDeliveryMinor !== total.deliveryMinor)
    changes.push({ type: 'delivery_fee', beforeMinor: shownDeliveryMinor, nowMinor: total.deliveryMinor });
  throw new AppError('PRICE_CHANGED', { beforeMinor: expectedTotalMinor, nowMinor: total.totalMinor, changes });
}
