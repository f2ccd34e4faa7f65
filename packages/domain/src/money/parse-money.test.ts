import { expect, test } from 'vitest';
import { parseMoney } from './parse-money.ts';

test.each(['', 'abc', '1.2.3', '1.234', '₹', '1e5', '--5', '99999999999999999999', 'NaN', '.5'])('%j is no amount', (text) => {
  expect(parseMoney(text, 'INR')).toBeNull();
});

test.each([
  [' Rs. 1,200 ', 120_000],
  ['Rs 1,200', 120_000],
  ['INR 1200', 120_000],
  ['₹1200.', 120_000],
  ['12.5', 1250],
  ['-12.05', -1205],
])('%j is read as people mean it', (text, amount) => {
  expect(parseMoney(text, 'INR')).toEqual({ amount, currency: 'INR' });
});

test('more decimals than the currency has are refused, not rounded', () => {
  expect(parseMoney('12.5', 'JPY')).toBeNull();
  expect(parseMoney('12', 'JPY')).toEqual({ amount: 12, currency: 'JPY' });
});

test('nothing with a minus before it is plain nothing', () => {
  expect(parseMoney('-0', 'INR')?.amount).toBe(0);
});
