import { readAside, updateLater, type PaymentOperationKind, type Prisma } from '@sweetspot/db';
import { isAppError } from '@sweetspot/domain/errors/app-error';
import { OPEN_OPERATION_STATES, operationAfter } from '@sweetspot/domain/payments/operation-table';
import { CALLED_OFF_STATUSES, STANDING_STATUSES } from '@sweetspot/domain/orders/order-table';
import type { OrderStatus } from '@sweetspot/domain/orders/order-status';
import { paymentSums } from '@sweetspot/domain/payments/money-state';
import type { PaymentOperationState } from '@sweetspot/domain/payments/payment-state';
import type { MailKind } from '@sweetspot/integrations/mail';
import type { OperationResult } from '@sweetspot/integrations/payments';
import type { Services } from '../context.ts';
import { loadAdmins, queueMail, queueMails } from '../outbox/index.ts';
import { announceOrder, applyLockedMove, findPlacedInstead, holdOrder, readHeldOrder, systemMove, type FactsRow } from '../orders/index.ts';
import { lockForPlacing } from '../carts/index.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { bookOperation } from './book-operation.ts';
import { requestCapture, requestMoneyBack } from './request-operation.ts';

const STATES: Readonly<Record<OperationResult['outcome'], PaymentOperationState>> = {
  succeeded: 'succeeded',
  pending: 'pending',
  failed: 'failed',
  declined: 'failed',
};

/**
 * Books a gateway's answer, once: a late or repeated one changes nothing. Under the order's lock, so that what follows from the answer
 * (the order is placed, money goes back) is decided on what is true. Null stands for a lost answer.
 */
export async function applyResult(services: Services, asked: AskedOperation, result: OperationResult | null): Promise<'settled' | 'open'> {
  const { id: operationId } = asked;
  return inTx(services, async (t) => {
    await lockOrderOf(t, asked);
    // Read only under the lock: another process may have booked the same answer a moment ago.
    const {
      payment,
      state: known,
      tries,
      ...operation
    } = await t.tx.paymentOperation.findUniqueOrThrow({
      where: { id: operationId },
      select: OPERATION_SELECT,
    });
    const { order } = payment;
    const state = operationAfter(known, result ? STATES[result.outcome] : 'unknown');
    const isNews = state !== known;
    await updateLater(t.tx, 'payment_operation', operationId, {
      state,
      tries: tries + 1,
      ...(isNews && result && { gatewayId: result.gatewayId, issue: result.issue, debugId: result.debugId }),
      ...(isNews && !isOpen(state) && { settledAt: t.now() }),
    });
    if (!isNews) return isOpen(state) ? 'open' : 'settled';
    if (isOpen(state)) return 'open';
    await settleRows(t, payment, {
      ...operation,
      paymentId: payment.id,
      orderId: order.id,
      state,
      issue: result?.issue ?? null,
    });
    await queueMoneyMails(t, { ...operation, orderId: order.id, state }, order.status);
    await followUp(t, { ...operation, orderId: order.id, state });
    return 'settled';
  });
}

interface AskedOperation {
  readonly id: string;
  readonly kind: PaymentOperationKind;
  readonly orderId: string;
}

/** Money that arrives may place the order. */
function lockOrderOf(t: TxContext, { kind, orderId }: AskedOperation): Promise<void> {
  return kind === 'authorize' ? lockForPlacing(t, orderId) : holdOrder(t, orderId);
}

const OPERATION_SELECT = {
  id: true,
  kind: true,
  state: true,
  tries: true,
  attemptId: true,
  amountMinor: true,
  payment: {
    select: {
      id: true,
      method: true,
      amountMinor: true,
      operations: { orderBy: { createdAt: 'asc' }, select: { id: true, kind: true, state: true, amountMinor: true } },
      refunds: { select: { operationId: true, state: true, amountMinor: true } },
      order: { select: { id: true, status: true } },
    },
  },
} as const;
type PaymentRow = Prisma.PaymentOperationGetPayload<{ select: typeof OPERATION_SELECT }>['payment'];

const isOpen = (state: PaymentOperationState): boolean => OPEN_OPERATION_STATES.includes(state);

interface Settled {
  readonly id: string;
  readonly kind: PaymentOperationKind;
  readonly attemptId: string | null;
  readonly amountMinor: number;
  readonly paymentId: string;
  readonly orderId: string;
  readonly state: PaymentOperationState;
  readonly issue: string | null;
}

/** The rows that hang on the operation: its attempt, its refund, the payment's sums and the ledger. */
async function settleRows(t: TxContext, payment: PaymentRow, settled: Settled): Promise<void> {
  const { tx } = t;
  const { id, kind, attemptId, issue, paymentId, state } = settled;
  const isDone = settled.state === 'succeeded';
  const at = t.now();
  if (kind === 'authorize' && attemptId !== null)
    await updateLater(tx, 'payment_attempt', attemptId, { state: isDone ? 'approved' : 'declined', issue, decidedAt: at });
  if (kind === 'refund')
    await tx.refund.updateMany({ where: { operationId: settled.id }, data: { state: isDone ? 'succeeded' : 'failed', settledAt: at } });
  if (isDone) await bookOperation(t, settled, at);
  const sums = paymentSums({
    ...payment,
    operations: payment.operations.map((each) => (each.id === id ? { ...each, state } : each)),
    refunds: payment.refunds.map((each) => (each.operationId === id ? { ...each, state: isDone ? 'succeeded' : 'failed' } : each)),
  });
  await updateLater(tx, 'payment', paymentId, {
    // An authorization given up for a newer one lapses by itself; what counts is what this payment can bring.
    authorizedMinor: Math.min(payment.amountMinor, sums.heldMinor + sums.capturedMinor),
    capturedMinor: sums.capturedMinor,
    refundedMinor: sums.refundedMinor,
    voidedAt: sums.isVoided ? at : null,
    failedAt: sums.hasFailed ? at : null,
    updatedAt: at,
  });
}

const RECEIPTS: Partial<Record<PaymentOperationKind, MailKind>> = { capture: 'payment_received', refund: 'order_refunded' };

/** Money that moved is confirmed in writing, once an operation; cash has its receipt at the door. Where it failed, whoever can help hears. */
async function queueMoneyMails(
  t: TxContext,
  settled: Pick<Settled, 'id' | 'kind' | 'orderId' | 'state'>,
  status: OrderStatus,
): Promise<void> {
  const { id, orderId } = settled;
  const { buyer, isForAdmins } = whoHears(settled, status);
  if (buyer === undefined && !isForAdmins) return;
  const { contactEmail, locale } = await readAside(t.tx).order.findUniqueOrThrow({
    where: { id: orderId },
    select: { contactEmail: true, locale: true },
  });
  const mail = { subjectId: id, orderId, data: {} };
  const admins = isForAdmins ? await loadAdmins(t) : [];
  await queueMails(t, [
    ...(buyer === undefined ? [] : [{ ...mail, kind: buyer, recipient: contactEmail, locale }]),
    ...admins.map((admin) => ({ ...mail, kind: 'admin_money_stuck' as const, recipient: admin.email, locale: admin.locale })),
  ]);
}

/** A void says nothing new to the buyer: they were told at once that nothing is taken. */
function whoHears({ kind, state }: Pick<Settled, 'kind' | 'state'>, status: OrderStatus): { buyer?: MailKind; isForAdmins: boolean } {
  if (state === 'succeeded') return { ...(RECEIPTS[kind] && { buyer: RECEIPTS[kind] }), isForAdmins: false };
  if (kind === 'refund') return { buyer: 'refund_failed', isForAdmins: true };
  if (kind === 'capture' && STANDING_STATUSES.includes(status)) return { buyer: 'payment_failed', isForAdmins: status !== 'accepted' };
  return { isForAdmins: kind === 'void' };
}

/** What an answer sets off, and who hears of it. */
async function followUp(t: TxContext, settled: Pick<Settled, 'id' | 'orderId' | 'kind' | 'state'>): Promise<void> {
  const { orderId, kind, state } = settled;
  const order = await readHeldOrder(t, orderId);
  const isArrival = kind === 'authorize' && state === 'succeeded';
  // A move announces itself.
  if (isArrival && (await placePaid(t, order))) return;
  if (isArrival && isUnmade(order.status)) await returnArrived(t, settled, order);
  // A void or refund that was refused would be refused again: a person looks after it.
  else if (isEndedBySomebody(order.status) && (kind === 'capture' || state === 'succeeded')) await requestMoneyBack(t, orderId);
  await announceOrder(t, order, 'order_changed');
}

const isUnmade = (status: OrderStatus): boolean => status === 'awaiting_payment' || CALLED_OFF_STATUSES.includes(status);
const isEndedBySomebody = (status: OrderStatus): boolean => status !== 'expired' && CALLED_OFF_STATUSES.includes(status);

/**
 * The money is there; true if that places the order. One whose slot or cake is gone meanwhile is not placed; one accepted before, whose
 * capture had failed, takes it.
 */
async function placePaid(t: TxContext, order: FactsRow): Promise<boolean> {
  const { id, status } = order;
  if (STANDING_STATUSES.includes(status)) await requestCapture(t, id);
  if (status !== 'awaiting_payment' && status !== 'expired') return false;
  try {
    await applyLockedMove(t, systemMove(id, 'pay'), order);
  } catch (error) {
    if (!isAppError(error, 'MOVE_NOT_ALLOWED')) throw error;
    return false;
  }
  return true;
}

/** Money for an order that will not be made goes back, and its customer is told why: they may have left the page long ago. */
async function returnArrived(t: TxContext, { id }: Pick<Settled, 'id'>, order: FactsRow): Promise<void> {
  await requestMoneyBack(t, order.id);
  const because = isEndedBySomebody(order.status)
    ? 'called_off'
    : (await findPlacedInstead(t.tx, order.id)) === null
      ? 'slot_gone'
      : 'other_order';
  const { contactEmail, locale } = await t.tx.order.findUniqueOrThrow({
    where: { id: order.id },
    select: { contactEmail: true, locale: true },
  });
  await queueMail(t, { kind: 'payment_released', subjectId: id, recipient: contactEmail, locale, orderId: order.id, data: { because } });
}
