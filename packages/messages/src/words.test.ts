import { allergenProfile } from '@sweetspot/domain/allergens/allergen-profile';
import { declareAllergens } from '@sweetspot/domain/customization/example-cake';
import { describe, expect, test } from 'vitest';
import { allergenSentence, allergyWarning, allOf, anyOf, counted, designWords, dietWords, localeOf, pricePartLabel, say } from './index.ts';

describe('allergens are said exactly', () => {
  const profile = allergenProfile(declareAllergens({ milk: 'contains', gluten: 'contains', nuts: 'may_contain' }), []);

  test('in both languages', () => {
    expect(allergenSentence(profile, 'en')).toBe('Contains wheat (gluten) and milk. May contain tree nuts.');
    expect(allergenSentence(profile, 'hi')).toBe('इसमें है: गेहूँ (ग्लूटेन) और दूध। इसमें हो सकता है: मेवे।');
    expect(allergenSentence(allergenProfile(declareAllergens({}), []), 'en')).toBe('Contains none of the fourteen listed allergens.');
  });
});

test('a warning says of each allergy whether the cake contains it or may contain it', () => {
  const profile = allergenProfile(declareAllergens({ milk: 'contains', nuts: 'may_contain' }), []);
  expect(allergyWarning(profile, ['milk', 'fish'], 'en')).toBe('This cake contains milk, which you told us to watch for.');
  expect(allergyWarning(profile, ['nuts'], 'en')).toBe('This cake may contain tree nuts, which you told us to watch for.');
  expect(allergyWarning(profile, ['nuts', 'milk'], 'en')).toBe(
    'This cake contains milk and may contain tree nuts. You told us to watch for both.',
  );
  expect(allergyWarning(profile, ['milk'], 'hi')).toBe('इस केक में दूध है, जिससे आपने बचने को कहा था।');
  expect(allergyWarning(profile, ['fish'], 'en')).toBeNull();
});

test('what a cake looks like and contains is said in Hindi', () => {
  expect(designWords('hi').shape('heart')).toBe('दिल');
  expect(dietWords('hi').marks.egg).toBe('अंडा है');
});

test('what stands in a cart’s way is said in Hindi', () => {
  expect(say({ key: 'cart_cake_sold_out', params: { cake: 'Red Velvet' } }, 'hi')).toBe('Red Velvet ख़त्म हो गया है।');
});

test('lists and counts follow the language', () => {
  expect(allOf(['a', 'b', 'c'], 'en')).toBe('a, b and c');
  expect(anyOf(['a', 'b'], 'en')).toBe('a or b');
  expect([1, 2].map((count) => counted(count, 'en', { one: 'tier', other: 'tiers' }))).toEqual(['1 tier', '2 tiers']);
});

test('any Hindi tag reads Hindi, every other English', () => {
  expect(['hi', 'hi-IN', 'HI-in', 'en-IN', 'fr', ''].map(localeOf)).toEqual(['hi', 'hi', 'hi', 'en', 'en', 'en']);
  expect(['hil', 'hil-PH', 'hif', 'his', 'hindi'].map(localeOf), 'another language').toEqual(['en', 'en', 'en', 'en', 'en']);
});

test('the part that lifts a price to zero has words, every other keeps its own', () => {
  expect(pricePartLabel({ label: 'customization.price_floor' }, 'en')).toBe('Price cannot fall below zero');
  expect(pricePartLabel({ label: 'Red velvet' }, 'en')).toBe('Red velvet');
});
