import { DIETARY_MARKS } from '@sweetspot/domain/allergens/allergen';
import {
  AMENDMENT_STATES,
  amendmentAfter,
  isAwaitingMoney,
  WHY_NO_CHANGE,
  type AmendmentEvent,
} from '@sweetspot/domain/amendments/amendment-state';
import { choiceDifferences } from '@sweetspot/domain/amendments/choice-differences';
import { cakeDesignInput } from '@sweetspot/domain/customization/inputs';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import type { OrderActor } from '@sweetspot/domain/orders/order-status';
import { z } from 'zod';
import { allergenProfileView, choiceView, pricePartView } from '../cakes/index.ts';
import type { Context } from '../context.ts';
import { instantView, money, moneyView } from '../http/index.ts';
import { amendedSlotSchema, type StandingLine } from '../orders/index.ts';
import {
  amendedSchema,
  amendmentFacts,
  CHANGEABLE_SELECT,
  whyUnchangeable,
  type AmendmentRow,
  type ChangedOrder,
  type JudgedOrder,
} from './amendment-facts.ts';

const changedLineView = z.object({
  choices: z.array(choiceView),
  inscription: z.array(z.string()),
  weightGrams: z.int().nullable(),
  serves: z.int(),
  mark: z.enum(DIETARY_MARKS),
  allergens: allergenProfileView,
  design: cakeDesignInput,
  parts: z.array(pricePartView),
  unitPrice: moneyView,
});

const slotTimesView = z.object({ startAt: instantView, endAt: instantView });

/** A change of a line as it is read: before and after, what of it is different, and what that does to the order's price. */
const comparedView = z.object({
  before: changedLineView,
  after: changedLineView,
  differences: z.array(z.object({ group: z.string(), role: z.string(), was: z.string().nullable(), will: z.string().nullable() })),
  /** More to pay; below zero, less. */
  difference: moneyView,
  totalBefore: moneyView,
  totalAfter: moneyView,
});

const CHANGE_ACTIONS = ['accept', 'decline', 'withdraw', 'pay'] as const;

export const changeView = comparedView.extend({
  /** Null of another slot, as the cake's name is empty. */
  before: changedLineView.nullable(),
  after: changedLineView.nullable(),
  /** Of another slot: which it was, and which it is to be. */
  slots: z.object({ before: slotTimesView, after: slotTimesView }).nullable(),
  id: z.uuid(),
  at: instantView,
  state: z.enum(AMENDMENT_STATES),
  /** The order stands with it. */
  isInForce: z.boolean(),
  position: z.int().nullable(),
  cakeName: z.string(),
  answerBy: instantView.nullable(),
  payBy: instantView.nullable(),
  answeredAt: instantView.nullable(),
  /** Why the store declined. */
  reason: z.string().nullable(),
  /** What the reader may do about it now. */
  allowed: z.array(z.enum(CHANGE_ACTIONS)),
});

export const changesView = z.object({
  /** Why no change can be asked for now; null when one can. */
  because: z.enum(WHY_NO_CHANGE).nullable(),
  /** Newest first. */
  changes: z.array(changeView),
});

const kitchenLineView = changedLineView.omit({ parts: true, unitPrice: true });

/** A change as the kitchen sees it: what differs and what it is worth, without the prices of its parts. */
export const kitchenChangeView = changeView.omit({ position: true, totalBefore: true, totalAfter: true, allowed: true }).extend({
  /** Of the order's lines. */
  lineId: z.uuid().nullable(),
  before: kitchenLineView.nullable(),
  after: kitchenLineView.nullable(),
  /** When somebody of the kitchen had seen what it makes of the order. */
  acknowledgedAt: instantView.nullable(),
  allowed: z.array(z.enum(['accept', 'decline', 'acknowledge'])),
});

export const changeQuoteView = comparedView.extend({
  /** Until when the store would answer. */
  answerBy: instantView,
});

type Changes = z.output<typeof changesView>;
type Change = Changes['changes'][number];
type KitchenChange = z.output<typeof kitchenChangeView>;

export async function loadChanges(ctx: Context, orderId: string): Promise<Changes> {
  const order = await loadChangeable(ctx, orderId);
  const now = ctx.now();
  return {
    because: whyUnchangeable(order, now),
    changes: newestFirst(order, (amendment) => changeOf(order, amendment, { reader: 'customer', now })),
  };
}

/** With whoever answered. */
export async function loadAnsweredChanges(ctx: Context, orderId: string) {
  const order = await loadChangeable(ctx, orderId);
  const now = ctx.now();
  return newestFirst(order, (amendment) => ({
    ...changeOf(order, amendment, { reader: 'admin', now }),
    answeredByUserId: amendment.answeredByUserId,
  }));
}

const loadChangeable = ({ db }: Context, orderId: string): Promise<ChangedOrder> =>
  db.prisma.order.findUniqueOrThrow({ where: { id: orderId }, select: CHANGEABLE_SELECT });

const newestFirst = <T>({ amendments }: Pick<ChangedOrder, 'amendments'>, view: (amendment: AmendmentRow) => T): T[] =>
  amendments.toReversed().map(view);

function changeOf(
  order: ShownOrder,
  amendment: AmendmentRow,
  { reader, now }: { readonly reader: OrderActor; readonly now: Date },
): Change {
  const currency = order.currency as CurrencyCode;
  const facts = amendmentFacts(amendment, order);
  const may = (event: AmendmentEvent) => amendmentAfter(facts, { event, actor: reader }, now) !== null;
  const isChangeable = whyUnchangeable(order, now, amendment.id) === null;
  const mayNow: Readonly<Record<(typeof CHANGE_ACTIONS)[number], boolean>> = {
    accept: may('accept') && isChangeable,
    decline: may('decline'),
    withdraw: may('withdraw'),
    pay: reader === 'customer' && isAwaitingMoney(facts) && facts.payBy !== null && facts.payBy > now && isChangeable,
  };
  return {
    id: amendment.id,
    at: amendment.createdAt.toISOString(),
    state: amendment.state,
    isInForce: amendment.appliedAt !== null,
    position: amendment.position,
    cakeName: lineOf(order, amendment)?.cakeName ?? '',
    ...whatChanges(amendment, currency),
    answerBy: amendment.answerBy?.toISOString() ?? null,
    payBy: amendment.payBy?.toISOString() ?? null,
    answeredAt: amendment.answeredAt?.toISOString() ?? null,
    reason: amendment.reason,
    allowed: CHANGE_ACTIONS.filter((action) => mayNow[action]),
  };
}

function whatChanges({ position, before, after }: AmendmentRow, currency: CurrencyCode) {
  if (position !== null) return { ...comparedChange(amendedSchema.parse(before), amendedSchema.parse(after), currency), slots: null };
  const [was, will] = [amendedSlotSchema.parse(before), amendedSlotSchema.parse(after)];
  const times = ({ slot }: typeof was) => ({ startAt: slot.startAt.toISOString(), endAt: slot.endAt.toISOString() });
  return {
    before: null,
    after: null,
    differences: [],
    slots: { before: times(was), after: times(will) },
    difference: money(0, currency),
    totalBefore: money(was.total.totalMinor, currency),
    totalAfter: money(will.total.totalMinor, currency),
  };
}

/** What of an order its changes are shown with. */
type ShownOrder = JudgedOrder & {
  readonly currency: string;
  readonly lines: readonly { readonly id: string; readonly position: number; readonly cakeName: string }[];
};

const lineOf = ({ lines }: ShownOrder, amendment: AmendmentRow) => lines.find(({ position }) => position === amendment.position);

/** What the kitchen may do about its order's changes. What cannot be taken any more, because it has begun, can still be declined. */
export function kitchenChangesOf(order: ShownOrder, now: Date): KitchenChange[] {
  return newestFirst(order, (amendment) => {
    const {
      position: _position,
      totalBefore: _before,
      totalAfter: _after,
      allowed,
      ...change
    } = changeOf(order, amendment, { reader: 'store', now });
    const mayAcknowledge = amendment.appliedAt !== null && amendment.kitchenAcknowledgedAt === null;
    const isTakeable = whyUnchangeable(order, now, amendment.id) === null;
    return {
      ...change,
      lineId: lineOf(order, amendment)?.id ?? null,
      before: withoutPrices(change.before),
      after: withoutPrices(change.after),
      acknowledgedAt: amendment.kitchenAcknowledgedAt?.toISOString() ?? null,
      allowed: [
        ...(allowed.includes('accept') && isTakeable ? (['accept'] as const) : []),
        ...(allowed.includes('decline') ? (['decline'] as const) : []),
        ...(mayAcknowledge ? (['acknowledge'] as const) : []),
      ],
    };
  });
}

function withoutPrices(version: Change['before']): KitchenChange['before'] {
  if (version === null) return null;
  const { parts: _parts, unitPrice: _unitPrice, ...line } = version;
  return line;
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
  const { inscription, weightGrams, serves, mark, allergens, design } = line;
  return {
    choices: line.choices.map(({ group, role, choice }) => ({ group, role, choice })),
    inscription,
    weightGrams,
    serves,
    mark,
    allergens,
    design,
    parts: line.priceParts.map(({ label, amountMinor }) => ({ label, amount: money(amountMinor, currency) })),
    unitPrice: money(line.unitPriceMinor, currency),
  };
}
