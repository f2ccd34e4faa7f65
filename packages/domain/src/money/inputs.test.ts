import { expect, test } from 'vitest';
import { MAX_AMOUNT_MINOR, amountMinor, moneyView, priceMinor } from './inputs.ts';

const problem = (schema: typeof amountMinor, value: unknown) => schema.safeParse(value).error?.issues[0]?.message ?? null;

test('a price is a whole amount from nothing to a thousand million rupees, and says what is wrong with it', () => {
  for (const value of [0, 1, 1_000_000_000_00]) expect(problem(priceMinor, value)).toBeNull();
  expect(problem(priceMinor, -1)).toBe('price_negative');
  expect(problem(priceMinor, 1_000_000_000_01)).toBe('price_too_large');
  for (const value of [0.5, Number.NaN, Infinity, '1', null]) expect(problem(priceMinor, value)).toBe('price_unreadable');
});

test('an amount may be as far below nothing as above it', () => {
  for (const value of [-MAX_AMOUNT_MINOR, -1, 0, MAX_AMOUNT_MINOR]) expect(problem(amountMinor, value)).toBeNull();
  for (const value of [-MAX_AMOUNT_MINOR - 1, MAX_AMOUNT_MINOR + 1]) expect(problem(amountMinor, value)).toBe('price_too_large');
  expect(problem(amountMinor, 0.5)).toBe('price_unreadable');
});

test('money on the wire is whole, of a currency that is known', () => {
  expect(moneyView.safeParse({ amount: -5, currency: 'INR' }).success).toBe(true);
  expect(moneyView.safeParse({ amount: 0.5, currency: 'INR' }).success).toBe(false);
  expect(moneyView.safeParse({ amount: 5, currency: 'XXX' }).success).toBe(false);
  expect(moneyView.safeParse({ amount: 5 }).success).toBe(false);
});
