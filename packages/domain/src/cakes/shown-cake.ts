import { ALLERGENS, type Allergen, type AllergenProfile, type DietaryMark } from '../allergens/allergen.ts';
import type { CakeDesign } from '../customization/cake-design.ts';
import type { CustomizableCake, Evaluation } from '../customization/customization.ts';
import { evaluateCustomization } from '../customization/evaluate-customization.ts';
import { customizationForGuests, guestsBetweenSizes } from '../customization/propose-size.ts';

/** A cake as it comes, with every default chosen: what lists sort, filter and draw by without evaluating. */
export interface ShownCake {
  readonly shownPriceMinor: number;
  readonly shownMark: DietaryMark;
  readonly shownAllergens: AllergenProfile;
  readonly shownDesign: CakeDesign;
  readonly shownLeadTimeMinutes: number;
  readonly freeFrom: readonly Allergen[];
  /** Up to how many guests each of `guestPricesMinor` is the price, ascending; for more it is the shown one, and the cake serves fewer. */
  readonly guestsUpTo: readonly number[];
  readonly guestPricesMinor: readonly number[];
}

/** Derived anew at every save of the cake or of anything it takes from the store's library. */
export function shownOf(cake: CustomizableCake): ShownCake {
  const asItComes = evaluateCustomization(cake, { selections: {} });
  return {
    shownPriceMinor: asItComes.unitPriceMinor,
    shownMark: asItComes.mark,
    shownAllergens: asItComes.allergens,
    shownDesign: asItComes.design,
    shownLeadTimeMinutes: asItComes.leadTimeMinutes,
    freeFrom: ALLERGENS.filter((allergen) => asItComes.allergens[allergen] === 'free'),
    ...guestPricesOf(cake, asItComes),
  };
}

/** As a card prices the cake that was asked for by the number of guests. */
function guestPricesOf(
  cake: CustomizableCake,
  asItComes: Pick<Evaluation, 'serves' | 'unitPriceMinor'>,
): Pick<ShownCake, 'guestsUpTo' | 'guestPricesMinor'> {
  const guestsUpTo = guestsBetweenSizes(cake);
  const pricesMinor = guestsUpTo.map((guests) => evaluateCustomization(cake, customizationForGuests(cake, guests)).unitPriceMinor);
  if (asItComes.serves <= (guestsUpTo.at(-1) ?? 0)) return { guestsUpTo, guestPricesMinor: pricesMinor };
  // Without a size to propose, or where the usual one does not say whom it serves, it may be enough as it comes.
  return { guestsUpTo: [...guestsUpTo, asItComes.serves], guestPricesMinor: [...pricesMinor, asItComes.unitPriceMinor] };
}
