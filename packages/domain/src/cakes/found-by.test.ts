import { expect, test } from 'vitest';
import { buildGroup, buildOption, declareAllergens, exampleCake } from '../customization/example-cake.ts';
import type { CustomizableCake, Option } from '../customization/customization.ts';
import { foundBy } from './found-by.ts';

const withEgg = buildOption({
  id: 'egg',
  name: 'With egg',
  isDefault: true,
  mark: 'egg',
  allergens: { eggs: 'contains' },
  breaksClaims: ['jain'],
});
const eggless = buildOption({ id: 'eggless', name: 'Eggless' });
const egg = (...options: Option[]) => buildGroup({ id: 'egg-group', name: 'Egg', role: 'egg', min: 1, options });
const cake = (changes: Partial<CustomizableCake>): CustomizableCake => ({
  ...exampleCake,
  mark: 'veg',
  claims: ['jain'],
  groups: [],
  rules: [],
  preset: null,
  ...changes,
});
const dietsOf = (changes: Partial<CustomizableCake>) => foundBy(cake(changes), 'Vanilla').diets;

test('a cake is found by every diet that it can be had as, whatever comes by itself', () => {
  expect(dietsOf({})).toEqual(['eggless', 'jain']);
  expect(dietsOf({ groups: [egg(withEgg, eggless)] })).toEqual(['eggless', 'with_egg', 'jain']);
});

test('a diet that no choice leads to is not one of them', () => {
  expect(dietsOf({ groups: [egg(withEgg)] })).toEqual(['with_egg']);
  expect(dietsOf({ groups: [egg(withEgg, { ...eggless, isSoldOut: true })] })).toEqual(['with_egg']);
  expect(dietsOf({ mark: 'egg' })).toEqual(['with_egg']);
  expect(
    dietsOf({
      groups: [egg(withEgg, eggless)],
      preset: { selections: { 'egg-group': { optionIds: ['egg'] } }, lockedGroupIds: ['egg-group'] },
    }),
  ).toEqual(['with_egg']);
});

test('the flavours on offer are words to be found by, those that ran out are not', () => {
  const flavour = buildGroup({
    id: 'flavour',
    name: 'Flavour',
    role: 'flavour',
    min: 1,
    options: [
      buildOption({ id: 'a', name: 'Alphonso mango', isDefault: true }),
      buildOption({ id: 'b', name: 'Coffee', isSoldOut: true }),
      buildOption({ id: 'c', name: 'Red velvet' }),
    ],
  });
  expect(foundBy(cake({ groups: [flavour] }), 'Any sponge')).toMatchObject({
    offeredFlavours: 'Alphonso mango, Red velvet',
    flavourFamilies: ['assorted'],
  });
});

test.each([
  ['gluten_free', { allergens: { gluten: 'contains' } }],
  ['vegan', { allergens: { milk: 'contains' } }],
  ['vegan', { mark: 'egg' }],
  ['jain', { allergens: { eggs: 'contains' } }],
  ['sugar_free', { breaksClaims: ['sugar_free'] }],
] as const)('%s is found where another choice keeps it, and not where %o cannot be avoided', (claim, against) => {
  const rich = buildOption({ id: 'rich', name: 'Rich', isDefault: true, ...against });
  const plain = buildOption({ id: 'plain', name: 'Plain' });
  const claimed = (...options: Option[]) =>
    dietsOf({ claims: [claim], allergens: declareAllergens({}), groups: [buildGroup({ id: 'g', name: 'G', options })] }).includes(claim);
  expect(claimed(rich, plain)).toBe(true);
  expect(claimed(rich)).toBe(false);
  expect(claimed(rich, { ...plain, isSoldOut: true })).toBe(false);
});

test('what merely could be chosen takes no diet away, and is none where it ran out', () => {
  const beside = { ...withEgg, isDefault: false };
  expect(dietsOf({ groups: [egg({ ...eggless, isDefault: true }, beside)] })).toEqual(['eggless', 'with_egg', 'jain']);
  expect(dietsOf({ groups: [egg({ ...eggless, isDefault: true }, { ...beside, isSoldOut: true })] })).toEqual(['eggless', 'jain']);
  const byAllergen = { ...beside, mark: 'veg' as const };
  expect(dietsOf({ groups: [egg({ ...eggless, isDefault: true }, byAllergen)] })).toContain('with_egg');
});
