import { describe, expect, test } from 'vitest';
import { dayWords, durationWords, exactSlotWords, exactWords, slotWords, whenWords, workingTimeWords } from './dates.ts';

const timeZone = 'Asia/Kolkata';
const at = (local: string) => new Date(`${local}+05:30`);
const moment = { timeZone, now: at('2026-11-10T09:00:00') };

describe('times as people say them', () => {
  test.each([
    ['2026-11-10T16:00', '2026-11-10T18:00', 'today, 4 to 6 pm'],
    ['2026-11-11T11:00', '2026-11-11T13:00', 'tomorrow, 11 am to 1 pm'],
    ['2026-11-12T16:30', '2026-11-12T18:00', 'Thursday, 4:30 to 6 pm'],
    ['2026-11-19T10:00', '2026-11-19T12:00', 'Thu 19 Nov, 10 am to 12 pm'],
    ['2027-01-02T10:00', '2027-01-02T11:00', 'Sat 2 Jan 2027, 10 to 11 am'],
  ])('%s to %s is "%s"', (start, end, words) => {
    expect(slotWords(at(`${start}:00`), at(`${end}:00`), 'en', moment)).toBe(words);
  });

  test('the day is the store’s, not the server’s', () => {
    const lateEvening = { timeZone, now: new Date('2026-11-10T18:20:00Z') };
    expect(dayWords(new Date('2026-11-10T18:40:00Z'), 'en', lateEvening)).toBe('tomorrow');
    expect(dayWords(at('2026-11-09T12:00:00'), 'en', moment)).toBe('yesterday');
  });

  test('a clock change does not move a day', () => {
    const newYork = { timeZone: 'America/New_York', now: new Date('2026-11-01T03:30:00Z') };
    expect(dayWords(new Date('2026-11-02T04:30:00Z'), 'en', newYork)).toBe('tomorrow');
  });

  test('the exact form stands beside it', () => {
    expect(exactWords(at('2026-11-12T16:10:00'), 'en', timeZone)).toBe('Thursday 12 November 2026, 4:10 pm');
    expect(exactSlotWords(at('2026-11-12T16:00:00'), at('2026-11-12T18:00:00'), 'en', timeZone)).toBe(
      'Thursday 12 November 2026, 4 to 6 pm',
    );
  });

  test('Hindi says the part of the day first', () => {
    expect(slotWords(at('2026-11-10T16:00:00'), at('2026-11-10T18:00:00'), 'hi', moment)).toBe('आज, शाम 4 से 6 बजे');
    expect(slotWords(at('2026-11-10T11:00:00'), at('2026-11-10T13:00:00'), 'hi', moment)).toBe('आज, सुबह 11 से दोपहर 1 बजे');
    expect(whenWords(at('2026-11-10T16:10:00'), 'hi', moment)).toBe('आज, शाम 4:10 बजे');
  });
});

test('durations', () => {
  expect([45, 60, 150, 61].map((minutes) => durationWords(minutes, 'en'))).toEqual([
    '45 minutes',
    '1 hour',
    '2 hours 30 minutes',
    '1 hour 1 minute',
  ]);
  expect(durationWords(150, 'hi')).toBe('2 घंटे 30 मिनट');
  // A kitchen's hours are no part of a day's twenty-four.
  expect(workingTimeWords(168 * 60, 'en')).toBe('168 hours');
});

test('from two days on a length of time is said in days', () => {
  expect([47 * 60, 48 * 60, 7 * 24 * 60, 51 * 60 + 20].map((minutes) => durationWords(minutes, 'en'))).toEqual([
    '47 hours',
    '2 days',
    '7 days',
    '2 days 3 hours',
  ]);
  expect(durationWords(7 * 24 * 60, 'hi')).toBe('7 दिन');
});
