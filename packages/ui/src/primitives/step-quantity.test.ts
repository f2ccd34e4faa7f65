import { expect, test } from 'vitest';
import { clampQuantity, typedQuantity } from './step-quantity.ts';

test.each([
  [0, 1],
  [1, 1],
  [7, 7],
  [21, 20],
  [3.9, 3],
  [-5, 1],
])('asking for %d of 1 to 20 gives %d', (asked, given) => {
  expect(clampQuantity(asked, 1, 20)).toBe(given);
});

test.each([
  ['12', 12],
  [' 4 ', 4],
  ['999', 20],
  ['0', 1],
  ['', 3],
  ['many', 3],
])('typing "%s" over 3 leaves %d', (typed, left) => {
  expect(typedQuantity(typed, 3, 1, 20)).toBe(left);
});
