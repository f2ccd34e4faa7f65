import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateRoute, straightDistanceMetres, type GeoPoint } from './estimate-route.ts';

const KOLHAPUR: GeoPoint = { latitude: 16.705, longitude: 74.2433 };
const PUNE: GeoPoint = { latitude: 18.5204, longitude: 73.8567 };
const NOON = { vehicle: 'two_wheeler', departMinute: 12 * 60 } as const;
const north = (metres: number): GeoPoint => ({ ...KOLHAPUR, latitude: KOLHAPUR.latitude + metres / 111_195.08 });

describe('the estimate', () => {
  test('knows how far Pune is from Kolhapur, to a kilometre', () => {
    expect(straightDistanceMetres(KOLHAPUR, PUNE) / 1000).toBeCloseTo(206, 0);
  });

  test('knows that a degree to the east is shorter the farther it is from the equator', () => {
    const eastward = (latitude: number) => straightDistanceMetres({ latitude, longitude: 10 }, { latitude, longitude: 11 }) / 1000;
    expect(eastward(0)).toBeCloseTo(111.2, 1);
    expect(eastward(60)).toBeCloseTo(55.6, 1);
    expect(straightDistanceMetres({ latitude: 0, longitude: 0 }, { latitude: 60, longitude: 90 }) / 1000).toBeCloseTo(10_007.6, 0);
  });

  test('makes a road of the straight line, and minutes of the road', () => {
    expect(estimateRoute(KOLHAPUR, north(3000), NOON)).toEqual({ distanceMetres: 4200, travelMinutes: 20, source: 'estimate' });
    expect(estimateRoute(KOLHAPUR, north(10_000), NOON)).toMatchObject({ distanceMetres: 13_500, travelMinutes: 45 });
    expect(estimateRoute(KOLHAPUR, KOLHAPUR, NOON)).toMatchObject({ distanceMetres: 0, travelMinutes: 5 });
  });

  test('is slower in full streets, from the minute they fill to the minute they empty', () => {
    const minutesAt = (hour: number, minute = 0) =>
      estimateRoute(KOLHAPUR, north(3000), { ...NOON, departMinute: hour * 60 + minute }).travelMinutes;
    expect([minutesAt(7, 59), minutesAt(8), minutesAt(10, 59), minutesAt(11)]).toEqual([20, 25, 25, 20]);
    expect([minutesAt(16, 59), minutesAt(17), minutesAt(20, 59), minutesAt(21)]).toEqual([20, 25, 25, 20]);
  });

  test('goes by how fast each vehicle is, in the town and far out of it', () => {
    const byCar = (metres: number) => estimateRoute(KOLHAPUR, north(metres), { ...NOON, vehicle: 'car' });
    const byScooter = (metres: number) => estimateRoute(KOLHAPUR, north(metres), NOON);
    expect([byCar(5000).travelMinutes, byScooter(5000).travelMinutes]).toEqual([35, 30]);
    expect(byCar(59_000)).toEqual({ distanceMetres: 75_250, travelMinutes: 155, source: 'estimate' });
    expect(byScooter(59_000)).toEqual({ distanceMetres: 75_250, travelMinutes: 170, source: 'estimate' });
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
