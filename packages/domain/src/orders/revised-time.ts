export interface TimeWindow {
  readonly startAt: Date;
  readonly endAt: Date;
}

export interface RevisedTime extends TimeWindow {
  /** Outside what the customer was promised, so it holds only once they agree. */
  readonly needsAnswer: boolean;
}

/** Beyond this it is another order, not a later time. */
const LATEST_MS = 7 * 24 * 3_600_000;

/**
 * The window of a store that can keep only a later start. Within the promised window it narrows that window and keeps the promise;
 * past its end the window moves whole, and the customer is asked. Null for a start that is not later, or later than a week.
 */
export function reviseTime(promised: TimeWindow, startAt: Date): RevisedTime | null {
  const laterMs = startAt.getTime() - promised.startAt.getTime();
  if (!(laterMs > 0 && laterMs <= LATEST_MS)) return null;
  const isWithin = startAt < promised.endAt;
  const endAt = isWithin ? promised.endAt : new Date(promised.endAt.getTime() + laterMs);
  return { startAt, endAt, needsAnswer: !isWithin };
}

/** Until when the customer may answer for a time beyond the promised one; null where nothing is asked, or they have agreed. */
export const timeAskedUntil = (order: { readonly answerTimeBy: Date | null; readonly timeAgreedAt: Date | null }): Date | null =>
  order.timeAgreedAt === null ? order.answerTimeBy : null;
