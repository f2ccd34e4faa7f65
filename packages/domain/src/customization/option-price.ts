import { percentOf } from '../money/money.ts';
import type { OptionPrice } from './customization.ts';

/** What an option's price depends on beside itself. */
export interface SizedBase {
  readonly sizeId: string | null;
  /** The cake's price at the chosen size, which percentages are of. */
  readonly sizedBaseMinor: number;
}

/** The amount of one printed part, rounded here and nowhere after. `units` are pieces, or paid characters for a text. */
export function optionAmount(price: OptionPrice, { sizeId, sizedBaseMinor }: SizedBase, units = 1): number {
  switch (price.type) {
    case 'fixed':
      return price.amountMinor;
    case 'per_size':
      return (
        (sizeId !== null && Object.hasOwn(price.amountsMinor, sizeId) ? price.amountsMinor[sizeId] : undefined) ?? price.otherwiseMinor
      );
    case 'percent':
      return percentOf(sizedBaseMinor, price.basisPoints);
    case 'per_character':
      return Math.max(0, units - price.freeCharacters) * price.amountMinor;
    case 'per_piece':
      return units * price.amountMinor;
  }
}
