import { describe, expect, it } from 'vitest';
import type { DistanceProvider, Trip } from './distance-provider.ts';

/** From Kolhapur's palace to Tarabai Park, on a Saturday at 14:30 there. */
export function aTrip(overrides: Partial<Trip> = {}): Trip {
  return {
    from: { latitude: 16.7172, longitude: 74.2346 },
    to: { latitude: 16.7115, longitude: 74.2497 },
    vehicle: 'two_wheeler',
    departAt: new Date('2026-03-14T09:00:00Z'),
    timeZone: 'Asia/Kolkata',
    ...overrides,
  };
}

export function distanceProviderKeepsItsPromises(name: string, makeProvider: () => DistanceProvider): void {
  describe(`${name}`, () => {
    it('gives whole metres no shorter than the straight line, whole minutes, and says who answered', async () => {
      const route = await makeProvider().distance(aTrip());
      expect(Number.isInteger(route.distanceMetres)).toBe(true);
      expect(Number.isInteger(route.travelMinutes)).toBe(true);
      expect(route.distanceMetres).toBeGreaterThan(1_700);
      expect(route.distanceMetres).toBeLessThan(4_000);
      expect(route.travelMinutes).toBeGreaterThan(0);
      expect(route.source).not.toBe('');
    });

    it('knows that the shop next door is near', async () => {
      const { from } = aTrip();
      expect((await makeProvider().distance(aTrip({ to: from }))).distanceMetres).toBeLessThan(50);
    });
  });
}
