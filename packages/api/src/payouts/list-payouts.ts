import type { Prisma } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { PAYOUT_BATCH_STATES, type PayoutBatchState } from '@sweetspot/domain/payouts/payout-state';
import { z } from 'zod';
import type { Context } from '../context.ts';
import {
  afterTime,
  dateView,
  decodeCursor,
  instantView,
  money,
  moneyView,
  newestFirst,
  pageFrom,
  pageOf,
  timePage,
} from '../http/index.ts';
import { toLocalDate } from '../stores/index.ts';
import { maskedAccountView, maskedAccount } from './bank-account.ts';

export const payoutBatchView = z.object({
  id: z.uuid(),
  number: z.int(),
  at: instantView,
  state: z.enum(PAYOUT_BATCH_STATES),
  stores: z.int(),
  total: moneyView,
  reference: z.string().nullable(),
  paidOn: dateView.nullable(),
});

/** What one store gets by a batch. */
export const payoutView = z.object({
  id: z.uuid(),
  batchNumber: z.int(),
  at: instantView,
  state: z.enum(PAYOUT_BATCH_STATES),
  store: z.object({ id: z.uuid(), name: z.string() }),
  carriedIn: moneyView,
  net: moneyView,
  amount: moneyView,
  carriedOut: moneyView,
  /** Where it goes; null where nothing is paid, or the batch was made before stores were asked. */
  account: maskedAccountView.nullable(),
  reference: z.string().nullable(),
  paidOn: dateView.nullable(),
});

/** A store that a batch did not pay, and what it would have been. */
export const leftOutView = z.object({ store: z.object({ id: z.uuid(), name: z.string() }), amount: moneyView });

export const payoutLineView = z.object({
  id: z.uuid(),
  orderNumber: z.string().nullable(),
  reason: z.string().nullable(),
  paid: moneyView,
  /** The marketplace's own discount, which it pays the store. */
  promotion: moneyView,
  /** The store's own, which it bears: the customer paid so much less. */
  ownDiscount: moneyView,
  commission: moneyView,
  tax: moneyView,
  refunded: moneyView,
  cash: moneyView,
  other: moneyView,
  net: moneyView,
});

const BATCH_SELECT = {
  id: true,
  number: true,
  currency: true,
  state: true,
  createdAt: true,
  reference: true,
  paidOn: true,
  payouts: { select: { amountMinor: true } },
} satisfies Prisma.PayoutBatchSelect;

function toBatchView(row: Prisma.PayoutBatchGetPayload<{ select: typeof BATCH_SELECT }>): z.output<typeof payoutBatchView> {
  return {
    id: row.id,
    number: row.number,
    at: row.createdAt.toISOString(),
    state: row.state,
    stores: row.payouts.length,
    total: money(
      row.payouts.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
      row.currency as CurrencyCode,
    ),
    reference: row.reference,
    paidOn: row.paidOn === null ? null : toLocalDate(row.paidOn),
  };
}

interface Paged {
  readonly cursor?: string | null | undefined;
  readonly limit: number;
}

export async function listPayoutBatches(
  { db }: Context,
  { state, cursor, limit }: Paged & { state?: PayoutBatchState | null | undefined },
) {
  const rows = await db.prisma.payoutBatch.findMany({
    where: { AND: [state ? { state } : {}, afterTime(cursor)] },
    select: BATCH_SELECT,
    orderBy: newestFirst,
    take: limit + 1,
  });
  return timePage(rows, limit, toBatchView);
}

export async function getPayoutBatch({ db }: Context, { id }: { readonly id: string }): Promise<z.output<typeof payoutBatchView>> {
  const row = await db.prisma.payoutBatch.findUnique({ where: { id }, select: BATCH_SELECT });
  if (row === null) throw new AppError('NOT_FOUND');
  return toBatchView(row);
}

const PAYOUT_SELECT = {
  id: true,
  currency: true,
  carriedInMinor: true,
  netMinor: true,
  amountMinor: true,
  carriedOutMinor: true,
  createdAt: true,
  accountHolder: true,
  accountNumber: true,
  accountIfsc: true,
  store: { select: { id: true, name: true } },
  batch: { select: { number: true, state: true, reference: true, paidOn: true } },
} satisfies Prisma.PayoutSelect;

function toPayoutView(row: Prisma.PayoutGetPayload<{ select: typeof PAYOUT_SELECT }>): z.output<typeof payoutView> {
  const amount = (minor: number) => money(minor, row.currency as CurrencyCode);
  const { number, state, reference, paidOn } = row.batch;
  return {
    id: row.id,
    batchNumber: number,
    at: row.createdAt.toISOString(),
    state,
    store: row.store,
    carriedIn: amount(row.carriedInMinor),
    net: amount(row.netMinor),
    amount: amount(row.amountMinor),
    carriedOut: amount(row.carriedOutMinor),
    account: frozenAccount(row),
    reference,
    paidOn: paidOn === null ? null : toLocalDate(paidOn),
  };
}

function frozenAccount({ accountHolder: holder, accountNumber: number, accountIfsc: ifsc }: FrozenAccount) {
  return holder === null || number === null || ifsc === null ? null : maskedAccount({ holder, number, ifsc });
}

interface FrozenAccount {
  readonly accountHolder: string | null;
  readonly accountNumber: string | null;
  readonly accountIfsc: string | null;
}

interface ListPayouts extends Paged {
  /** Of which batch, or of which store. */
  readonly of: { readonly batchId: string } | { readonly storeId: string };
}

export async function listPayouts({ db }: Context, { of, cursor, limit }: ListPayouts) {
  const rows = await db.prisma.payout.findMany({
    where: { AND: [of, afterTime(cursor)] },
    select: PAYOUT_SELECT,
    orderBy: newestFirst,
    take: limit + 1,
  });
  return timePage(rows, limit, toPayoutView);
}

export async function listLeftOut({ db }: Context, { batchId, cursor, limit }: Paged & { readonly batchId: string }) {
  const after = decodeCursor(cursor, z.tuple([z.uuid()]));
  const rows = await db.prisma.payoutLeftOut.findMany({
    where: { batchId, ...(after === null ? {} : { storeId: { gt: after[0] } }) },
    select: { storeId: true, currency: true, amountMinor: true, store: { select: { id: true, name: true } } },
    orderBy: { storeId: 'asc' },
    take: limit + 1,
  });
  const { items, nextCursor } = pageFrom(rows, limit, ({ storeId }) => [storeId]);
  const views = items.map(({ store, amountMinor, currency }) => ({ store, amount: money(amountMinor, currency as CurrencyCode) }));
  return { items: views, nextCursor };
}

const LINE_SELECT = {
  id: true,
  reason: true,
  paidMinor: true,
  promotionMinor: true,
  commissionMinor: true,
  taxMinor: true,
  refundedMinor: true,
  cashMinor: true,
  otherMinor: true,
  netMinor: true,
  order: { select: { number: true, discountMinor: true } },
  payout: { select: { currency: true } },
} satisfies Prisma.PayoutLineSelect;

export const payoutLinesPage = pageOf(payoutLineView);

interface ListLines extends Paged {
  readonly payoutId: string;
  /** The store that asks; null for an admin, who may see every store's. */
  readonly storeId: string | null;
}

/** A payout explained, order by order. */
export async function listPayoutLines({ db }: Context, { payoutId, storeId, cursor, limit }: ListLines) {
  const after = decodeCursor(cursor, z.tuple([z.uuid()]));
  const isSeen = await db.prisma.payout.count({ where: { id: payoutId, ...(storeId === null ? {} : { storeId }) } });
  if (isSeen === 0) throw new AppError('NOT_FOUND');
  const rows = await db.prisma.payoutLine.findMany({
    where: { payoutId, ...(after === null ? {} : { id: { gt: after[0] } }) },
    select: LINE_SELECT,
    orderBy: { id: 'asc' },
    take: limit + 1,
  });
  const { items, nextCursor } = pageFrom(rows, limit, ({ id }) => [id]);
  return { items: items.map(toLineView), nextCursor };
}

function toLineView(row: Prisma.PayoutLineGetPayload<{ select: typeof LINE_SELECT }>): z.output<typeof payoutLineView> {
  const amount = (minor: number) => money(minor, row.payout.currency as CurrencyCode);
  const isStoresDiscount = row.paidMinor > 0 && row.promotionMinor === 0;
  return {
    id: row.id,
    orderNumber: row.order?.number ?? null,
    reason: row.reason,
    paid: amount(row.paidMinor),
    promotion: amount(row.promotionMinor),
    ownDiscount: amount(isStoresDiscount ? (row.order?.discountMinor ?? 0) : 0),
    commission: amount(row.commissionMinor),
    tax: amount(row.taxMinor),
    refunded: amount(row.refundedMinor),
    cash: amount(row.cashMinor),
    other: amount(row.otherMinor),
    net: amount(row.netMinor),
  };
}
