import { lastEventNumber, type Prisma } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { orderProgress } from '@sweetspot/domain/kitchen/kitchen-transitions';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { revealsAt } from '@sweetspot/domain/orders/gift';
import { refundDue } from '@sweetspot/domain/orders/cancellation';
import type { OrderEvent } from '@sweetspot/domain/orders/order-status';
import { allowedMoves } from '@sweetspot/domain/orders/order-transitions';
import { refundCause } from '@sweetspot/domain/payments/refund-state';
import { timeAskedUntil } from '@sweetspot/domain/orders/revised-time';
import type { z } from 'zod';
import type { RawReader } from '../cakes/index.ts';
import type { Context } from '../context.ts';
import { asWire, money } from '../http/index.ts';
import { ladderOf, totalAsItStands } from './as-it-stands.ts';
import { toBreakdownView, toLadderView } from './breakdown.ts';
import { factsOf, isOwing, moneyOf } from './order-facts.ts';
import { giftPath, isTrackingSecret, trackingPath } from './order-links.ts';
import { lineWithPhotos, ORDER_SELECT } from './order-row.ts';
import type { trackedOrderView } from './order-view.ts';

export type TrackedOrder = z.output<typeof trackedOrderView>;

export interface OrderRef {
  readonly number: string;
  readonly secret: string | null;
}

/** The order's id for whoever may see it. */
export async function findVisibleOrder(ctx: Context, { number, secret }: OrderRef): Promise<string> {
  const select = { id: true, userId: true } as const;
  return requireVisible(ctx, await ctx.db.prisma.order.findUnique({ where: { number }, select }), secret).id;
}

/** Its customer sees it, and a bearer of its link. For everybody else there is no such order. */
export function requireVisible<T extends { readonly id: string; readonly userId: string | null }>(
  ctx: Context,
  order: T | null,
  secret: string | null,
): T {
  const isOwn = order !== null && order.userId !== null && order.userId === ctx.viewer?.userId;
  if (order === null || !(isOwn || (secret !== null && isTrackingSecret(ctx, order.id, secret)))) throw new AppError('NOT_FOUND');
  return order;
}

export async function trackOrder(ctx: Context, ref: OrderRef): Promise<TrackedOrder> {
  return loadTrackedOrder(ctx, await findVisibleOrder(ctx, ref));
}

const TRACKED_SELECT = {
  ...ORDER_SELECT,
  payments: {
    ...ORDER_SELECT.payments,
    select: {
      ...ORDER_SELECT.payments.select,
      refunds: {
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: { id: true, state: true, amountMinor: true, reason: true, requestId: true, amendmentId: true, createdAt: true },
      },
    },
  },
  moves: {
    orderBy: { version: 'asc' },
    select: { version: true, event: true, from: true, to: true, actor: true, reason: true, createdAt: true },
  },
} satisfies Prisma.OrderSelect;
type TrackedRow = Prisma.OrderGetPayload<{ select: typeof TRACKED_SELECT }>;

/** The caller has made sure that the reader may see it. */
export async function loadTrackedOrder(ctx: Context, orderId: string): Promise<TrackedOrder> {
  // The number first: what happens after it is read comes again as an event, and nothing falls between.
  const lastEvent = await lastEventNumber(ctx.db.prisma, { kind: 'order', id: orderId });
  const row = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: orderId }, select: TRACKED_SELECT });
  const currency = row.currency as CurrencyCode;
  const lines = row.lines.map((line) => lineWithPhotos(ctx, line, currency));
  const ladder = ladderOf(row);
  return {
    ...whoAndWhere(row),
    ...whenOf(row),
    ...standingOf(ctx, row, currency),
    number: row.number,
    status: row.status,
    version: row.version,
    fulfilment: row.fulfilment,
    statusReason: row.statusReason,
    store: { ...row.store, hasPage: row.store.status === 'approved' },
    placedInstead: row.status === 'expired' ? await findPlacedInstead(ctx.db.prisma, orderId) : null,
    lines,
    breakdown: toBreakdownView(
      totalAsItStands(row),
      lines.map(({ cakeName }) => cakeName),
    ),
    ladder: toLadderView(ladder, currency),
    refunds: refundsOf(row, currency),
    kitchen: kitchenOf(row),
    moves: row.moves.map(({ createdAt, event, ...move }) => ({ ...move, event: event as OrderEvent, at: createdAt.toISOString() })),
    trackingPath: trackingPath(ctx, row),
    giftPath: giftPath(ctx, row),
    lastEvent,
  };
}

function whoAndWhere(row: TrackedRow) {
  return {
    isSurprise: row.isSurprise,
    contact: { name: row.contactName, email: row.contactEmail, mobile: row.contactMobile },
    recipient: row.recipientName === null ? null : { name: row.recipientName, mobile: row.recipientMobile ?? '' },
    giftMessage: row.giftMessage ?? '',
    giftFrom: row.giftFrom ?? '',
    revealsAt: revealsAt(row)?.toISOString() ?? null,
    instructions: row.instructions ?? '',
    address:
      row.addressLine1 === null
        ? null
        : {
            line1: row.addressLine1,
            line2: row.addressLine2 ?? '',
            city: row.city ?? '',
            state: row.state ?? '',
            postalCode: row.postalCode ?? '',
          },
  };
}

function whenOf(row: TrackedRow) {
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return {
    timeZone: row.timeZone,
    promisedStartAt: row.promisedStartAt.toISOString(),
    promisedEndAt: row.promisedEndAt.toISOString(),
    revisedStartAt: iso(row.revisedStartAt),
    revisedEndAt: iso(row.revisedEndAt),
    estimatedArrivalAt: iso(row.estimatedArrivalAt),
    nearlyThereAt: iso(row.nearlyThereAt),
    leaveByAt: row.leaveByAt.toISOString(),
    acceptBy: iso(row.acceptBy),
    // What was asked of an order that ended meanwhile is asked no more.
    answerTimeBy: row.status === 'accepted' ? iso(timeAskedUntil(row)) : null,
  };
}

/** Money, and what the customer may do about the order now. */
function standingOf(ctx: Context, row: TrackedRow, currency: CurrencyCode) {
  const now = ctx.now();
  const summary = moneyOf(row);
  const facts = factsOf({ ...row, moves: [] }, now);
  const allowed = allowedMoves(facts, 'customer', now);
  // What a change made cheaper went back for good: the ladder is about the rest.
  const changedMinor = row.payments
    .flatMap(({ refunds }) => refunds)
    .filter(({ amendmentId, state }) => amendmentId !== null && state !== 'failed')
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const capturedMinor = summary.capturedMinor > 0 ? summary.capturedMinor - changedMinor : summary.heldMinor;
  const cancelRefundMinor = refundDue(ladderOf(row), {
    by: 'customer',
    isAccepted: row.acceptedAt !== null,
    isTimeAsked: facts.answerTimeBy !== null,
    at: now,
    capturedMinor,
  });
  return {
    payment: {
      method: row.paymentMethod,
      state: summary.state,
      canPayAgain: isOwing(row),
    },
    allowed: asWire<TrackedOrder['allowed']>(allowed),
    cancelRefund: allowed.some(({ event }) => event === 'cancel') ? money(cancelRefundMinor, currency) : null,
  };
}

function refundsOf({ payments }: TrackedRow, currency: CurrencyCode): TrackedOrder['refunds'] {
  return payments
    .flatMap(({ refunds }) => refunds)
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
    .map(({ id, state, amountMinor, reason, createdAt, ...made }) => ({
      id,
      state,
      because: refundCause(made),
      amount: money(amountMinor, currency),
      reason: made.requestId === null ? null : reason,
      at: createdAt.toISOString(),
    }));
}

function kitchenOf(row: TrackedRow): TrackedOrder['kitchen'] {
  const { pieces, counts } = orderProgress(row.pieces);
  const boxed = counts.boxed;
  const decorated = counts.decorated + boxed;
  const baked = counts.baked + decorated;
  return { pieces, boxed, decorated, baked, started: counts.started + baked };
}

/** The number of the order that was placed with lines that this one was made from too; null while there is none. */
export async function findPlacedInstead(reader: RawReader, orderId: string): Promise<string | null> {
  const [placed] = await reader.$queryRaw<{ number: string }[]>`
    select o.number from order_line l join cart_claim c on c.key = any(l.claim_keys) join "order" o on o.id = c.order_id
    where l.order_id = ${orderId}::uuid and c.order_id <> l.order_id order by o.placed_at, o.number limit 1`;
  return placed?.number ?? null;
}
