import { expect, test } from 'vitest';
import type { CustomizableCake, Option } from './customization.ts';
import { buildGroup, buildOption, exampleCake } from './example-cake.ts';
import { customizationForGuests, proposeSizeForGuests } from './propose-size.ts';

const one = (id: string) => ({ optionIds: [id] });
const size = (id: string, serves: number | null, amountMinor: number, overrides: Partial<Option> = {}) =>
  buildOption({ id, name: id, serves, price: { type: 'fixed', amountMinor }, ...overrides });
const cakeOf = (...options: readonly Option[]): CustomizableCake => ({
  ...exampleCake,
  groups: [buildGroup({ id: 'size', name: 'Size', role: 'size', options })],
  rules: [],
});

test('the size proposed for guests never serves fewer, and there is none beyond the largest', () => {
  expect([1, 5, 6, 20, 21, 31].map((guests) => proposeSizeForGuests(exampleCake, guests))).toEqual([
    'half-kg',
    'half-kg',
    'one-kg',
    'two-kg',
    'three-kg',
    null,
  ]);
});

test('of the sizes that serve them all it is the smallest, of two equals the cheaper, in whatever order they stand', () => {
  const sizes = [size('large', 20, 100), size('dear', 10, 900), size('cheap', 10, 500), size('small', 5, 100)];
  expect(proposeSizeForGuests(cakeOf(...sizes), 8)).toBe('cheap');
  expect(proposeSizeForGuests(cakeOf(...sizes.toReversed()), 8)).toBe('cheap');
  const half = size('half', 10, 0, { price: { type: 'percent', basisPoints: 5_000 } });
  const own = size('own', 10, 0, { price: { type: 'per_size', amountsMinor: { own: 10 }, otherwiseMinor: 90_000 } });
  expect(proposeSizeForGuests({ ...cakeOf(half, size('fixed', 10, 400)), basePriceMinor: 1_000 }, 8)).toBe('fixed');
  expect(proposeSizeForGuests({ ...cakeOf(size('fixed', 10, 600), half), basePriceMinor: 1_000 }, 8)).toBe('half');
  expect(proposeSizeForGuests(cakeOf(size('fixed', 10, 400), own), 8)).toBe('own');
});

test('it is none that is sold out, says not whom it serves, or is not to be chosen', () => {
  expect(proposeSizeForGuests(cakeOf(size('a', 10, 0, { isSoldOut: true }), size('b', 12, 0)), 8)).toBe('b');
  expect(proposeSizeForGuests(cakeOf(size('a', null, 0)), 0)).toBeNull();
  expect(proposeSizeForGuests({ ...exampleCake, groups: [], rules: [] }, 1)).toBeNull();
  const locked = { ...cakeOf(size('a', 10, 0)), preset: { selections: {}, lockedGroupIds: ['size'] } };
  expect(proposeSizeForGuests(locked, 8)).toBeNull();
});

test('a cake for so many guests comes in the size proposed for them, settled, and as it comes where there is none', () => {
  const ruled: CustomizableCake = {
    ...exampleCake,
    rules: [
      {
        id: 's',
        whenGroupId: 'size',
        whenOptionIds: ['two-kg'],
        reason: null,
        effect: { type: 'forbid', groupId: 'shape', optionIds: ['round'] },
      },
    ],
  };
  expect(customizationForGuests(ruled, 18).selections).toMatchObject({ size: one('two-kg'), shape: one('square') });
  expect(customizationForGuests(ruled, 900)).toEqual({ selections: {} });
  expect(customizationForGuests(ruled, null)).toEqual({ selections: {} });
});
