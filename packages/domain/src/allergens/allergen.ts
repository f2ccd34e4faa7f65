/** The fourteen of Regulation (EU) 1169/2011 Annex II, the finest list a market asks for; coarser lists (FSSAI's eight) are derived from it. */
export const ALLERGENS = [
  'gluten',
  'crustaceans',
  'eggs',
  'fish',
  'peanuts',
  'soybeans',
  'milk',
  'nuts',
  'celery',
  'mustard',
  'sesame',
  'sulphites',
  'lupin',
  'molluscs',
] as const;
export type Allergen = (typeof ALLERGENS)[number];

/** Strongest first: a cake that contains an allergen is never described by a weaker word. */
export const ALLERGEN_PRESENCES = ['contains', 'may_contain', 'free'] as const;
export type AllergenPresence = (typeof ALLERGEN_PRESENCES)[number];

/** What a base cake or an option declares. An allergen left out is undeclared, which blocks publishing a cake. */
export type AllergenDeclaration = Readonly<Partial<Record<Allergen, AllergenPresence>>>;

/** Complete: what this very cake contains after its options. */
export type AllergenProfile = Readonly<Record<Allergen, AllergenPresence>>;

/** How an ingredient list reads under India's marks, weakest claim first. Egg alone makes the mark non-veg there, with the words "contains egg". */
export const DIETARY_MARKS = ['veg', 'egg', 'non_veg'] as const;
export type DietaryMark = (typeof DIETARY_MARKS)[number];

/** Claims a cake makes beside its mark; an option that breaks one takes it away, no option adds one. */
export const DIETARY_CLAIMS = ['vegan', 'jain', 'gluten_free', 'sugar_free'] as const;
export type DietaryClaim = (typeof DIETARY_CLAIMS)[number];
