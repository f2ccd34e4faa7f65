import { estimateRoute } from '@sweetspot/domain/delivery/estimate-route';
import type { DistanceProvider } from './distance-provider.ts';

/** Answers from the map alone: no key, no network, never down. */
export function createEstimatedDistance(): DistanceProvider {
  return {
    distance: async ({ from, to, vehicle, departAt, timeZone }) =>
      estimateRoute(from, to, { vehicle, departMinute: localMinute(departAt, timeZone) }),
  };
}

function localMinute(instant: Date, timeZone: string): number {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant);
  const [hours, minutes] = clock.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}
