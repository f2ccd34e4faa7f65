import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSchedule, MONDAY_NINE } from './schedule-fixture.ts';
import { wallClock } from './wall-clock.ts';
import { workingAfter, workingBefore } from './working-time.ts';

const schedule = buildSchedule();
const clock = wallClock(schedule.timeZone);
const at = (date: string, hour: number, minute = 0) => clock.instantAt(date, hour * 60 + minute);

describe('working time', () => {
  test('counts only the hours the kitchen works', () => {
    expect(workingAfter(schedule, clock, MONDAY_NINE, 60)).toEqual(at('2026-03-02', 10));
    expect(workingAfter(schedule, clock, MONDAY_NINE, 11 * 60)).toEqual(at('2026-03-02', 20));
    expect(workingAfter(schedule, clock, MONDAY_NINE, 12 * 60)).toEqual(at('2026-03-03', 9));
    expect(workingBefore(schedule, clock, at('2026-03-02', 20), 12 * 60)).toEqual(at('2026-03-02', 8));
    expect(workingAfter(schedule, clock, at('2026-03-02', 23), 30)).toEqual(at('2026-03-03', 8, 30));
    expect(workingBefore(schedule, clock, at('2026-03-03', 10), 240)).toEqual(at('2026-03-02', 18));
  });

  test('passes over closed days and keeps to other hours', () => {
    const exceptions = [
      { date: '2026-03-03', repeatsYearly: false, hours: null },
      { date: '2020-03-04', repeatsYearly: true, hours: { fromMinute: 600, toMinute: 660 } },
    ];
    const holidays = buildSchedule({ exceptions });
    expect(workingAfter(holidays, clock, at('2026-03-02', 19), 90)).toEqual(at('2026-03-04', 10, 30));
    expect(workingAfter(holidays, clock, at('2026-03-02', 19), 150)).toEqual(at('2026-03-05', 8, 30));
  });

  test('rests between two stretches of a day, and works overlapping ones once', () => {
    const stretch = (fromHour: number, toHour: number) =>
      [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ of: 'kitchen', weekday, fromMinute: fromHour * 60, toMinute: toHour * 60 }) as const);
    const siesta = buildSchedule({ hours: [...stretch(15, 20), ...stretch(8, 13), ...stretch(10, 12)] });
    expect(workingAfter(siesta, clock, MONDAY_NINE, 5 * 60)).toEqual(at('2026-03-02', 16));
    expect(workingBefore(siesta, clock, at('2026-03-02', 16), 5 * 60)).toEqual(MONDAY_NINE);
    expect(workingBefore(siesta, clock, at('2026-03-02', 14), 30)).toEqual(at('2026-03-02', 12, 30));
  });

  test('of no minutes is over at once and needs no beginning, also while the kitchen is closed', () => {
    const night = at('2026-03-02', 23);
    for (const minutes of [0, -5]) {
      expect(workingAfter(schedule, clock, night, minutes)).toEqual(night);
      expect(workingBefore(schedule, clock, night, minutes)).toEqual(night);
    }
  });

  test('never comes in a kitchen that never works', () => {
    const idle = buildSchedule({ hours: [] });
    expect(workingAfter(idle, clock, MONDAY_NINE, 1)).toBeNull();
    expect(workingBefore(idle, clock, MONDAY_NINE, 1)).toBeNull();
    expect(workingAfter(idle, clock, MONDAY_NINE, 0)).toEqual(MONDAY_NINE);
  });

  test('back from where it led forward is no earlier than the start', () => {
    const london = buildSchedule({ timeZone: 'Europe/London' });
    const londonClock = wallClock(london.timeZone);
    fc.assert(
      fc.property(fc.nat(60 * 24 * 365), fc.integer({ min: 1, max: 6000 }), (offset, minutes) => {
        const start = new Date(MONDAY_NINE.getTime() + offset * 60_000);
        const end = workingAfter(london, londonClock, start, minutes);
        const back = end && workingBefore(london, londonClock, end, minutes);
        expect(back && back >= start).toBe(true);
        expect(back && workingAfter(london, londonClock, back, minutes)).toEqual(end);
      }),
    );
  });
});
