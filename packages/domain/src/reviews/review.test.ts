import { expect, test } from 'vitest';
import { publicName } from './public-name.ts';
import { reviewableUntil } from './review.ts';

test.each([
  ['Meera Kulkarni', 'Meera K.'],
  ['Meera Anand Kulkarni', 'Meera K.'],
  ['Meera', 'Meera'],
  ['meera kulkarni', 'meera K.'],
  ['मीरा क्षीरसागर', 'मीरा क्षी.'],
  ['Zoë Ärztin', 'Zoë Ä.'],
])('of "%s" strangers read "%s" and no more', (name, shown) => {
  expect(publicName(name)).toBe(shown);
});

test('a cake is reviewed for ninety days after it came, and never one that did not', () => {
  const closedAt = new Date('2026-11-27T12:00:00Z');
  expect(reviewableUntil({ status: 'collected', closedAt })?.toISOString()).toBe('2027-02-25T12:00:00.000Z');
  for (const status of ['accepted', 'not_collected', 'cancelled', 'rejected'] as const)
    expect(reviewableUntil({ status, closedAt })).toBeNull();
  expect(reviewableUntil({ status: 'delivered', closedAt: null })).toBeNull();
});
