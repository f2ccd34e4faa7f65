import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestRemainder } from './largest-remainder.ts';

const amount = fc.nat(1_000_000_000);
const weights = fc.array(fc.nat(1_000_000_000), { minLength: 1, maxLength: 20 }).filter((all) => all.some((weight) => weight > 0));

describe('a split by largest remainder', () => {
  test('gives the odd units to the largest remainders, the earlier of equals first', () => {
    expect(largestRemainder(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(largestRemainder(10, [5, 3, 2, 0])).toEqual([5, 3, 2, 0]);
    expect(largestRemainder(1, [1, 2])).toEqual([0, 1]);
    expect(largestRemainder(3, [3, 1])).toEqual([2, 1]);
    expect(largestRemainder(0, [0, 0])).toEqual([0, 0]);
  });

  test('sums to the amount, each share within one unit of its quota', () => {
    fc.assert(
      fc.property(amount, weights, (amountMinor, all) => {
        const shares = largestRemainder(amountMinor, all);
        const total = all.reduce((sum, weight) => sum + weight, 0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(amountMinor);
        shares.forEach((share, index) => expect(Math.abs(share - (amountMinor * (all[index] ?? 0)) / total)).toBeLessThan(1.000_01));
      }),
    );
  });

  test('takes no more from a weight than it holds', () => {
    fc.assert(
      fc.property(weights, fc.nat(10_000), (all, permyriad) => {
        const total = all.reduce((sum, weight) => sum + weight, 0);
        const shares = largestRemainder(Math.floor((total * permyriad) / 10_000), all);
        shares.forEach((share, index) => expect(share).toBeLessThanOrEqual(all[index] ?? 0));
      }),
    );
  });

  test('of something over nothing is refused', () => {
    expect(() => largestRemainder(1, [0, 0])).toThrow(RangeError);
  });
});
