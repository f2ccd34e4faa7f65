import { hoursOn, type WorkingHours } from './store-schedule.ts';
import { addDays, type LocalDate, type WallClock } from './wall-clock.ts';

const MINUTE_MS = 60_000;

/** Past this a kitchen that never works would be searched forever; no notice and no preparation is longer. */
const SEARCH_DAYS = 400;

/** When the kitchen will have worked that many minutes from `start`; null if it never will. No minutes are over at once. */
export function workingAfter(schedule: WorkingHours, clock: WallClock, start: Date, minutes: number): Date | null {
  if (minutes <= 0) return start;
  let leftMs = minutes * MINUTE_MS;
  const first = clock.dateOf(start);
  for (let day = 0; day < SEARCH_DAYS; day++) {
    for (const [fromMs, toMs] of kitchenSpans(schedule, clock, addDays(first, day))) {
      const beginMs = Math.max(fromMs, start.getTime());
      if (toMs - beginMs >= leftMs) return new Date(beginMs + leftMs);
      leftMs -= Math.max(0, toMs - beginMs);
    }
  }
  return null;
}

/** The latest moment to begin so that the kitchen has worked that many minutes by `end`; null if it never works enough. */
export function workingBefore(schedule: WorkingHours, clock: WallClock, end: Date, minutes: number): Date | null {
  if (minutes <= 0) return end;
  let leftMs = minutes * MINUTE_MS;
  const last = clock.dateOf(end);
  for (let day = 0; day < SEARCH_DAYS; day++) {
    for (const [fromMs, toMs] of kitchenSpans(schedule, clock, addDays(last, -day)).toReversed()) {
      const finishMs = Math.min(toMs, end.getTime());
      if (finishMs - fromMs >= leftMs) return new Date(finishMs - leftMs);
      leftMs -= Math.max(0, finishMs - fromMs);
    }
  }
  return null;
}

function kitchenSpans(schedule: WorkingHours, clock: WallClock, date: LocalDate): readonly (readonly [number, number])[] {
  let freeFromMs = -Infinity;
  return hoursOn(schedule, date, 'kitchen').map(({ fromMinute, toMinute }) => {
    // Hours that overlap by a slip of the pen are worked once.
    const fromMs = Math.max(freeFromMs, clock.instantAt(date, fromMinute).getTime());
    const toMs = Math.max(fromMs, clock.instantAt(date, toMinute).getTime());
    freeFromMs = toMs;
    return [fromMs, toMs] as const;
  });
}
