import type { DisputeState, FindingKind } from '@sweetspot/domain/books/finding';
import type { LedgerAccountName, PostingKind } from '@sweetspot/domain/payments/ledger';

const ACCOUNTS: Readonly<Record<string, string>> = {
  gateway_clearing: 'Gateways',
  cod_receivable: 'Cash at stores',
  order_escrow: 'Held for orders',
  seller_payable: 'Owed to stores',
  'platform_revenue:commission': 'Commission',
  'platform_expense:promotion': 'Our discounts',
  'platform_expense:adjustment': 'Adjustments',
  tax_payable: 'Tax',
  remittance_clearing: 'Cash handed on',
  payout_clearing: 'Payouts at the bank',
  authorized: 'Promised by gateways',
  cash_due: 'Cash due',
  memorandum: 'Beside the promises',
} satisfies Readonly<Record<LedgerAccountName, string>>;

const POSTINGS: Readonly<Record<string, string>> = {
  authorized: 'Authorised',
  cash_due: 'Cash due',
  capture: 'Taken',
  collect: 'Cash taken',
  earn: 'Earned',
  refund: 'Refunded',
  remit: 'Cash handed on',
  cash_difference: 'Cash short or over',
  net_cash: 'Cash set off',
  adjust: 'Adjustment',
  payout: 'Payout',
} satisfies Readonly<Record<PostingKind, string>>;

/** "order_escrow:0193…" is an account of one order; who shows it says which. */
const labelOf = (account: string): string => ACCOUNTS[account] ?? ACCOUNTS[account.split(':')[0] ?? ''] ?? account;

/** The ledger, and what in the books does not agree. */
export const words = {
  title: 'Ledger',
  lede: 'Every movement of money, booked twice: the entries of a posting sum to zero, and none is ever changed.',
  sentence: (number: string, store: string | null, account: string | null) =>
    [
      'Postings',
      number === '' ? '' : `of order ${number}`,
      store === null ? '' : `on the accounts of ${store}`,
      account === null ? '' : `on “${labelOf(account)}”`,
      'newest first',
    ]
      .filter(Boolean)
      .join(', ')
      .replace('Postings, ', 'Postings '),
  orderFilter: 'Order number',
  orderHint: 'Such as SP4711',
  storeFilter: 'Store',
  accountFilter: 'Account',
  anyAccount: 'Any account',
  account: labelOf,
  posting: (kind: string) => POSTINGS[kind] ?? kind,
  columns: { posting: 'Posting', order: 'Order', entries: 'Entries' },
  noOrder: 'No order',
  debit: (amount: string) => `${amount} debit`,
  credit: (amount: string) => `${amount} credit`,
  empty: 'No posting fits',
  emptyHint: 'Clear the filters to see them all.',
  adjust: 'Adjust a store',
  adjustQuestion: 'What does a store get, or give?',
  adjustMeans: 'It is a line of the store’s next payout. It cannot be changed, only adjusted once more.',
  adjustStore: 'Store',
  chooseStore: 'Choose a store',
  amount: 'Amount',
  amountHint: 'With a minus in front it is taken from the store.',
  amountUnreadable: 'Write an amount, such as 250 or -99.50.',
  reason: 'Reason, as the store reads it',
  storeMissing: 'Choose a store.',
  send: 'Book it',
  keep: 'Leave it',
  adjusted: 'The adjustment is booked.',

  findingsTitle: 'Findings and disputes',
  findingsLede: 'What the nightly check of the books found, and orders whose money somebody disputes.',
  findings: 'Findings',
  findingsSentence: (isAll: boolean) => (isAll ? 'All findings, newest first' : 'Open findings, newest first'),
  kinds: {
    ledger_unbalanced: 'A posting does not sum to zero',
    capture_differs: 'The books and the gateway’s answer differ about what was taken',
    refunded_too_much: 'More was refunded than was taken',
    delivered_unpaid: 'Handed over, and not paid',
    operation_stuck: 'The gateway has not answered for more than an hour',
    paid_out_twice: 'Payouts booked are not the payouts made',
    cash_not_remitted: 'Cash not handed on for two weeks',
    ours_only: 'In our books, not in the gateway’s',
    theirs_only: 'In the gateway’s books, not in ours',
    amount_differs: 'The gateway’s books say another amount',
  } satisfies Readonly<Record<FindingKind, string>>,
  findingColumns: { what: 'What', order: 'About', amounts: 'Expected, found', state: 'State', action: 'Action' },
  amounts: (expected: string | null, found: string | null) => [expected, found].filter((amount) => amount !== null).join(' → '),
  show: 'Show',
  showAll: 'Closed ones too',
  open: 'Open',
  closed: 'Closed',
  closedBecause: (reason: string) => `Closed: ${reason}`,
  close: 'Close it',
  closeNamed: (what: string) => `Close: ${what}`,
  closeQuestion: (what: string) => `Close “${what}”?`,
  closeMeans: 'It is not found again with the same amounts. Say what it was, and what you did.',
  closeDone: 'The finding is closed.',
  noFindings: 'The books agree',
  noFindingsHint: 'They are checked every night; what does not agree waits here for a person.',
  disputes: 'Disputes',
  disputesSentence: (isAll: boolean) => (isAll ? 'All disputes, newest first' : 'Open disputes, newest first'),
  disputeStates: { open: 'Open', for_store: 'Decided for the store', for_customer: 'Decided for the customer' } satisfies Readonly<
    Record<DisputeState, string>
  >,
  disputeColumns: { order: 'Order', amount: 'Amount', reason: 'Why', state: 'State', action: 'Action' },
  showDecided: 'Decided ones too',
  noDisputes: 'Nobody disputes a payment',
  noDisputesHint: 'An order with an open dispute is not paid out.',
  openDispute: 'Open a dispute',
  noSuchOrder: 'No order has this number.',
  openDisputeMeans: 'The order is not paid out until the dispute is decided. Money that goes back is a refund of the order.',
  forStore: 'For the store',
  forCustomer: 'For the customer',
  decideQuestion: (number: string, isForStore: boolean) =>
    isForStore ? `Decide the dispute of order ${number} for the store?` : `Decide the dispute of order ${number} for the customer?`,
  decideMeansStore: 'The order may be paid out again.',
  decideMeansCustomer: 'Refund the order on its page; its store gives its part back with the next payout.',
  decided: 'The dispute is decided.',
  disputeOpened: 'The dispute is open.',
};
