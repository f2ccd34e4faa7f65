import { expect, it } from 'vitest';
import { aTrip, distanceProviderKeepsItsPromises } from './distance-provider.contract.ts';
import { createEstimatedDistance } from './estimated-distance.ts';

distanceProviderKeepsItsPromises('the estimate', createEstimatedDistance);

it('counts the busy hours in the store’s own zone', async () => {
  const distance = (trip: Parameters<typeof aTrip>[0]) => createEstimatedDistance().distance(aTrip(trip));
  const to = { latitude: 16.854, longitude: 74.564 };
  const [noon, evening, eveningElsewhere] = await Promise.all([
    distance({ to }),
    distance({ to, departAt: new Date('2026-03-14T12:30:00Z') }),
    distance({ to, departAt: new Date('2026-03-14T12:30:00Z'), timeZone: 'Europe/London' }),
  ]);
  expect(evening.travelMinutes).toBeGreaterThan(noon.travelMinutes);
  expect(eveningElsewhere.travelMinutes).toBe(noon.travelMinutes);
  expect(evening.distanceMetres).toBe(noon.distanceMetres);
});
