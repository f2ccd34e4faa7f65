import { updateLater, type PaymentOperationKind, type Prisma } from '@sweetspot/db';
import { isAppError } from '@sweetspot/domain/errors/app-error';
import { OPEN_OPERATION_STATES, operationAfter } from '@sweetspot/domain/payments/operation-table';
import { CALLED_OFF_STATUSES, STANDING_STATUSES } from '@sweetspot/domain/orders/order-table';
import type { OrderStatus } from '@sweetspot/domain/orders/order-status';
import { paymentSums } from '@sweetspot/domain/payments/money-state';
import type { PaymentOperationState } from '@sweetspot/domain/payments/payment-state';
import type { MailKind } from '@sweetspot/integrations/mail';
import type { OperationResult } from '@sweetspot/integrations/payments';
import type { Services } from '../context.ts';
import { loadAdmins, queueMails, queueMailsOfOrder } from '../outbox/index.ts';
import {
  announceOrder,
  applyLockedMove,
  FACTS_SELECT,
  findPlacedInstead,
  holdOrder,
  keepPromised,
  promisedFor,
  readOrder,
  systemMove,
  whyUnplaced,
  type FactsRow,
} from '../orders/index.ts';
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

/** The gateway still owes an answer; it has answered; its answer placed the order. */
export type Outcome = 'open' | 'settled' | 'placed';

/**
 * Books a gateway's answer, once: a late or repeated one changes nothing. Under the order's lock, so that what follows from the answer
 * (the order is placed, money goes back) is decided on what is true. Null stands for a lost answer.
 */
export async function applyResult(services: Services, asked: AskedOperation, result: OperationResult | null): Promise<Outcome> {
  return inTx(services, async (t) => {
    await lockOrderOf(t, asked);
    // Read only under the lock: another process may have booked the same answer a moment ago.
    const before = await readOrder(t.tx, SETTLING_SELECT, asked.orderId);
    if (before === null) throw new Error(`There is no order ${asked.orderId}.`);
    const { payment, operation } = findOperation(before, asked.id);
    const state = operationAfter(operation.state, result ? STATES[result.outcome] : 'unknown');
    const isNews = state !== operation.state;
    await updateLater(t.tx, 'payment_operation', operation.id, {
      state,
      tries: operation.tries + 1,
      ...(isNews && result && { gatewayId: result.gatewayId, issue: result.issue, debugId: result.debugId }),
      ...(isNews && !isOpen(state) && { settledAt: t.now() }),
    });
    if (isOpen(state)) return 'open';
    if (!isNews) return 'settled';
    const order = asSettled(before, operation.id, state);
    const settled = { ...operation, paymentId: payment.id, orderId: order.id, state, issue: result?.issue ?? null };
    await settleRows(t, findOperation(order, operation.id).payment, settled);
    await keepPromises(t, order, settled);
    await queueMoneyMails(t, settled, order.status);
    return (await followUp(t, { ...settled, amendmentId: payment.amendmentId }, order)) ? 'placed' : 'settled';
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

/** What decides what may happen to the order, and which operation is which. */
const SETTLING_SELECT = {
  ...FACTS_SELECT,
  payments: {
    ...FACTS_SELECT.payments,
    select: {
      ...FACTS_SELECT.payments.select,
      operations: {
        ...FACTS_SELECT.payments.select.operations,
        select: { id: true, kind: true, state: true, tries: true, attemptId: true, amountMinor: true },
      },
      refunds: { select: { operationId: true, state: true, amountMinor: true } },
    },
  },
} satisfies Prisma.OrderSelect;
type SettlingOrder = Prisma.OrderGetPayload<{ select: typeof SETTLING_SELECT }>;
type PaymentRow = SettlingOrder['payments'][number];

function findOperation({ payments }: SettlingOrder, operationId: string) {
  for (const payment of payments) {
    const operation = payment.operations.find(({ id }) => id === operationId);
    if (operation) return { payment, operation };
  }
  throw new Error('The order has no such operation.');
}

/** The order as it is once what waits is written, so that it need not be read again. */
function asSettled(order: SettlingOrder, operationId: string, state: PaymentOperationState): SettlingOrder {
  const refundState = state === 'succeeded' ? 'succeeded' : 'failed';
  const payments = order.payments.map((payment) => ({
    ...payment,
    operations: payment.operations.map((each) => (each.id === operationId ? { ...each, state } : each)),
    refunds: payment.refunds.map((each) => (each.operationId === operationId ? ({ ...each, state: refundState } as const) : each)),
  }));
  return { ...order, payments };
}

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

/** The rows that hang on the operation: its attempt, its refund, the ledger and the sums of the payment, which is as it is now. */
async function settleRows(t: TxContext, payment: PaymentRow, settled: Settled): Promise<void> {
  const { tx } = t;
  const { kind, attemptId, issue, paymentId } = settled;
  const isDone = settled.state === 'succeeded';
  const at = t.now();
  if (kind === 'authorize' && attemptId !== null)
    await updateLater(tx, 'payment_attempt', attemptId, { state: isDone ? 'approved' : 'declined', issue, decidedAt: at });
  if (kind === 'refund')
    await tx.refund.updateMany({ where: { operationId: settled.id }, data: { state: isDone ? 'succeeded' : 'failed', settledAt: at } });
  if (kind === 'refund' && isDone) await t.handlers.refunded(t, { orderId: settled.orderId, operationId: settled.id });
  if (isDone) await bookOperation(t, settled, at);
  const sums = paymentSums(payment);
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

/** What is promised for the order is less by what came of it, or will not come. */
async function keepPromises(t: TxContext, order: SettlingOrder, { kind, orderId }: Pick<Settled, 'kind' | 'orderId'>): Promise<void> {
  if (kind === 'refund') return;
  const { authorizedMinor, cashDueMinor } = promisedFor(order);
  await (kind === 'collect'
    ? keepPromised(t, { orderId, promised: 'cash_due', amountMinor: cashDueMinor })
    : keepPromised(t, { orderId, promised: 'authorized', amountMinor: authorizedMinor }));
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
  if (buyer !== undefined) await queueMailsOfOrder(t, orderId, [{ kind: buyer, subjectId: id, to: 'contact', data: {} }]);
  const admins = isForAdmins ? await loadAdmins(t) : [];
  const mail = { kind: 'admin_money_stuck', subjectId: id, orderId, data: {} } as const;
  await queueMails(
    t,
    admins.map(({ email, locale }) => ({ ...mail, recipient: email, locale })),
  );
}

/** A void says nothing new to the buyer: they were told at once that nothing is taken. */
function whoHears({ kind, state }: Pick<Settled, 'kind' | 'state'>, status: OrderStatus): { buyer?: MailKind; isForAdmins: boolean } {
  if (state === 'succeeded') return { ...(RECEIPTS[kind] && { buyer: RECEIPTS[kind] }), isForAdmins: false };
  if (kind === 'refund') return { buyer: 'refund_failed', isForAdmins: true };
  if (kind === 'capture' && STANDING_STATUSES.includes(status)) return { buyer: 'payment_failed', isForAdmins: status !== 'accepted' };
  return { isForAdmins: kind === 'void' };
}

/** What an answer sets off, and who hears of it; true if it placed the order. */
async function followUp(
  t: TxContext,
  settled: Pick<Settled, 'id' | 'orderId' | 'paymentId' | 'kind' | 'state'> & { readonly amendmentId: string | null },
  order: FactsRow,
): Promise<boolean> {
  const { orderId, kind, state } = settled;
  const isArrival = kind === 'authorize' && state === 'succeeded';
  const { amendmentId, paymentId } = settled;
  if (isArrival && amendmentId !== null && !isUnmade(order.status)) {
    await t.handlers.changePaid(t, { orderId, amendmentId, paymentId });
    await announceOrder(t, order, 'order_changed');
    return false;
  }
  // A move announces itself.
  if (isArrival && (await placePaid(t, order))) return true;
  if (isArrival && isUnmade(order.status)) await returnArrived(t, settled, order);
  // A void that was refused would be refused again: a person looks after it. A refund decides nothing about the rest: what one that
  // failed before left owing is tried again by a person too.
  else if (isEndedBySomebody(order.status) && kind !== 'refund' && (kind === 'capture' || state === 'succeeded'))
    await requestMoneyBack(t, orderId);
  await announceOrder(t, order, 'order_changed');
  return false;
}

const isUnmade = (status: OrderStatus): boolean => status === 'awaiting_payment' || CALLED_OFF_STATUSES.includes(status);
const isEndedBySomebody = (status: OrderStatus): boolean => status !== 'expired' && CALLED_OFF_STATUSES.includes(status);

/**
 * The money is there; true if that places the order. One whose slot, cake or code is gone meanwhile, or whose store is closed, is not
 * placed; one accepted before, whose capture had failed, takes it.
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
    : (await findPlacedInstead(t.tx, order.id)) !== null
      ? 'other_order'
      : await whyUnplaced(t.tx, order.id);
  await queueMailsOfOrder(t, order.id, [{ kind: 'payment_released', subjectId: id, to: 'contact', data: { because } }]);
}
