export type { DistanceProvider, Trip } from './distance-provider.ts';
export { createEstimatedDistance } from './estimated-distance.ts';
export { createIndianPlaces, type Place, type PlaceResolver } from './places.ts';
export { createIndianPostalCodes, type PostalCodes } from './postal-codes.ts';
export { createMapPlaces } from './map-places.ts';
