import { tzOffset } from '@date-fns/tz';

/** A calendar day where the store is: "2026-03-29". */
export type LocalDate = string;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** A store's local time, with the zone's offsets remembered: finding one asks Intl, which is slow. */
export interface WallClock {
  /**
   * The instant of a wall time, in minutes after midnight (1440 is the next midnight). A time that the clocks skip in spring moves on
   * by the hour they skip; one that comes twice in autumn is the first.
   */
  readonly instantAt: (date: LocalDate, minute: number) => Date;
  readonly dateOf: (instant: Date) => LocalDate;
  /** Minutes after the midnight of that day, as the clock on the wall says. */
  readonly minuteOf: (instant: Date) => number;
}

const clocks = new Map<string, WallClock>();
/** More zones than there are markets. */
const MOST_CLOCKS = 100;

/** One for each zone: a list asks hundreds of stores for theirs, and each would have to find the same offsets. */
export function wallClock(timeZone: string): WallClock {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = makeClock(timeZone);
  if (clocks.size >= MOST_CLOCKS) clocks.clear();
  clocks.set(timeZone, made);
  return made;
}

/** Whoever asks may name any date, so what is remembered of them has an end. */
const MOST_DATES = 1_000;

function makeClock(timeZone: string): WallClock {
  const offsetAt = (timeMs: number): number => tzOffset(timeZone, new Date(timeMs)) * MINUTE_MS;
  if (Number.isNaN(offsetAt(0))) throw new RangeError(`unknown time zone ${timeZone}`);
  const around = new Map<LocalDate, { readonly beforeMs: number; readonly afterMs: number }>();

  /** Offsets safely before and after anything on that date; equal on all but the few days when the clocks change. */
  const offsetsAround = (date: LocalDate) => {
    const known = around.get(date);
    if (known) return known;
    const midnightMs = utcMidnight(date);
    const found = { beforeMs: offsetAt(midnightMs - DAY_MS), afterMs: offsetAt(midnightMs + 2 * DAY_MS) };
    if (around.size >= MOST_DATES) around.clear();
    around.set(date, found);
    return found;
  };

  const instantAt = (date: LocalDate, minute: number): Date => {
    const wallMs = utcMidnight(date) + minute * MINUTE_MS;
    const { beforeMs, afterMs } = offsetsAround(date);
    if (beforeMs === afterMs || offsetAt(wallMs - beforeMs) === beforeMs) return new Date(wallMs - beforeMs);
    const isSkipped = offsetAt(wallMs - afterMs) !== afterMs;
    return new Date(wallMs - (isSkipped ? beforeMs : afterMs));
  };

  /** Its date in UTC and in the zone differ by less than the days between which no clock changes. */
  const wallOf = (instant: Date): Date => {
    const { beforeMs, afterMs } = offsetsAround(instant.toISOString().slice(0, 10));
    return new Date(instant.getTime() + (beforeMs === afterMs ? beforeMs : offsetAt(instant.getTime())));
  };
  const dateOf = (instant: Date): LocalDate => wallOf(instant).toISOString().slice(0, 10);
  const minuteOf = (instant: Date): number => {
    const wall = wallOf(instant);
    return wall.getUTCHours() * 60 + wall.getUTCMinutes();
  };

  return { instantAt, dateOf, minuteOf };
}

const utcMidnight = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`);

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(utcMidnight(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** From the first date to the other; not a number where either is no date. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => (utcMidnight(to) - utcMidnight(from)) / DAY_MS;

/** ISO: 1 is Monday, 7 Sunday. */
export function weekdayOf(date: LocalDate): number {
  return new Date(utcMidnight(date)).getUTCDay() || 7;
}
