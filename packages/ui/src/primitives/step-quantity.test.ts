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
  ['12', 12, null],
  [' 4 ', 4, null],
  ['१२', 12, null],
  ['', 3, null],
  ['999', 20, 'too_many'],
  ['0', 1, 'too_few'],
  ['-3', 1, 'too_few'],
  ['−3', 1, 'too_few'],
  ['2.5', 2, 'not_whole'],
  ['many', 3, 'no_number'],
  ['1,000', 3, 'no_number'],
])('typing "%s" over 3 leaves %d and says why: %s', (typed, quantity, because) => {
  expect(typedQuantity(typed, 3, 1, 20)).toEqual({ quantity, because });
});
