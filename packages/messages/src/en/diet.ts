import type { Allergen, DietaryClaim, DietaryMark } from '@sweetspot/domain/allergens/allergen';

export interface DietWords {
  readonly allergens: Readonly<Record<Allergen, string>>;
  readonly marks: Readonly<Record<DietaryMark, string>>;
  readonly claims: Readonly<Record<DietaryClaim, string>>;
  readonly contains: (list: string) => string;
  readonly mayContain: (list: string) => string;
  readonly containsNone: string;
  /** What the reader watches for, by what is in this very cake: either list may be null, never both. */
  readonly allergyWarning: (contained: string | null, possible: string | null) => string;
  /** Beside the non-veg mark of a cake whose only such ingredient is egg. */
  readonly containsEgg: string;
}

export const dietEn = {
  allergens: {
    gluten: 'wheat (gluten)',
    crustaceans: 'crustaceans',
    eggs: 'eggs',
    fish: 'fish',
    peanuts: 'peanuts',
    soybeans: 'soya',
    milk: 'milk',
    nuts: 'tree nuts',
    celery: 'celery',
    mustard: 'mustard',
    sesame: 'sesame',
    sulphites: 'sulphites',
    lupin: 'lupin',
    molluscs: 'molluscs',
  },
  marks: { veg: 'Veg', egg: 'Contains egg', non_veg: 'Non-veg' },
  claims: { vegan: 'Vegan', jain: 'Jain', gluten_free: 'Gluten-free', sugar_free: 'Sugar-free' },
  contains: (list: string) => `Contains ${list}.`,
  mayContain: (list: string) => `May contain ${list}.`,
  containsNone: 'Contains none of the fourteen listed allergens.',
  allergyWarning: (contained: string | null, possible: string | null) => {
    if (possible === null) return `This cake contains ${contained}, which you told us to watch for.`;
    if (contained === null) return `This cake may contain ${possible}, which you told us to watch for.`;
    return `This cake contains ${contained} and may contain ${possible}. You told us to watch for both.`;
  },
  containsEgg: 'Contains egg',
} satisfies DietWords;
