import { estimateRoute } from '@sweetspot/domain/delivery/estimate-route';
import { wallClock } from '@sweetspot/domain/slots/wall-clock';
import type { DistanceProvider } from './distance-provider.ts';

/** Answers from the map alone: no key, no network, never down. */
export function createEstimatedDistance(): DistanceProvider {
  return {
    distance: async ({ from, to, vehicle, departAt, timeZone }) =>
      estimateRoute(from, to, { vehicle, departMinute: wallClock(timeZone).minuteOf(departAt) }),
  };
}
