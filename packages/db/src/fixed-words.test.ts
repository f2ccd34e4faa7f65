import { AGE_BANDS } from '@sweetspot/domain/accounts/age-band';
import { STAFF_ROLES, USER_ROLES } from '@sweetspot/domain/accounts/roles';
import { AMENDMENT_STATES } from '@sweetspot/domain/amendments/amendment-state';
import { DIETARY_MARKS } from '@sweetspot/domain/allergens/allergen';
import { CAKE_STATUSES } from '@sweetspot/domain/cakes/cake-status';
import { CONTACT_STATES, CONTACT_TOPICS } from '@sweetspot/domain/contact/contact-topic';
import { OPTION_GROUP_KINDS, OPTION_GROUP_ROLES } from '@sweetspot/domain/customization/customization';
import { KITCHEN_STATES } from '@sweetspot/domain/kitchen/kitchen-state';
import { MAIL_STATES } from '@sweetspot/domain/mails/mail-state';
import { DISPUTE_STATES, FINDING_STATES } from '@sweetspot/domain/books/finding';
import { DISCOUNT_FUNDERS } from '@sweetspot/domain/orders/order-total';
import { DRAFT_GROUPS } from '@sweetspot/domain/orders/draft-inputs';
import { FULFILMENTS, ORDER_ACTORS, ORDER_STATUSES } from '@sweetspot/domain/orders/order-status';
import {
  PAYMENT_METHODS,
  PAYMENT_OPERATION_KINDS,
  PAYMENT_OPERATION_STATES,
  REFUND_STATES,
} from '@sweetspot/domain/payments/payment-state';
import { REFUND_KINDS, REFUND_REQUEST_STATES } from '@sweetspot/domain/payments/refund-state';
import { PAYOUT_BATCH_STATES } from '@sweetspot/domain/payouts/payout-state';
import { PROBLEM_KINDS, PROBLEM_REMEDIES, PROBLEM_STATES, PROBLEM_WISHES } from '@sweetspot/domain/problems/problem';
import { PROMO_KINDS } from '@sweetspot/domain/promotions/promo-code';
import { REPORT_REASONS, REVIEW_STATES } from '@sweetspot/domain/reviews/review';
import { HOLD_STATES } from '@sweetspot/domain/slots/hold';
import { CAPACITY_PERIODS } from '@sweetspot/domain/slots/store-schedule';
import { STORE_STATUSES } from '@sweetspot/domain/stores/store-status';
import { GST_STANDINGS } from '@sweetspot/domain/tax/gst-standing';
import { TAX_DOCUMENT_KINDS } from '@sweetspot/domain/tax/tax-document';
import { expect, test } from 'vitest';
import { createTestDatabase } from './testing/index.ts';

const DOMAINS: Readonly<Record<string, readonly string[]>> = {
  age_band: AGE_BANDS,
  amendment_state: AMENDMENT_STATES,
  cake_status: CAKE_STATUSES,
  capacity_period: CAPACITY_PERIODS,
  dietary_mark: DIETARY_MARKS,
  contact_state: CONTACT_STATES,
  contact_topic: CONTACT_TOPICS,
  discount_funder: DISCOUNT_FUNDERS,
  dispute_state: DISPUTE_STATES,
  draft_group: DRAFT_GROUPS,
  finding_state: FINDING_STATES,
  fulfilment: FULFILMENTS,
  gst_standing: GST_STANDINGS,
  hold_state: HOLD_STATES,
  kitchen_state: KITCHEN_STATES,
  mail_state: MAIL_STATES,
  option_group_kind: OPTION_GROUP_KINDS,
  option_group_role: OPTION_GROUP_ROLES,
  order_actor: ORDER_ACTORS,
  order_status: ORDER_STATUSES,
  payment_method: PAYMENT_METHODS,
  payment_operation_kind: PAYMENT_OPERATION_KINDS,
  payment_operation_state: PAYMENT_OPERATION_STATES,
  payout_batch_state: PAYOUT_BATCH_STATES,
  problem_kind: PROBLEM_KINDS,
  problem_remedy: PROBLEM_REMEDIES,
  problem_state: PROBLEM_STATES,
  problem_wish: PROBLEM_WISHES,
  promo_kind: PROMO_KINDS,
  refund_kind: REFUND_KINDS,
  refund_request_state: REFUND_REQUEST_STATES,
  refund_state: REFUND_STATES,
  report_reason: REPORT_REASONS,
  review_state: REVIEW_STATES,
  staff_role: STAFF_ROLES,
  store_status: STORE_STATUSES,
  tax_document_kind: TAX_DOCUMENT_KINDS,
  user_role: USER_ROLES,
};

/** No screen and no rule speaks of these words: the tables alone do. */
const OWN = [
  'event_stream_kind',
  'hours_of',
  'idempotency_state',
  'payment_attempt_state',
  'payment_purpose',
  'session_app',
  'user_token_kind',
];

test('every fixed set of words has the same words in the domain and in the database', async () => {
  await using database = await createTestDatabase();
  const { rows } = await database.db.pool.query<{ name: string; words: string[] }>(`
    select t.typname as name, array_agg(e.enumlabel::text order by e.enumlabel) as words from pg_type t
    join pg_enum e on e.enumtypid = t.oid join pg_namespace n on n.oid = t.typnamespace
    where n.nspname = 'public' group by t.typname order by t.typname`);
  const stored = Object.fromEntries(rows.filter(({ name }) => !OWN.includes(name)).map(({ name, words }) => [name, words.toSorted()]));
  expect(stored).toEqual(Object.fromEntries(Object.entries(DOMAINS).map(([name, words]) => [name, words.toSorted()])));
});
