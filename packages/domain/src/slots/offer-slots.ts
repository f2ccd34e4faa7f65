import type { Phrase, Work } from '../customization/customization.ts';
import { bucketKey, bucketsFor, type BucketUsage } from './capacity.ts';
import type { Fulfilment } from '../orders/order-status.ts';
import { hoursOn, isPaused, type SlotWindow, type StoreSchedule } from './store-schedule.ts';
import { boxByAt, leaveByAt } from './timeline.ts';
import { addDays, daysBetween, wallClock, weekdayOf, type LocalDate, type WallClock } from './wall-clock.ts';
import { workingAfter } from './working-time.ts';

export interface SlotRequest {
  readonly fulfilment: Fulfilment;
  /** The greatest notice of the lines (cake plus options), kitchen-working minutes. */
  readonly leadTimeMinutes: number;
  /** The greatest preparation of the lines: nothing is promised sooner than it can be made, whatever its notice says. */
  readonly preparationMinutes: number;
  /** Of all lines together. */
  readonly work: Work;
  /** Null for pick-up, and while the address is not known: distance then refuses nothing. */
  readonly distanceMetres: number | null;
  /** 0 for pick-up, and while the address is not known. */
  readonly travelMinutes: number;
  readonly now: Date;
}

/** `messages` has a sentence for each, as `slot_refused_<code>`. */
export const SLOT_REFUSALS = ['paused', 'out_of_range', 'cut_off', 'notice', 'too_much_work', 'full'] as const;
export type SlotRefusalCode = (typeof SLOT_REFUSALS)[number];

export interface SlotRefusal {
  readonly code: SlotRefusalCode;
  readonly phrase: Phrase;
}

export interface Slot {
  /** Names date and window; the same slot has the same id on every call. */
  readonly id: string;
  readonly fulfilment: Fulfilment;
  readonly windowId: string;
  readonly date: LocalDate;
  readonly startAt: Date;
  readonly endAt: Date;
  readonly isOffered: boolean;
  readonly refusal: SlotRefusal | null;
  /** Of a refused slot: the start of the next one offered after it; null if there is none within the horizon. */
  readonly nextPossibleAt: Date | null;
}

export interface SlotDay {
  readonly date: LocalDate;
  /** Empty on a closed day. By start; slots already begun are left out. */
  readonly slots: readonly Slot[];
}

/**
 * Every slot of the store's horizon, each offered or refused with why and when instead. The first reason is given, the one least in the
 * customer's hands first.
 */
export function offerSlots(schedule: StoreSchedule, request: SlotRequest, usage: readonly BucketUsage[]): readonly SlotDay[] {
  const today = wallClock(schedule.timeZone).dateOf(request.now);
  const dates = Array.from({ length: schedule.horizonDays }, (_, day) => addDays(today, day));
  return withNextPossible(judgedDays(schedule, request, usage, dates));
}

/** The slot of that id, if it is offered: judges its day alone, where the others and what could be had instead do not matter. */
export function offeredSlot(schedule: StoreSchedule, request: SlotRequest, usage: readonly BucketUsage[], id: string): Slot | null {
  return offeredSlotsOn(schedule, request, usage, id.slice(0, 'YYYY-MM-DD'.length)).find((each) => each.id === id) ?? null;
}

/** The slots of one day that are offered, by start. */
export function offeredSlotsOn(
  schedule: StoreSchedule,
  request: SlotRequest,
  usage: readonly BucketUsage[],
  date: LocalDate,
): readonly Slot[] {
  const today = wallClock(schedule.timeZone).dateOf(request.now);
  const day = daysBetween(today, date);
  const isAhead = day >= 0 && day < schedule.horizonDays && addDays(today, day) === date;
  const days = judgedDays(schedule, request, usage, isAhead ? [date] : []);
  return days.flatMap(({ slots }) => slots.flatMap((slot) => (slot.refusal ? [] : [{ ...slot, isOffered: true, nextPossibleAt: null }])));
}

interface JudgedDay {
  readonly date: LocalDate;
  readonly slots: readonly (DatedSlot & { readonly refusal: SlotRefusal | null })[];
}

/** Of the horizon. */
function judgedDays(
  schedule: StoreSchedule,
  request: SlotRequest,
  usage: readonly BucketUsage[],
  dates: readonly LocalDate[],
): readonly JudgedDay[] {
  if (dates.length === 0 || !schedule.offers.includes(request.fulfilment)) return [];
  const clock = wallClock(schedule.timeZone);
  const judge = slotJudge(schedule, request, usage, clock);
  return dates.map((date) => {
    const slots = windowsOn(schedule, request.fulfilment, date).map((window) => {
      const startAt = clock.instantAt(date, window.fromMinute);
      const endAt = clock.instantAt(date, window.toMinute);
      return { id: slotId(date, window.id), fulfilment: request.fulfilment, windowId: window.id, date, startAt, endAt };
    });
    return { date, slots: slots.filter(({ startAt }) => startAt > request.now).map((slot) => ({ ...slot, refusal: judge(slot) })) };
  });
}

export const slotId = (date: LocalDate, windowId: string): string => `${date}_${windowId}`;

/** The first slot offered; what the cake page and the cards show as "earliest". */
export function earliestSlot(days: readonly SlotDay[]): Slot | null {
  return days.flatMap(({ slots }) => slots).find(({ isOffered }) => isOffered) ?? null;
}

/** One slot by its id; null when the store no longer has it (window dropped, day closed, or already begun). */
export function findSlot(days: readonly SlotDay[], id: string): Slot | null {
  return days.flatMap(({ slots }) => slots).find((slot) => slot.id === id) ?? null;
}

function windowsOn(schedule: StoreSchedule, fulfilment: Fulfilment, date: LocalDate): readonly SlotWindow[] {
  const weekday = weekdayOf(date);
  const windows = schedule.windows.filter((window) => window.fulfilment === fulfilment && window.weekdays.includes(weekday));
  const hours = windows.length > 0 ? hoursOn(schedule, date, fulfilment) : [];
  return windows
    .filter((window) => hours.some(({ fromMinute, toMinute }) => fromMinute <= window.fromMinute && window.toMinute <= toMinute))
    .toSorted((a, b) => a.fromMinute - b.fromMinute || a.toMinute - b.toMinute);
}

type DatedSlot = Omit<Slot, 'isOffered' | 'refusal' | 'nextPossibleAt'>;

function slotJudge(schedule: StoreSchedule, request: SlotRequest, usage: readonly BucketUsage[], clock: WallClock) {
  const { now, distanceMetres } = request;
  const noticeMinutes = request.leadTimeMinutes + schedule.busyLeadTimeMinutes;
  const noticeEndsAt = workingAfter(schedule, clock, now, noticeMinutes);
  const preparedAt = workingAfter(schedule, clock, now, request.preparationMinutes);
  const isTooFar = request.fulfilment === 'delivery' && distanceMetres !== null && distanceMetres > schedule.deliveryRadiusMetres;
  const used = new Map(usage.map((bucket) => [bucketKey(bucket), bucket]));

  return (slot: DatedSlot): SlotRefusal | null => {
    if (isPaused(schedule, now)) return refused('paused', { until: schedule.pausedUntil?.toISOString() ?? '' });
    if (isTooFar) return refused('out_of_range', { distanceMetres: distanceMetres ?? 0, radiusMetres: schedule.deliveryRadiusMetres });
    const closesAt = cutoffAt(schedule, clock, slot.date);
    if (closesAt && closesAt <= now) return refused('cut_off', { closedAt: closesAt.toISOString() });
    const leaveBy = leaveByAt(slot, request.travelMinutes);
    const hasNotice = noticeEndsAt !== null && noticeEndsAt <= leaveBy;
    const canBeMade = preparedAt !== null && preparedAt <= boxByAt(leaveBy);
    if (!hasNotice || !canBeMade) return refused('notice', { minutes: Math.max(noticeMinutes, request.preparationMinutes) });
    return capacityRefusal(schedule, request.work, slot, used);
  };
}

function capacityRefusal(schedule: StoreSchedule, work: Work, slot: DatedSlot, used: ReadonlyMap<string, BucketUsage>): SlotRefusal | null {
  for (const claim of bucketsFor(schedule.resources, slot, work)) {
    const resource = schedule.resources.find(({ id }) => id === claim.resourceId);
    const bucket = used.get(bucketKey(claim));
    const limitUnits = bucket?.limitUnits ?? resource?.limitUnits ?? 0;
    const params = { resource: resource?.name ?? '', units: claim.units, limitUnits };
    if (claim.units > limitUnits) return refused('too_much_work', params);
    if ((bucket?.usedUnits ?? 0) + claim.units > limitUnits) return refused('full', params);
  }
  return null;
}

function cutoffAt(schedule: StoreSchedule, clock: WallClock, date: LocalDate): Date | null {
  const cutoff = schedule.cutoffs.find(({ weekday }) => weekday === weekdayOf(date));
  return cutoff ? clock.instantAt(addDays(date, -cutoff.daysBefore), cutoff.minute) : null;
}

function refused(code: SlotRefusalCode, params: Phrase['params']): SlotRefusal {
  return { code, phrase: { key: `slot_refused_${code}`, params } };
}

function withNextPossible(days: readonly JudgedDay[]): readonly SlotDay[] {
  let nextPossibleAt: Date | null = null;
  const backwards = days.toReversed().map(({ date, slots }) => {
    const judged = slots.toReversed().map((slot): Slot => {
      if (slot.refusal) return { ...slot, isOffered: false, nextPossibleAt };
      nextPossibleAt = slot.startAt;
      return { ...slot, isOffered: true, nextPossibleAt: null };
    });
    return { date, slots: judged.toReversed() };
  });
  return backwards.toReversed();
}
