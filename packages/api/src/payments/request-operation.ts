import { enqueue, insertLater, type PaymentOperationKind } from '@sweetspot/db';
import { refundDue } from '@sweetspot/domain/orders/cancellation';
import { CALLED_OFF_STATUSES } from '@sweetspot/domain/orders/order-table';
import { timeAskedUntil } from '@sweetspot/domain/orders/revised-time';
import { mayVoid, paymentSums } from '@sweetspot/domain/payments/money-state';
import { OPEN_OPERATION_STATES } from '@sweetspot/domain/payments/operation-table';
import { isPaidInCash } from '@sweetspot/domain/payments/payment-state';
import { ladderOf } from '../orders/index.ts';
import type { TxContext } from '../transaction.ts';

interface Requested {
  readonly paymentId: string;
  readonly attemptId?: string | null | undefined;
  readonly kind: PaymentOperationKind;
  readonly amountMinor: number;
  readonly userId?: string | null | undefined;
}

/**
 * Writes down what the gateway is to be asked and queues the asking. The row commits before anybody calls the gateway, so a
 * crash in between is found, and finished with the same key.
 */
async function requestOperation({ tx, newId }: TxContext, { attemptId, userId, ...operation }: Requested): Promise<string> {
  const id = newId();
  const row = { ...operation, id, attemptId: attemptId ?? null, userId: userId ?? null, requestKey: newId() };
  await insertLater(tx, 'payment_operation', [row]);
  await enqueue(tx, { name: 'payment.operation', data: { operationId: id } });
  return id;
}

const PAYMENTS_SELECT = {
  id: true,
  method: true,
  amountMinor: true,
  operations: { orderBy: { createdAt: 'asc' }, select: { kind: true, state: true, amountMinor: true, attemptId: true } },
  refunds: { select: { state: true, amountMinor: true, amendmentId: true } },
  amendment: { select: { appliedAt: true } },
} as const;

const loadPayments = ({ tx }: TxContext, orderId: string) =>
  tx.payment.findMany({ where: { orderId }, orderBy: { createdAt: 'asc' }, select: PAYMENTS_SELECT });
type PaymentRow = Awaited<ReturnType<typeof loadPayments>>[number];

const isAsked = ({ operations }: PaymentRow, kind: PaymentOperationKind): boolean =>
  operations.some((operation) => operation.kind === kind && OPEN_OPERATION_STATES.includes(operation.state));

/** Takes what is held; called when the store accepts. */
export async function requestCapture(t: TxContext, orderId: string): Promise<void> {
  for (const payment of await loadPayments(t, orderId)) {
    const { heldMinor, capturedMinor } = paymentSums(payment);
    // Paid anew after a failed capture: the older authorization still counts as held, and must not be taken on top.
    const amountMinor = Math.min(heldMinor, payment.amountMinor - capturedMinor);
    // What a change costs is taken only if the order stands with it.
    if (payment.amendment?.appliedAt === null) continue;
    if (isPaidInCash(payment.method) || amountMinor <= 0 || isAsked(payment, 'capture')) continue;
    await requestOperation(t, { paymentId: payment.id, kind: 'capture', amountMinor });
  }
}

/** Cash handed over at the door. */
export async function requestCollection(t: TxContext, orderId: string, userId: string | null): Promise<void> {
  for (const payment of await loadPayments(t, orderId)) {
    if (!isPaidInCash(payment.method) || isAsked(payment, 'collect') || paymentSums(payment).capturedMinor > 0) continue;
    await requestOperation(t, { paymentId: payment.id, kind: 'collect', amountMinor: payment.amountMinor, userId });
  }
}

/**
 * Gives back what a closed order holds or took: voids what is only held, refunds what was taken as far as the ladder says. An order
 * that was never placed, because its slot went before its money came, gets everything back.
 * Works out what is still owed from the rows, so it may be called again after every answer of the gateway: a capture that was
 * under way while the order was cancelled is refunded when it arrives.
 */
export async function requestMoneyBack(t: TxContext, orderId: string): Promise<void> {
  const order = await t.tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      acceptedAt: true,
      answerTimeBy: true,
      timeAgreedAt: true,
      cancellationLadder: true,
      promisedStartAt: true,
      revisedStartAt: true,
      statusReason: true,
      moves: {
        where: { to: { in: [...CALLED_OFF_STATUSES] } },
        orderBy: { version: 'desc' },
        take: 1,
        select: { actor: true, actorUserId: true, createdAt: true },
      },
    },
  });
  const [closing] = order.moves;
  // What a change made cheaper was given back for good: the ladder is about the rest.
  const payments = (await loadPayments(t, orderId)).map(withoutChanges);
  const ladder = ladderOf(order);
  const capturedMinor = payments.reduce((total, payment) => total + payment.keptMinor, 0);
  let owedMinor =
    closing === undefined
      ? capturedMinor
      : refundDue(ladder, {
          by: closing.actor,
          isAccepted: order.acceptedAt !== null,
          isTimeAsked: timeAskedUntil(order) !== null,
          at: closing.createdAt,
          capturedMinor,
        });
  for (const payment of payments) {
    if (mayVoid(payment)) {
      if (!isAsked(payment, 'capture')) await requestVoids(t, payment, closing?.actorUserId ?? null);
      continue;
    }
    const sums = paymentSums(payment);
    const givenMinor = sums.refundedMinor + sums.refundPendingMinor;
    const partMinor = Math.min(owedMinor, payment.keptMinor) - givenMinor;
    owedMinor -= Math.min(owedMinor, payment.keptMinor);
    if (partMinor > 0)
      await requestRefund(t, {
        paymentId: payment.id,
        amountMinor: partMinor,
        reason: order.statusReason ?? '',
        userId: closing?.actorUserId ?? null,
      });
  }
}

function withoutChanges(payment: PaymentRow) {
  const refunds = payment.refunds.filter(({ amendmentId }) => amendmentId === null);
  const changes = paymentSums({ ...payment, refunds: payment.refunds.filter(({ amendmentId }) => amendmentId !== null) });
  return { ...payment, refunds, keptMinor: changes.capturedMinor - changes.refundedMinor - changes.refundPendingMinor };
}

/** Money of a change that came when the order could no longer be changed: it is let go. */
export async function releasePayment(t: TxContext, orderId: string, paymentId: string): Promise<void> {
  const payment = (await loadPayments(t, orderId)).find(({ id }) => id === paymentId);
  if (payment !== undefined && mayVoid(payment)) await requestVoids(t, payment, null);
}

/** Each authorization is released by an operation of its own, asked for once. */
async function requestVoids(t: TxContext, { id: paymentId, operations }: PaymentRow, userId: string | null): Promise<void> {
  const asked = operations.filter(({ kind }) => kind === 'void').map(({ attemptId }) => attemptId);
  const held = operations.filter(({ kind, state }) => kind === 'authorize' && state === 'succeeded');
  for (const { attemptId, amountMinor } of held) {
    if (asked.includes(attemptId) || asked.includes(null)) continue;
    await requestOperation(t, { paymentId, attemptId, kind: 'void', amountMinor, userId });
  }
}

interface RequestedRefund {
  readonly paymentId: string;
  readonly amountMinor: number;
  readonly reason: string;
  readonly userId: string | null;
  /** Null where nobody asked for it. */
  readonly requestId?: string | null;
  /** The change that made the order cheaper. */
  readonly amendmentId?: string;
}

export async function requestRefund(t: TxContext, { userId, requestId, ...refund }: RequestedRefund): Promise<void> {
  const { paymentId, amountMinor } = refund;
  const operationId = await requestOperation(t, { paymentId, kind: 'refund', amountMinor, userId });
  await t.tx.refund.create({ data: { ...refund, operationId, requestId: requestId ?? null }, select: { id: true } });
}

/** A refund that failed, asked of the gateway anew. The caller holds the order, and has made sure that so much can be given back. */
export async function repeatRefund(
  t: TxContext,
  { id, paymentId, amountMinor }: { readonly id: string; readonly paymentId: string; readonly amountMinor: number },
  userId: string,
): Promise<void> {
  const operationId = await requestOperation(t, { paymentId, kind: 'refund', amountMinor, userId });
  await t.tx.refund.update({ where: { id }, data: { operationId, state: 'pending', settledAt: null }, select: { id: true } });
}
