import { AppError } from '@sweetspot/domain/errors/app-error';
import { toDecimal, type CurrencyCode } from '@sweetspot/domain/money/money';
import { csvOf } from '@sweetspot/domain/payouts/csv';
import { wallClock } from '@sweetspot/domain/slots/wall-clock';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { instantView, money, moneyView } from '../http/index.ts';
import type { fileView } from './export-batch.ts';

/** What a store was owed as a month began, what changed it, and what it was owed at the end. */
export const statementView = z.object({
  month: z.string(),
  storeName: z.string(),
  opening: moneyView,
  closing: moneyView,
  rows: z.array(
    z.object({
      id: z.uuid(),
      at: instantView,
      kind: z.string(),
      orderNumber: z.string().nullable(),
      reason: z.string().nullable(),
      change: moneyView,
      balance: moneyView,
    }),
  ),
});
export type Statement = z.output<typeof statementView>;

interface AskedMonth {
  readonly storeId: string;
  /** "2026-11" */
  readonly month: string;
}

interface Row {
  readonly id: string;
  readonly at: Date;
  readonly kind: string;
  readonly orderNumber: string | null;
  readonly reason: string | null;
  readonly changeMinor: number;
}

/** From the ledger alone: what is booked on the store's accounts, in its own days. Above zero is owed to the store. */
export async function loadStatement({ db, market }: Context, { storeId, month }: AskedMonth): Promise<Statement> {
  const store = await db.prisma.store.findUnique({ where: { id: storeId }, select: { name: true, timeZone: true, currency: true } });
  if (store === null) throw new AppError('STORE_NOT_FOUND');
  const { from, to } = boundsOf(month, store.timeZone);
  const accounts = [`seller_payable:${storeId}`, `cod_receivable:${storeId}`];
  const [before] = await db.prisma.$queryRaw<{ sum: number }[]>`
    select coalesce(-sum(e.amount_minor), 0)::float8 as sum from ledger_entry e join ledger_transaction x on x.id = e.transaction_id
    where e.account = any(${accounts}) and x.occurred_at < ${from}`;
  const rows = await db.prisma.$queryRaw<Row[]>`
    select x.id, x.occurred_at as at, x.kind, o.number as "orderNumber", x.reason, -sum(e.amount_minor)::float8 as "changeMinor"
    from ledger_entry e join ledger_transaction x on x.id = e.transaction_id left join "order" o on o.id = x.order_id
    where e.account = any(${accounts}) and x.occurred_at >= ${from} and x.occurred_at < ${to}
    group by x.id, o.number having sum(e.amount_minor) <> 0 order by x.occurred_at, x.id`;
  const amount = (minor: number) => money(minor, market.currency);
  const openingMinor = before?.sum ?? 0;
  let balanceMinor = openingMinor;
  const told = rows.map(({ changeMinor, at, ...row }) => {
    balanceMinor += changeMinor;
    return { ...row, at: at.toISOString(), change: amount(changeMinor), balance: amount(balanceMinor) };
  });
  return { month, storeName: store.name, opening: amount(openingMinor), closing: amount(balanceMinor), rows: told };
}

function boundsOf(month: string, timeZone: string): { from: Date; to: Date } {
  const [year = 0, at = 0] = month.split('-').map(Number);
  const next = at === 12 ? `${year + 1}-01` : `${year}-${String(at + 1).padStart(2, '0')}`;
  const zone = wallClock(timeZone);
  return { from: zone.instantAt(`${month}-01`, 0), to: zone.instantAt(`${next}-01`, 0) };
}

export async function exportStatement(ctx: Context, asked: AskedMonth): Promise<z.output<typeof fileView>> {
  const { opening, closing, rows, storeName } = await loadStatement(ctx, asked);
  const decimal = ({ amount, currency }: { amount: number; currency: string }) => toDecimal({ amount, currency: currency as CurrencyCode });
  const lines = rows.map(({ at, kind, orderNumber, reason, change, balance }) => [
    at,
    kind,
    orderNumber ?? '',
    reason ?? '',
    decimal(change),
    decimal(balance),
  ]);
  const text = csvOf([
    ['Time', 'What', 'Order', 'Reason', 'Change', 'Balance'],
    ['', 'opening', '', storeName, '', decimal(opening)],
    ...lines,
    ['', 'closing', '', '', '', decimal(closing)],
  ]);
  return { name: `statement-${asked.month}.csv`, text };
}
