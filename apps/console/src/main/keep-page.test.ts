import { expect, test } from 'vitest';
import { pauseBeforeReload } from './keep-page.ts';

test('a lost page is back at once; one that is lost again and again within a minute waits longer, and never more than half a minute', () => {
  const now = 1_000_000;
  const lostTimes = (count: number) => Array.from({ length: count }, (_, at) => now - at * 100);
  expect([1, 2, 3, 20].map((count) => pauseBeforeReload(lostTimes(count), now))).toEqual([0, 5000, 10_000, 30_000]);
  expect(pauseBeforeReload([now - 60_000, now], now)).toBe(0);
});
