import { AppError } from '@sweetspot/domain/errors/app-error';
import { allowedMoves } from '@sweetspot/domain/orders/order-transitions';
import { paymentSums } from '@sweetspot/domain/payments/money-state';
import { OPEN_OPERATION_STATES } from '@sweetspot/domain/payments/operation-table';
import type { PaymentMethod } from '@sweetspot/domain/payments/payment-state';
import { z } from 'zod';
import type { Context } from '../context.ts';
import {
  announceOrder,
  applyMove,
  CASH_CUSTOMER_SELECT,
  cashCustomerOf,
  type CashCustomer,
  factsOf,
  findPlacedInstead,
  findVisibleOrder,
  isOwing,
  keepPromised,
  lockOrder,
  promisedFor,
  systemMove,
  type FactsRow,
  type OrderRef,
} from '../orders/index.ts';
import { lockForPlacing } from '../carts/index.ts';
import { createAttempt } from '../payments/index.ts';
import { loadStoreTerms, loadTermsOfOrder, type StoreTerms } from '../stores/index.ts';
import { inTx, type TxContext } from '../transaction.ts';
import type { placedOrderView } from './checkout-view.ts';
import { onlyOnce } from '../idempotency.ts';
import { nextStep } from './next-step.ts';
import { offeredMethods, requireOffered, type OfferedMethod } from './payment-methods.ts';

interface PayAgainInput extends OrderRef {
  readonly method: PaymentMethod;
  readonly idempotencyKey: string;
}

const paidAgainJson = z.object({ attemptId: z.string().nullable() });

/** Another try, by the same or another method, while the order waits for its money or after its capture failed. */
export async function payAgain(ctx: Context, input: PayAgainInput): Promise<z.output<typeof placedOrderView>> {
  await ctx.limits.take('checkout', ctx.ip);
  const orderId = await findVisibleOrder(ctx, input);
  const select = { ...CASH_CUSTOMER_SELECT, status: true, storeId: true, recipientName: true } as const;
  const { status, storeId, recipientName, ...row } = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: orderId }, select });
  // Paying is what makes an order new to its store; one that it has taken already is paid whatever became of the store.
  const { prisma } = ctx.db;
  const store = status === 'awaiting_payment' ? await loadStoreTerms(prisma, storeId) : await loadTermsOfOrder(prisma, { storeId });
  const offered = offeredMethods(ctx, store);
  const { method, idempotencyKey: key } = input;
  const request = { actor: `order:${orderId}`, operation: 'pay', key, input: { method } };
  const { attemptId } = await inTx(ctx, (t) =>
    onlyOnce(t, request, paidAgainJson, () =>
      tryAgain(t, { orderId, store, offered, method, isForRecipient: recipientName !== null, customer: cashCustomerOf(row) }),
    ),
  );
  return nextStep(ctx, { orderId, attemptId });
}

interface Retry {
  readonly orderId: string;
  readonly store: StoreTerms;
  readonly offered: readonly OfferedMethod[];
  readonly method: PaymentMethod;
  readonly isForRecipient: boolean;
  readonly customer: CashCustomer;
}

async function tryAgain(
  t: TxContext,
  { orderId, store, offered, method, isForRecipient, customer }: Retry,
): Promise<{ attemptId: string | null }> {
  const { tx } = t;
  await lockForPlacing(t, orderId);
  const order = await lockOrder(t, orderId);
  const now = t.now();
  await requireOwing(t, order, now);
  const { isCollectedInPerson } = await requireOffered(tx, offered, {
    store,
    method,
    totalMinor: order.totalMinor,
    isForRecipient,
    customer,
    now,
  });
  // Of an order that was changed, one payment of several may have failed.
  const payment =
    order.payments.find((each) => paymentSums(each).hasFailed) ?? order.payments.find(({ amendmentId }) => amendmentId === null);
  if (payment === undefined) throw new AppError('NOT_FOUND');
  await tx.payment.update({ where: { id: payment.id }, data: { method }, select: { id: true } });
  if (payment.amendmentId === null)
    await tx.order.update({ where: { id: orderId }, data: { paymentMethod: method }, select: { id: true } });
  if (!isCollectedInPerson) return { attemptId: await createAttempt(t, { paymentId: payment.id, method, now }) };
  if (order.status === 'awaiting_payment') await applyMove(t, systemMove(orderId, 'pay'));
  else {
    await tx.payment.update({ where: { id: payment.id }, data: { failedAt: null }, select: { id: true } });
    const payments = order.payments.map((each) => (each.id === payment.id ? { ...each, method } : each));
    await keepPromised(t, { orderId, promised: 'cash_due', amountMinor: promisedFor({ ...order, payments }).cashDueMinor });
    // The kitchen waits for it, and other pages still say that the payment failed.
    await announceOrder(t, order, 'order_changed');
  }
  return { attemptId: null };
}

/** While the gateway is asked something about the order's money, another way to pay would answer for it. */
async function requireOwing({ tx }: TxContext, order: FactsRow, now: Date): Promise<void> {
  const placedNumber = order.status === 'expired' ? await findPlacedInstead(tx, order.id) : null;
  if (placedNumber !== null) throw new AppError('ORDERED_ALREADY', { placedNumber });
  const isAsking = order.payments.some(({ operations }) => operations.some(({ state }) => OPEN_OPERATION_STATES.includes(state)));
  if (!isOwing(order) || isAsking)
    throw new AppError('STALE_STATE', { current: order.status, allowed: allowedMoves(factsOf(order, now), 'customer', now) });
}
