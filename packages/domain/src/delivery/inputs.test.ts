import { expect, test } from 'vitest';
import { feeRuleInput } from './inputs.ts';

const rule = { baseMinor: 40_00, perKmMinor: 8_00, includedMetres: 2000, freeAboveMinor: null };

test.each([
  ['baseMinor', 0, 10_000_000, 'fee_invalid'],
  ['perKmMinor', 0, 10_000_000, 'fee_invalid'],
  ['freeAboveMinor', 0, 10_000_000, 'fee_invalid'],
  ['includedMetres', 0, 100_000, 'distance_invalid'],
] as const)('%s of a delivery rule is whole, from %i to %i', (field, least, most, message) => {
  const problem = (value: unknown) => feeRuleInput.safeParse({ ...rule, [field]: value }).error?.issues[0]?.message ?? null;
  for (const value of [least, most]) expect(problem(value)).toBeNull();
  for (const value of [least - 1, most + 1, 0.5, '1', Infinity]) expect(problem(value)).toBe(message);
});

test('only the subtotal from which delivery is free may be none', () => {
  expect(feeRuleInput.parse(rule)).toEqual(rule);
  for (const field of ['baseMinor', 'perKmMinor', 'includedMetres'])
    expect(feeRuleInput.safeParse({ ...rule, [field]: null }).success).toBe(false);
});
