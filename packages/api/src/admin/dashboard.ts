import { Prisma } from '@sweetspot/db';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import type { dashboardView } from './admin-view.ts';

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

async function countOrdersNow({ db, now }: Context): Promise<Dashboard['ordersNow']> {
  const [row] = await db.prisma.$queryRaw<{ awaiting: number; kitchen: number; way: number; late: number }[]>`
    SELECT (count(*) FILTER (WHERE status = 'placed'))::int AS awaiting,
           (count(*) FILTER (WHERE status IN ('accepted', 'baking', 'ready')))::int AS kitchen,
           (count(*) FILTER (WHERE status = 'out_for_delivery'))::int AS way,
           (count(*) FILTER (WHERE coalesce(revised_end_at, promised_end_at) < ${now()}))::int AS late
    FROM "order" WHERE status IN ('placed', 'accepted', 'baking', 'ready', 'out_for_delivery', 'delivery_failed')`;
  return { awaitingAcceptance: row?.awaiting ?? 0, inKitchen: row?.kitchen ?? 0, onTheWay: row?.way ?? 0, late: row?.late ?? 0 };
}

/** What a person has to settle, and where. */
async function countProblems({ db, now }: Context): Promise<Dashboard['problems']> {
  const [row] = await db.prisma.$queryRaw<Record<Dashboard['problems'][number]['kind'], number>[]>`
    SELECT (SELECT count(*) FROM store WHERE status = 'awaiting_approval')::int AS store_awaiting,
           (SELECT count(*) FROM mail WHERE state = 'failed')::int AS mail_failed,
           (SELECT count(*) FROM payment_operation WHERE state = 'unknown')::int AS payment_unknown,
           (SELECT count(*) FROM refund WHERE state = 'failed')::int AS refund_failed,
           (SELECT count(*) FROM payment p JOIN "order" o ON o.id = p.order_id WHERE p.failed_at IS NOT NULL AND o.status IN ('accepted', 'baking'))::int AS capture_failed,
           (SELECT count(*) FROM "order" WHERE status = 'placed' AND admin_warned_at IS NOT NULL)::int AS order_unanswered,
           (SELECT count(*) FROM "order" WHERE status IN ('accepted', 'baking', 'ready', 'out_for_delivery', 'delivery_failed')
              AND coalesce(revised_end_at, promised_end_at) < ${now()})::int AS order_late`;
  const paths: Readonly<Record<Dashboard['problems'][number]['kind'], string>> = {
    store_awaiting: '/admin/stores?status=awaiting_approval',
    mail_failed: '/admin/mails?state=failed',
    payment_unknown: '/admin/orders',
    refund_failed: '/admin/orders',
    capture_failed: '/admin/orders?status=accepted',
    order_unanswered: '/admin/orders?status=placed',
    order_late: '/admin/orders',
  };
  return (Object.keys(paths) as (keyof typeof paths)[])
    .map((kind) => ({ kind, count: row?.[kind] ?? 0, path: paths[kind] }))
    .filter(({ count }) => count > 0);
}

/** Orders that came through; an order counts on the local day it was placed, at its total. */
const COUNTED = Prisma.sql`placed_at IS NOT NULL AND status NOT IN ('rejected', 'cancelled', 'expired')`;

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
