import type { Prisma } from '@sweetspot/db';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import type { LedgerAccountName } from '@sweetspot/domain/payments/ledger';
import { instantInput } from '@sweetspot/domain/text/calendar-inputs';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { decodeCursor, instantView, money, moneyView, pageFrom } from '../http/index.ts';

export const ledgerRowView = z.object({
  id: z.uuid(),
  at: instantView,
  kind: z.string(),
  reason: z.string().nullable(),
  orderNumber: z.string().nullable(),
  entries: z.array(z.object({ account: z.string(), storeName: z.string().nullable(), amount: moneyView })),
});

interface ListLedger {
  readonly number?: string | null | undefined;
  readonly storeId?: string | null | undefined;
  readonly account?: LedgerAccountName | null | undefined;
  readonly cursor?: string | null | undefined;
  readonly limit: number;
}

const place = z.tuple([instantInput(), z.uuid()]);

/** Newest first. An order's, a store's (what is booked on its accounts), or an account's. */
export async function listLedger(ctx: Context, { number, storeId, account, cursor, limit }: ListLedger) {
  const { prisma } = ctx.db;
  const after = decodeCursor(cursor, place);
  const order = number ? await prisma.order.findUnique({ where: { number }, select: { id: true } }) : null;
  if (number && order === null) return { items: [], nextCursor: null };
  const where: Prisma.LedgerTransactionWhereInput[] = [
    order === null ? {} : { orderId: order.id },
    storeId ? { entries: { some: { account: { in: [`seller_payable:${storeId}`, `cod_receivable:${storeId}`] } } } } : {},
    account ? { entries: { some: { OR: [{ account }, { account: { startsWith: `${account}:` } }] } } } : {},
  ];
  if (after !== null)
    where.push({ OR: [{ occurredAt: { lt: new Date(after[0]) } }, { occurredAt: new Date(after[0]), id: { lt: after[1] } }] });
  const rows = await prisma.ledgerTransaction.findMany({
    where: { AND: where },
    orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    include: { entries: { orderBy: { id: 'asc' }, select: { account: true, currency: true, amountMinor: true } } },
  });
  const { items, nextCursor } = pageFrom(rows, limit, ({ occurredAt, id }) => [occurredAt.toISOString(), id]);
  const [numbers, stores] = await Promise.all([numbersOf(ctx, items), storesOf(ctx, items)]);
  return {
    nextCursor,
    items: items.map(({ id, occurredAt, kind, reason, orderId, entries }) => ({
      id,
      kind,
      reason,
      at: occurredAt.toISOString(),
      orderNumber: orderId === null ? null : (numbers.get(orderId) ?? null),
      entries: entries.map(({ amountMinor, currency, ...entry }) => ({
        ...entry,
        storeName: stores.get(entry.account.split(':')[1] ?? '') ?? null,
        amount: money(amountMinor, currency as CurrencyCode),
      })),
    })),
  };
}

async function numbersOf({ db }: Context, rows: readonly { orderId: string | null }[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.map(({ orderId }) => orderId).filter((id) => id !== null);
  const orders = ids.length === 0 ? [] : await db.prisma.order.findMany({ where: { id: { in: ids } }, select: { id: true, number: true } });
  return new Map(orders.map(({ id, number }) => [id, number]));
}

async function storesOf(
  { db }: Context,
  rows: readonly { entries: readonly { account: string }[] }[],
): Promise<ReadonlyMap<string, string>> {
  const ofStores = rows
    .flatMap(({ entries }) => entries)
    .filter(({ account }) => account.startsWith('seller_payable:') || account.startsWith('cod_receivable:'))
    .map(({ account }) => account.split(':')[1] ?? '');
  const stores = await db.prisma.store.findMany({ where: { id: { in: [...new Set(ofStores)] } }, select: { id: true, name: true } });
  return new Map(stores.map(({ id, name }) => [id, name]));
}
