import { expect, test } from 'vitest';
import { saveCakeInput } from './inputs.ts';

const { basePriceMinor, overrides, groups, serves } = saveCakeInput.shape;
const group = { groupId: '0195f0a4-0000-7000-8000-000000000000', min: null, max: null, freeCount: null };
const override = { optionId: group.groupId, isOffered: true, isDefault: null, price: null, leadTimeMinutes: null };
const problem = (schema: { safeParse: typeof basePriceMinor.safeParse }, value: unknown) =>
  schema.safeParse(value).error?.issues[0]?.message;

test.each([
  ['no number', basePriceMinor, Number.NaN, 'price_unreadable'],
  ['below zero', basePriceMinor, -1, 'price_negative'],
  ['beyond any cake', basePriceMinor, 100_000_001, 'price_too_large'],
  ['no number in an override', overrides, [{ ...override, price: { type: 'fixed', amountMinor: Number.NaN } }], 'price_unreadable'],
  ['beyond any cake in an override', overrides, [{ ...override, price: { type: 'fixed', amountMinor: 1e15 } }], 'price_too_large'],
  [
    'beyond any cake for one size',
    overrides,
    [{ ...override, price: { type: 'per_size', amountsMinor: { big: 1e10 }, otherwiseMinor: 0 } }],
    'price_too_large',
  ],
  ['a notice below zero', overrides, [{ ...override, leadTimeMinutes: -1 }], 'lead_time_invalid'],
  ['a count that is no number', groups, [{ ...group, min: Number.NaN }], 'number_unreadable'],
  ['at most none', groups, [{ ...group, max: 0 }], 'count_at_least_one'],
  ['nobody served', serves, 0, 'serves_invalid'],
] as const)('a cake form says of a value what is wrong with it: %s', (_, schema, value, message) => {
  expect(problem(schema as never, value)).toBe(message);
});

test.each([
  ['basePriceMinor', 0, 100_000_000],
  ['leadTimeMinutes', 0, 60_000],
  ['preparationMinutes', 0, 10_000],
  ['serves', 1, 1_000],
] as const)('%s of a cake is whole, from %i to %i', (field, least, most) => {
  const isTaken = (value: unknown) => saveCakeInput.shape[field].safeParse(value).success;
  expect([least, most].map(isTaken)).toEqual([true, true]);
  expect([least - 1, most + 1, least + 0.5, `${least}`, null].map(isTaken)).toEqual([false, false, false, false, false]);
});

test('an option keeps to the same limits on a cake, whatever kind its price is of, and below zero too', () => {
  const isTaken = (change: object) => overrides.safeParse([{ ...override, ...change }]).success;
  const fixed = (amountMinor: number) => ({ price: { type: 'fixed', amountMinor } });
  expect([fixed(100_000_000), fixed(-100_000_000), { leadTimeMinutes: 60_000 }].map(isTaken)).toEqual([true, true, true]);
  expect([fixed(100_000_001), fixed(-100_000_001), { leadTimeMinutes: 60_001 }].map(isTaken)).toEqual([false, false, false]);
  const bySize = (small: number, otherwiseMinor: number) => ({ price: { type: 'per_size', amountsMinor: { small }, otherwiseMinor } });
  expect([bySize(1, 100_000_000), bySize(1, 100_000_001), bySize(-100_000_001, 1)].map(isTaken)).toEqual([true, false, false]);
  expect(isTaken({ price: { type: 'percent', basisPoints: 100_000 } })).toBe(true);
  const counted = (change: object) => groups.safeParse([{ ...group, ...change }]).success;
  for (const field of ['min', 'freeCount'])
    expect([0, 60, 61, -1].map((count) => counted({ [field]: count }))).toEqual([true, true, false, false]);
  expect([1, 60, 61].map((max) => counted({ max }))).toEqual([true, true, false]);
});
