import { expect, it, test } from 'vitest';
import { createMapPlaces } from './map-places.ts';

const places = createMapPlaces();
const namesIn = (part: string) => (places.part(part) ?? []).map(([name]) => name);

it.each([
  ['large', 'Mumbai'],
  ['large', 'Kolhapur'],
  ['16_74', 'Kolhapur'],
  ['16_74', 'Warananagar'],
  ['16_74', 'Rajarampuri'],
  ['18_73', 'Kothrud'],
  ['19_72', 'Bandra'],
])('the part %s has %s', (part, name) => {
  expect(namesIn(part)).toContain(name);
});

test('a quarter comes with its postal code, a town with its people', () => {
  const rows = places.part('16_74') ?? [];
  expect(rows.find(([name]) => name === 'Rajarampuri')?.[4]).toBe('416008');
  expect(rows.find(([name]) => name === 'Kolhapur')?.[3]).toBeGreaterThan(100_000);
});

test('an empty square has no names, and what is no part is none', () => {
  expect(places.part('0_0')).toEqual([]);
  for (const odd of ['', '..', '16_74/../x', 'constructor', '161_74', 'Large']) expect(places.part(odd)).toBeNull();
});

test('no part is more than a map can fetch as it is moved', () => {
  const largest = Math.max(
    ...['large', '16_74', '18_73', '19_72', '28_77', '12_77', '22_88'].map((part) => JSON.stringify(places.part(part)).length),
  );
  expect(largest).toBeLessThan(60_000);
});
