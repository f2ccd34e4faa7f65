import { expect, test } from 'vitest';
import { aboutKilometres, outOfRange } from './distances.ts';

test.each([
  [0, 'less than 1 km'],
  [949, 'less than 1 km'],
  [950, 'about 1 km'],
  [4_230, 'about 4 km'],
  [12_700, 'about 13 km'],
])('%i metres are %j', (metres, words) => {
  expect(aboutKilometres(metres)).toBe(words);
});

test('a refusal at the very border of the radius still says that it is beyond', () => {
  expect(outOfRange(10_400, 10_000)).toBe('The store delivers within 10 km, and this address is 10.4 km away.');
  expect(outOfRange(10_001, 10_000)).toBe('The store delivers within 10 km, and this address is just over 10 km away.');
});
