import type { Prisma } from '@sweetspot/db';
import { OPEN_OPERATION_STATES } from '@sweetspot/domain/payments/operation-table';
import { isHoldCounted } from '@sweetspot/domain/slots/hold';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import {
  CASH_CUSTOMER_SELECT,
  cashCustomerOf,
  FACTS_SELECT,
  findPlacedInstead,
  isOwing,
  requireVisible,
  trackingPath,
  whyUnplaced,
  type OrderRef,
} from '../orders/index.ts';
import { findTriedOrder, settleTries } from '../payments/index.ts';
import { loadTermsOfOrder } from '../stores/index.ts';
import type { paymentResultView } from './checkout-view.ts';
import { PAID_CHANGE_SELECT, unpaidChange } from './paid-change.ts';
import { offeredMethods, paymentMethods } from './payment-methods.ts';

type PaymentResult = z.output<typeof paymentResultView>;

/** Back from the gateway, once, twice or by a link: what the gateway says is what counts. */
export async function settlePayment(ctx: Context, ref: OrderRef): Promise<PaymentResult> {
  const { number, secret } = ref;
  const tried = requireVisible(ctx, await findTriedOrder(ctx, { number }), secret);
  if (await settleTries(ctx, tried)) return paidNow(ctx, tried);
  const order = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: tried.id }, select: RESULT_SELECT });
  const isPending = order.payments.some(isArriving);
  const { state, change } = isPending ? PENDING : (unpaidChange(order, ctx.now()) ?? { state: stateOf(order), change: null });
  const canRetry = (state === 'declined' || state === 'abandoned') && change === null;
  return {
    number: order.number,
    state,
    placedInstead: order.status === 'expired' ? await findPlacedInstead(ctx.db.prisma, order.id) : null,
    isReleased: isReleased(order),
    unplacedFor: state === 'expired' && change === null && isReleased(order) ? await whyUnplaced(ctx.db.prisma, order.id) : null,
    isCaptureFailed: state === 'declined' && change === null && order.status !== 'awaiting_payment',
    trackingPath: trackingPath(ctx, order),
    canRetry,
    methods: canRetry ? await methodsFor(ctx, order) : [],
    change,
    holdExpiresAt: canRetry && order.hold && isHoldCounted(order.hold, ctx.now()) ? order.hold.expiresAt.toISOString() : null,
  };
}

/** What is to be said of an order that its money has placed a moment ago. */
function paidNow(ctx: Context, order: { readonly id: string; readonly number: string }): PaymentResult {
  return {
    number: order.number,
    state: 'paid',
    placedInstead: null,
    isReleased: false,
    unplacedFor: null,
    isCaptureFailed: false,
    trackingPath: trackingPath(ctx, order),
    canRetry: false,
    methods: [],
    holdExpiresAt: null,
    change: null,
  };
}

async function methodsFor(ctx: Context, { storeId, totalMinor, recipientName, ...row }: ResultRow): Promise<PaymentResult['methods']> {
  const store = await loadTermsOfOrder(ctx.db.prisma, { storeId });
  return paymentMethods(ctx.db.prisma, offeredMethods(ctx, store), {
    store,
    totalMinor,
    isForRecipient: recipientName !== null,
    customer: cashCustomerOf(row),
    now: ctx.now(),
  });
}

const RESULT_SELECT = {
  ...CASH_CUSTOMER_SELECT,
  id: true,
  number: true,
  status: true,
  storeId: true,
  totalMinor: true,
  changedMinor: true,
  currency: true,
  timeZone: true,
  startByAt: true,
  recipientName: true,
  hold: { select: { state: true, expiresAt: true } },
  payments: {
    ...FACTS_SELECT.payments,
    select: { ...FACTS_SELECT.payments.select, ...PAID_CHANGE_SELECT },
  },
} satisfies Prisma.OrderSelect;
type ResultRow = Prisma.OrderGetPayload<{ select: typeof RESULT_SELECT }>;

/** Its slot or its cakes were gone, or its store closed, when the money came. */
function isReleased({ payments }: ResultRow): boolean {
  const moving = payments.flatMap(({ operations }) => operations).filter(({ kind, state }) => kind === 'void' || state === 'succeeded');
  return moving.at(-1)?.kind === 'void';
}

const PENDING = { state: 'pending', change: null } as const;

/** The gateway has not made up its mind. */
function isArriving({ operations }: ResultRow['payments'][number]): boolean {
  const latest = operations.findLast(({ kind }) => kind === 'authorize');
  return latest !== undefined && OPEN_OPERATION_STATES.includes(latest.state);
}

function stateOf(order: ResultRow): PaymentResult['state'] {
  const { status, payments } = order;
  if (status === 'expired' || (status === 'awaiting_payment' && isReleased(order))) return 'expired';
  // Taking the money failed after the store had accepted: it is asked for again.
  if (status !== 'awaiting_payment' && isOwing(order)) return 'declined';
  if (status !== 'awaiting_payment') return 'paid';
  const latest = payments.flatMap(({ attempts }) => attempts)[0]?.state;
  return latest === 'declined' || latest === 'failed' ? 'declined' : 'abandoned';
}
