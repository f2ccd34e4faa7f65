import { FLAVOUR_FAMILIES } from '@sweetspot/domain/cakes/flavour-families';
import { flavourFamilies } from '@sweetspot/domain/cakes/flavour-family';
import { expect, test } from 'vitest';
import { STORES } from './stores.ts';

const flavours = [...new Set(STORES.flatMap(({ menu }) => menu.map(({ flavour }) => flavour)))];

test.each(flavours)('the flavour %j of the demo has a family', (flavour) => {
  expect(flavourFamilies(flavour)).not.toEqual(['other']);
});

test('every family but the last has a cake in the demo', () => {
  const used = new Set(flavours.flatMap(flavourFamilies));
  expect(FLAVOUR_FAMILIES.filter((family) => family !== 'other' && !used.has(family))).toEqual([]);
});
