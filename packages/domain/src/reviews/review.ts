import type { OrderStatus } from '../orders/order-status.ts';
import { HANDED_OVER_STATUSES } from '../orders/order-table.ts';

export const STARS = [5, 4, 3, 2, 1] as const;
export type Stars = (typeof STARS)[number];

export const REVIEW_STATES = ['published', 'hidden'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** Why somebody reports a review. */
export const REPORT_REASONS = ['insulting', 'private', 'untrue', 'off_topic', 'advertising', 'other'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

const DAY_MS = 24 * 3_600_000;
/** Longer after the cake, and memory writes it. */
const WRITE_DAYS = 90;
/** What others have read and answered stays as it is. */
const EDIT_DAYS = 14;

/** In graphemes, as people count letters. */
export const MOST_REVIEW_LETTERS = 2_000;
export const MOST_REPLY_LETTERS = 1_000;

/** Whether an order brought its cakes: screens ask no further where it did not. */
export const hasBrought = (status: OrderStatus): boolean => HANDED_OVER_STATUSES.includes(status);

interface EndedOrder {
  readonly status: OrderStatus;
  readonly closedAt: Date | null;
}

/** Until when its cakes can be reviewed; null for an order that brought none. */
export function reviewableUntil({ status, closedAt }: EndedOrder): Date | null {
  return hasBrought(status) && closedAt !== null ? new Date(closedAt.getTime() + WRITE_DAYS * DAY_MS) : null;
}

export function editableUntil(writtenAt: Date): Date {
  return new Date(writtenAt.getTime() + EDIT_DAYS * DAY_MS);
}
