import { expect, test } from 'vitest';
import { deliveryPoint, isUnsure, type WhereaboutsKnown } from './delivery-point.ts';

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

test('a device is unsure of more than two kilometres', () => {
  expect([isUnsure(0), isUnsure(2_000), isUnsure(2_001)]).toEqual([false, false, true]);
});

test('a device within twenty-five kilometres of the place is at it, one farther is not', () => {
  const north = (metres: number) => ({ ...middle, latitude: middle.latitude + metres / 111_195.08, accuracyMetres: 20 });
  const by = (metres: number, known: Partial<WhereaboutsKnown>) => deliveryPoint({ ...nothing, ...known, device: north(metres) })?.by;
  expect(by(24_990, { postalCode: code })).toBe('device');
  expect(by(25_010, { postalCode: code })).toBe('postal_code');
  expect(by(24_990, { town: { ...middle, isCertain: false } })).toBe('device');
  expect(by(25_010, { town: { ...middle, isCertain: false } })).toBe('town');
});
