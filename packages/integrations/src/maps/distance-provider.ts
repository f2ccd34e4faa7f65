import type { GeoPoint, Route, Vehicle } from '@sweetspot/domain/delivery/estimate-route';

/** How far and how long by road. Whoever answers says so in `source`, and an order keeps that beside its fee. */
export interface DistanceProvider {
  distance(trip: Trip): Promise<Route>;
}

export interface Trip {
  readonly from: GeoPoint;
  readonly to: GeoPoint;
  readonly vehicle: Vehicle;
  /** When the courier would leave: streets are slower at some hours. */
  readonly departAt: Date;
  /** The store's zone, in which those hours are counted. */
  readonly timeZone: string;
}
