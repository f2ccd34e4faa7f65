import { expect, test } from 'vitest';
import { STAFF_ROLES } from '../accounts/roles.ts';
import { allowedToStaff, decisionsAbout, STAFF_ACTIONS } from './store-policy.ts';
import { STORE_STATUSES, STORE_TABLE } from './store-status.ts';

test('what a store sells is changed by its owner alone; staff work its orders and say what has run out', () => {
  expect(allowedToStaff('owner')).toEqual(STAFF_ACTIONS);
  expect(allowedToStaff('staff')).toEqual(['work_orders', 'switch_sold_out', 'hand_out_bills']);
  expect(STAFF_ROLES).toEqual(['owner', 'staff']);
});

test.each([
  ['awaiting_approval', ['approve', 'decline']],
  ['declined', ['approve']],
  ['approved', ['suspend']],
  ['suspended', ['reinstate']],
] as const)('about a store that is %s an admin may decide: %s', (status, decisions) => {
  expect(decisionsAbout({ status })).toEqual(decisions);
});

test('no decision leaves a store where it was, and every status can be left', () => {
  for (const { from, to } of Object.values(STORE_TABLE)) expect(from).not.toContain(to);
  for (const status of STORE_STATUSES) expect(decisionsAbout({ status })).not.toEqual([]);
});
