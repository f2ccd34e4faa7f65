import type { OrderActor, OrderStatus } from '../orders/order-status.ts';
import { HANDED_OVER_STATUSES } from '../orders/order-table.ts';

/** What was not as it should have been. */
export const PROBLEM_KINDS = ['not_arrived', 'late', 'damaged', 'wrong_cake', 'wrong_inscription', 'quality', 'safety', 'other'] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** What whoever reports it would like: all or part of the money, the cake once more, or that it is known. */
export const PROBLEM_WISHES = ['whole', 'part', 'again', 'tell'] as const;
export type ProblemWish = (typeof PROBLEM_WISHES)[number];

/** What a store offers, and an admin decides: all that is left of the money, an amount, or words alone. */
export const PROBLEM_REMEDIES = ['whole', 'amount', 'none'] as const;
export type ProblemRemedy = (typeof PROBLEM_REMEDIES)[number];

export const PROBLEM_STATES = ['reported', 'answered', 'with_admin', 'settled', 'decided', 'lapsed'] as const;
export type ProblemState = (typeof PROBLEM_STATES)[number];

export const PROBLEM_EVENTS = ['answer', 'accept', 'ask_admin', 'decide', 'pass_on', 'lapse', 'come_back'] as const;
export type ProblemEvent = (typeof PROBLEM_EVENTS)[number];

interface ProblemRow {
  readonly by: OrderActor;
  readonly from: readonly ProblemState[];
  readonly to: ProblemState;
}

export const PROBLEM_TABLE: Readonly<Record<ProblemEvent, ProblemRow>> = {
  answer: { by: 'store', from: ['reported'], to: 'answered' },
  accept: { by: 'customer', from: ['answered'], to: 'settled' },
  ask_admin: { by: 'customer', from: ['answered'], to: 'with_admin' },
  decide: { by: 'admin', from: ['with_admin'], to: 'decided' },
  /** The store did not answer in its time. */
  pass_on: { by: 'system', from: ['reported'], to: 'with_admin' },
  /** Nobody said anything to the store's answer. */
  lapse: { by: 'system', from: ['answered'], to: 'lapsed' },
  /** The money that settled it was not given: somebody has to say what happens instead. */
  come_back: { by: 'system', from: ['settled', 'decided'], to: 'with_admin' },
};

/** Somebody still has something to say. */
export const OPEN_PROBLEM_STATES: readonly ProblemState[] = ['reported', 'answered', 'with_admin'];

/** What this actor may do about a problem as it stands. */
export function allowedOnProblem(actor: OrderActor, { state }: { readonly state: ProblemState }): readonly ProblemEvent[] {
  return PROBLEM_EVENTS.filter((event) => PROBLEM_TABLE[event].by === actor && PROBLEM_TABLE[event].from.includes(state));
}

/** What its deadline does to it; null before that, and where none runs. */
export function dueOfProblem({ state, dueAt }: { readonly state: ProblemState; readonly dueAt: Date | null }, now: Date) {
  if (dueAt === null || now < dueAt) return null;
  const [event] = allowedOnProblem('system', { state });
  return event === 'pass_on' || event === 'lapse' ? event : null;
}

/** Its cakes were handed over, or were waited for. */
const ENDED_STATUSES: readonly OrderStatus[] = [...HANDED_OVER_STATUSES, 'not_collected'];
const UNDER_WAY_STATUSES: readonly OrderStatus[] = ['accepted', 'baking', 'ready', 'out_for_delivery', 'delivery_failed'];

/** Whether an order in this status can ever have a problem: screens ask no further where it cannot. */
export function canHaveProblem(status: OrderStatus): boolean {
  return ENDED_STATUSES.includes(status) || UNDER_WAY_STATUSES.includes(status);
}

interface ReportableOrder {
  readonly status: OrderStatus;
  readonly closedAt: Date | null;
  /** When the time that stands ends: from then on it should have been there. */
  readonly endAt: Date;
}

const HOUR_MS = 3_600_000;

/** From when until when a problem of it can be reported; null for an order that nobody is to bring. */
export function reportableBetween(
  { status, closedAt, endAt }: ReportableOrder,
  days: number,
): { readonly from: Date; readonly until: Date } | null {
  if (!canHaveProblem(status)) return null;
  const from = ENDED_STATUSES.includes(status) ? (closedAt ?? endAt) : endAt;
  return { from, until: new Date(from.getTime() + days * 24 * HOUR_MS) };
}

export type WhyNoReport = 'not_yet' | 'too_late' | 'not_brought' | 'open' | 'decided';

/** Why nothing (more) can be reported now; null where it can. What an admin decided stays decided. */
export function whyNoReport(
  order: ReportableOrder,
  { states, days, now }: { readonly states: readonly ProblemState[]; readonly days: number; readonly now: Date },
): WhyNoReport | null {
  if (states.some((state) => OPEN_PROBLEM_STATES.includes(state))) return 'open';
  if (states.includes('decided')) return 'decided';
  const between = reportableBetween(order, days);
  if (between === null) return 'not_brought';
  if (now < between.from) return 'not_yet';
  return now < between.until ? null : 'too_late';
}

/** How long a store has to answer, and then whoever reported has to say something to that. */
export interface ProblemTimes {
  readonly reportDays: number;
  readonly answerHours: number;
  readonly acceptDays: number;
}

export const answerProblemBy = (at: Date, { answerHours }: ProblemTimes): Date => new Date(at.getTime() + answerHours * HOUR_MS);
export const acceptOfferBy = (at: Date, { acceptDays }: ProblemTimes): Date => new Date(at.getTime() + acceptDays * 24 * HOUR_MS);

export const MOST_PROBLEM_PHOTOS = 4;
