import { Prisma, type ReadClient } from '@sweetspot/db';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { FINAL_STATUSES } from '@sweetspot/domain/orders/order-table';
import { payoutFigures, SETTLED_KINDS, type PayoutFigures, type SettledKind } from '@sweetspot/domain/payouts/payout-line';
import { anyOf } from '../http/index.ts';

const DAY_MS = 86_400_000;

interface EntryRow {
  readonly id: string;
  readonly transactionId: string;
  readonly storeId: string;
  readonly orderId: string | null;
  readonly kind: SettledKind;
  readonly reason: string | null;
}

/** What a payout would say of one order, or of one entry that belongs to none. */
export interface SettleableLine {
  readonly orderId: string | null;
  readonly reason: string | null;
  readonly figures: PayoutFigures;
  readonly entryIds: readonly string[];
}

interface Asked {
  readonly currency: CurrencyCode;
  readonly now: Date;
  readonly payoutAfterDays: number;
  /** Null asks of all stores. */
  readonly storeIds: readonly string[] | null;
}

/**
 * What no payout has settled yet and may be now, by store: of orders that ended long enough ago, whose money is all there, with no dispute
 * open and no refund on its way or waiting for a yes; and what belongs to no order.
 */
export async function findSettleable(
  reader: Pick<ReadClient, '$queryRaw'>,
  asked: Asked,
): Promise<ReadonlyMap<string, readonly SettleableLine[]>> {
  const entries = await reader.$queryRaw<EntryRow[]>(settleableSql(asked));
  const ids = [...new Set(entries.map(({ transactionId }) => transactionId))];
  const all = await reader.$queryRaw<{ transactionId: string; account: string; amountMinor: number }[]>`
    select transaction_id as "transactionId", account, amount_minor as "amountMinor" from ledger_entry
    where transaction_id = any(${ids}::uuid[])`;
  const postings = Map.groupBy(all, ({ transactionId }) => transactionId);
  const byStore = Map.groupBy(entries, ({ storeId }) => storeId);
  return new Map([...byStore].map(([storeId, rows]) => [storeId, linesOf(rows, postings)]));
}

type Postings = ReadonlyMap<string, readonly { readonly account: string; readonly amountMinor: number }[]>;

function linesOf(rows: readonly EntryRow[], postings: Postings): SettleableLine[] {
  return [...Map.groupBy(rows, ({ orderId, transactionId }) => orderId ?? transactionId).values()].map((group) => {
    const kinds = new Map(group.map(({ transactionId, kind }) => [transactionId, kind]));
    return {
      orderId: group[0]?.orderId ?? null,
      reason: group.find(({ reason }) => reason !== null)?.reason ?? null,
      figures: payoutFigures([...kinds].map(([transactionId, kind]) => ({ kind, entries: postings.get(transactionId) ?? [] }))),
      entryIds: group.map(({ id }) => id),
    };
  });
}

function settleableSql({ currency, now, payoutAfterDays, storeIds }: Asked): Prisma.Sql {
  const endedBy = new Date(now.getTime() - payoutAfterDays * DAY_MS);
  const accounts = storeIds?.flatMap((id) => [`seller_payable:${id}`, `cod_receivable:${id}`]) ?? null;
  const ofStores = accounts === null ? ANY_STORE : Prisma.sql`e.account = any(${accounts})`;
  return Prisma.sql`
    select e.id, e.transaction_id as "transactionId", split_part(e.account, ':', 2) as "storeId", x.order_id as "orderId", x.kind, x.reason
    from ledger_entry e join ledger_transaction x on x.id = e.transaction_id left join "order" o on o.id = x.order_id
    where ${ofStores} and e.currency = ${currency} and x.kind = any(${[...SETTLED_KINDS]})
      and not exists (select 1 from payout_entry p where p.entry_id = e.id)
      and (x.order_id is null or (o.status in (${anyOf(FINAL_STATUSES)}) and o.closed_at <= ${endedBy}
        and not exists (select 1 from dispute d where d.order_id = o.id and d.state = 'open')
        and not exists (select 1 from order_problem q where q.order_id = o.id and q.state in ('reported', 'answered', 'with_admin'))
        and not exists (select 1 from refund_request a where a.order_id = o.id and a.state = 'asked')
        and not exists (select 1 from refund r join payment y on y.id = r.payment_id where y.order_id = o.id and r.state = 'pending')
        and (select coalesce(sum(h.amount_minor), 0) from ledger_entry h where h.account = 'order_escrow:' || o.id) = 0))
    order by o.closed_at nulls last, x.occurred_at, e.id`;
}

const ANY_STORE = Prisma.sql`(e.account like 'seller\\_payable:%' or e.account like 'cod\\_receivable:%')`;
