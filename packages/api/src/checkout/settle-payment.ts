import type { OrderStatus } from '@sweetspot/domain/orders/order-status';
import { OPEN_OPERATION_STATES } from '@sweetspot/domain/payments/operation-table';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { trackingPath } from '../orders/order-links.ts';
import { findVisibleOrder, type OrderRef } from '../orders/track-order.ts';
import { settleOrder } from '../payments/settle-attempt.ts';
import type { paymentResultView } from './checkout-view.ts';

type PaymentResult = z.output<typeof paymentResultView>;

/** Back from the gateway, once, twice or by a link: what the gateway says is what counts. */
export async function settlePayment(ctx: Context, ref: OrderRef): Promise<PaymentResult> {
  const orderId = await findVisibleOrder(ctx, ref);
  await settleOrder(ctx, orderId);
  const order = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: orderId }, select: RESULT_SELECT });
  const state = stateOf(order);
  return {
    number: order.number,
    state,
    trackingPath: trackingPath(ctx, order),
    canRetry: order.status === 'awaiting_payment' && state !== 'pending',
    holdExpiresAt: order.status === 'awaiting_payment' ? (order.hold?.expiresAt.toISOString() ?? null) : null,
  };
}

const RESULT_SELECT = {
  id: true,
  number: true,
  status: true,
  hold: { select: { expiresAt: true } },
  payments: {
    select: {
      attempts: { orderBy: { number: 'desc' }, take: 1, select: { state: true } },
      operations: { where: { kind: 'authorize' }, orderBy: { createdAt: 'desc' }, take: 1, select: { state: true } },
    },
  },
} as const;

interface Standing {
  readonly status: OrderStatus;
  readonly payments: readonly {
    readonly attempts: readonly { readonly state: string }[];
    readonly operations: readonly { readonly state: (typeof OPEN_OPERATION_STATES)[number] }[];
  }[];
}

function stateOf({ status, payments }: Standing): PaymentResult['state'] {
  const isPending = payments.some(({ operations }) => operations.some(({ state }) => OPEN_OPERATION_STATES.includes(state)));
  if (isPending) return 'pending';
  if (status === 'expired') return 'expired';
  if (status !== 'awaiting_payment') return 'paid';
  const latest = payments.flatMap(({ attempts }) => attempts)[0]?.state;
  return latest === 'declined' || latest === 'failed' ? 'declined' : 'abandoned';
}
