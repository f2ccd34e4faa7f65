import type { AppErrorView } from '@sweetspot/domain/errors/app-error';
import { expect, test } from 'vitest';
import { stepOf } from './trouble.ts';

const invalid = (path: string): AppErrorView => ({
  code: 'INPUT_INVALID',
  kind: 'invalid',
  data: { fields: { [path]: 'mobile_invalid' } },
});

test.each<[string, AppErrorView]>([
  ['who', invalid('contact.mobile')],
  ['where', invalid('recipient.mobile')],
  ['where', invalid('address')],
  ['pay', invalid('paymentMethod')],
  ['where', { code: 'OUT_OF_RANGE', kind: 'invalid', data: { distanceMetres: 9_000, radiusMetres: 8_000 } }],
  ['when', { code: 'HOLD_EXPIRED', kind: 'conflict', data: { nextPossibleAt: null } }],
  ['when', { code: 'CART_CHANGED', kind: 'conflict', data: { changes: [{ type: 'slot', slotId: 's', nextPossibleAt: null }] } }],
  ['pay', { code: 'PRICE_CHANGED', kind: 'conflict', data: { beforeMinor: 1, nowMinor: 2, changes: [] } }],
])('at the step %s stands what it can mend', (step, refusal) => {
  expect(stepOf(refusal)).toBe(step);
});
