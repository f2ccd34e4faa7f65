import type { Prisma } from '@sweetspot/db';
import type { KitchenState } from '@sweetspot/domain/kitchen/kitchen-state';
import type { OrderSituation } from '@sweetspot/domain/orders/order-situation';
import { CALLED_OFF_STATUSES, KITCHEN_STATUSES, OPEN_STATUSES, STANDING_STATUSES } from '@sweetspot/domain/orders/order-table';

const CONDITIONS: Readonly<Record<OrderSituation, (now: Date) => Prisma.OrderWhereInput>> = {
  in_kitchen: () => ({ status: { in: [...KITCHEN_STATUSES] } }),
  late,
  unanswered: () => ({ status: 'placed', adminWarnedAt: { not: null } }),
  capture_failed: () => ({ status: { in: [...STANDING_STATUSES] }, payments: { some: { failedAt: { not: null } } } }),
  payment_unknown: () => ({ payments: { some: { operations: { some: { state: 'unknown' } } } } }),
  refund_failed: () => ({ payments: { some: { refunds: { some: { state: 'failed' } } } } }),
  refund_asked: () => ({ refundRequests: { some: { state: 'asked' } } }),
  sold: () => ({ placedAt: { not: null }, status: { notIn: [...CALLED_OFF_STATUSES] } }),
};

/** Counts and lists read the same condition, so that a figure and what it leads to cannot differ. */
export function ordersIn(situation: OrderSituation, now: Date): Prisma.OrderWhereInput {
  return CONDITIONS[situation](now);
}

/**
 * The domain's `isLate`, for the database to answer; a test holds the two together. Its check keeps the timeline in order, so that
 * who missed a later step's time missed every earlier one's as well.
 */
function late(now: Date): Prisma.OrderWhereInput {
  const missed = { lt: now };
  const somePieceIn = (states: KitchenState[]): Prisma.OrderWhereInput => ({
    pieces: { some: { OR: [{ tiers: { none: {} }, state: { in: states } }, { tiers: { some: { state: { in: states } } } }] } },
  });
  return {
    // Said for itself, so that the few that are open are read by their status, and not every order that there ever was.
    status: { in: [...OPEN_STATUSES] },
    OR: [
      { status: 'placed', acceptBy: missed },
      { status: 'accepted', startByAt: missed },
      {
        status: 'baking',
        OR: [
          { boxByAt: missed },
          { decorateByAt: missed, ...somePieceIn(['started', 'baked']) },
          { startByAt: missed, ...somePieceIn(['queued']) },
        ],
      },
      { status: 'ready', fulfilment: 'delivery', leaveByAt: missed },
      {
        status: { in: ['out_for_delivery', 'delivery_failed'] },
        OR: [{ revisedEndAt: missed }, { revisedEndAt: null, promisedEndAt: missed }],
      },
    ],
  };
}
