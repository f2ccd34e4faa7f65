import { expect, test } from 'vitest';
import { firstSaved } from './first-saved.ts';

const home = { label: 'Home', latitude: 16.699, longitude: 74.243 };
const parents = { label: 'Parents', latitude: 18.52, longitude: 73.856 };

test('checkout begins with the saved address at the place that was chosen', () => {
  expect(firstSaved([home, parents], { latitude: 18.53, longitude: 73.86 })).toBe(parents);
  expect(firstSaved([parents, home], { latitude: 16.7, longitude: 74.24 })).toBe(home);
});

test('a chosen place that no saved address is near means another address', () => {
  expect(firstSaved([home, parents], { latitude: 19.07, longitude: 72.88 })).toBeUndefined();
});

test('without a chosen place the book’s first address is taken', () => {
  expect(firstSaved([parents, home], null)).toBe(parents);
  expect(firstSaved([], null)).toBeUndefined();
});
