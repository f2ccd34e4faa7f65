import { expect, test } from 'vitest';
import { buildGroup, buildOption, exampleCake } from '../customization/example-cake.ts';
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
