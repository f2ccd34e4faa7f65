import { describe, expect, test } from 'vitest';
import type { AllergenDeclaration } from './allergen.ts';
import { ALLERGENS } from './allergen.ts';
import {
  allergenProfile,
  allergenSources,
  allergiesAtRisk,
  fssaiProfile,
  strongestMark,
  survivingClaims,
  undeclaredAllergens,
} from './allergen-profile.ts';

const allFree = Object.fromEntries(ALLERGENS.map((allergen) => [allergen, 'free'])) as AllergenDeclaration;

describe('allergenProfile', () => {
  test('the strongest word wins over base and additions', () => {
    const profile = allergenProfile({ ...allFree, milk: 'contains', nuts: 'may_contain' }, [
      { nuts: 'contains', milk: 'free' },
      { soybeans: 'may_contain' },
    ]);
    expect(profile).toMatchObject({ milk: 'contains', nuts: 'contains', soybeans: 'may_contain', fish: 'free' });
  });

  test('what a base does not declare never reads as free', () => {
    expect(allergenProfile({}, [{ milk: 'free' }]).milk).toBe('may_contain');
    const { milk: _milk, ...withoutMilk } = allFree;
    expect(undeclaredAllergens(withoutMilk)).toEqual(['milk']);
  });

  test('names who brings an allergen at the presence shown, and nobody for what is free', () => {
    const sponge = { name: 'Sponge', allergens: { ...allFree, nuts: 'may_contain' as const }, mark: 'veg' as const };
    const praline = { name: 'Praline', allergens: { nuts: 'contains' as const }, mark: 'veg' as const };
    const profile = allergenProfile(sponge.allergens, [praline.allergens]);
    expect(allergenSources(profile, [sponge, praline])).toEqual({ nuts: ['Praline'] });
  });
});

describe('marks and claims', () => {
  test('a forgotten tick cannot mark a cake with egg or fish as veg', () => {
    const named = { name: 'x', mark: 'veg' as const };
    expect(strongestMark([{ ...named, allergens: {} }], allergenProfile({ ...allFree, eggs: 'contains' }, []))).toBe('egg');
    expect(strongestMark([{ ...named, allergens: {} }], allergenProfile({ ...allFree, fish: 'contains' }, []))).toBe('non_veg');
    expect(
      strongestMark(
        [
          { ...named, allergens: {} },
          { ...named, mark: 'egg', allergens: {} },
        ],
        allergenProfile(allFree, []),
      ),
    ).toBe('egg');
  });

  test('a claim falls by declaration or by contradiction, and none appears', () => {
    const profile = allergenProfile({ ...allFree, gluten: 'contains' }, []);
    expect(survivingClaims(['vegan', 'gluten_free', 'jain'], new Set(['jain']), profile, 'veg')).toEqual(['vegan']);
    expect(survivingClaims(['vegan'], new Set(), profile, 'egg')).toEqual([]);
  });
});

test('the FSSAI view takes the strongest of each group', () => {
  expect(fssaiProfile(allergenProfile({ ...allFree, peanuts: 'may_contain', nuts: 'contains' }, []))).toMatchObject({
    peanuts_and_nuts: 'contains',
    milk: 'free',
  });
});

test('a saved allergy is at risk from "may contain" too', () => {
  const profile = allergenProfile({ ...allFree, nuts: 'may_contain', milk: 'contains' }, []);
  expect(allergiesAtRisk(profile, ['nuts', 'fish'])).toEqual(['nuts']);
});
