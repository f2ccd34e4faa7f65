import { expect, test } from 'vitest';
import { words } from './dashboard.ts';

test.each([
  [112, 100, 28, 'Revenue is up 12 % on the four weeks before'],
  [50, 100, 7, 'Revenue is down 50 % on the week before'],
  [1004, 1000, 1, 'Revenue is level with the day before'],
  [1007, 1000, 10, 'Revenue is up 0.7 % on the 10 days before'],
  [10, 0, 7, 'Revenue has begun: there was nothing in the week before'],
  [0, 0, 90, 'No revenue in these days, nor in the 90 days before'],
  [0, 10, 14, 'Revenue is down 100 % on the two weeks before'],
])('the title of a chart states its finding: %d after %d in %d days', (now, before, days, title) => {
  expect(words.revenueFinding(now, before, days)).toBe(title);
});

test('orders are plural', () => {
  expect(words.ordersFinding(3, 2, 7)).toBe('Orders are up 50 % on the week before');
});
