export type { GeoPoint } from './geo-point.ts';
export { createIndianPlaces, type Place, type PlaceResolver } from './places.ts';
export { createIndianPostalCodes, type PostalCodes } from './postal-codes.ts';
