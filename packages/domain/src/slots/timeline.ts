import type { StoreSchedule } from './store-schedule.ts';
import { wallClock } from './wall-clock.ts';
import { workingBefore } from './working-time.ts';

/** Between the box and the door: labels, loading, handing over. */
const HANDOVER_MINUTES = 10;

/** Of the preparation, how much is boxing and finishing; decorating is over when it begins. Basis points. */
const BOXING_SHARE_BP = 1_000;

/** What the kitchen must have done by when, counted back from the promised window. Each is at or before the next. */
export interface Timeline {
  readonly startByAt: Date;
  readonly decorateByAt: Date;
  readonly boxByAt: Date;
  readonly leaveByAt: Date;
}

interface Window {
  readonly startAt: Date;
  readonly endAt: Date;
}

/**
 * When the cake leaves the counter: as its window opens, which for a delivery is within the window wherever the way is shorter than the
 * window; earlier by as much as the way is longer. For pick-up the travel is 0.
 */
export function leaveByAt({ startAt, endAt }: Window, travelMinutes: number): Date {
  return new Date(Math.min(startAt.getTime(), endAt.getTime() - travelMinutes * 60_000));
}

export const boxByAt = (leaveBy: Date): Date => new Date(leaveBy.getTime() - HANDOVER_MINUTES * 60_000);

/**
 * Preparation is spread over the kitchen's hours, so that a cake for ten in the morning is started the evening before. A kitchen without
 * hours works by the clock on the wall: better a rough clock than none.
 */
export function timelineFor(
  schedule: StoreSchedule,
  window: Window,
  { travelMinutes, preparationMinutes }: { readonly travelMinutes: number; readonly preparationMinutes: number },
): Timeline {
  const clock = wallClock(schedule.timeZone);
  const before = (end: Date, minutes: number): Date =>
    workingBefore(schedule, clock, end, minutes) ?? new Date(end.getTime() - minutes * 60_000);
  const leaveBy = leaveByAt(window, travelMinutes);
  const boxBy = boxByAt(leaveBy);
  const boxingMinutes = Math.ceil((preparationMinutes * BOXING_SHARE_BP) / 10_000);
  const decorateByAt = before(boxBy, boxingMinutes);
  return { startByAt: before(decorateByAt, preparationMinutes - boxingMinutes), decorateByAt, boxByAt: boxBy, leaveByAt: leaveBy };
}
