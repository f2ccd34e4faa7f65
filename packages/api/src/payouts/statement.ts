import { AppError } from '@sweetspot/domain/errors/app-error';
import { toDecimal, type CurrencyCode } from '@sweetspot/domain/money/money';
import { csvOf } from '@sweetspot/domain/payouts/csv';
import { monthInput } from '@sweetspot/domain/payouts/inputs';
import type { StoreStatement } from '@sweetspot/domain/payouts/store-statement';
import { wallClock } from '@sweetspot/domain/slots/wall-clock';
import { z } from 'zod';
import type { Context, Services } from '../context.ts';
import { instantView, isSealFor, money, moneyView, sealFor } from '../http/index.ts';
import type { fileView } from './export-batch.ts';

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
  /** The paper; `${path}.pdf` is the file. Opens for whoever has it, for a week or two. */
  path: z.string(),
});

interface AskedMonth {
  readonly storeId: string;
  /** "2026-11" */
  readonly month: string;
}

export async function loadStatement(ctx: Context, asked: AskedMonth): Promise<z.output<typeof statementView>> {
  const { month, store, currency, openingMinor, closingMinor, rows } = await findStatement(ctx, asked);
  const amount = (minor: number) => money(minor, currency);
  return {
    month,
    storeName: store.name,
    opening: amount(openingMinor),
    closing: amount(closingMinor),
    rows: rows.map(({ changeMinor, balanceMinor, ...row }) => ({ ...row, change: amount(changeMinor), balance: amount(balanceMinor) })),
    path: `/papers/statements/${asked.storeId}/${month}/${sealFor(ctx, subjectOf(asked))}`,
  };
}

export async function exportStatement(ctx: Context, asked: AskedMonth): Promise<z.output<typeof fileView>> {
  const { openingMinor, closingMinor, rows, store, currency } = await findStatement(ctx, asked);
  const decimal = (amount: number) => toDecimal({ amount, currency });
  const lines = rows.map(({ at, kind, orderNumber, reason, changeMinor, balanceMinor }) => [
    at,
    kind,
    orderNumber ?? '',
    reason ?? '',
    decimal(changeMinor),
    decimal(balanceMinor),
  ]);
  const text = csvOf([
    ['Time', 'What', 'Order', 'Reason', 'Change', 'Balance'],
    ['', 'opening', '', store.name, '', decimal(openingMinor)],
    ...lines,
    ['', 'closing', '', '', '', decimal(closingMinor)],
  ]);
  return { name: `statement-${asked.month}.csv`, text };
}

const subjectOf = ({ storeId, month }: AskedMonth): string => `statement:${storeId}:${month}`;

/** A statement for whoever was given its address; to everybody else it is not there. */
export async function openStatement(
  services: Reading & Pick<Services, 'sessionSecret'>,
  { seal, ...asked }: AskedMonth & { readonly seal: string },
): Promise<StoreStatement> {
  if (!monthInput.safeParse(asked.month).success || !isSealFor(services, subjectOf(asked), seal)) throw new AppError('NOT_FOUND');
  return findStatement(services, asked);
}

type Reading = Pick<Services, 'db' | 'now'>;

interface Row {
  readonly id: string;
  readonly at: Date;
  readonly kind: string;
  readonly orderNumber: string | null;
  readonly reason: string | null;
  readonly changeMinor: number;
}

/** From the ledger alone: what is booked on the store's accounts, in its own days. */
async function findStatement({ db, now }: Reading, { storeId, month }: AskedMonth): Promise<StoreStatement> {
  const found = await db.prisma.store.findUnique({ where: { id: storeId }, select: STORE_SELECT });
  if (found === null) throw new AppError('STORE_NOT_FOUND');
  const { timeZone, currency, addressLine, city, postalCode, ...store } = found;
  const { from, to } = boundsOf(month, timeZone);
  const accounts = [`seller_payable:${storeId}`, `cod_receivable:${storeId}`];
  const [before] = await db.prisma.$queryRaw<{ sum: number }[]>`
    select coalesce(-sum(e.amount_minor), 0)::float8 as sum from ledger_entry e join ledger_transaction x on x.id = e.transaction_id
    where e.account = any(${accounts}) and x.occurred_at < ${from}`;
  const rows = await db.prisma.$queryRaw<Row[]>`
    select x.id, x.occurred_at as at, x.kind, o.number as "orderNumber", x.reason, -sum(e.amount_minor)::float8 as "changeMinor"
    from ledger_entry e join ledger_transaction x on x.id = e.transaction_id left join "order" o on o.id = x.order_id
    where e.account = any(${accounts}) and x.occurred_at >= ${from} and x.occurred_at < ${to}
    group by x.id, o.number having sum(e.amount_minor) <> 0 order by x.occurred_at, x.id`;
  const openingMinor = before?.sum ?? 0;
  let balanceMinor = openingMinor;
  const told = rows.map(({ changeMinor, at, ...row }) => {
    balanceMinor += changeMinor;
    return { ...row, at: at.toISOString(), changeMinor, balanceMinor };
  });
  return {
    month,
    madeAt: now().toISOString(),
    timeZone,
    currency: currency as CurrencyCode,
    store: { ...store, address: [addressLine, city, postalCode].join(', ') },
    openingMinor,
    closingMinor: balanceMinor,
    rows: told,
  };
}

const STORE_SELECT = {
  name: true,
  legalName: true,
  addressLine: true,
  city: true,
  postalCode: true,
  gstin: true,
  timeZone: true,
  currency: true,
} as const;

function boundsOf(month: string, timeZone: string): { from: Date; to: Date } {
  const [year = 0, at = 0] = month.split('-').map(Number);
  const next = at === 12 ? `${year + 1}-01` : `${year}-${String(at + 1).padStart(2, '0')}`;
  const zone = wallClock(timeZone);
  return { from: zone.instantAt(`${month}-01`, 0), to: zone.instantAt(`${next}-01`, 0) };
}
