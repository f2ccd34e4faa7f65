import { postRefundOfEarned, refundPart, splitOf } from '@sweetspot/domain/payments/ledger';
import type { PaymentOperationState, RefundState } from '@sweetspot/domain/payments/payment-state';
import type { RefundAsker, RefundRequestState } from '@sweetspot/domain/payments/refund-state';
import type { Fixture } from '@sweetspot/db/testing';
import type { PastOrder } from './past-orders.ts';
import type { People } from './people.ts';

interface DemoRefund {
  readonly askedBy: RefundAsker;
  readonly state: RefundRequestState;
  /** Of what was paid. */
  readonly share: number;
  readonly reason: string;
  readonly decisionReason?: string;
  /** What became of the money, once it was approved. */
  readonly outcome?: RefundState;
}

const REFUNDS: readonly DemoRefund[] = [
  { askedBy: 'store', state: 'approved', share: 0.3, reason: 'The letters were smudged', outcome: 'succeeded' },
  { askedBy: 'admin', state: 'approved', share: 0.5, reason: 'It came an hour late', outcome: 'failed' },
  { askedBy: 'admin', state: 'approved', share: 0.2, reason: 'The candles were missing', outcome: 'pending' },
  { askedBy: 'store', state: 'asked', share: 0.4, reason: 'We used the wrong filling' },
  { askedBy: 'admin', state: 'asked', share: 1, reason: 'The cake fell over on its way' },
  {
    askedBy: 'store',
    state: 'declined',
    share: 1,
    reason: 'The customer did not like the colour',
    decisionReason: 'The photo shows what was ordered',
  },
];

const OPERATIONS: Readonly<Record<RefundState, PaymentOperationState>> = { pending: 'pending', succeeded: 'succeeded', failed: 'failed' };
const HOUR_MS = 3_600_000;

/** One refund of each standing that a person meets, of the newest orders that a wallet paid at the first store, the demo customer's first. */
export function buildRefunds(fixture: Fixture, past: readonly PastOrder[], people: People): void {
  const methods = new Map(fixture.rows.payment.map((payment) => [payment.orderId, payment.method]));
  const owner = people.owner(1).id;
  const home = fixture.rows.storeStaff.find(({ userId }) => userId === owner)?.storeId;
  const newestFirst = past
    .filter(({ order }) => order.store.row.id === home && order.status === 'delivered' && methods.get(order.id) === 'test')
    .toReversed();
  const orders = [true, false].flatMap((isDemo) => newestFirst.filter(({ customer }) => (customer === people.customer) === isDemo));
  REFUNDS.forEach((refund, place) => {
    const order = orders[place]?.order;
    if (order) addRefund(fixture, order, refund, people);
  });
}

function addRefund({ rows, random, now }: Fixture, order: PastOrder['order'], refund: DemoRefund, people: People): void {
  const payment = rows.payment.find(({ orderId }) => orderId === order.id);
  const [admin, second] = rows.user.filter(({ role }) => role === 'admin');
  if (!payment?.id || !admin?.id || !second?.id) throw new Error('A refund is of a payment, and decided by an admin.');
  const { askedBy, state, reason, decisionReason, outcome } = refund;
  const amountMinor = Math.round(payment.amountMinor * refund.share);
  const askedAt = new Date(now.getTime() - 5 * HOUR_MS);
  // What a gateway has not answered for an hour would be a finding of the nightly check.
  const decidedAt = new Date(now.getTime() - (refund.outcome === 'pending' ? HOUR_MS / 6 : 4 * HOUR_MS));
  const requestId = random.uuid(askedAt);
  rows.refundRequest.push({
    id: requestId,
    orderId: order.id,
    askedBy,
    askedByUserId: askedBy === 'store' ? people.owner(1).id : admin.id,
    kind: refund.share === 1 ? 'whole' : 'amount',
    parts: { lines: [], deliveryMinor: 0 },
    amountMinor,
    reason,
    needsAnother: askedBy === 'store' || state === 'asked',
    state,
    ...(state === 'asked' ? {} : { decidedByUserId: askedBy === 'store' ? admin.id : second.id, decidedAt }),
    ...(decisionReason === undefined ? {} : { decisionReason }),
    commandId: random.uuid(askedAt),
    createdAt: askedAt,
  });
  if (outcome === undefined) return;

  const operationId = random.uuid(decidedAt);
  const settledAt = outcome === 'pending' ? {} : { settledAt: decidedAt };
  const made = { paymentId: payment.id, amountMinor, createdAt: decidedAt, ...settledAt };
  rows.paymentOperation.push({
    ...made,
    id: operationId,
    kind: 'refund',
    state: OPERATIONS[outcome],
    requestKey: `refund:${operationId}`,
    gatewayId: `test-${operationId}`,
    issue: outcome === 'failed' ? 'REFUND_REFUSED' : null,
    tries: 1,
  });
  rows.refund.push({ ...made, id: random.uuid(decidedAt), operationId, requestId, state: outcome, reason });
  if (outcome !== 'succeeded') return;
  payment.refundedMinor = amountMinor;
  const transactionId = random.uuid(decidedAt);
  const accounts = { orderId: order.id, storeId: order.store.row.id };
  rows.ledgerTransaction.push({
    id: transactionId,
    orderId: order.id,
    kind: 'refund',
    reference: `refund:${operationId}`,
    occurredAt: decidedAt,
  });
  for (const entry of postRefundOfEarned(accounts, payment.method, refundPart(splitOf(order.total), amountMinor)))
    rows.ledgerEntry.push({ id: random.uuid(decidedAt), transactionId, currency: order.total.currency, ...entry });
}
