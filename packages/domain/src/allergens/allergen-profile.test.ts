import { describe, expect, test } from 'vitest';
import type { AllergenDeclaration } from './allergen.ts';
import { ALLERGENS } from './allergen.ts';
import {
  allergenProfile,
  allergenSources,
  allergiesAtRisk,
  isStronger,
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
    expect(allergenSources(profile, [sponge, praline, praline])).toEqual({ nuts: ['Praline'] });
    expect(allergenSources({ ...profile, nuts: 'may_contain' }, [sponge, praline])).toEqual({ nuts: ['Sponge'] });
  });

  test('an addition neither weakens what is said nor speaks of what it leaves out', () => {
    const base = Object.fromEntries(ALLERGENS.map((allergen) => [allergen, 'may_contain'])) as AllergenDeclaration;
    expect(allergenProfile(base, [allFree, {}])).toEqual(base);
    expect(allergenProfile(allFree, [{}])).toEqual(allFree);
  });
});

describe('isStronger', () => {
  test.each(['contains', 'may_contain', 'free'] as const)(
    '%s warns of more than what comes after it, and of no more than itself',
    (one) => {
      const falling = ['contains', 'may_contain', 'free'] as const;
      for (const other of falling) expect(isStronger(one, other)).toBe(falling.indexOf(one) < falling.indexOf(other));
    },
  );

  test('what was never said warns of nothing and promises nothing', () => {
    expect(isStronger('contains', undefined)).toBe(false);
    expect(isStronger(undefined, 'free')).toBe(false);
    expect(isStronger(undefined, undefined)).toBe(false);
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

  test.each(['fish', 'crustaceans', 'molluscs'] as const)('%s makes a cake non-vegetarian, a trace of it does not', (allergen) => {
    const plain = [{ name: 'x', mark: 'veg' as const, allergens: {} }];
    expect(strongestMark(plain, allergenProfile({ ...allFree, [allergen]: 'contains', eggs: 'contains' }, []))).toBe('non_veg');
    expect(strongestMark(plain, allergenProfile({ ...allFree, [allergen]: 'may_contain', eggs: 'may_contain' }, []))).toBe('veg');
  });

  test('no ingredient makes the mark of another milder', () => {
    const marked = (...marks: readonly ('veg' | 'egg' | 'non_veg')[]) =>
      strongestMark(
        marks.map((mark) => ({ name: mark, mark, allergens: {} })),
        allergenProfile(allFree, []),
      );
    expect(marked('non_veg', 'veg')).toBe('non_veg');
    expect(marked('egg', 'non_veg')).toBe('non_veg');
    expect(marked('non_veg', 'egg')).toBe('non_veg');
    expect(marked('egg', 'veg')).toBe('egg');
    expect(marked('veg')).toBe('veg');
    expect(marked()).toBe('veg');
  });

  test.each([
    ['vegan', { milk: 'contains' }, 'veg'],
    ['vegan', {}, 'egg'],
    ['vegan', {}, 'non_veg'],
    ['jain', {}, 'egg'],
    ['gluten_free', { gluten: 'contains' }, 'veg'],
  ] as const)('%s does not survive %o in a cake marked %s', (claim, allergens, mark) => {
    expect(survivingClaims([claim], new Set(), allergenProfile({ ...allFree, ...allergens }, []), mark)).toEqual([]);
  });

  test('a claim that nothing contradicts survives', () => {
    const claims = ['vegan', 'jain', 'gluten_free', 'sugar_free'] as const;
    expect(survivingClaims(claims, new Set(), allergenProfile(allFree, []), 'veg')).toEqual(claims);
    expect(survivingClaims(['sugar_free'], new Set(), allergenProfile(allFree, []), 'non_veg')).toEqual(['sugar_free']);
  });

  test('a claim falls by declaration or by contradiction, and none appears', () => {
    const profile = allergenProfile({ ...allFree, gluten: 'contains' }, []);
    expect(survivingClaims(['vegan', 'gluten_free', 'jain'], new Set(['jain']), profile, 'veg')).toEqual(['vegan']);
    expect(survivingClaims(['vegan'], new Set(), profile, 'egg')).toEqual([]);
  });
});

test('a saved allergy is at risk from "may contain" too', () => {
  const profile = allergenProfile({ ...allFree, nuts: 'may_contain', milk: 'contains' }, []);
  expect(allergiesAtRisk(profile, ['nuts', 'fish'])).toEqual(['nuts']);
});
