import { expect, test } from 'vitest';
import { settleBy } from './contact-topic.ts';

test.each([
  ['2026-11-27T05:00:00Z', '2026-12-27T05:00:00.000Z'],
  ['2026-12-31T20:00:00Z', '2027-01-31T20:00:00.000Z'],
  ['2027-01-31T20:00:00Z', '2027-02-28T20:00:00.000Z'],
  ['2028-01-30T20:00:00Z', '2028-02-29T20:00:00.000Z'],
])('a complaint received at %s is settled by %s', (received, by) => {
  expect(settleBy('complaint', new Date(received))?.toISOString()).toBe(by);
});

test('no other topic has a time set by law', () => {
  expect(settleBy('order', new Date('2026-11-27T05:00:00Z'))).toBeNull();
});
