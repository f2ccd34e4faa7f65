import type { Prisma } from '@sweetspot/db';
import type { OrderSituation } from '@sweetspot/domain/orders/order-situation';
import { CALLED_OFF_STATUSES, KITCHEN_STATUSES, OPEN_STATUSES, STANDING_STATUSES } from '@sweetspot/domain/orders/order-table';

const CONDITIONS: Readonly<Record<OrderSituation, (now: Date) => Prisma.OrderWhereInput>> = {
  in_kitchen: () => ({ status: { in: [...KITCHEN_STATUSES] } }),
  late: (now) => ({
    status: { in: [...OPEN_STATUSES] },
    OR: [{ revisedEndAt: { lt: now } }, { revisedEndAt: null, promisedEndAt: { lt: now } }],
  }),
  unanswered: () => ({ status: 'placed', adminWarnedAt: { not: null } }),
  capture_failed: () => ({ status: { in: [...STANDING_STATUSES] }, payments: { some: { failedAt: { not: null } } } }),
  payment_unknown: () => ({ payments: { some: { operations: { some: { state: 'unknown' } } } } }),
  refund_failed: () => ({ payments: { some: { refunds: { some: { state: 'failed' } } } } }),
  sold: () => ({ placedAt: { not: null }, status: { notIn: [...CALLED_OFF_STATUSES] } }),
};

/** Counts and lists read the same condition, so that a figure and what it leads to cannot differ. */
export function ordersIn(situation: OrderSituation, now: Date): Prisma.OrderWhereInput {
  return CONDITIONS[situation](now);
}
