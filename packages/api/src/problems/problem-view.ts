import type { Prisma } from '@sweetspot/db';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { ORDER_ACTORS, type OrderActor } from '@sweetspot/domain/orders/order-status';
import { REFUND_REQUEST_STATES } from '@sweetspot/domain/payments/refund-state';
import {
  allowedOnProblem,
  PROBLEM_EVENTS,
  PROBLEM_KINDS,
  PROBLEM_REMEDIES,
  PROBLEM_STATES,
  PROBLEM_WISHES,
} from '@sweetspot/domain/problems/problem';
import { z } from 'zod';
import { instantView, money, moneyView } from '../http/index.ts';
import { offerOf, REFUND_FACTS_SELECT } from '../refunds/index.ts';
import { photoPath, type PhotoSeal } from '../uploads/index.ts';

export const problemView = z.object({
  id: z.uuid(),
  kind: z.enum(PROBLEM_KINDS),
  wish: z.enum(PROBLEM_WISHES),
  state: z.enum(PROBLEM_STATES),
  createdAt: instantView,
  stateChangedAt: instantView,
  /** Until when the store may answer, or its answer may be taken. */
  dueAt: instantView.nullable(),
  photos: z.array(z.object({ id: z.uuid(), path: z.string() })),
  messages: z.array(z.object({ id: z.uuid(), by: z.enum(ORDER_ACTORS), text: z.string(), at: instantView })),
  /** What was offered or decided last; its amount is what it comes to now, or came to. */
  remedy: z.object({ kind: z.enum(PROBLEM_REMEDIES), amount: moneyView.nullable(), by: z.enum(['store', 'admin']) }).nullable(),
  /** Of what was accepted or decided: whether the money may go yet. */
  refund: z.object({ state: z.enum(REFUND_REQUEST_STATES), amount: moneyView }).nullable(),
  /** What can still be given back of the order. */
  refundable: moneyView,
  /** What the reader may do about it now. */
  allowed: z.array(z.enum(PROBLEM_EVENTS)),
});
export type ProblemView = z.output<typeof problemView>;

/** As its store and the admins read it. */
export const deskProblemView = problemView.extend({
  orderNumber: z.string(),
  customerName: z.string(),
  storeName: z.string(),
  timeZone: z.string(),
});
export type DeskProblem = z.output<typeof deskProblemView>;

export const PROBLEM_SELECT = {
  id: true,
  kind: true,
  wish: true,
  state: true,
  photoIds: true,
  remedy: true,
  remedyMinor: true,
  dueAt: true,
  stateChangedAt: true,
  createdAt: true,
  messages: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true, by: true, text: true, createdAt: true } },
  refundRequest: { select: { state: true, amountMinor: true } },
  order: {
    select: { ...REFUND_FACTS_SELECT, currency: true, contactName: true, timeZone: true, store: { select: { name: true } } },
  },
} satisfies Prisma.OrderProblemSelect;
export type ProblemRow = Prisma.OrderProblemGetPayload<{ select: typeof PROBLEM_SELECT }>;

export function toProblemView(seal: PhotoSeal, row: ProblemRow, reader: OrderActor): ProblemView {
  const { id, kind, wish, state, order, refundRequest } = row;
  const currency = order.currency as CurrencyCode;
  const { refundableMinor } = offerOf(order);
  return {
    id,
    kind,
    wish,
    state,
    createdAt: row.createdAt.toISOString(),
    stateChangedAt: row.stateChangedAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
    photos: row.photoIds.map((photoId) => ({ id: photoId, path: photoPath(seal, photoId) })),
    messages: row.messages.map(({ createdAt, ...message }) => ({ ...message, at: createdAt.toISOString() })),
    remedy: row.remedy === null ? null : { kind: row.remedy, amount: remedyAmount(row, refundableMinor), by: remedyBy(row) },
    refund: refundRequest === null ? null : { state: refundRequest.state, amount: money(refundRequest.amountMinor, currency) },
    refundable: money(refundableMinor, currency),
    allowed: [...allowedOnProblem(reader, row)],
  };
}

/** An admin's word is the last, also of a problem that came back to them. */
const remedyBy = ({ messages }: ProblemRow) => (messages.some(({ by }) => by === 'admin') ? 'admin' : 'store');

/** All that is left is another amount on another day; once it was asked for, the asking says how much it was. */
function remedyAmount({ remedy, remedyMinor, refundRequest, order }: ProblemRow, refundableMinor: number) {
  if (remedy === 'none') return null;
  return money(refundRequest?.amountMinor ?? remedyMinor ?? refundableMinor, order.currency as CurrencyCode);
}

export function toDeskProblem(seal: PhotoSeal, row: ProblemRow, reader: 'store' | 'admin'): DeskProblem {
  const { number, contactName, timeZone, store } = row.order;
  return { ...toProblemView(seal, row, reader), orderNumber: number, customerName: contactName, storeName: store.name, timeZone };
}
