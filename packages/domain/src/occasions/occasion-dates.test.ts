import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../slots/wall-clock.ts';
import { datesFrom, isDayOfYear, nextReminder } from './occasion-dates.ts';

const yearly = (month: number, day: number, year: number | null = null) => ({ month, day, year, isYearly: true });

test.each([
  ['today itself counts', yearly(12, 5), '2026-12-05', '2026-12-05'],
  ['after it, the next year', yearly(12, 5), '2026-12-06', '2027-12-05'],
  ['a 29th of February in a year without one is its 28th', yearly(2, 29, 1992), '2026-11-28', '2027-02-28'],
  ['and in a leap year itself', yearly(2, 29), '2027-03-01', '2028-02-29'],
  ['not before the year it begins', yearly(6, 1, 2030), '2026-11-28', '2030-06-01'],
])('%s', (_which, occasion, from, next) => {
  expect(datesFrom(occasion, from)[0]).toBe(next);
});

test('what comes once is over after its day', () => {
  const once = { ...yearly(12, 5, 2026), isYearly: false };
  expect(datesFrom(once, '2026-11-28')).toEqual(['2026-12-05']);
  expect(datesFrom(once, '2026-12-06')).toEqual([]);
});

test.each([
  [{ month: 2, day: 29, year: null }, true],
  [{ month: 2, day: 29, year: 2024 }, true],
  [{ month: 2, day: 29, year: 2100 }, false],
  [{ month: 2, day: 30, year: null }, false],
  [{ month: 4, day: 31, year: null }, false],
  [{ month: 13, day: 1, year: null }, false],
])('%j is a day: %s', (day, is) => {
  expect(isDayOfYear(day)).toBe(is);
});

test('a reminder is due so many days before, also across the turn of the year', () => {
  expect(nextReminder({ ...yearly(1, 3), remindDays: 7 }, { today: '2026-11-28', remindedYears: [] })).toEqual({
    date: '2027-01-03',
    on: '2026-12-27',
  });
});

test('on the day itself it is too late: the next is a year on', () => {
  const occasion = { ...yearly(11, 28), remindDays: 7 };
  expect(nextReminder(occasion, { today: '2026-11-28', remindedYears: [] })?.date).toBe('2027-11-28');
});

test('in a year that was reminded of nobody is reminded again, whichever day it is moved to', () => {
  const moved = { ...yearly(12, 20), remindDays: 7 };
  expect(nextReminder(moved, { today: '2026-11-28', remindedYears: [2026] })?.date).toBe('2027-12-20');
});

test('whatever is kept, a reminder is before a day to come, which is that day of its year', () => {
  const days = fc
    .record({
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
      year: fc.option(fc.integer({ min: 1900, max: 2199 })),
    })
    .filter(isDayOfYear);
  const dates = fc.integer({ min: 0, max: 60_000 }).map((on) => addDays('2020-01-01', on));
  fc.assert(
    fc.property(days, fc.boolean(), fc.constantFrom(1, 7, 60), dates, (day, isYearly, remindDays, today) => {
      const reminder = nextReminder({ ...day, isYearly: isYearly || day.year === null, remindDays }, { today, remindedYears: [] });
      if (reminder === null) {
        expect(isYearly || day.year === null).toBe(false);
        return;
      }
      expect(reminder.date > today).toBe(true);
      expect(addDays(reminder.on, remindDays)).toBe(reminder.date);
      expect(reminder.date.slice(5, 7)).toBe(String(day.month).padStart(2, '0'));
    }),
  );
});
