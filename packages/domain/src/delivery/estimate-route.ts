export interface GeoPoint {
  readonly latitude: number;
  readonly longitude: number;
}

export const VEHICLES = ['two_wheeler', 'car'] as const;
export type Vehicle = (typeof VEHICLES)[number];

/** By road. `estimate` was computed here and never asked of a map service; it is shown as such. */
export interface Route {
  readonly distanceMetres: number;
  readonly travelMinutes: number;
  readonly source: 'estimate';
}

const EARTH_RADIUS_METRES = 6_371_008.8;

/**
 * By straight-line distance: how much longer the road is, and how fast it goes. Each band applies to its own part of the way only, so
 * that a door farther off is never nearer by estimate, nor its fee lower.
 */
const BANDS = [
  { untilMetres: 5_000, detour: 1.4, kmPerHour: { two_wheeler: 18, car: 16 } },
  { untilMetres: 20_000, detour: 1.3, kmPerHour: { two_wheeler: 24, car: 24 } },
  { untilMetres: Infinity, detour: 1.25, kmPerHour: { two_wheeler: 32, car: 40 } },
] as const;

/** Local minutes after midnight in which the streets are full, and what is left of the speed then. */
const RUSH_HOURS = [
  { fromMinute: 8 * 60, toMinute: 11 * 60 },
  { fromMinute: 17 * 60, toMinute: 21 * 60 },
] as const;
const RUSH_SPEED = 0.75;

/** Parking, stairs, the bell. */
const HANDLING_MINUTES = 5;

/** More exactness than this would be a lie. */
const ROUND_UP_TO_MINUTES = 5;

/** As the crow flies (haversine). */
export function straightDistanceMetres(from: GeoPoint, to: GeoPoint): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const halfLatitude = Math.sin(radians(to.latitude - from.latitude) / 2);
  const halfLongitude = Math.sin(radians(to.longitude - from.longitude) / 2);
  const chord = halfLatitude ** 2 + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * halfLongitude ** 2;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** `departMinute`: the local minute after midnight at which the courier would leave. */
export function estimateRoute(
  from: GeoPoint,
  to: GeoPoint,
  { vehicle, departMinute }: { readonly vehicle: Vehicle; readonly departMinute: number },
): Route {
  const straightMetres = straightDistanceMetres(from, to);
  const isRush = RUSH_HOURS.some(({ fromMinute, toMinute }) => departMinute >= fromMinute && departMinute < toMinute);
  let metres = 0;
  let minutes = HANDLING_MINUTES;
  let coveredMetres = 0;
  for (const { untilMetres, detour, kmPerHour } of BANDS) {
    const partMetres = Math.max(0, Math.min(straightMetres, untilMetres) - coveredMetres) * detour;
    coveredMetres = untilMetres;
    metres += partMetres;
    minutes += (partMetres / 1000 / (kmPerHour[vehicle] * (isRush ? RUSH_SPEED : 1))) * 60;
  }
  return {
    distanceMetres: Math.round(metres),
    travelMinutes: Math.ceil(minutes / ROUND_UP_TO_MINUTES) * ROUND_UP_TO_MINUTES,
    source: 'estimate',
  };
}
