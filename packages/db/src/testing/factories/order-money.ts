import {
  postCapture,
  postCashCollected,
  postEarnings,
  postRefundOfHeld,
  splitOf,
  type LedgerEntry,
} from '@sweetspot/domain/payments/ledger';
import type { OrderTotal } from '@sweetspot/domain/orders/order-total';
import { isPaidInCash, type PaymentMethod } from '@sweetspot/domain/payments/payment-state';
import type { PaymentOperationKind } from '../../generated/client.ts';
import type { Fixture } from './fixture.ts';
import type { PastMove } from './order-history.ts';

type PaidOrder = { id: string; storeId: string; method: PaymentMethod; total: OrderTotal; createdAt: Date; moves: readonly PastMove[] };

/** The payment as its moves left it, with every question put to the gateway and every booking in the ledger. */
export function addPayment(fixture: Fixture, order: PaidOrder): void {
  const { random, rows } = fixture;
  const { method, createdAt } = order;
  const amountMinor = order.total.totalMinor;
  const at = (event: PastMove['event']) => order.moves.find((move) => move.event === event)?.at ?? null;
  const isCash = isPaidInCash(method);
  const paidAt = at('pay');
  const capturedAt = isCash ? (at('deliver') ?? at('collect')) : at('accept');
  const endedAt = at('reject') ?? at('cancel');
  const isRefunded = endedAt !== null && capturedAt !== null;
  const isVoided = endedAt !== null && capturedAt === null && !isCash;

  const paymentId = random.uuid(createdAt);
  rows.payment.push({
    id: paymentId,
    orderId: order.id,
    method,
    currency: order.total.currency,
    amountMinor,
    authorizedMinor: paidAt && !isCash ? amountMinor : 0,
    capturedMinor: capturedAt ? amountMinor : 0,
    refundedMinor: isRefunded ? amountMinor : 0,
    voidedAt: isVoided ? endedAt : null,
    createdAt,
    updatedAt: endedAt ?? capturedAt ?? paidAt ?? createdAt,
  });
  const attemptId = isCash ? null : random.uuid(createdAt);
  if (attemptId) {
    rows.paymentAttempt.push({
      id: attemptId,
      paymentId,
      number: 1,
      method,
      state: paidAt ? 'approved' : 'created',
      requestKey: `attempt:${attemptId}`,
      gatewayRef: `${method}-${attemptId}`,
      createdAt,
      decidedAt: paidAt,
    });
  }

  const writer = createWriter(fixture, order, { paymentId, attemptId });
  const accounts = { orderId: order.id, storeId: order.storeId };
  if (paidAt && !isCash) writer.operate('authorize', paidAt);
  if (capturedAt) {
    const id = writer.operate(isCash ? 'collect' : 'capture', capturedAt);
    if (isCash) writer.book('collect', id, capturedAt, postCashCollected(accounts, amountMinor));
    else writer.book('capture', id, capturedAt, postCapture(accounts, method, amountMinor));
  }
  if (isVoided && endedAt) writer.operate('void', endedAt);
  if (isRefunded && endedAt) {
    const operationId = writer.operate('refund', endedAt);
    const refund = {
      id: random.uuid(endedAt),
      paymentId,
      operationId,
      amountMinor,
      reason: 'cancelled',
      createdAt: endedAt,
      settledAt: endedAt,
    };
    rows.refund.push({ ...refund, state: 'succeeded' });
    writer.book('refund', operationId, endedAt, postRefundOfHeld(accounts, method, amountMinor));
  }
  const handedOverAt = at('deliver') ?? at('collect');
  if (handedOverAt) writer.book('earn', order.id, handedOverAt, postEarnings(accounts, splitOf(order.total)));
}

/** `operate` answers the operation's id. */
function createWriter(
  { random, rows }: Fixture,
  order: PaidOrder,
  { paymentId, attemptId }: { paymentId: string; attemptId: string | null },
) {
  const { currency, totalMinor: amountMinor } = order.total;
  return {
    operate(kind: PaymentOperationKind, at: Date): string {
      const id = random.uuid(at);
      rows.paymentOperation.push({
        id,
        paymentId,
        attemptId: kind === 'authorize' ? attemptId : null,
        kind,
        state: 'succeeded',
        amountMinor,
        requestKey: `${kind}:${id}`,
        gatewayId: `${order.method}-${id}`,
        tries: 1,
        createdAt: at,
        settledAt: at,
      });
      return id;
    },
    book(kind: string, reference: string, at: Date, entries: readonly LedgerEntry[]): void {
      const transactionId = random.uuid(at);
      rows.ledgerTransaction.push({ id: transactionId, orderId: order.id, kind, reference: `${kind}:${reference}`, occurredAt: at });
      for (const entry of entries) rows.ledgerEntry.push({ id: random.uuid(at), transactionId, currency, ...entry });
    },
  };
}
