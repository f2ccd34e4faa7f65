import { addDays, type LocalDate } from '../slots/wall-clock.ts';

/** A day that somebody keeps: with a year from then on, once or every year. */
export interface OccasionDay {
  readonly month: number;
  readonly day: number;
  readonly year: number | null;
  readonly isYearly: boolean;
}

/** So many years are looked through for a day: longer than anybody plans, and a year that is far off is met at once. */
const YEARS_AHEAD = 3;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysIn = (month: number, year: number): number => (month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
const two = (figure: number): string => String(figure).padStart(2, '0');

/** Whether there is such a day: what comes every year may be a 29th of February; a year that is named must have it. */
export function isDayOfYear({ month, day, year }: Pick<OccasionDay, 'month' | 'day' | 'year'>): boolean {
  return day >= 1 && month >= 1 && month <= 12 && day <= daysIn(month, year ?? 2000);
}

/** In this year; where it has no 29th of February, on the 28th. */
export function dateIn({ month, day }: Pick<OccasionDay, 'month' | 'day'>, year: number): LocalDate {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(Math.min(day, daysIn(month, year)))}`;
}

/** Its days from this one on, the soonest first: at most one a year, a few years far. */
export function datesFrom(occasion: OccasionDay, from: LocalDate): readonly LocalDate[] {
  const { year, isYearly } = occasion;
  const thisYear = Number(from.slice(0, 4));
  const first = Math.max(thisYear, year ?? thisYear);
  const years = isYearly ? Array.from({ length: YEARS_AHEAD }, (_, ahead) => first + ahead) : [year ?? thisYear];
  return years.map((each) => dateIn(occasion, each)).filter((date) => date >= from);
}

export interface Reminder {
  /** The day that it is about. */
  readonly date: LocalDate;
  /** When it is due; before today where it was kept late. */
  readonly on: LocalDate;
}

/**
 * The next time that somebody is reminded before the day itself. A year in which they were is over, also if they have moved the day since.
 */
export function nextReminder(
  occasion: OccasionDay & { readonly remindDays: number },
  { today, remindedYears }: { readonly today: LocalDate; readonly remindedYears: readonly number[] },
): Reminder | null {
  const date = datesFrom(occasion, addDays(today, 1)).find((each) => !remindedYears.includes(Number(each.slice(0, 4))));
  return date === undefined ? null : { date, on: addDays(date, -occasion.remindDays) };
}
