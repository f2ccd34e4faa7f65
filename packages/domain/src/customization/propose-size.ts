import type { CustomizableCake, Customization } from './customization.ts';
import { indexOf } from './cake-index.ts';
import { settleChoice } from './choose.ts';
import { optionAmount } from './option-price.ts';

/**
 * The smallest size that serves them all, the cheaper of two equals; null when none does (a size never serves more
 * than it says) or the cake has no sizes to choose from.
 */
export function proposeSizeForGuests(cake: CustomizableCake, guests: number): string | null {
  return proposableSizes(cake).find(({ serves }) => serves >= guests)?.id ?? null;
}

/** At how many guests another size is proposed than for one more, ascending. */
export const guestsBetweenSizes = (cake: CustomizableCake): readonly number[] => [
  ...new Set(proposableSizes(cake).map(({ serves }) => serves)),
];

/** Smallest first, of equals the cheapest. */
function proposableSizes(cake: CustomizableCake): readonly { readonly id: string; readonly serves: number }[] {
  const { sizeGroup, lockedGroupIds } = indexOf(cake);
  if (!sizeGroup || lockedGroupIds.has(sizeGroup.id)) return [];
  return sizeGroup.options
    .filter(({ isSoldOut }) => !isSoldOut)
    .flatMap(({ id, serves, price }) =>
      serves === null ? [] : [{ id, serves, amount: optionAmount(price, { sizeId: id, sizedBaseMinor: cake.basePriceMinor }) }],
    )
    .toSorted((a, b) => a.serves - b.serves || a.amount - b.amount);
}

/** The cake as it comes for so many guests: in the size proposed for them, with what that size settles. As it comes where there is none to propose. */
export function customizationForGuests(cake: CustomizableCake, guests: number | null): Customization {
  const asItComes: Customization = { selections: {} };
  const index = indexOf(cake);
  const sizeId = guests === null ? null : proposeSizeForGuests(cake, guests);
  return sizeId === null || !index.sizeGroup ? asItComes : settleChoice(index, asItComes, index.sizeGroup.id, { optionIds: [sizeId] });
}
