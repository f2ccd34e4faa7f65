import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deliveryFee } from './delivery-fee.ts';

describe('the delivery fee', () => {
  const rule = { baseMinor: 40_00, perKmMinor: 8_00, includedMetres: 2000, freeAboveMinor: 1500_00 };

  test('is the base, then every kilometre begun', () => {
    expect(deliveryFee(rule, 2000, 0)).toBe(40_00);
    expect(deliveryFee(rule, 2001, 0)).toBe(48_00);
    expect(deliveryFee(rule, 3000, 0)).toBe(48_00);
    expect(deliveryFee(rule, 3001, 0)).toBe(56_00);
    expect(deliveryFee(rule, 0, 0)).toBe(40_00);
    expect(deliveryFee({ ...rule, includedMetres: 0 }, 1, 0)).toBe(48_00);
  });

  test('falls away from the subtotal named, and never where none is', () => {
    expect(deliveryFee(rule, 5000, 1499_99)).toBe(64_00);
    expect(deliveryFee(rule, 5000, 1500_00)).toBe(0);
    expect(deliveryFee({ ...rule, freeAboveMinor: null }, 5000, 9_999_999)).toBe(64_00);
  });

  test('never falls as the way grows', () => {
    fc.assert(
      fc.property(fc.nat(50_000), fc.nat(50_000), (a, b) => {
        expect(deliveryFee(rule, Math.min(a, b), 0)).toBeLessThanOrEqual(deliveryFee(rule, Math.max(a, b), 0));
      }),
    );
  });
});
