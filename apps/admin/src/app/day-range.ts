import { addDays, type LocalDate } from '@sweetspot/domain/slots/wall-clock';
import { oneOf } from './address.ts';

export const PRESETS = ['today', 'week', 'four_weeks', 'quarter', 'year'] as const;
export type Preset = (typeof PRESETS)[number];

const DAYS: Readonly<Record<Preset, number>> = { today: 1, week: 7, four_weeks: 28, quarter: 90, year: 365 };

/** The figures' query goes no further back in one answer. */
const LONGEST_DAYS = 366;

export interface DayRange {
  /** Both days belong to it. */
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface ChosenDays {
  readonly preset: Preset | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

export function presetRange(preset: Preset, today: LocalDate): DayRange {
  return { from: addDays(today, 1 - DAYS[preset]), to: today };
}

/** What the address asks for: a preset, days of one's own (either end may be open), or nothing. */
export function daysInAddress(params: URLSearchParams, today: LocalDate): ChosenDays {
  const preset = oneOf(params.get('days'), PRESETS);
  if (preset !== null) return { preset, ...presetRange(preset, today) };
  const from = dayOrNull(params.get('from'));
  const to = dayOrNull(params.get('to'));
  return from !== null && to !== null && from > to ? { preset: null, from: to, to: from } : { preset: null, from, to };
}

/** A range with two ends, no longer than the figures can answer. */
export function closedRange({ from, to }: ChosenDays, today: LocalDate, otherwise: Preset): DayRange {
  if (from === null && to === null) return presetRange(otherwise, today);
  const end = to ?? (from !== null && from > today ? from : today);
  const earliest = addDays(end, 1 - LONGEST_DAYS);
  return { from: from === null || from < earliest ? (from === null ? addDays(end, 1 - DAYS[otherwise]) : earliest) : from, to: end };
}

export function daysIn({ from, to }: DayRange): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}

function dayOrNull(text: string | null): LocalDate | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? null : text;
}
