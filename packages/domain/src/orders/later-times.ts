import { bucketKey, bucketsFor, type BucketClaim, type BucketUsage } from '../slots/capacity.ts';
import { hoursOn, type StoreSchedule } from '../slots/store-schedule.ts';
import { timelineFor } from '../slots/timeline.ts';
import { addDays, wallClock, weekdayOf, type LocalDate } from '../slots/wall-clock.ts';
import type { Fulfilment } from './order-status.ts';
import { reviseTime, type RevisedTime, type TimeWindow } from './revised-time.ts';

const STEP_MS = 30 * 60_000;
const FINE_STEP_MS = 15 * 60_000;
const DAYS = 7;

/** What of an order decides for when else it can be promised. */
export interface MovableOrder {
  readonly fulfilment: Fulfilment;
  readonly promised: TimeWindow;
  readonly travelMinutes: number;
  readonly preparationMinutes: number;
  /** What it takes of the store's capacity now. */
  readonly claims: readonly BucketClaim[];
}

export interface LaterTime extends RevisedTime {
  readonly hasRoom: boolean;
}

/** Later starts within what was promised: they need nobody's word, no open door and no room but their own. */
export function timesWithinPromise(promised: TimeWindow): readonly RevisedTime[] {
  return startsFrom(promised.startAt.getTime() + FINE_STEP_MS, promised.endAt.getTime(), FINE_STEP_MS)
    .map((startAt) => reviseTime(promised, startAt))
    .filter((time) => time !== null);
}

/** For when the store can still accept an order: within the promise, on through that day, and in its windows of the week after. */
export function laterTimes(schedule: StoreSchedule, order: MovableOrder, usage: readonly BucketUsage[], now: Date): readonly LaterTime[] {
  const clock = wallClock(schedule.timeZone);
  const { promised } = order;
  const day = clock.dateOf(promised.startAt);
  const starts = [
    ...startsFrom(promised.endAt.getTime(), clock.instantAt(addDays(day, 1), 0).getTime(), STEP_MS),
    ...Array.from({ length: DAYS }, (_, at) => windowStarts(schedule, order.fulfilment, addDays(day, at + 1))).flat(),
  ];
  const beyond = starts
    .map((startAt) => reviseTime(promised, startAt))
    .filter((time) => time !== null)
    .filter((time) => isOpenFor(schedule, order.fulfilment, time) && timelineFor(schedule, time, order).startByAt > now);
  return [
    ...timesWithinPromise(promised)
      .filter(({ startAt }) => startAt > now)
      .map((time) => ({ ...time, hasRoom: true })),
    ...beyond.map((time) => ({ ...time, hasRoom: hasRoomAt(schedule, order, usage, time.startAt) })),
  ];
}

/** Whether the doors are open for all of it: nobody hands over a cake at night. A store without hours is not held to any. */
export function isOpenFor(schedule: StoreSchedule, fulfilment: Fulfilment, { startAt, endAt }: TimeWindow): boolean {
  if (!schedule.hours.some((hours) => hours.of === fulfilment)) return true;
  const clock = wallClock(schedule.timeZone);
  const date = clock.dateOf(startAt);
  return hoursOn(schedule, date, fulfilment).some(
    ({ fromMinute, toMinute }) => clock.instantAt(date, fromMinute) <= startAt && endAt <= clock.instantAt(date, toMinute),
  );
}

/** What an order claims where its work is moved to another time: the same work, on that day and in the window open then. */
export function claimsAt(schedule: StoreSchedule, { fulfilment, claims }: Pick<MovableOrder, 'fulfilment' | 'claims'>, startAt: Date) {
  const { date, windowId } = slotAt(schedule, fulfilment, startAt);
  const work: Record<string, number> = {};
  for (const { resourceId, units } of claims) work[resourceId] = (work[resourceId] ?? 0) + units;
  // Between two windows no window's work is counted, only the day's.
  const resources = windowId === null ? schedule.resources.filter(({ period }) => period === 'day') : schedule.resources;
  return { date, windowId, claims: bucketsFor(resources, { date, windowId: windowId ?? '' }, work) };
}

function hasRoomAt(schedule: StoreSchedule, order: MovableOrder, usage: readonly BucketUsage[], startAt: Date): boolean {
  const used = new Map(usage.map((bucket) => [bucketKey(bucket), bucket]));
  const own = new Map(order.claims.map((claim) => [bucketKey(claim), claim.units]));
  return claimsAt(schedule, order, startAt).claims.every((claim) => {
    const bucket = used.get(bucketKey(claim));
    const limitUnits = bucket?.limitUnits ?? schedule.resources.find(({ id }) => id === claim.resourceId)?.limitUnits ?? 0;
    return (bucket?.usedUnits ?? 0) - (own.get(bucketKey(claim)) ?? 0) + claim.units <= limitUnits;
  });
}

function slotAt(schedule: StoreSchedule, fulfilment: Fulfilment, startAt: Date): { date: LocalDate; windowId: string | null } {
  const clock = wallClock(schedule.timeZone);
  const date = clock.dateOf(startAt);
  const window = schedule.windows.find(
    ({ fulfilment: of, weekdays, fromMinute, toMinute }) =>
      of === fulfilment &&
      weekdays.includes(weekdayOf(date)) &&
      clock.instantAt(date, fromMinute) <= startAt &&
      startAt < clock.instantAt(date, toMinute),
  );
  return { date, windowId: window?.id ?? null };
}

function windowStarts(schedule: StoreSchedule, fulfilment: Fulfilment, date: LocalDate): Date[] {
  const clock = wallClock(schedule.timeZone);
  return schedule.windows
    .filter((window) => window.fulfilment === fulfilment && window.weekdays.includes(weekdayOf(date)))
    .map(({ fromMinute }) => clock.instantAt(date, fromMinute))
    .toSorted((a, b) => a.getTime() - b.getTime());
}

function startsFrom(fromMs: number, untilMs: number, stepMs: number): Date[] {
  const count = Math.max(0, Math.ceil((untilMs - fromMs) / stepMs));
  return Array.from({ length: count }, (_, at) => new Date(fromMs + at * stepMs));
}
