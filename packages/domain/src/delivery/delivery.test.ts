import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deliveryFee } from './delivery-fee.ts';
import { estimateRoute, straightDistanceMetres, type GeoPoint } from './estimate-route.ts';

const KOLHAPUR: GeoPoint = { latitude: 16.705, longitude: 74.2433 };
const PUNE: GeoPoint = { latitude: 18.5204, longitude: 73.8567 };
const NOON = { vehicle: 'two_wheeler', departMinute: 12 * 60 } as const;
const north = (metres: number): GeoPoint => ({ ...KOLHAPUR, latitude: KOLHAPUR.latitude + metres / 111_195.08 });

describe('the estimate', () => {
  test('knows how far Pune is from Kolhapur, to a kilometre', () => {
    expect(straightDistanceMetres(KOLHAPUR, PUNE) / 1000).toBeCloseTo(206, 0);
  });

  test('makes a road of the straight line, and minutes of the road', () => {
    expect(estimateRoute(KOLHAPUR, north(3000), NOON)).toEqual({ distanceMetres: 4200, travelMinutes: 20, source: 'estimate' });
    expect(estimateRoute(KOLHAPUR, north(10_000), NOON)).toMatchObject({ distanceMetres: 13_500, travelMinutes: 45 });
    expect(estimateRoute(KOLHAPUR, KOLHAPUR, NOON)).toMatchObject({ distanceMetres: 0, travelMinutes: 5 });
  });

  test('is slower in full streets', () => {
    expect(estimateRoute(KOLHAPUR, north(3000), { ...NOON, departMinute: 18 * 60 }).travelMinutes).toBe(25);
    expect(estimateRoute(KOLHAPUR, north(3000), { ...NOON, departMinute: 21 * 60 }).travelMinutes).toBe(20);
  });

  test('never brings a farther door nearer, in metres or in minutes', () => {
    fc.assert(
      fc.property(
        fc.nat(60_000),
        fc.nat(60_000),
        fc.nat(1439),
        fc.constantFrom('car' as const, 'two_wheeler' as const),
        (a, b, departMinute, vehicle) => {
          const near = estimateRoute(KOLHAPUR, north(Math.min(a, b)), { vehicle, departMinute });
          const far = estimateRoute(KOLHAPUR, north(Math.max(a, b)), { vehicle, departMinute });
          expect(near.distanceMetres).toBeLessThanOrEqual(far.distanceMetres);
          expect(near.travelMinutes).toBeLessThanOrEqual(far.travelMinutes);
        },
      ),
    );
  });

  test('is the same both ways, also across the date line', () => {
    const west: GeoPoint = { latitude: -17, longitude: 179.9 };
    const east: GeoPoint = { latitude: -17, longitude: -179.9 };
    expect(straightDistanceMetres(west, east)).toBeCloseTo(straightDistanceMetres(east, west), 6);
    expect(straightDistanceMetres(west, east)).toBeLessThan(30_000);
  });
});

describe('the delivery fee', () => {
  const rule = { baseMinor: 40_00, perKmMinor: 8_00, includedMetres: 2000, freeAboveMinor: 1500_00 };

  test('is the base, then every kilometre begun', () => {
    expect(deliveryFee(rule, 2000, 0)).toBe(40_00);
    expect(deliveryFee(rule, 2001, 0)).toBe(48_00);
    expect(deliveryFee(rule, 3000, 0)).toBe(48_00);
    expect(deliveryFee(rule, 3001, 0)).toBe(56_00);
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
