import type { Allergen, AllergenProfile } from '@sweetspot/domain/allergens/allergen';
import { ALLERGENS } from '@sweetspot/domain/allergens/allergen';
import { dietEn } from './en/diet.ts';
import type { Locale } from './language.ts';
import { allOf } from './language.ts';
import { inLanguages } from './in-languages.ts';
import type { DietWords } from './en/diet.ts';

/** Allergens, marks and claims by name. */
export const dietWords = /* @__PURE__ */ inLanguages<DietWords>(dietEn, ({ diet }) => diet);

/** What this very cake contains, exactly: "Contains milk and wheat (gluten). May contain tree nuts." */
export function allergenSentence(profile: AllergenProfile, locale: Locale): string {
  const words = dietWords(locale);
  const named = (presence: 'contains' | 'may_contain') =>
    ALLERGENS.filter((allergen) => profile[allergen] === presence).map((allergen) => words.allergens[allergen]);
  const contains = named('contains');
  const mayContain = named('may_contain');
  const sentences = [
    contains.length > 0 ? words.contains(allOf(contains, locale)) : null,
    mayContain.length > 0 ? words.mayContain(allOf(mayContain, locale)) : null,
  ].filter((sentence) => sentence !== null);
  return sentences.length > 0 ? sentences.join(' ') : words.containsNone;
}

/** The warning for whoever saved allergies, saying of each which it is; null where the cake is free from all of them. */
export function allergyWarning(profile: AllergenProfile, watched: readonly Allergen[], locale: Locale): string | null {
  const words = dietWords(locale);
  const named = (presence: 'contains' | 'may_contain') => {
    const names = ALLERGENS.filter((allergen) => watched.includes(allergen) && profile[allergen] === presence);
    return names.length === 0
      ? null
      : allOf(
          names.map((allergen) => words.allergens[allergen]),
          locale,
        );
  };
  const [contained, possible] = [named('contains'), named('may_contain')];
  return contained === null && possible === null ? null : words.allergyWarning(contained, possible);
}
