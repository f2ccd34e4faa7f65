import { expect, test } from 'vitest';
import { landRings, type LatLng } from './land.ts';

/** Even-odd, as the map fills it. */
function isLand([latitude, longitude]: LatLng): boolean {
  let isInside = false;
  for (const ring of landRings()) {
    ring.forEach(([y, x], at) => {
      const [nextY, nextX] = ring[(at + 1) % ring.length] as LatLng;
      if (y > latitude !== nextY > latitude && longitude < ((nextX - x) * (latitude - y)) / (nextY - y) + x) isInside = !isInside;
    });
  }
  return isInside;
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
  expect(isLand(at)).toBe(true);
});

test.each<[string, LatLng]>([
  ['the Bay of Bengal', [14, 88]],
  ['the Arabian Sea', [15, 68]],
  ['the Caspian Sea', [41.5, 51]],
])('%s is water', (_, at) => {
  expect(isLand(at)).toBe(false);
});
