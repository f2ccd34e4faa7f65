import { ALLERGENS, type Allergen, type AllergenProfile, type DietaryMark } from '../allergens/allergen.ts';
import type { CakeDesign } from '../customization/cake-design.ts';
import type { CustomizableCake, Evaluation } from '../customization/customization.ts';
import { evaluateCustomization } from '../customization/evaluate-customization.ts';
import { customizationForGuests, guestsBetweenSizes } from '../customization/propose-size.ts';
import { categoryOf, type CakeCategory } from './categories.ts';

/** What a slot is asked for: one piece's notice, making and work. */
export type SlotDemand = Pick<Evaluation, 'leadTimeMinutes' | 'preparationMinutes' | 'work'>;

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
  /** What a slot is asked for, step by step with `guestPricesMinor`; the last of them as it comes. */
  readonly slotDemands: readonly SlotDemand[];
  readonly category: CakeCategory;
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
    ...forGuestsOf(cake, asItComes),
    category: categoryOf(asItComes.design, cake.groups),
  };
}

/** As a card prices the cake that was asked for by the number of guests, and as its page opens. */
function forGuestsOf(cake: CustomizableCake, asItComes: Evaluation): Pick<ShownCake, 'guestsUpTo' | 'guestPricesMinor' | 'slotDemands'> {
  const guestsUpTo = guestsBetweenSizes(cake);
  const steps = guestsUpTo.map((guests) => evaluateCustomization(cake, customizationForGuests(cake, guests)));
  // Without a size to propose, or where the usual one does not say whom it serves, it may be enough as it comes.
  const isEnough = asItComes.serves > (guestsUpTo.at(-1) ?? 0);
  const priced = isEnough ? [...steps, asItComes] : steps;
  return {
    guestsUpTo: isEnough ? [...guestsUpTo, asItComes.serves] : guestsUpTo,
    guestPricesMinor: priced.map(({ unitPriceMinor }) => unitPriceMinor),
    slotDemands: [...steps, asItComes].map(slotDemandOf),
  };
}

const slotDemandOf = ({ leadTimeMinutes, preparationMinutes, work }: Evaluation): SlotDemand => ({
  leadTimeMinutes,
  preparationMinutes,
  work,
});
