/** What a check of the books finds. The last three are of a gateway's statement beside ours. */
export const FINDING_KINDS = [
  'ledger_unbalanced',
  'capture_differs',
  'refunded_too_much',
  'delivered_unpaid',
  'operation_stuck',
  'paid_out_twice',
  'cash_not_remitted',
  'ours_only',
  'theirs_only',
  'amount_differs',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export const FINDING_STATES = ['open', 'closed'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

export const DISPUTE_STATES = ['open', 'for_store', 'for_customer'] as const;
export type DisputeState = (typeof DISPUTE_STATES)[number];
