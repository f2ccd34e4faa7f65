import type { StaffRole } from '../accounts/roles.ts';
import { STORE_DECISIONS, STORE_TABLE, type StoreDecision, type StoreStatus } from './store-status.ts';

/** What people of a store do in its console. */
export const STAFF_ACTIONS = [
  'work_orders',
  'switch_sold_out',
  'edit_cakes',
  'overbook',
  'keep_promo_codes',
  'ask_refund',
  'answer_tax',
  'hand_out_bills',
  'see_payouts',
  'keep_bank_account',
  'answer_reviews',
  'answer_problems',
] as const;
export type StaffAction = (typeof STAFF_ACTIONS)[number];

/** Staff work the orders and say what has run out; what the store sells, for how much, and more than it has room for is its owner's. */
const STAFF_MAY: Readonly<Record<StaffRole, readonly StaffAction[]>> = {
  owner: STAFF_ACTIONS,
  staff: ['work_orders', 'switch_sold_out', 'hand_out_bills'],
};

export const allowedToStaff = (role: StaffRole): readonly StaffAction[] => STAFF_MAY[role];

/** What an admin may decide about a store as it stands. */
export function decisionsAbout(store: { readonly status: StoreStatus }): readonly StoreDecision[] {
  return STORE_DECISIONS.filter((decision) => STORE_TABLE[decision].from.includes(store.status));
}
