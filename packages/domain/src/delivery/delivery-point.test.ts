import { expect, test } from 'vitest';
import { deliveryPoint, type WhereaboutsKnown } from './delivery-point.ts';

const middle = { latitude: 16.7, longitude: 74.24 };
const code = { ...middle, isCertain: true };
const town = { latitude: 16.69, longitude: 74.22, isCertain: false };
const door = { latitude: 16.71, longitude: 74.25, accuracyMetres: 20 };
const nothing: WhereaboutsKnown = { device: null, postalCode: null, town: null };

test.each<[string, Partial<WhereaboutsKnown>, ReturnType<typeof deliveryPoint>]>([
  ['the middle of a known postal code', { postalCode: code }, { at: middle, by: 'postal_code' }],
  ['a postal code before its town', { postalCode: code, town }, { at: middle, by: 'postal_code' }],
  ['an uncertain code, and says so', { postalCode: { ...code, isCertain: false } }, { at: middle, by: 'wide_postal_code' }],
  ['the town of an unknown code', { town }, { at: { latitude: 16.69, longitude: 74.22 }, by: 'town' }],
  ['the device, which knows its own door', { postalCode: code, device: door }, { at: { latitude: 16.71, longitude: 74.25 }, by: 'device' }],
  ['the device alone', { device: door }, { at: { latitude: 16.71, longitude: 74.25 }, by: 'device' }],
  [
    'the code, not a device that is unsure',
    { postalCode: code, device: { ...door, accuracyMetres: 5_000 } },
    { at: middle, by: 'postal_code' },
  ],
  ['the code, not a device far away', { postalCode: code, device: { ...door, latitude: 18.5 } }, { at: middle, by: 'postal_code' }],
  ['nothing by a device that is unsure', { device: { ...door, accuracyMetres: 5_000 } }, null],
  ['nothing by nothing', {}, null],
])('where no pin is set, the way is measured to %s', (_, known, point) => {
  expect(deliveryPoint({ ...nothing, ...known })).toEqual(point);
});
