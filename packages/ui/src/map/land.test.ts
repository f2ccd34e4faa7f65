import { expect, test } from 'vitest';
import { COAST_BOX, seaRings } from './coast.ts';
import { landRings, type LatLng } from './land.ts';

/** Even-odd, as the map fills it. */
function isInside(rings: readonly (readonly LatLng[])[], [latitude, longitude]: LatLng): boolean {
  let isIn = false;
  for (const ring of rings) {
    ring.forEach(([y, x], at) => {
      const [nextY, nextX] = ring[(at + 1) % ring.length] as LatLng;
      if (y > latitude !== nextY > latitude && longitude < ((nextX - x) * (latitude - y)) / (nextY - y) + x) isIn = !isIn;
    });
  }
  return isIn;
}

test.each<[string, LatLng]>([
  ['Kolhapur', [16.7, 74.24]],
  ['Delhi', [28.61, 77.21]],
  ['Leh', [34.16, 77.58]],
  ['Kanyakumari', [8.2, 77.45]],
  ['Port Blair', [11.9, 92.75]],
  ['London', [51.5, -0.12]],
  ['Denver', [39.74, -104.99]],
])('%s stands on land', (_, at) => {
  expect(isInside(landRings(), at)).toBe(true);
});

test.each<[string, LatLng]>([
  ['the Bay of Bengal', [14, 88]],
  ['the Arabian Sea', [15, 68]],
  ['the Caspian Sea', [41.5, 51]],
])('%s is water', (_, at) => {
  expect(isInside(landRings(), at)).toBe(false);
});

test.each<[string, LatLng, boolean]>([
  ['Bandra', [19.055, 72.84], true],
  ['Navi Mumbai', [19.037, 73.016], true],
  ['Panaji', [15.49, 73.83], true],
  ['Thane creek', [19.0, 72.95], false],
  ['the sea off Juhu', [19.1, 72.8], false],
])('near at hand the shore is exact: %s', (_, at, isOnLand) => {
  expect(isInside([COAST_BOX, ...seaRings()], at)).toBe(isOnLand);
});
