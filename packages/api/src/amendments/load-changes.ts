import type { Prisma } from '@sweetspot/db';
import { AMENDMENT_STATES, amendmentAfter, isAwaitingMoney, type AmendmentEvent } from '@sweetspot/domain/amendments/amendment-state';
import { choiceDifferences } from '@sweetspot/domain/amendments/choice-differences';
import { cakeDesignInput } from '@sweetspot/domain/customization/inputs';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import type { OrderActor } from '@sweetspot/domain/orders/order-status';
import { z } from 'zod';
import { choiceView, pricePartView } from '../cakes/index.ts';
import type { Context } from '../context.ts';
import { instantView, money, moneyView } from '../http/index.ts';
import type { StandingLine } from '../orders/index.ts';
import {
  amendedSchema,
  amendmentFacts,
  CHANGEABLE_SELECT,
  whyUnchangeable,
  type AmendmentRow,
  type ChangedOrder,
} from './amendment-facts.ts';

const changedLineView = z.object({
  choices: z.array(choiceView),
  inscription: z.array(z.string()),
  parts: z.array(pricePartView),
  unitPrice: moneyView,
  design: cakeDesignInput,
});

/** A change as it is read: the line before and after, what of it is different, and what that does to the order's price. */
const comparedView = z.object({
  before: changedLineView,
  after: changedLineView,
  differences: z.array(z.object({ group: z.string(), role: z.string(), was: z.string().nullable(), will: z.string().nullable() })),
  /** More to pay; below zero, less. */
  difference: moneyView,
  totalBefore: moneyView,
  totalAfter: moneyView,
});

const WHY_NO_CHANGE = ['not_accepted', 'in_the_kitchen', 'time_asked', 'too_late', 'one_at_a_time', 'money_open'] as const;
const CHANGE_ACTIONS = ['accept', 'decline', 'withdraw', 'pay'] as const;

export const changesView = z.object({
  /** Why no change can be asked for now; null when one can. */
  because: z.enum(WHY_NO_CHANGE).nullable(),
  /** Newest first. */
  changes: z.array(
    comparedView.extend({
      id: z.uuid(),
      at: instantView,
      state: z.enum(AMENDMENT_STATES),
      /** The order stands with it. */
      isInForce: z.boolean(),
      position: z.int().nullable(),
      cakeName: z.string(),
      answerBy: instantView.nullable(),
      payBy: instantView.nullable(),
      /** Why the store declined. */
      reason: z.string().nullable(),
      /** What the reader may do about it now. */
      allowed: z.array(z.enum(CHANGE_ACTIONS)),
    }),
  ),
});

export const changeQuoteView = comparedView;

export async function loadChanges(
  { db, now }: Context,
  reader: Extract<OrderActor, 'customer' | 'store' | 'admin'>,
  orderId: string,
): Promise<z.output<typeof changesView>> {
  const order = await db.prisma.order.findUniqueOrThrow({ where: { id: orderId }, select: CHANGEABLE_SELECT satisfies Prisma.OrderSelect });
  return {
    because: whyUnchangeable(order, now()),
    changes: order.amendments.toReversed().map((amendment) => changeOf(order, amendment, { reader, now: now() })),
  };
}

function changeOf(
  order: ChangedOrder,
  amendment: AmendmentRow,
  { reader, now }: { readonly reader: OrderActor; readonly now: Date },
): z.output<typeof changesView>['changes'][number] {
  const currency = order.currency as CurrencyCode;
  const facts = amendmentFacts(amendment, order);
  const may = (event: AmendmentEvent) => amendmentAfter(facts, { event, actor: reader }, now) !== null;
  const maySettle = reader === 'customer' && isAwaitingMoney(facts) && facts.payBy !== null && facts.payBy > now;
  return {
    id: amendment.id,
    at: amendment.createdAt.toISOString(),
    state: amendment.state,
    isInForce: amendment.appliedAt !== null,
    position: amendment.position,
    cakeName: order.lines.find(({ position }) => position === amendment.position)?.cakeName ?? '',
    ...comparedChange(amendedSchema.parse(amendment.before), amendedSchema.parse(amendment.after), currency),
    answerBy: amendment.answerBy?.toISOString() ?? null,
    payBy: amendment.payBy?.toISOString() ?? null,
    reason: amendment.reason,
    allowed: CHANGE_ACTIONS.filter((action) => (action === 'pay' ? maySettle : may(action))),
  };
}

interface Amended {
  readonly line: StandingLine;
  readonly total: { readonly totalMinor: number };
}

export function comparedChange(before: Amended, after: Amended, currency: CurrencyCode): z.output<typeof comparedView> {
  return {
    before: changedLine(before.line, currency),
    after: changedLine(after.line, currency),
    differences: [...choiceDifferences(before.line.choices, after.line.choices)],
    difference: money(after.total.totalMinor - before.total.totalMinor, currency),
    totalBefore: money(before.total.totalMinor, currency),
    totalAfter: money(after.total.totalMinor, currency),
  };
}

function changedLine(line: StandingLine, currency: CurrencyCode): z.output<typeof changedLineView> {
  return {
    choices: line.choices.map(({ group, role, choice }) => ({ group, role, choice })),
    inscription: line.inscription,
    parts: line.priceParts.map(({ label, amountMinor }) => ({ label, amount: money(amountMinor, currency) })),
    unitPrice: money(line.unitPriceMinor, currency),
    design: line.design,
  };
}
