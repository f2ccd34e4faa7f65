import { expect, test } from 'vitest';
import { clockText, minutesLeft } from './clock.ts';

test.each([
  [600_000, '10:00'],
  [599_001, '10:00'],
  [599_000, '09:59'],
  [1, '00:01'],
  [0, '00:00'],
  [-5_000, '00:00'],
  [3_725_000, '1:02:05'],
])('%d ms left reads %s', (leftMs, text) => {
  expect(clockText(leftMs)).toBe(text);
});

test('the minute said aloud never promises less than is left, and ends at none', () => {
  expect([61_000, 60_000, 59_999, 1, 0, -1].map(minutesLeft)).toEqual([2, 1, 1, 1, 0, 0]);
});
