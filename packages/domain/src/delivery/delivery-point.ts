import { straightDistanceMetres, type GeoPoint } from './estimate-route.ts';

/** A place that was looked up; a postal code far from any larger town is not certain. */
export interface LookedUpPlace extends GeoPoint {
  readonly isCertain: boolean;
}

export interface DevicePosition extends GeoPoint {
  /** Within so many metres, as far as the device knows. */
  readonly accuracyMetres: number;
}

/** What says where an address is, of all that was typed, looked up and asked. */
export interface WhereaboutsKnown {
  readonly device: DevicePosition | null;
  readonly postalCode: LookedUpPlace | null;
  /** The town's middle, for a postal code that nobody knows. */
  readonly town: LookedUpPlace | null;
}

/** Who had the last word: what the page says about how sure it is follows from it. */
export type PointSource = 'device' | 'postal_code' | 'wide_postal_code' | 'town';

export interface DeliveryPoint {
  readonly at: GeoPoint;
  readonly by: PointSource;
}

/** A device that knows less than this knows no more than the postal code does: codes of towns were measured to be a kilometre off. */
const DEVICE_WITHIN_METRES = 2_000;
/** A device in another part of the country is with somebody who orders for somewhere else. */
const SAME_AREA_METRES = 25_000;

/**
 * Where the way is measured to when nobody put a pin on the door. The same answer for the same address, always, so that the fee that
 * is quoted is the fee that is charged.
 */
export function deliveryPoint({ device, postalCode, town }: WhereaboutsKnown): DeliveryPoint | null {
  const place = postalCode ?? town;
  if (device && !isUnsure(device.accuracyMetres) && (!place || straightDistanceMetres(device, place) <= SAME_AREA_METRES))
    return { at: pointOf(device), by: 'device' };
  if (postalCode) return { at: pointOf(postalCode), by: postalCode.isCertain ? 'postal_code' : 'wide_postal_code' };
  return town ? { at: pointOf(town), by: 'town' } : null;
}

export const isUnsure = (accuracyMetres: number): boolean => accuracyMetres > DEVICE_WITHIN_METRES;

const pointOf = ({ latitude, longitude }: GeoPoint): GeoPoint => ({ latitude, longitude });
