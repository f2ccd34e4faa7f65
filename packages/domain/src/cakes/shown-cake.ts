import { ALLERGENS, type Allergen, type AllergenProfile, type DietaryMark } from '../allergens/allergen.ts';
import type { CakeDesign } from '../customization/cake-design.ts';
import type { CustomizableCake } from '../customization/customization.ts';
import { evaluateCustomization } from '../customization/evaluate-customization.ts';

/** A cake as it comes, with every default chosen: what lists sort, filter and draw by without evaluating. */
export interface ShownCake {
  readonly shownPriceMinor: number;
  readonly shownMark: DietaryMark;
  readonly shownAllergens: AllergenProfile;
  readonly shownDesign: CakeDesign;
  readonly shownLeadTimeMinutes: number;
  readonly freeFrom: readonly Allergen[];
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
  };
}
