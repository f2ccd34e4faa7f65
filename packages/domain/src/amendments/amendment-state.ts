import type { OrderActor, OrderStatus } from '../orders/order-status.ts';

/** A change of an order: asked for, then taken by the store or not, or given up. Taken, it may wait for its money before it holds. */
export const AMENDMENT_STATES = ['proposed', 'accepted', 'declined', 'withdrawn', 'lapsed'] as const;
export type AmendmentState = (typeof AMENDMENT_STATES)[number];

export interface AmendmentFacts {
  readonly state: AmendmentState;
  /** From then on the order stands with it. */
  readonly appliedAt: Date | null;
  /** Until then the store answers. */
  readonly answerBy: Date;
  /** Until then its money has to come, where it costs more. */
  readonly payBy: Date | null;
}

/** What decides whether an order can still be changed. */
export interface ChangeableOrder {
  readonly status: OrderStatus;
  readonly isAnyPieceStarted: boolean;
  /** The store asks for a later time, and waits for an answer itself. */
  readonly isTimeAsked: boolean;
  readonly startByAt: Date;
}

export const WHY_NO_CHANGE = [
  'not_accepted',
  'expired',
  'rejected',
  'cancelled',
  'in_the_kitchen',
  'made',
  'handed_over',
  'time_asked',
  'too_late',
  'one_at_a_time',
  'money_open',
] as const;
export type WhyNoChange = (typeof WHY_NO_CHANGE)[number];

/** An order takes changes in one state alone. */
const WHY_NOT_IN: Readonly<Record<OrderStatus, WhyNoChange | null>> = {
  awaiting_payment: 'not_accepted',
  expired: 'expired',
  placed: 'not_accepted',
  accepted: null,
  rejected: 'rejected',
  cancelled: 'cancelled',
  baking: 'in_the_kitchen',
  ready: 'made',
  out_for_delivery: 'made',
  delivery_failed: 'made',
  delivered: 'handed_over',
  collected: 'handed_over',
  not_collected: 'made',
};

export const isAwaitingMoney = ({ state, appliedAt }: AmendmentFacts): boolean => state === 'accepted' && appliedAt === null;

/** It is not decided yet whether the order will stand with it. */
export const isOpenAmendment = (amendment: AmendmentFacts): boolean => amendment.state === 'proposed' || isAwaitingMoney(amendment);

/** Why an order takes no change; null when it does. What the kitchen has begun is not changed, nor what it begins in a moment. */
export function whyNoChange(order: ChangeableOrder, open: readonly AmendmentFacts[], now: Date): WhyNoChange | null {
  const byStatus = WHY_NOT_IN[order.status];
  if (byStatus !== null) return byStatus;
  if (order.isAnyPieceStarted) return 'in_the_kitchen';
  if (order.isTimeAsked) return 'time_asked';
  if (order.startByAt <= now) return 'too_late';
  return open.some(isOpenAmendment) ? 'one_at_a_time' : null;
}

const PAY_WITHIN_MS = 2 * 3_600_000;

/** The store answers while the kitchen has not begun; the customer pays within two hours, and before that too. */
export const answerByOf = ({ startByAt }: Pick<ChangeableOrder, 'startByAt'>): Date => startByAt;
export const payByOf = ({ startByAt }: Pick<ChangeableOrder, 'startByAt'>, now: Date): Date =>
  new Date(Math.min(startByAt.getTime(), now.getTime() + PAY_WITHIN_MS));

export type AmendmentEvent = 'accept' | 'decline' | 'withdraw' | 'lapse' | 'overtake' | 'apply';

/** Where an event leads a change; null where it means nothing, comes from somebody else, or comes too late. */
export function amendmentAfter(
  amendment: AmendmentFacts,
  { event, actor }: { readonly event: AmendmentEvent; readonly actor: OrderActor },
  now: Date,
): AmendmentState | null {
  const isProposed = amendment.state === 'proposed';
  const isOwing = isAwaitingMoney(amendment);
  const deadline = isProposed ? amendment.answerBy : amendment.payBy;
  const isOver = deadline !== null && deadline <= now;
  switch (event) {
    case 'accept':
      return actor === 'store' && isProposed && !isOver ? 'accepted' : null;
    case 'decline':
      return actor === 'store' && isProposed ? 'declined' : null;
    case 'withdraw':
      return actor === 'customer' && (isProposed || isOwing) ? 'withdrawn' : null;
    case 'lapse':
      return actor === 'system' && ((isProposed && isOver) || (isOwing && isOver)) ? 'lapsed' : null;
    // The kitchen began, or the order was called off, before it was decided.
    case 'overtake':
      return actor === 'system' && (isProposed || isOwing) ? 'lapsed' : null;
    case 'apply':
      return actor === 'system' && isOwing && !isOver ? 'accepted' : null;
  }
}
