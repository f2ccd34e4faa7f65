import type { Prisma } from '@sweetspot/db';
import type { FindOrders } from '@sweetspot/domain/orders/inputs';
import { statusesOf, UNPLACED_STATUSES } from '@sweetspot/domain/orders/order-table';
import type { Context, Viewer } from '../context.ts';
import { afterTime, containing, newestFirst, timePage } from '../http/index.ts';
import { OWN_SUMMARY_SELECT, ownSummaryOf } from './order-row.ts';

interface ListOrders extends FindOrders {
  readonly cursor?: string | null | undefined;
  readonly limit: number;
}

/** The customer's own, newest first. Those that were never paid are not orders to them. */
export async function listOrders(ctx: Context & { viewer: Viewer }, { cursor, limit, ...wanted }: ListOrders) {
  const rows = await ctx.db.prisma.order.findMany({
    where: { userId: ctx.viewer.userId, AND: [wantedOrders(wanted), afterTime(cursor)] },
    select: OWN_SUMMARY_SELECT,
    orderBy: newestFirst,
    take: limit + 1,
  });
  return timePage(rows, limit, (row) => ownSummaryOf(ctx, row));
}

function wantedOrders({ words, standing, from, to }: FindOrders): Prisma.OrderWhereInput {
  const said = containing(words);
  return {
    status: standing === null ? { notIn: [...UNPLACED_STATUSES] } : { in: [...statusesOf(standing)] },
    ...((from !== null || to !== null) && {
      promisedDate: { ...(from !== null && { gte: new Date(from) }), ...(to !== null && { lte: new Date(to) }) },
    }),
    ...(words !== '' && {
      OR: [{ number: said }, { recipientName: said }, { store: { name: said } }, { lines: { some: { cakeName: said } } }],
    }),
  };
}
