import { countDeadJobs, Prisma, type OrderStatus } from '@sweetspot/db';
import type { OrderSituation } from '@sweetspot/domain/orders/order-situation';
import { CALLED_OFF_STATUSES } from '@sweetspot/domain/orders/order-table';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import type { dashboardView } from './admin-view.ts';
import { ordersIn } from './order-situations.ts';
import { anyOf } from '../http/index.ts';

interface Range {
  /** Local dates of the market, both included. */
  from: string;
  to: string;
  storeId?: string | null | undefined;
}

type Dashboard = z.output<typeof dashboardView>;

export async function getDashboard(ctx: Context, range: Range): Promise<Dashboard> {
  const [now, problems, days, totals] = await Promise.all([
    countOrdersNow(ctx),
    countProblems(ctx),
    salesByDay(ctx, range),
    compareTotals(ctx, range),
  ]);
  return { ordersNow: now, problems, days, totals };
}

async function countOrdersNow(ctx: Context): Promise<Dashboard['ordersNow']> {
  const withStatus = (status: OrderStatus) => ctx.db.prisma.order.count({ where: { status } });
  const [awaitingAcceptance, inKitchen, onTheWay, late] = await Promise.all([
    withStatus('placed'),
    countIn(ctx, 'in_kitchen'),
    withStatus('out_for_delivery'),
    countIn(ctx, 'late'),
  ]);
  return { awaitingAcceptance, inKitchen, onTheWay, late };
}

function countIn({ db, now }: Context, situation: OrderSituation): Promise<number> {
  return db.prisma.order.count({ where: ordersIn(situation, now()) });
}

const TROUBLE = [
  'payment_unknown',
  'refund_failed',
  'refund_asked',
  'capture_failed',
  'unanswered',
  'late',
] as const satisfies OrderSituation[];

/** What a person has to settle, and where. */
async function countProblems(ctx: Context): Promise<Dashboard['problems']> {
  const { store, mail, finding, dispute, contactThread, review, orderProblem } = ctx.db.prisma;
  const problems = await Promise.all([
    store
      .count({ where: { status: 'awaiting_approval' } })
      .then((count) => ({ kind: 'store_awaiting' as const, count, path: '/admin/stores?status=awaiting_approval' })),
    mail
      .count({ where: { state: 'failed' } })
      .then((count) => ({ kind: 'mail_failed' as const, count, path: '/admin/mails?state=failed' })),
    countDeadJobs(ctx.db.prisma).then((count) => ({ kind: 'job_failed' as const, count, path: '/admin/jobs' })),
    finding.count({ where: { state: 'open' } }).then((count) => ({ kind: 'finding_open' as const, count, path: '/admin/findings' })),
    dispute.count({ where: { state: 'open' } }).then((count) => ({ kind: 'dispute_open' as const, count, path: '/admin/findings' })),
    contactThread
      .count({ where: { state: 'waiting' } })
      .then((count) => ({ kind: 'message_waiting' as const, count, path: '/admin/contact' })),
    orderProblem
      .count({ where: { state: 'with_admin' } })
      .then((count) => ({ kind: 'problem_waiting' as const, count, path: '/admin/problems' })),
    review
      .count({ where: { reportedAt: { not: null } } })
      .then((count) => ({ kind: 'review_reported' as const, count, path: '/admin/reviews' })),
    ...TROUBLE.map(async (kind) => ({ kind, count: await countIn(ctx, kind), path: `/admin/orders?situation=${kind}` })),
  ]);
  return problems.filter(({ count }) => count > 0);
}

/** The situation `sold`; an order counts on the local day it was placed, at its total. */
const COUNTED = Prisma.sql`placed_at IS NOT NULL AND status NOT IN (${anyOf(CALLED_OFF_STATUSES)})`;

/** Series of dates would be instants in the session's zone; of timestamps they stay local days. */
async function salesByDay({ db, market }: Context, { from, to, storeId }: Range): Promise<Dashboard['days']> {
  const rows = await db.prisma.$queryRaw<{ date: string; orders: number; revenue: number }[]>`
    SELECT to_char(d.day, 'YYYY-MM-DD') AS date, count(o.id)::int AS orders, coalesce(sum(o.total_minor), 0)::float8 AS revenue
    FROM generate_series(${from}::date::timestamp, least(${to}::date, ${from}::date + 366)::timestamp, interval '1 day') AS d(day)
    LEFT JOIN "order" o ON ${COUNTED}
      AND o.placed_at >= (d.day AT TIME ZONE ${market.timeZone}) AND o.placed_at < ((d.day + interval '1 day') AT TIME ZONE ${market.timeZone})
      AND (${storeId ?? null}::uuid IS NULL OR o.store_id = ${storeId ?? null}::uuid)
    GROUP BY d.day ORDER BY d.day`;
  return rows.map(({ date, orders, revenue }) => ({ date, orders, revenue: { amount: revenue, currency: market.currency } }));
}

/** The range against the one of the same length before it. */
async function compareTotals({ db, market }: Context, { from, to, storeId }: Range): Promise<Dashboard['totals']> {
  const [row] = await db.prisma.$queryRaw<{ orders: number; revenue: number; ordersBefore: number; revenueBefore: number }[]>`
    WITH bounds AS (SELECT (${from}::date)::timestamp AT TIME ZONE ${market.timeZone} AS start_at,
                           (${to}::date + 1)::timestamp AT TIME ZONE ${market.timeZone} AS end_at)
    SELECT (count(*) FILTER (WHERE placed_at >= start_at))::int AS orders,
           coalesce(sum(total_minor) FILTER (WHERE placed_at >= start_at), 0)::float8 AS revenue,
           (count(*) FILTER (WHERE placed_at < start_at))::int AS "ordersBefore",
           coalesce(sum(total_minor) FILTER (WHERE placed_at < start_at), 0)::float8 AS "revenueBefore"
    FROM "order", bounds
    WHERE ${COUNTED} AND placed_at >= start_at - (end_at - start_at) AND placed_at < end_at
      AND (${storeId ?? null}::uuid IS NULL OR store_id = ${storeId ?? null}::uuid)`;
  const money = (amount: number) => ({ amount, currency: market.currency });
  return {
    orders: row?.orders ?? 0,
    revenue: money(row?.revenue ?? 0),
    ordersBefore: row?.ordersBefore ?? 0,
    revenueBefore: money(row?.revenueBefore ?? 0),
  };
}
