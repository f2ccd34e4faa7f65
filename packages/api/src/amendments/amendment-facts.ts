import type { Prisma } from '@sweetspot/db';
import { whyNoChange, type AmendmentFacts, type WhyNoChange } from '@sweetspot/domain/amendments/amendment-state';
import type { Work } from '@sweetspot/domain/customization/customization';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { totalWork } from '@sweetspot/domain/slots/capacity';
import { workInput } from '@sweetspot/domain/customization/inputs';
import { orderTotalSchema } from '@sweetspot/domain/orders/inputs';
import { isPaidInCash } from '@sweetspot/domain/payments/payment-state';
import { z } from 'zod';
import {
  FACTS_SELECT,
  factsOf,
  holdOrder,
  lineAsItStands,
  moneyOf,
  owedMinorOf,
  standingLineSchema,
  type FactsRow,
} from '../orders/index.ts';
import type { TxContext } from '../transaction.ts';

export const AMENDMENT_SELECT = {
  id: true,
  orderId: true,
  state: true,
  position: true,
  before: true,
  after: true,
  differenceMinor: true,
  reason: true,
  answerBy: true,
  payBy: true,
  createdAt: true,
  answeredAt: true,
  answeredByUserId: true,
  appliedAt: true,
  kitchenAcknowledgedAt: true,
} satisfies Prisma.OrderAmendmentSelect;
export type AmendmentRow = Prisma.OrderAmendmentGetPayload<{ select: typeof AMENDMENT_SELECT }>;

/** What decides what may become of a change, and what it does to the order. */
export const CHANGEABLE_SELECT = {
  ...FACTS_SELECT,
  currency: true,
  paymentMethod: true,
  taxRateBp: true,
  commissionRateBp: true,
  breakdown: true,
  standing: true,
  startByAt: true,
  promisedStartAt: true,
  promisedEndAt: true,
  revisedStartAt: true,
  revisedEndAt: true,
  travelMinutes: true,
  latitude: true,
  longitude: true,
  hold: { select: { ...FACTS_SELECT.hold.select, date: true, windowId: true } },
  store: { select: { cashLimitMinor: true } },
  lines: { orderBy: { position: 'asc' } },
  amendments: { orderBy: { createdAt: 'asc' }, select: AMENDMENT_SELECT },
} satisfies Prisma.OrderSelect;
export type ChangedOrder = Prisma.OrderGetPayload<{ select: typeof CHANGEABLE_SELECT }>;

/** What of it says whether it can be changed. */
export type JudgedOrder = FactsRow & Pick<ChangedOrder, 'paymentMethod' | 'startByAt' | 'amendments'>;

/** As an amendment of a line keeps them. */
export const amendedSchema = z.object({ line: standingLineSchema, total: orderTotalSchema });

/** Holds the order, and says what is true of it until the transaction ends. */
export async function holdChangeable(t: TxContext, orderId: string): Promise<ChangedOrder> {
  await holdOrder(t, orderId);
  return t.tx.order.findUniqueOrThrow({ where: { id: orderId }, select: CHANGEABLE_SELECT });
}

/** Why the order takes no change besides that one. What is not paid yet is not changed: nobody could say what the difference is of. */
export function whyUnchangeable(order: JudgedOrder, now: Date, exceptId?: string): WhyNoChange | null {
  const others = order.amendments.filter(({ id }) => id !== exceptId).map((amendment) => amendmentFacts(amendment, order));
  const { isAnyPieceStarted, answerTimeBy } = factsOf(order, now);
  const changeable = { status: order.status, isAnyPieceStarted, isTimeAsked: answerTimeBy !== null, startByAt: order.startByAt };
  const money = moneyOf(order);
  const isPaid = isPaidInCash(order.paymentMethod) ? money.isCovered : money.capturedMinor >= owedMinorOf(order);
  return whyNoChange(changeable, others, now) ?? (isPaid ? null : 'money_open');
}

/** Throws CHANGE_NOT_ALLOWED. */
export function requireChangeable(order: ChangedOrder, now: Date, exceptId?: string): void {
  const because = whyUnchangeable(order, now, exceptId);
  if (because !== null) throw new AppError('CHANGE_NOT_ALLOWED', { because });
}

export function amendmentFacts(
  { state, appliedAt, answerBy, payBy }: AmendmentRow,
  { startByAt }: Pick<ChangedOrder, 'startByAt'>,
): AmendmentFacts {
  return { state, appliedAt, payBy, answerBy: answerBy ?? startByAt };
}

export function requireAmendment({ amendments }: ChangedOrder, id: string): AmendmentRow {
  const found = amendments.find((amendment) => amendment.id === id);
  if (found === undefined) throw new AppError('CHANGE_NOT_FOUND');
  return found;
}

/** The kitchen's work of an order as it stands, or with one line's work in the place of that line's. */
export function workOf({ lines }: ChangedOrder, changed?: { readonly position: number; readonly work: Work }): Work {
  return totalWork(
    lines.map(lineAsItStands).map(({ position, quantity, work }) => ({
      quantity,
      work: position === changed?.position ? changed.work : workInput.parse(work),
    })),
  );
}

export function mostOf(one: Work, other: Work): Work {
  const ids = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(ids.map((id) => [id, Math.max(one[id] ?? 0, other[id] ?? 0)]));
}
