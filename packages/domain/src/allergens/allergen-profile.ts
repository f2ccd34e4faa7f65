import type { Allergen, AllergenDeclaration, AllergenPresence, AllergenProfile, DietaryClaim, DietaryMark } from './allergen.ts';
import { ALLERGENS, DIETARY_MARKS } from './allergen.ts';

/** Something that goes into a cake: its base, or an option chosen for it. */
export interface Ingredient {
  readonly name: string;
  readonly allergens: AllergenDeclaration;
  readonly mark: DietaryMark;
}

const STRENGTH: Readonly<Record<AllergenPresence, number>> = { free: 0, may_contain: 1, contains: 2 };

/** Whether the first warns of more than the second. Nothing said is no word of the store's, so it warns of nothing and promises nothing. */
export const isStronger = (one: AllergenPresence | undefined, other: AllergenPresence | undefined): boolean =>
  one !== undefined && other !== undefined && STRENGTH[one] > STRENGTH[other];

/**
 * The strongest presence of each allergen over the base and what was added to it; an addition that says nothing of an
 * allergen adds none. A base that says nothing is unknown, which must never read as "free": it counts as "may contain".
 */
export function allergenProfile(base: AllergenDeclaration, added: readonly AllergenDeclaration[]): AllergenProfile {
  const profile = {} as Record<Allergen, AllergenPresence>;
  for (const allergen of ALLERGENS) {
    let strongest: AllergenPresence = base[allergen] ?? 'may_contain';
    for (const declaration of added) {
      const presence = declaration[allergen];
      if (presence && STRENGTH[presence] > STRENGTH[strongest]) strongest = presence;
    }
    profile[allergen] = strongest;
  }
  return profile;
}

/** Which ingredients bring each allergen at the presence the profile shows, for "why?". Free allergens have no entry. */
export function allergenSources(
  profile: AllergenProfile,
  ingredients: readonly Ingredient[],
): Partial<Record<Allergen, readonly string[]>> {
  const sources: Partial<Record<Allergen, readonly string[]>> = {};
  for (const allergen of ALLERGENS) {
    if (profile[allergen] === 'free') continue;
    const names = ingredients.filter(({ allergens }) => allergens[allergen] === profile[allergen]).map(({ name }) => name);
    sources[allergen] = [...new Set(names)];
  }
  return sources;
}

/** Allergens nothing was said about. A cake with any may not be published. */
export const undeclaredAllergens = (declaration: AllergenDeclaration): readonly Allergen[] =>
  ALLERGENS.filter((allergen) => declaration[allergen] === undefined);

/** Those of a customer's saved allergies that this very cake contains or may contain. */
export const allergiesAtRisk = (profile: AllergenProfile, allergies: readonly Allergen[]): readonly Allergen[] =>
  ALLERGENS.filter((allergen) => allergies.includes(allergen) && profile[allergen] !== 'free');

const ANIMAL_ALLERGENS = ['fish', 'crustaceans', 'molluscs'] as const satisfies readonly Allergen[];

/** The strongest mark of all ingredients, and never weaker than the allergens show: a cake that contains egg is not marked veg because someone forgot a tick. */
export function strongestMark(ingredients: readonly Ingredient[], profile: AllergenProfile): DietaryMark {
  const implied: DietaryMark = ANIMAL_ALLERGENS.some((allergen) => profile[allergen] === 'contains')
    ? 'non_veg'
    : profile.eggs === 'contains'
      ? 'egg'
      : 'veg';
  return ingredients.reduce<DietaryMark>(
    (strongest, { mark }) => (DIETARY_MARKS.indexOf(mark) > DIETARY_MARKS.indexOf(strongest) ? mark : strongest),
    implied,
  );
}

const contradicts: Readonly<Record<DietaryClaim, (profile: AllergenProfile, mark: DietaryMark) => boolean>> = {
  vegan: (profile, mark) => mark !== 'veg' || profile.milk === 'contains',
  jain: (_profile, mark) => mark !== 'veg',
  gluten_free: (profile) => profile.gluten === 'contains',
  sugar_free: () => false,
};

/** The base's claims that survive: an option can break one by declaration, an allergen or the mark by contradiction; nothing adds one. */
export function survivingClaims(
  claims: readonly DietaryClaim[],
  broken: ReadonlySet<DietaryClaim>,
  profile: AllergenProfile,
  mark: DietaryMark,
): readonly DietaryClaim[] {
  return claims.filter((claim) => !broken.has(claim) && !contradicts[claim](profile, mark));
}
