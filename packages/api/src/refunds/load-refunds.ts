import type { Prisma } from '@sweetspot/db';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { isPaidInCash, REFUND_STATES } from '@sweetspot/domain/payments/payment-state';
import {
  REFUND_ASKERS,
  REFUND_CAUSES,
  REFUND_KINDS,
  REFUND_REQUEST_STATES,
  refundCause,
  type RefundAsker,
} from '@sweetspot/domain/payments/refund-state';
import { refundedPartsSchema } from '@sweetspot/domain/payments/inputs';
import { z } from 'zod';
import { instantView, money, moneyView } from '../http/index.ts';
import { offerOf, REFUND_FACTS_SELECT, whyNothingLeft, type Asking, type RefundAskerOf } from './refund-facts.ts';

const madeRefundView = z.object({ id: z.uuid(), amount: moneyView, state: z.enum(REFUND_STATES) });

const refundRequestView = z.object({
  id: z.uuid(),
  at: instantView,
  kind: z.enum(REFUND_KINDS),
  amount: moneyView,
  /** What of the order it names: "2 × Truffle". */
  cakes: z.array(z.object({ name: z.string(), quantity: z.int() })),
  hasDelivery: z.boolean(),
  reason: z.string(),
  state: z.enum(REFUND_REQUEST_STATES),
  askedBy: z.enum(REFUND_ASKERS),
  /** Names of people are for admins. */
  askedByName: z.string().nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: instantView.nullable(),
  decisionReason: z.string().nullable(),
  /** What became of the money, for each payment that it comes from. */
  refunds: z.array(madeRefundView),
  /** What the reader may do about it now. */
  allowed: z.array(z.enum(['approve', 'decline', 'withdraw'])),
});

/** An order's refunds, and what more can be given back. */
export const refundsView = z.object({
  refundable: moneyView,
  /** Why nothing can be given back; null when something can. */
  because: z.enum(['not_taken', 'cash_not_collected', 'given_back', 'asked_for']).nullable(),
  /** Cash: the store gives it back by hand. */
  isCash: z.boolean(),
  lines: z.array(z.object({ position: z.int(), name: z.string(), amountsMinor: z.array(z.int()) })),
  deliveryMinor: z.int(),
  /** Above it, over all refunds of the order, a second admin approves. */
  aloneLeft: moneyView,
  requests: z.array(refundRequestView),
  /** Made without anybody asking, newest first: the order was called off, or a change made it cheaper. */
  unasked: z.array(madeRefundView.extend({ at: instantView, because: z.enum(REFUND_CAUSES), reason: z.string() })),
});

const SELECT = {
  ...REFUND_FACTS_SELECT,
  payments: {
    ...REFUND_FACTS_SELECT.payments,
    select: {
      ...REFUND_FACTS_SELECT.payments.select,
      refunds: {
        orderBy: { createdAt: 'desc' },
        select: { id: true, state: true, amountMinor: true, reason: true, requestId: true, amendmentId: true, createdAt: true },
      },
    },
  },
  currency: true,
  paymentMethod: true,
  lines: { orderBy: { position: 'asc' }, select: { cakeName: true } },
  refundRequests: {
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 100,
    include: { refunds: { orderBy: { createdAt: 'asc' }, select: { id: true, amountMinor: true, state: true } } },
  },
} satisfies Prisma.OrderSelect;
type Row = Prisma.OrderGetPayload<{ select: typeof SELECT }>;

export async function loadRefunds(ctx: Asking, asker: RefundAskerOf, orderId: string): Promise<z.output<typeof refundsView>> {
  const row = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: orderId }, select: SELECT });
  const currency = row.currency as CurrencyCode;
  const standing = row.refundRequests.filter(({ state }) => state === 'asked' || state === 'approved');
  const offer = offerOf({ ...row, refundRequests: standing });
  const aloneMinor = standing.filter(({ needsAnother }) => !needsAnother).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const names = asker.by === 'admin' ? await namesOf(ctx, row) : new Map<string, string>();
  return {
    refundable: money(offer.refundableMinor, currency),
    because: whyNothingLeft({ ...row, refundRequests: standing }),
    isCash: isPaidInCash(row.paymentMethod),
    lines: offer.lines.map(({ position, amountsMinor }) => ({
      position,
      amountsMinor: [...amountsMinor],
      name: row.lines[position]?.cakeName ?? '',
    })),
    deliveryMinor: offer.deliveryMinor,
    aloneLeft: money(Math.max(0, ctx.refundLimitMinor - aloneMinor), currency),
    unasked: unaskedOf(row),
    requests: row.refundRequests.map((request) => requestOf(request, { row, asker, names, userId: ctx.viewer.userId })),
  };
}

function unaskedOf({ payments, currency }: Row): z.output<typeof refundsView>['unasked'] {
  return payments
    .flatMap(({ refunds }) => refunds)
    .filter(({ requestId }) => requestId === null)
    .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
    .map(({ id, state, amountMinor, reason, createdAt, ...made }) => ({
      id,
      because: refundCause(made),
      state,
      reason,
      amount: money(amountMinor, currency as CurrencyCode),
      at: createdAt.toISOString(),
    }));
}

interface Seen {
  readonly row: Row;
  readonly asker: RefundAskerOf;
  readonly names: ReadonlyMap<string, string>;
  readonly userId: string;
}

function requestOf(request: Row['refundRequests'][number], { row, asker, names, userId }: Seen): z.output<typeof refundRequestView> {
  const currency = row.currency as CurrencyCode;
  const { id, kind, reason, state, askedByUserId, decidedByUserId, decisionReason } = request;
  const { lines, deliveryMinor } = refundedPartsSchema.parse(request.parts);
  const askedBy: RefundAsker = request.askedBy === 'store' ? 'store' : 'admin';
  const isOpen = state === 'asked';
  return {
    id,
    kind,
    reason,
    state,
    askedBy,
    decisionReason,
    at: request.createdAt.toISOString(),
    amount: money(request.amountMinor, currency),
    cakes: lines.map(({ position, quantity }) => ({ quantity, name: row.lines[position]?.cakeName ?? '' })),
    hasDelivery: deliveryMinor > 0,
    askedByName: names.get(askedByUserId) ?? null,
    decidedByName: decidedByUserId === null ? null : (names.get(decidedByUserId) ?? null),
    decidedAt: request.decidedAt?.toISOString() ?? null,
    refunds: request.refunds.map(({ amountMinor, ...refund }) => ({ ...refund, amount: money(amountMinor, currency) })),
    allowed:
      asker.by === 'admin'
        ? [...(isOpen && askedByUserId !== userId ? (['approve'] as const) : []), ...(isOpen ? (['decline'] as const) : [])]
        : isOpen && askedBy === 'store'
          ? ['withdraw']
          : [],
  };
}

async function namesOf({ db }: Asking, { refundRequests }: Row): Promise<ReadonlyMap<string, string>> {
  const ids = refundRequests.flatMap(({ askedByUserId, decidedByUserId }) => [
    askedByUserId,
    ...(decidedByUserId === null ? [] : [decidedByUserId]),
  ]);
  const users = ids.length === 0 ? [] : await db.prisma.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}
