import { describe, expect, test } from 'vitest';
import { buildSchedule } from './schedule-fixture.ts';
import { hoursOn, isPaused, unusualDays, type ScheduleException } from './store-schedule.ts';

const MONDAY = '2026-03-02';
const hours = (fromHour: number, toHour: number) => ({ fromMinute: fromHour * 60, toMinute: toHour * 60 });
const onMonday = (...exceptions: readonly ScheduleException[]) => hoursOn(buildSchedule({ exceptions }), MONDAY, 'kitchen');

describe('the hours of a date', () => {
  test('are those of its weekday and of what is asked about, earliest first', () => {
    const schedule = buildSchedule({
      hours: [
        { of: 'kitchen', weekday: 1, ...hours(15, 20) },
        { of: 'kitchen', weekday: 1, ...hours(8, 13) },
        { of: 'delivery', weekday: 1, ...hours(10, 20) },
        { of: 'kitchen', weekday: 2, ...hours(6, 12) },
      ],
    });
    expect(hoursOn(schedule, MONDAY, 'kitchen')).toMatchObject([hours(8, 13), hours(15, 20)]);
    expect(hoursOn(schedule, MONDAY, 'delivery')).toMatchObject([hours(10, 20)]);
    expect(hoursOn(schedule, MONDAY, 'pickup')).toEqual([]);
  });

  test('are others, or none, where the date is an exception', () => {
    expect(onMonday({ date: MONDAY, repeatsYearly: false, hours: hours(12, 14) })).toEqual([hours(12, 14)]);
    expect(onMonday({ date: MONDAY, repeatsYearly: false, hours: null })).toEqual([]);
  });

  test('follow an exception of another year only if it repeats, and of another day never', () => {
    const usual = [expect.objectContaining(hours(8, 20))];
    expect(onMonday({ date: '2020-03-02', repeatsYearly: true, hours: null })).toEqual([]);
    expect(onMonday({ date: '2020-03-02', repeatsYearly: false, hours: null })).toEqual(usual);
    expect(onMonday({ date: '2020-03-03', repeatsYearly: true, hours: null })).toEqual(usual);
    expect(onMonday({ date: '2026-03-03', repeatsYearly: false, hours: null })).toEqual(usual);
  });

  test('follow the date’s own exception before one that repeats yearly, whichever was written first', () => {
    const yearly = { date: '2020-03-02', repeatsYearly: true, hours: null };
    const own = { date: MONDAY, repeatsYearly: false, hours: hours(12, 14) };
    expect(onMonday(yearly, own)).toEqual([hours(12, 14)]);
    expect(onMonday(own, yearly)).toEqual([hours(12, 14)]);
  });
});

test('a pause ends by the clock, in the very moment it was set to', () => {
  const pausedUntil = new Date('2026-03-02T10:00:00Z');
  expect(isPaused({ pausedUntil }, new Date('2026-03-02T09:59:59.999Z'))).toBe(true);
  expect(isPaused({ pausedUntil }, pausedUntil)).toBe(false);
  expect(isPaused({ pausedUntil: null }, pausedUntil)).toBe(false);
});

test('days to come on which other hours hold are told in order: those of every year too, and no usual day', () => {
  const short = { fromMinute: 600, toMinute: 720 };
  const exceptions = [
    { date: '2020-03-04', repeatsYearly: true, hours: null },
    { date: '2026-03-02', repeatsYearly: false, hours: short },
    { date: '2025-03-03', repeatsYearly: false, hours: null },
    { date: '2019-03-02', repeatsYearly: true, hours: null },
    { date: '2026-03-05', repeatsYearly: false, hours: null },
  ];
  expect(unusualDays(exceptions, '2026-03-02', 3)).toEqual([
    { date: '2026-03-02', hours: short },
    { date: '2026-03-04', hours: null },
  ]);
});
