import type { OrderStatus, Prisma } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import type { MoveOrderInput } from '@sweetspot/domain/orders/inputs';
import type { OrderSituation } from '@sweetspot/domain/orders/order-situation';
import { allowedMoves } from '@sweetspot/domain/orders/order-transitions';
import type { z } from 'zod';
import type { Context, Viewer } from '../context.ts';
import { afterTime, asWire, containing, money, newestFirst, timePage } from '../http/index.ts';
import {
  FACTS_SELECT,
  factsOf,
  loadTrackedOrder,
  moneyOf,
  moveOrderAsAdmin,
  pieceOf,
  PIECES_SELECT,
  SUMMARY_SELECT,
  summaryOf,
} from '../orders/index.ts';
import { loadAnsweredChanges } from '../amendments/index.ts';
import { listDisputes } from '../books/index.ts';
import { loadRefunds } from '../refunds/index.ts';
import { loadTaxDocuments } from '../tax-documents/index.ts';
import type { adminOrderRowView, adminOrderView } from './admin-view.ts';
import { ordersIn } from './order-situations.ts';
import { namesOf } from './records.ts';

type Admin = Context & { viewer: Viewer };
type AdminOrder = z.output<typeof adminOrderView>;

const ROW_SELECT = {
  ...SUMMARY_SELECT,
  contactEmail: true,
  paymentMethod: true,
  payments: FACTS_SELECT.payments,
} satisfies Prisma.OrderSelect;

function rowOf(row: Prisma.OrderGetPayload<{ select: typeof ROW_SELECT }>): z.output<typeof adminOrderRowView> {
  return { ...summaryOf(row), contactEmail: row.contactEmail, money: moneyOf(row).state, method: row.paymentMethod };
}

interface ListOrders {
  words: string;
  status?: OrderStatus | null | undefined;
  situation?: OrderSituation | null | undefined;
  storeId?: string | null | undefined;
  /** Local dates of the market, both included, by when it was placed; one never placed, by when its checkout began. */
  from?: string | null | undefined;
  to?: string | null | undefined;
  cursor?: string | null | undefined;
  limit: number;
}

export async function listOrdersForAdmin(ctx: Admin, { words, status, situation, storeId, from, to, cursor, limit }: ListOrders) {
  const contains = containing(words);
  const dates = await localDates(ctx, from, to);
  const rows = await ctx.db.prisma.order.findMany({
    where: {
      AND: [
        words === '' ? {} : { OR: [{ number: contains }, { contactName: contains }, { contactEmail: contains }] },
        status ? { status } : {},
        situation ? ordersIn(situation, ctx.now()) : {},
        storeId ? { storeId } : {},
        dates,
        afterTime(cursor),
      ],
    },
    select: ROW_SELECT,
    orderBy: newestFirst,
    take: limit + 1,
  });
  return timePage(rows, limit, rowOf);
}

/** The database knows the zone's rules, so it turns local dates into instants. */
async function localDates(
  { db, market }: Admin,
  from: string | null | undefined,
  to: string | null | undefined,
): Promise<Prisma.OrderWhereInput> {
  if (!from && !to) return {};
  const [bounds] = await db.prisma.$queryRaw<{ start: Date | null; end: Date | null }[]>`
    SELECT (${from ?? null}::date)::timestamp AT TIME ZONE ${market.timeZone} AS start,
           (${to ?? null}::date + 1)::timestamp AT TIME ZONE ${market.timeZone} AS "end"`;
  const within = { ...(bounds?.start && { gte: bounds.start }), ...(bounds?.end && { lt: bounds.end }) };
  return { OR: [{ placedAt: within }, { placedAt: null, createdAt: within }] };
}

const HISTORY_SELECT = {
  ...FACTS_SELECT,
  currency: true,
  commissionMinor: true,
  pieces: PIECES_SELECT,
  payments: {
    orderBy: { createdAt: 'asc' },
    select: {
      ...FACTS_SELECT.payments.select,
      authorizedMinor: true,
      capturedMinor: true,
      refundedMinor: true,
      operations: {
        orderBy: { createdAt: 'asc' },
        select: { id: true, kind: true, state: true, amountMinor: true, issue: true, createdAt: true },
      },
    },
  },
} satisfies Prisma.OrderSelect;

/** An order's whole history, in one place. */
export async function getOrderForAdmin(ctx: Admin, { number }: { number: string }): Promise<AdminOrder> {
  const row = await ctx.db.prisma.order.findUnique({ where: { number }, select: HISTORY_SELECT });
  if (row === null) throw new AppError('NOT_FOUND');
  const { prisma } = ctx.db;
  const [order, disputes, refunds, changes, taxDocuments, moves, ledger, mails, audits] = await Promise.all([
    loadTrackedOrder(ctx, row.id),
    listDisputes(ctx, { number, limit: 20 }),
    loadRefunds(ctx, { by: 'admin' }, row.id),
    loadAnsweredChanges(ctx, row.id),
    loadTaxDocuments(ctx, row.id),
    prisma.orderMove.findMany({
      where: { orderId: row.id },
      orderBy: { version: 'asc' },
      take: 200,
      select: { version: true, actorUserId: true },
    }),
    prisma.ledgerTransaction.findMany({
      where: { orderId: row.id },
      orderBy: [{ occurredAt: 'asc' }, { id: 'asc' }],
      take: 100,
      select: { kind: true, occurredAt: true, entries: { select: { account: true, amountMinor: true, currency: true } } },
    }),
    prisma.mail.findMany({
      where: { orderId: row.id },
      orderBy: { createdAt: 'asc' },
      take: 100,
      select: { id: true, kind: true, recipient: true, state: true, createdAt: true },
    }),
    prisma.auditEntry.findMany({ where: { subjectKind: 'order', subjectId: row.id }, orderBy: { createdAt: 'asc' }, take: 100 }),
  ]);
  const names = await namesOf(ctx, [
    ...[...moves, ...audits].map(({ actorUserId }) => actorUserId),
    ...changes.map(({ answeredByUserId }) => answeredByUserId),
  ]);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const actors = new Map(moves.map(({ version, actorUserId }) => [version, nameOf(actorUserId)]));
  const now = ctx.now();
  const currency = row.currency as CurrencyCode;
  const allowed = allowedMoves(factsOf(row, now), 'admin', now);
  return {
    order: { ...order, cancelRefund: allowed.some(({ event }) => event === 'cancel') ? money(wholeRefundMinor(row), currency) : null },
    commission: money(row.commissionMinor, currency),
    pieces: row.pieces.map(pieceOf),
    moves: order.moves.map((move) => ({ ...move, by: actors.get(move.version) ?? null })),
    payments: row.payments.map((payment) => paymentOf(payment, currency)),
    disputes: disputes.items,
    refunds,
    taxDocuments,
    changes: changes.map(({ answeredByUserId, ...change }) => ({ ...change, answeredBy: nameOf(answeredByUserId) })),
    ledger: ledger.map(({ kind, occurredAt, entries }) => ({
      at: occurredAt.toISOString(),
      kind,
      entries: entries.map((entry) => ({ account: entry.account, amount: money(entry.amountMinor, entry.currency as CurrencyCode) })),
    })),
    mails: mails.map(({ createdAt, ...mail }) => ({ ...mail, at: createdAt.toISOString() })),
    audit: audits.map(({ createdAt, actorUserId, action, reason }) => ({
      at: createdAt.toISOString(),
      by: nameOf(actorUserId),
      action,
      reason,
    })),
    allowed: asWire<AdminOrder['allowed']>(allowed),
  };
}

/** The ladder binds the customer alone: whatever an admin cancels comes back whole, what is only held as well. */
function wholeRefundMinor(row: Parameters<typeof moneyOf>[0]): number {
  const { refundableMinor, heldMinor } = moneyOf(row);
  return refundableMinor + heldMinor;
}

type PaymentRow = Prisma.OrderGetPayload<{ select: typeof HISTORY_SELECT }>['payments'][number];

function paymentOf(payment: PaymentRow, currency: CurrencyCode): AdminOrder['payments'][number] {
  return {
    id: payment.id,
    method: payment.method,
    amount: money(payment.amountMinor, currency),
    authorized: money(payment.authorizedMinor, currency),
    captured: money(payment.capturedMinor, currency),
    refunded: money(payment.refundedMinor, currency),
    operations: payment.operations.map(({ amountMinor, createdAt, ...operation }) => ({
      ...operation,
      amount: money(amountMinor, currency),
      at: createdAt.toISOString(),
    })),
  };
}

export async function getOrderById(ctx: Admin, id: string): Promise<AdminOrder> {
  return getOrderForAdmin(ctx, await ctx.db.prisma.order.findUniqueOrThrow({ where: { id }, select: { number: true } }));
}

export async function moveOrderForAdmin(ctx: Admin, input: MoveOrderInput): Promise<AdminOrder> {
  await moveOrderAsAdmin(ctx, input);
  return getOrderForAdmin(ctx, input);
}
