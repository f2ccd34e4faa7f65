import { expect, test } from 'vitest';
import { readMoney, readNumber } from './read-number.ts';

test.each([
  ['450', 45_000],
  ['450.50', 45_050],
  ['४५०', 45_000],
  ['₹ 1,250', 125_000],
  ['\u200e', null],
  ['', null],
  ['4.505', Number.NaN],
  ['cheap', Number.NaN],
  ['-5', -500],
])('%j in a price box is %d paise', (typed, amount) => {
  expect(readMoney(typed, 'INR')).toBe(amount);
});

test.each([
  ['24', 1440],
  ['1.5', 90],
  ['1,5', 90],
  ['२४', 1440],
  [' ', null],
  ['1e3', Number.NaN],
  ['0x10', Number.NaN],
  ['Infinity', Number.NaN],
])('%j hours are %d minutes', (typed, minutes) => {
  expect(readNumber(typed, 60)).toBe(minutes);
});
