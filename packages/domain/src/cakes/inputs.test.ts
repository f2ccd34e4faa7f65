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
