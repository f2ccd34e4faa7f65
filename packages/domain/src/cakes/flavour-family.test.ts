import { expect, it, test } from 'vitest';
import { FLAVOUR_FAMILIES } from './flavour-families.ts';
import { flavourFamilies } from './flavour-family.ts';

it.each([
  ['Chocolate truffle', ['chocolate']],
  ['CHOCO LAVA', ['chocolate']],
  ['चॉकलेट', ['chocolate']],
  ['Mango and raspberry', ['mango', 'berries']],
  ['Ras Malai', ['mithai']],
  ['Black forest', ['chocolate', 'berries']],
  ['Coffee and chocolate', ['chocolate', 'coffee']],
  ['Any sponge', ['assorted']],
  ['Sublime', ['other']],
  ['Charcoal and miso', ['other']],
  ['', ['other']],
])('%j is in %j', (flavour, families) => {
  expect(flavourFamilies(flavour)).toEqual(families);
});

test('there are few enough families to choose from', () => {
  expect(FLAVOUR_FAMILIES.length).toBeLessThanOrEqual(14);
});
