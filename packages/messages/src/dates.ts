import type { Locale } from './language.ts';
import { counted, intlLocaleOf } from './language.ts';

/** Where and when the reader reads: sentences with a time in them need it. */
export interface Moment {
  /** The store's zone. */
  readonly timeZone: string;
  readonly now: Date;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: Locale, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(intlLocaleOf(locale), { ...options, timeZone });
  formats.set(key, known);
  return known;
}

/** Days since 1970 on the calendar of the zone, so that "tomorrow" is right across clock changes. */
function calendarDay(date: Date, timeZone: string): number {
  const parts = format('en', timeZone, { year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(date);
  const numberOf = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(numberOf('year'), numberOf('month') - 1, numberOf('day')) / 86_400_000;
}

const NEAR_DAYS: Readonly<Record<Locale, Readonly<Record<number, string>>>> = {
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
  // Hindi has one word, कल, for both neighbours of today; the date beside it settles which.
  hi: { 0: 'आज' },
};

/** "today", "tomorrow", "Thursday" within the week, else "Thu 12 Nov", with the year where it is another. */
export function dayWords(date: Date, locale: Locale, { timeZone, now }: Moment): string {
  const away = calendarDay(date, timeZone) - calendarDay(now, timeZone);
  const near = NEAR_DAYS[locale][away];
  if (near) return near;
  if (away > 1 && away < 7) return format(locale, timeZone, { weekday: 'long' }).format(date);
  return dateWords(date, locale, { timeZone, now });
}

/** "Thu 12 Nov", with the year where it is not this one. */
export function dateWords(date: Date, locale: Locale, { timeZone, now }: Moment): string {
  const year = format(locale, timeZone, { year: 'numeric' });
  const isThisYear = year.format(date) === year.format(now);
  const written = format(locale, timeZone, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  });
  return written.format(date).replaceAll(',', '');
}

interface Clock {
  readonly time: string;
  readonly period: string;
}

function clockOf(date: Date, locale: Locale, timeZone: string): Clock {
  const parts = format('en', timeZone, { hour: 'numeric', minute: '2-digit', hour12: true }).formatToParts(date);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((found) => found.type === type)?.value ?? '';
  const time = part('minute') === '00' ? part('hour') : `${part('hour')}:${part('minute')}`;
  const hour = Number(format('en', timeZone, { hour: '2-digit', hourCycle: 'h23' }).format(date));
  return { time, period: locale === 'hi' ? hindiPeriod(hour) : part('dayPeriod').toLowerCase() };
}

/** The part of the day that an hour (0 to 23) is in. */
export const hindiPeriod = (hour: number): string => (hour < 4 || hour >= 20 ? 'रात' : hour < 12 ? 'सुबह' : hour < 16 ? 'दोपहर' : 'शाम');

/** "4:10 pm"; "शाम 4:10 बजे". */
export function timeWords(date: Date, locale: Locale, timeZone: string): string {
  const { time, period } = clockOf(date, locale, timeZone);
  return locale === 'hi' ? `${period} ${time} बजे` : `${time} ${period}`;
}

/** "4 to 6 pm", "11 am to 1 pm". */
export function windowWords(start: Date, end: Date, locale: Locale, timeZone: string): string {
  const from = clockOf(start, locale, timeZone);
  const to = clockOf(end, locale, timeZone);
  const isOnePeriod = from.period === to.period;
  if (locale === 'hi')
    return isOnePeriod ? `${from.period} ${from.time} से ${to.time} बजे` : `${from.period} ${from.time} से ${to.period} ${to.time} बजे`;
  return isOnePeriod ? `${from.time} to ${to.time} ${to.period}` : `${from.time} ${from.period} to ${to.time} ${to.period}`;
}

/** A promise as people say it: "today, 4 to 6 pm". */
export const slotWords = (start: Date, end: Date, locale: Locale, moment: Moment): string =>
  `${dayWords(start, locale, moment)}, ${windowWords(start, end, locale, moment.timeZone)}`;

/** A moment as people say it: "tomorrow, 4:10 pm". */
export const whenWords = (date: Date, locale: Locale, moment: Moment): string =>
  `${dayWords(date, locale, moment)}, ${timeWords(date, locale, moment.timeZone)}`;

/** The exact form, for beside or on hover: "Thursday 12 November 2026, 4:10 pm". */
export function exactWords(date: Date, locale: Locale, timeZone: string): string {
  const day = format(locale, timeZone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(date);
  return `${day.replaceAll(',', '')}, ${timeWords(date, locale, timeZone)}`;
}

/** The exact form of a promise: "Thursday 12 November 2026, 4 to 6 pm". */
export function exactSlotWords(start: Date, end: Date, locale: Locale, timeZone: string): string {
  const day = format(locale, timeZone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(start);
  return `${day.replaceAll(',', '')}, ${windowWords(start, end, locale, timeZone)}`;
}

const DAY_MINUTES = 24 * 60;

/** "45 minutes", "2 hours 30 minutes", "7 days": nobody counts 168 hours, so from two days on it is days. */
export function durationWords(minutes: number, locale: Locale): string {
  const whole = Math.max(0, Math.round(minutes));
  if (whole < 2 * DAY_MINUTES) return workingTimeWords(whole, locale);
  const inDays = counted(
    Math.floor(whole / DAY_MINUTES),
    locale,
    locale === 'hi' ? { one: 'दिन', other: 'दिन' } : { one: 'day', other: 'days' },
  );
  const rest = whole % DAY_MINUTES;
  return rest < 60 ? inDays : `${inDays} ${workingTimeWords(rest - (rest % 60), locale)}`;
}

/** Time that a kitchen works: never in days, for how many days it takes depends on its hours. */
export function workingTimeWords(minutes: number, locale: Locale): string {
  const whole = Math.max(0, Math.round(minutes));
  const hours = Math.floor(whole / 60);
  const inHours = counted(hours, locale, locale === 'hi' ? { one: 'घंटा', other: 'घंटे' } : { one: 'hour', other: 'hours' });
  const inMinutes = counted(whole % 60, locale, locale === 'hi' ? { one: 'मिनट', other: 'मिनट' } : { one: 'minute', other: 'minutes' });
  if (hours === 0) return inMinutes;
  return whole % 60 === 0 ? inHours : `${inHours} ${inMinutes}`;
}
