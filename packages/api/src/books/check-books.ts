import { Prisma, tellAdmins, type ReadClient } from '@sweetspot/db';
import type { FindingKind } from '@sweetspot/domain/books/finding';
import { FINAL_STATUSES, HANDED_OVER_STATUSES } from '@sweetspot/domain/orders/order-table';
import type { Services } from '../context.ts';
import { anyOf } from '../http/index.ts';
import { holdOrder } from '../orders/index.ts';
import { bookKept } from '../payments/index.ts';
import { issueMissingDocuments } from '../tax-documents/index.ts';
import { inTx } from '../transaction.ts';
import { settlePromises } from './settle-promises.ts';

interface Found {
  readonly orderId: string | null;
  readonly storeId: string | null;
  readonly subject: string;
  readonly expectedMinor: number | null;
  readonly foundMinor: number | null;
}

interface Clock {
  readonly now: Date;
}

const HOUR_MS = 3_600_000;
/** A gateway that has not answered for so long will not by itself. */
const STUCK_MS = HOUR_MS;
/** Cash is handed on, or set off by a payout, within so long. */
const REMIT_WITHIN_MS = 14 * 24 * HOUR_MS;
const before = ({ now }: Clock, ms: number): Date => new Date(now.getTime() - ms);

/** Each asks the database for what must not be; the last three kinds come with the gateways' statements. */
const CHECKS: Partial<Record<FindingKind, (clock: Clock) => Prisma.Sql>> = {
  ledger_unbalanced: () => Prisma.sql`
    select x.order_id as "orderId", null::uuid as "storeId", x.id::text as subject, 0 as "expectedMinor", sum(e.amount_minor)::int as "foundMinor"
    from ledger_entry e join ledger_transaction x on x.id = e.transaction_id group by x.id, e.currency having sum(e.amount_minor) <> 0`,
  /** What the books say was taken, beside what the gateway said. */
  capture_differs: () => Prisma.sql`
    select o.id as "orderId", o.store_id as "storeId", o.id::text as subject, p.taken as "expectedMinor", coalesce(b.booked, 0) as "foundMinor"
    from "order" o
    join (select y.order_id, coalesce(sum(a.amount_minor) filter (where a.state = 'succeeded' and a.kind in ('capture', 'collect')), 0)::int as taken
      from payment y left join payment_operation a on a.payment_id = y.id group by 1) p on p.order_id = o.id
    left join (select x.order_id, sum(e.amount_minor)::int as booked from ledger_transaction x join ledger_entry e on e.transaction_id = x.id
      where x.kind in ('capture', 'collect') and e.amount_minor > 0 group by 1) b on b.order_id = o.id
    where p.taken <> coalesce(b.booked, 0)`,
  refunded_too_much: () => Prisma.sql`
    select y.order_id as "orderId", o.store_id as "storeId", y.order_id::text as subject,
      sum(a.amount_minor) filter (where a.kind in ('capture', 'collect'))::int as "expectedMinor",
      sum(a.amount_minor) filter (where a.kind = 'refund')::int as "foundMinor"
    from payment y join payment_operation a on a.payment_id = y.id and a.state = 'succeeded' join "order" o on o.id = y.order_id
    group by y.order_id, o.store_id
    having coalesce(sum(a.amount_minor) filter (where a.kind = 'refund'), 0)
      > coalesce(sum(a.amount_minor) filter (where a.kind in ('capture', 'collect')), 0)`,
  delivered_unpaid: (clock) => Prisma.sql`
    select o.id as "orderId", o.store_id as "storeId", o.id::text as subject, o.total_minor + o.changed_minor as "expectedMinor",
      coalesce(p.taken, 0) as "foundMinor"
    from "order" o left join (select y.order_id, sum(a.amount_minor)::int as taken from payment y join payment_operation a on a.payment_id = y.id
      where a.state = 'succeeded' and a.kind in ('capture', 'collect') group by 1) p on p.order_id = o.id
    where o.status in (${anyOf(HANDED_OVER_STATUSES)}) and o.total_minor + o.changed_minor > coalesce(p.taken, 0) and o.closed_at < ${before(clock, HOUR_MS)}`,
  operation_stuck: (clock) => Prisma.sql`
    select y.order_id as "orderId", o.store_id as "storeId", a.id::text as subject, a.amount_minor as "expectedMinor", null::int as "foundMinor"
    from payment_operation a join payment y on y.id = a.payment_id join "order" o on o.id = y.order_id
    where a.state in ('requested', 'pending', 'unknown') and a.created_at < ${before(clock, STUCK_MS)}`,
  /** A payout that was booked more than once, or not for what it says; by payouts, as a store's sum outgrows the database's numbers. */
  paid_out_twice: () => Prisma.sql`
    with made as (
      select 'payout:' || p.id as reference, p.store_id, p.amount_minor from payout p join payout_batch t on t.id = p.batch_id
      where t.state = 'paid' and p.amount_minor > 0),
    booked as (
      select x.reference, split_part(e.account, ':', 2)::uuid as store_id, e.amount_minor
      from ledger_transaction x join ledger_entry e on e.transaction_id = x.id where x.kind = 'payout' and e.account like 'seller\\_payable:%')
    select null::uuid as "orderId", coalesce(made.store_id, booked.store_id) as "storeId", coalesce(made.reference, booked.reference) as subject,
      coalesce(made.amount_minor, 0) as "expectedMinor", coalesce(booked.amount_minor, 0) as "foundMinor"
    from made full join booked using (reference, store_id) where made.amount_minor is distinct from booked.amount_minor`,
  cash_not_remitted: (clock) => Prisma.sql`
    select o.id as "orderId", o.store_id as "storeId", o.id::text as subject, sum(e.amount_minor)::int as "expectedMinor", 0 as "foundMinor"
    from ledger_entry e join ledger_transaction x on x.id = e.transaction_id join "order" o on o.id = x.order_id
    where e.account = 'cod_receivable:' || o.store_id and not exists (select 1 from payout_entry p where p.entry_id = e.id)
    group by o.id having sum(e.amount_minor) > 0 and min(x.occurred_at) < ${before(clock, REMIT_WITHIN_MS)}`,
};

/**
 * Our own books, beside themselves: what does not agree is written down for a person, once. Found again the next night, or after somebody
 * closed it, with the same amounts it is the same finding. Answers how many are new.
 */
export async function checkBooks(services: Services): Promise<number> {
  await earnKeptMoney(services);
  await issueMissingDocuments(services);
  await settlePromises(services);
  let written = 0;
  for (const [kind, sqlOf] of Object.entries(CHECKS)) {
    const found = await services.db.prisma.$queryRaw<Found[]>(sqlOf({ now: services.now() }));
    written += await writeFindings(services, kind, found);
  }
  if (written > 0) services.log.warn({ written }, 'the nightly check of the books found something');
  return written;
}

async function writeFindings(services: Services, kind: string, found: readonly Found[]): Promise<number> {
  if (found.length === 0) return 0;
  return inTx(services, async ({ tx, now, newId, market }) => {
    const { count } = await tx.finding.createMany({
      data: found.map(({ subject, ...finding }) => ({
        ...finding,
        id: newId(),
        kind,
        key: [kind, subject, finding.expectedMinor, finding.foundMinor].join(':'),
        currency: market.currency,
        createdAt: now(),
      })),
      skipDuplicates: true,
    });
    if (count > 0) await tellAdmins(tx, { about: 'money' });
    return count;
  });
}

const DAY_MS = 24 * HOUR_MS;

/**
 * What was kept of an order that was called off late, or never collected, is its store's as if the cake had been handed over, once the
 * time for problems has passed. While a refund is on its way, or failed, it is not known what is kept.
 */
async function earnKeptMoney(services: Services): Promise<void> {
  const endedBy = new Date(services.now().getTime() - services.payoutAfterDays * DAY_MS);
  const kept = await findKept(services.db.prisma, endedBy);
  for (const { id } of kept)
    await inTx(services, async (t) => {
      await holdOrder(t, id);
      const { _sum } = await t.tx.ledgerEntry.aggregate({ where: { account: `order_escrow:${id}` }, _sum: { amountMinor: true } });
      await bookKept(t, id, t.now(), 0 - (_sum.amountMinor ?? 0));
    });
}

function findKept(reader: Pick<ReadClient, '$queryRaw'>, endedBy: Date): Promise<{ id: string }[]> {
  return reader.$queryRaw<{ id: string }[]>`
    select o.id from "order" o where o.status in (${anyOf(FINAL_STATUSES)}) and o.closed_at <= ${endedBy}
      and not exists (select 1 from ledger_transaction x where x.reference = 'earn:' || o.id)
      and not exists (select 1 from refund r join payment y on y.id = r.payment_id where y.order_id = o.id and r.state <> 'succeeded')
      and (select coalesce(sum(e.amount_minor), 0) from ledger_entry e where e.account = 'order_escrow:' || o.id) < 0
    order by o.closed_at limit 1000`;
}
