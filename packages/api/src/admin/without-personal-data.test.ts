import { expect, test } from 'vitest';
import { withoutPersonalData } from './without-personal-data.ts';

test.each([
  ['550 5.1.1 <asha.rao@example.com>: no such user', '550 5.1.1 <…>: no such user'],
  ['Cannot reach +91 98765 43210 or 98765-43210', 'Cannot reach … or …'],
  ['GET https://shop.test/orders/K7M2P4Q?secret=abc failed', 'GET https://shop.test/orders/K7M2P4Q failed'],
  ['Unknown address "12 Lake View Road, Shahupuri, Kolhapur"', 'Unknown address "…"'],
  ['Nobody knows how to do the effect "send_balloons".', 'Nobody knows how to do the effect "send_balloons".'],
  [
    '\nInvalid `tx.orderMove.findUniqueOrThrow()` invocation in\n/srv/app/after-move.ts:27\n\n  where: { email: x }\n\nNo record was found.',
    'No record was found.',
  ],
  ['', ''],
])('of %j is left %j', (message, left) => {
  expect(withoutPersonalData(message)).toBe(left);
});

test('is no longer than a person reads', () => {
  expect(withoutPersonalData('no '.repeat(500))).toHaveLength(300);
});
