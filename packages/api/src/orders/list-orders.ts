import { UNPLACED_STATUSES } from '@sweetspot/domain/orders/order-table';
import type { Context, Viewer } from '../context.ts';
import { afterTime, newestFirst, timePage } from '../http/index.ts';
import { OWN_SUMMARY_SELECT, ownSummaryOf } from './order-row.ts';

/** The customer's own, newest first. Those that were never paid are not orders to them. */
export async function listOrders(
  ctx: Context & { viewer: Viewer },
  { cursor, limit }: { cursor?: string | null | undefined; limit: number },
) {
  const rows = await ctx.db.prisma.order.findMany({
    where: { userId: ctx.viewer.userId, status: { notIn: [...UNPLACED_STATUSES] }, ...afterTime(cursor) },
    select: OWN_SUMMARY_SELECT,
    orderBy: newestFirst,
    take: limit + 1,
  });
  return timePage(rows, limit, (row) => ownSummaryOf(ctx, row));
}
