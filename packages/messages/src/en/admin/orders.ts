import type { OrderSituation } from '@sweetspot/domain/orders/order-situation';
import { counted } from '../../language.ts';
import { LATE, LATE_MEANING } from '../late.ts';

interface OrderFilters {
  readonly status: string | null;
  readonly situation: OrderSituation | null;
  readonly when: string | null;
  readonly store: string | null;
  readonly words: string;
}

const SITUATION_CLAUSES: Readonly<Record<OrderSituation, string>> = {
  in_kitchen: 'in the kitchen',
  late: LATE_MEANING,
  unanswered: 'still unanswered by the store',
  capture_failed: 'accepted, but not paid',
  payment_unknown: 'without an answer from the gateway',
  refund_failed: 'with a refund that failed',
  refund_asked: 'with a refund that waits for a decision',
  sold: 'neither declined, cancelled nor expired',
};

/** Orders, and all that is known of one. */
export const words = {
  title: 'Orders',
  searchLabel: 'Search orders',
  searchHint: 'Number, name or e-mail',
  statusFilter: 'Status',
  anyStatus: 'Any status',
  anyTime: 'Any time',
  storeFilter: 'Store',
  situationFilter: 'Situation',
  anySituation: 'Any situation',
  situations: {
    in_kitchen: 'In the kitchen',
    late: LATE,
    unanswered: 'Unanswered by the store',
    capture_failed: 'Payment failed',
    payment_unknown: 'No answer from the gateway',
    refund_failed: 'Refund failed',
    refund_asked: 'Refund waits',
    sold: 'Sold',
  } satisfies Readonly<Record<OrderSituation, string>>,
  /** "Orders placed in the last 7 days at SweetSpot Kolhapur, late with the next step, now “accepted”". */
  sentence: ({ status, situation, when, store, words }: OrderFilters) => {
    const isAll = status === null && situation === null && when === null && store === null && words === '';
    const placed = when === null ? '' : ` placed ${when}`;
    const at = store === null ? '' : ` at ${store}`;
    const which = situation === null ? '' : `, ${SITUATION_CLAUSES[situation]}`;
    const now = status === null ? '' : `, now “${status.toLowerCase()}”`;
    const matching = words === '' ? '' : `, matching “${words}”`;
    return `${isAll ? 'All orders' : 'Orders'}${placed}${at}${which}${now}${matching}`;
  },
  columns: {
    number: 'Order',
    customer: 'Customer',
    cakes: 'Cakes',
    promised: 'Promised',
    status: 'Status',
    total: 'Total',
  },
  cakes: (cakes: readonly { readonly name: string; readonly quantity: number }[]) =>
    cakes.map(({ name, quantity }) => (quantity === 1 ? name : `${quantity} × ${name}`)).join(', '),
  empty: 'No order matches',
  emptyHint: 'Try other days, another status or fewer letters.',
  orderTitle: (number: string) => `Order ${number}`,
  promised: 'Promised',
  revised: 'Moved to',
  acceptBy: 'The store answers by',
  from: (store: string) => `from ${store}`,
  facts: 'Who, where and when',
  customer: 'Customer',
  forgotten: 'Deleted their account, and with it name, contact and address.',
  recipient: 'Recipient',
  surpriseLabel: 'Surprise',
  surprise: 'Nobody calls the recipient before',
  giftMessage: 'Gift message',
  giftFrom: 'Signed',
  deliverTo: 'Deliver to',
  collectAt: 'Collect at',
  instructions: 'Instructions',
  store: 'Store',
  customerPage: 'What they see',
  track: 'Open the tracking page',
  cakesTitle: 'Cakes',
  serves: (people: number) => `serves ${people}`,
  inscription: 'Inscription',
  photo: (group: string) => `${group}: the customer's picture, opens large`,
  breakdown: 'Price',
  commission: 'Commission for SweetSpot',
  history: 'What happened',
  created: 'Checkout began',
  byItself: 'by itself',
  by: (who: string) => `by ${who}`,
  kitchen: 'Kitchen',
  pieces: 'Pieces and where they stand',
  partsOf: 'How its price comes about',
  kitchenColumns: { piece: 'Piece', cake: 'Cake', tiers: 'Tiers', state: 'State' },
  piece: (number: number) => `Piece ${number}`,
  tier: (tier: number, sponge: string) => `Tier ${tier} (${sponge})`,
  noPieces: 'The kitchen has no pieces of this order yet.',
  payments: 'Payments',
  noPayments: 'No payment has been asked for yet.',
  asked: 'Asked',
  authorized: 'Reserved',
  captured: 'Taken',
  refunded: 'Given back',
  operationColumns: { what: 'Operation', state: 'State', amount: 'Amount', at: 'When', issue: 'Issue' },
  operationsOf: (method: string) => `Operations of ${method}`,
  refunds: 'Refunds',
  papers: 'Tax documents',
  noPapers: 'None: they are issued when the cakes are handed over.',
  paperWaits: 'Waits until the store says whether it has a GSTIN.',
  paperKinds: { tax_invoice: 'Tax invoice', bill_of_supply: 'Bill of supply', credit_note: 'Credit note' },
  paper: (kind: string, number: string) => `${kind} ${number}`,
  ledger: 'Ledger',
  bookings: 'Bookings of this order',
  noLedger: 'Nothing is booked yet.',
  ledgerColumns: { at: 'When', posting: 'Posting', account: 'Account', debit: 'Debit', credit: 'Credit' },
  mails: 'Mails',
  mailsSent: 'Mails about this order',
  noMails: 'No mail has been queued.',
  audit: 'Decisions by staff',
  decisions: 'Decisions about this order',
  noAudit: 'Nobody has stepped in.',
  change: 'Change this order',
  noChange: 'Nothing can be changed about this order any more.',
  moveQuestion: (move: string, number: string) => `${move}: order ${number}?`,
  moveMeans: (to: string) => `The order will be “${to.toLowerCase()}”. Customer and store see it at once.`,
  cancelQuestion: (number: string) => `Cancel order ${number}?`,
  cancelRefund: (amount: string) => `The customer gets ${amount} back, and a mail that says so.`,
  cancelNoRefund: 'Nothing was charged, so nothing is given back. The customer gets a mail.',
  cancelGone: 'A cancelled order cannot be brought back.',
  moved: (number: string, to: string) => `Order ${number} is now “${to.toLowerCase()}”.`,
  stale: (to: string) => `Somebody moved this order meanwhile: it is now “${to.toLowerCase()}”. The page shows where it stands.`,
  count: (count: number) => counted(count, 'en', { one: 'order', other: 'orders' }),
};
