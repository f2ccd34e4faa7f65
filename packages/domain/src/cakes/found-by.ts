import { DIETARY_CLAIMS, type DietaryClaim } from '../allergens/allergen.ts';
import type { CustomizableCake, Option, OptionGroup, Selection } from '../customization/customization.ts';
import { evaluateCustomization } from '../customization/evaluate-customization.ts';
import type { FlavourFamily } from './flavour-families.ts';
import { flavourFamilies } from './flavour-family.ts';
import type { SearchDiet } from './search-vocabulary.ts';

/** What a cake is found by beside its own words: all that it can be had as. */
export interface FoundBy {
  readonly diets: readonly SearchDiet[];
  readonly flavourFamilies: readonly FlavourFamily[];
  /** The flavours that it offers as options, in words. */
  readonly offeredFlavours: string;
}

/** Raised whenever the words of flavours, these rules or those of `shownOf` change: what was derived by older ones is derived anew. */
export const FOUND_BY_VERSION = 3;

export function foundBy(cake: CustomizableCake, flavour: string): FoundBy {
  return { diets: dietsOf(cake), flavourFamilies: flavourFamilies(flavour), offeredFlavours: offeredFlavours(cake) };
}

function dietsOf(cake: CustomizableCake): readonly SearchDiet[] {
  const isEggless = evaluateCustomization(cake, { selections: avoiding(cake, hasEgg) }).mark === 'veg';
  const claims = DIETARY_CLAIMS.filter(
    (claim) =>
      cake.claims.includes(claim) &&
      evaluateCustomization(cake, { selections: avoiding(cake, (option) => isAgainst(claim, option)) }).claims.includes(claim),
  );
  const isWithEgg = hasEgg(cake) || cake.groups.some(({ options }) => options.some((option) => hasEgg(option) && !option.isSoldOut));
  return [...(isEggless ? ['eggless' as const] : []), ...(isWithEgg ? ['with_egg' as const] : []), ...claims];
}

const hasEgg = ({ mark, allergens }: Pick<Option, 'mark' | 'allergens'>): boolean => mark !== 'veg' || allergens.eggs === 'contains';

function isAgainst(claim: DietaryClaim, option: Option): boolean {
  if (option.breaksClaims.includes(claim)) return true;
  if (claim === 'gluten_free') return option.allergens.gluten === 'contains';
  if (claim === 'sugar_free') return false;
  return hasEgg(option) || (claim === 'vegan' && option.allergens.milk === 'contains');
}

/** The cake as it comes, but for what is chosen by itself and is unwanted: the first that will do takes its place. */
function avoiding(cake: CustomizableCake, isUnwanted: (option: Option) => boolean): Record<string, Selection> {
  const locked = new Set(cake.preset?.lockedGroupIds);
  return Object.fromEntries(
    cake.groups.flatMap((group): [string, Selection][] => {
      if (locked.has(group.id) || !isChosenFrom(group) || !group.options.some((option) => option.isDefault && isUnwanted(option)))
        return [];
      const wanted = group.options.filter((option) => !isUnwanted(option) && !option.isSoldOut);
      return wanted.length < group.min ? [] : [[group.id, { optionIds: wanted.slice(0, group.min).map(({ id }) => id) }]];
    }),
  );
}

const isChosenFrom = ({ kind }: OptionGroup): boolean => kind === 'single' || kind === 'multiple' || kind === 'colour';

function offeredFlavours({ groups }: CustomizableCake): string {
  const offered = groups
    .filter(({ role }) => role === 'flavour' || role === 'tier_flavour')
    .flatMap(({ options }) => options.filter(({ isSoldOut }) => !isSoldOut).map(({ name }) => name));
  return [...new Set(offered)].join(', ');
}
