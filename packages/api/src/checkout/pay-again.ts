import { inTx, type Tx } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { allowedMoves } from '@sweetspot/domain/orders/order-transitions';
import { OPEN_OPERATION_STATES } from '@sweetspot/domain/payments/operation-table';
import type { PaymentMethod } from '@sweetspot/domain/payments/payment-state';
import { z } from 'zod';
import type { Context } from '../context.ts';
import {
  applyMove,
  factsOf,
  findPlacedInstead,
  findVisibleOrder,
  isOwing,
  lockOrder,
  systemMove,
  type FactsRow,
  type OrderRef,
} from '../orders/index.ts';
import { lockForPlacing } from '../carts/index.ts';
import { createAttempt } from '../payments/index.ts';
import { loadStoreTerms, loadTermsOfOrder, type StoreTerms } from '../stores/index.ts';
import type { placedOrderView } from './checkout-view.ts';
import { onlyOnce } from './idempotency.ts';
import { nextStep } from './next-step.ts';
import { requireOffered } from './payment-methods.ts';

interface PayAgainInput extends OrderRef {
  readonly method: PaymentMethod;
  readonly idempotencyKey: string;
}

const paidAgainJson = z.object({ attemptId: z.string().nullable() });

/** Another try, by the same or another method, while the order waits for its money or after its capture failed. */
export async function payAgain(ctx: Context, input: PayAgainInput): Promise<z.output<typeof placedOrderView>> {
  await ctx.limits.take('checkout', ctx.ip);
  const orderId = await findVisibleOrder(ctx, input);
  const select = { status: true, storeId: true, recipientName: true } as const;
  const { status, storeId, recipientName } = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: orderId }, select });
  // Paying is what makes an order new to its store; one that it has taken already is paid whatever became of the store.
  const loadTerms = status === 'awaiting_payment' ? loadStoreTerms : loadTermsOfOrder;
  const store = await loadTerms(ctx.db.prisma, storeId);
  const { method, idempotencyKey: key } = input;
  const request = { actor: `order:${orderId}`, operation: 'pay', key, input: { method } };
  const { attemptId } = await inTx(ctx.db, (tx) =>
    onlyOnce(tx, request, paidAgainJson, () => tryAgain(tx, ctx, { orderId, store, method, isForRecipient: recipientName !== null })),
  );
  return nextStep(ctx, { orderId, attemptId });
}

interface Retry {
  readonly orderId: string;
  readonly store: StoreTerms;
  readonly method: PaymentMethod;
  readonly isForRecipient: boolean;
}

async function tryAgain(tx: Tx, ctx: Context, { orderId, store, method, isForRecipient }: Retry): Promise<{ attemptId: string | null }> {
  await lockForPlacing(tx, orderId);
  const order = await lockOrder(tx, orderId);
  const now = ctx.now();
  await requireOwing(tx, order, now);
  const gateway = requireOffered(ctx, { store, method, totalMinor: order.totalMinor, isForRecipient });
  const payment = await tx.payment.findFirstOrThrow({ where: { orderId, purpose: 'placement' }, select: { id: true } });
  await tx.payment.update({ where: { id: payment.id }, data: { method }, select: { id: true } });
  await tx.order.update({ where: { id: orderId }, data: { paymentMethod: method }, select: { id: true } });
  if (!gateway.capabilities.isCollectedInPerson) return { attemptId: await createAttempt(tx, { paymentId: payment.id, now }) };
  if (order.status === 'awaiting_payment') await applyMove(tx, ctx, systemMove(orderId, 'pay'));
  return { attemptId: null };
}

/** While the gateway is asked something about the order's money, another way to pay would answer for it. */
async function requireOwing(tx: Tx, order: FactsRow, now: Date): Promise<void> {
  const placedNumber = order.status === 'expired' ? await findPlacedInstead(tx, order.id) : null;
  if (placedNumber !== null) throw new AppError('ORDERED_ALREADY', { placedNumber });
  const isAsking = order.payments.some(({ operations }) => operations.some(({ state }) => OPEN_OPERATION_STATES.includes(state)));
  if (!isOwing(order) || isAsking)
    throw new AppError('STALE_STATE', { current: order.status, allowed: allowedMoves(factsOf(order, now), 'customer', now) });
}
