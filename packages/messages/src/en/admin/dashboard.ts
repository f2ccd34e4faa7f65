import { counted } from '../../language.ts';
import { LATE, LATE_MEANING } from '../late.ts';

export type ProblemKind =
  | 'store_awaiting'
  | 'mail_failed'
  | 'job_failed'
  | 'payment_unknown'
  | 'refund_failed'
  | 'refund_asked'
  | 'capture_failed'
  | 'finding_open'
  | 'dispute_open'
  | 'message_waiting'
  | 'review_reported'
  | 'problem_waiting'
  | 'unanswered'
  | 'late';

const percent = (share: number): string =>
  new Intl.NumberFormat('en-IN', { maximumFractionDigits: share < 0.01 ? 1 : 0 }).format(share * 100);

/** "the week before", "the four weeks before", "the 10 days before". */
function periodBefore(days: number): string {
  const weeks = ['', 'the week', 'the two weeks', 'the three weeks', 'the four weeks'][days / 7];
  if (days === 1) return 'the day before';
  return weeks === undefined ? `the ${days} days before` : `${weeks} before`;
}

/** What a chart found, as its title: the change against the same length of time before. */
function finding(
  what: { readonly name: string; readonly be: string; readonly have: string },
  now: number,
  before: number,
  days: number,
): string {
  const { name, be, have } = what;
  if (now === 0 && before === 0) return `No ${name.toLowerCase()} in these days, nor in ${periodBefore(days)}`;
  if (before === 0) return `${name} ${have} begun: there was nothing in ${periodBefore(days)}`;
  const change = (now - before) / before;
  if (Math.abs(change) < 0.005) return `${name} ${be} level with ${periodBefore(days)}`;
  return `${name} ${be} ${change > 0 ? 'up' : 'down'} ${percent(Math.abs(change))} % on ${periodBefore(days)}`;
}

/** How SweetSpot does today, and what needs a person. */
export const words = {
  title: 'Today at SweetSpot',
  now: 'Orders now',
  awaitingAcceptance: 'Awaiting acceptance',
  inKitchen: 'In the kitchen',
  onTheWay: 'On the way',
  late: LATE,
  /** For who hears the link instead of seeing its place. */
  figure: (count: number, label: string) => `${count}, ${label.toLowerCase()}: show the orders`,
  protect: 'Your password alone opens the office',
  protectHelp: 'Set up a second step: after the password, a code of an app on your telephone. It takes two minutes.',
  protectLink: 'Set it up in your account at the shop',
  problems: 'Needs a person',
  noProblems: 'Nothing needs you right now.',
  problem: {
    store_awaiting: (count: number) => `${counted(count, 'en', { one: 'store waits', other: 'stores wait' })} for approval`,
    mail_failed: (count: number) => `${counted(count, 'en', { one: 'mail', other: 'mails' })} could not be sent`,
    job_failed: (count: number) => `${counted(count, 'en', { one: 'job', other: 'jobs' })} failed for good`,
    payment_unknown: (count: number) => `${counted(count, 'en', { one: 'order', other: 'orders' })} without an answer from the gateway`,
    refund_failed: (count: number) => `${counted(count, 'en', { one: 'order', other: 'orders' })} whose refund failed`,
    refund_asked: (count: number) => `${counted(count, 'en', { one: 'order', other: 'orders' })} whose refund waits for a decision`,
    finding_open: (count: number) => `${counted(count, 'en', { one: 'finding', other: 'findings' })} in the books to look at`,
    dispute_open: (count: number) =>
      `${counted(count, 'en', { one: 'disputed payment waits', other: 'disputed payments wait' })} for a decision`,
    problem_waiting: (count: number) =>
      `${counted(count, 'en', { one: 'problem of an order waits', other: 'problems of orders wait' })} for a decision`,
    review_reported: (count: number) =>
      `${counted(count, 'en', { one: 'reported review waits', other: 'reported reviews wait' })} for a decision`,
    message_waiting: (count: number) => `${counted(count, 'en', { one: 'message waits', other: 'messages wait' })} for an answer`,
    unanswered: (count: number) => `${counted(count, 'en', { one: 'order', other: 'orders' })} unanswered by the store`,
    late: (count: number) => `${counted(count, 'en', { one: 'order is', other: 'orders are' })} ${LATE_MEANING}`,
    capture_failed: (count: number) => `${counted(count, 'en', { one: 'accepted order', other: 'accepted orders' })} whose payment failed`,
  } satisfies Readonly<Record<ProblemKind, (count: number) => string>>,
  sales: 'Sales by day',
  salesSentence: (when: string, store: string | null) => `Orders placed ${when}${store === null ? '' : ` at ${store}`}`,
  revenueFinding: (now: number, before: number, days: number) => finding({ name: 'Revenue', be: 'is', have: 'has' }, now, before, days),
  ordersFinding: (now: number, before: number, days: number) => finding({ name: 'Orders', be: 'are', have: 'have' }, now, before, days),
  revenue: 'Revenue',
  orders: 'Orders',
  day: 'Day',
  total: 'Total',
  before: (days: number) => `In ${periodBefore(days)}`,
  asTable: 'Show the figures as a table',
  counts: 'An order counts on the day it was placed. Declined, cancelled and unpaid ones do not count.',
};
