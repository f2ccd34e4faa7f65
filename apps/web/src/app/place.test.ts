import { expect, test } from 'vitest';
import { placeOf, placeOfAddress, placeText } from './place.ts';

test('a place reads back as it was written, to the street', () => {
  const place = { name: 'Kolhapur, Rajarampuri', latitude: 16.69571, longitude: 74.24642 };
  expect(placeOf(placeText(place))).toEqual({ name: 'Kolhapur, Rajarampuri', latitude: 16.696, longitude: 74.246 });
});

test.each(['', 'Kolhapur', '16.7,74.2', '16.7,74.2,', '96,74,North', '16,274,East', 'NaN,1,x', '16.7,74.2,a\u0000b', null, undefined])(
  '%j is no place',
  (text) => {
    expect(placeOf(text)).toBeNull();
  },
);

test('of a saved address only its town is remembered, and a street or two', () => {
  const home = { label: 'Home', line1: 'Flat 4', city: 'Kolhapur', latitude: 16.69571, longitude: 74.24642 };
  expect(placeText(placeOfAddress(home))).toBe('16.696,74.246,Kolhapur');
});
