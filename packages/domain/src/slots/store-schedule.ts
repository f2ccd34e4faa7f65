import type { Fulfilment } from '../orders/order-status.ts';
import { addDays, weekdayOf, type LocalDate } from './wall-clock.ts';

/** Minutes after local midnight, `toMinute` exclusive; 0 to 1440. */
export interface MinuteRange {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** `kitchen`: when somebody bakes, and answers orders. Notice and preparation count only those hours. */
export type HoursOf = Fulfilment | 'kitchen';

export interface WeeklyHours extends MinuteRange {
  readonly of: HoursOf;
  /** ISO: 1 is Monday, 7 Sunday. A day may have several. */
  readonly weekday: number;
}

/** A date on which the weekly hours do not hold: closed, or these hours for everything. */
export interface ScheduleException {
  readonly date: LocalDate;
  readonly repeatsYearly: boolean;
  /** Null is closed. */
  readonly hours: MinuteRange | null;
}

/** A promise the store makes on those weekdays, say 10 to 12. It counts only where the hours of its fulfilment contain it. */
export interface SlotWindow extends MinuteRange {
  readonly id: string;
  readonly fulfilment: Fulfilment;
  readonly weekdays: readonly number[];
}

/** Orders for a weekday close at `minute`, local time, `daysBefore` days earlier. */
export interface Cutoff {
  readonly weekday: number;
  readonly daysBefore: number;
  readonly minute: number;
}

export const CAPACITY_PERIODS = ['day', 'window'] as const;
export type CapacityPeriod = (typeof CAPACITY_PERIODS)[number];

export interface CapacityResource {
  readonly id: string;
  /** As the store calls it: oven, decorator, courier, cakes. */
  readonly name: string;
  readonly period: CapacityPeriod;
  readonly limitUnits: number;
}

/** All of a store that decides what it can promise. */
export interface StoreSchedule {
  readonly timeZone: string;
  readonly offers: readonly Fulfilment[];
  readonly horizonDays: number;
  readonly hours: readonly WeeklyHours[];
  readonly exceptions: readonly ScheduleException[];
  readonly windows: readonly SlotWindow[];
  readonly cutoffs: readonly Cutoff[];
  readonly resources: readonly CapacityResource[];
  readonly deliveryRadiusMetres: number;
  /** Busy mode: added to every cake's notice. */
  readonly busyLeadTimeMinutes: number;
  readonly pausedUntil: Date | null;
}

/** When somebody works there. */
export type WorkingHours = Pick<StoreSchedule, 'hours' | 'exceptions'>;

/** A pause ends by the clock, without anybody changing anything. */
export function isPaused({ pausedUntil }: Pick<StoreSchedule, 'pausedUntil'>, now: Date): boolean {
  return pausedUntil !== null && pausedUntil > now;
}

/** A day to come on which the weekly hours do not hold. */
export interface UnusualDay {
  readonly date: LocalDate;
  /** Null is closed. */
  readonly hours: MinuteRange | null;
}

/** Those of the days from `first` on, in their order. */
export function unusualDays(exceptions: readonly ScheduleException[], first: LocalDate, days: number): readonly UnusualDay[] {
  return Array.from({ length: days }, (_, day) => addDays(first, day)).flatMap((date) => {
    const exception = exceptionOn(exceptions, date);
    return exception ? [{ date, hours: exception.hours }] : [];
  });
}

/** A date's own exception beats one that repeats yearly. */
function exceptionOn(exceptions: readonly ScheduleException[], date: LocalDate): ScheduleException | undefined {
  return (
    exceptions.find((each) => each.date === date) ?? exceptions.find((each) => each.repeatsYearly && each.date.slice(5) === date.slice(5))
  );
}

/** The hours that hold on a date, earliest first. */
export function hoursOn(schedule: WorkingHours, date: LocalDate, of: HoursOf): readonly MinuteRange[] {
  const exception = exceptionOn(schedule.exceptions, date);
  if (exception) return exception.hours ? [exception.hours] : [];
  const weekday = weekdayOf(date);
  return schedule.hours.filter((each) => each.of === of && each.weekday === weekday).toSorted((a, b) => a.fromMinute - b.fromMinute);
}
