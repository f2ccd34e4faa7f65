import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, wallClock, weekdayOf } from './wall-clock.ts';

const LONDON = wallClock('Europe/London');
const KOLHAPUR = wallClock('Asia/Kolkata');
const anyDate = fc.nat(4000).map((days) => addDays('2024-01-01', days));

describe('a wall clock', () => {
  test('reads Kolhapur, half an hour off, and past midnight', () => {
    expect(KOLHAPUR.instantAt('2026-03-02', 600).toISOString()).toBe('2026-03-02T04:30:00.000Z');
    expect(KOLHAPUR.instantAt('2026-03-02', 1440)).toEqual(KOLHAPUR.instantAt('2026-03-03', 0));
    expect(KOLHAPUR.dateOf(new Date('2026-03-02T18:30:00Z'))).toBe('2026-03-03');
  });

  test('keeps ten o’clock at ten o’clock on both sides of the spring change', () => {
    expect(LONDON.instantAt('2026-03-28', 600).toISOString()).toBe('2026-03-28T10:00:00.000Z');
    expect(LONDON.instantAt('2026-03-29', 600).toISOString()).toBe('2026-03-29T09:00:00.000Z');
    expect(LONDON.instantAt('2026-03-30', 600).toISOString()).toBe('2026-03-30T09:00:00.000Z');
    expect(LONDON.instantAt('2026-03-29', 0).toISOString()).toBe('2026-03-29T00:00:00.000Z');
  });

  test('says the minute of the day, across the spring change too', () => {
    expect(KOLHAPUR.minuteOf(new Date('2026-03-02T18:30:00Z'))).toBe(0);
    expect(KOLHAPUR.minuteOf(new Date('2026-03-02T18:29:59Z'))).toBe(1439);
    expect(LONDON.minuteOf(new Date('2026-03-29T00:59:00Z'))).toBe(59);
    expect(LONDON.minuteOf(new Date('2026-03-29T01:00:00Z'))).toBe(120);
  });

  test('moves a skipped time on by the skipped hour', () => {
    expect(LONDON.instantAt('2026-03-29', 90).toISOString()).toBe('2026-03-29T01:30:00.000Z');
  });

  test('takes the first of two in autumn', () => {
    expect(LONDON.instantAt('2026-10-25', 90).toISOString()).toBe('2026-10-25T00:30:00.000Z');
    expect(LONDON.instantAt('2026-10-25', 180).toISOString()).toBe('2026-10-25T03:00:00.000Z');
  });

  test('finds the date of every instant it names, in any zone', () => {
    const zones = ['Asia/Kolkata', 'Europe/London', 'America/St_Johns', 'Pacific/Auckland', 'Pacific/Kiritimati'].map(wallClock);
    fc.assert(
      fc.property(anyDate, fc.nat(1439), fc.constantFrom(...zones), (date, minute, clock) => {
        expect(clock.dateOf(clock.instantAt(date, minute))).toBe(date);
      }),
    );
  });

  test('says the same when thousands of other dates were asked for meanwhile', () => {
    const clock = wallClock('Europe/London');
    for (let day = 0; day < 3_000; day++) clock.instantAt(addDays('2027-01-01', day), 600);
    expect(clock.instantAt('2026-03-29', 600).toISOString()).toBe('2026-03-29T09:00:00.000Z');
    expect(wallClock('Europe/London')).toBe(clock);
  });

  test('says the minute of instants of a day on which the clocks change, before and after', () => {
    const minutes = ['2026-10-25T00:59:00Z', '2026-10-25T01:00:00Z', '2026-10-24T12:00:00Z', '2026-10-26T12:00:00Z'];
    expect(minutes.map((each) => LONDON.minuteOf(new Date(each)))).toEqual([119, 60, 780, 720]);
  });

  test('refuses a zone that does not exist', () => {
    expect(() => wallClock('Asia/Kolhapur')).toThrow(RangeError);
  });

  test('counts days over months and leap years, Monday first', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect([daysBetween('2028-02-28', '2028-03-01'), daysBetween('2026-03-01', '2026-02-28'), daysBetween('2026-03-01', 'soon')]).toEqual([
      2,
      -1,
      Number.NaN,
    ]);
    expect([weekdayOf('2026-03-02'), weekdayOf('2026-03-08')]).toEqual([1, 7]);
  });
});
