import { expect, test } from 'vitest';
import { calendarFile } from './calendar-file.ts';

const OCCASION = {
  id: '019a0000-0000-7000-8000-0000000000e1',
  name: 'Asha; her birthday, at \\ home',
  kind: 'birthday',
  forWhom: 'Asha',
  month: 12,
  day: 10,
  year: null,
  isYearly: true,
  remindDays: 7,
  note: 'Less sugar.\nRaspberries, again?',
  nextDate: '2026-12-10',
  remindedOf: '2026-12-10',
} as const;
const fileOf = (overrides: Partial<Parameters<typeof calendarFile>[0][number]> = {}) =>
  calendarFile([{ ...OCCASION, ...overrides }], new Date('2026-11-28T05:00:00Z'));
/** As RFC 5545 has a reader put folded lines together. */
const linesOf = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

test('a whole day of every year, with a word before it, and nothing that was typed can end a line', () => {
  expect(linesOf(fileOf())).toEqual(
    expect.arrayContaining([
      'DTSTAMP:20261128T050000Z',
      'DTSTART;VALUE=DATE:20261210',
      'RRULE:FREQ=YEARLY',
      'SUMMARY:Asha\\; her birthday\\, at \\\\ home',
      'DESCRIPTION:Less sugar.\\nRaspberries\\, again?',
      'TRIGGER:-P7D',
    ]),
  );
});

test('no line is longer than 75 bytes, whatever script it is in, and folded it is the same words', () => {
  const name = 'आशा का जन्मदिन '.repeat(10).trim();
  const file = fileOf({ name });
  const lines = file.split('\r\n');
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(linesOf(file)).toContain(`SUMMARY:${name}`);
});

test('a 29th of February is the last day of that month in every year; what comes once has no rule; what is over is left out', () => {
  expect(linesOf(fileOf({ month: 2, day: 29, nextDate: '2027-02-28' }))).toContain('RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1');
  expect(fileOf({ isYearly: false, year: 2026 })).not.toContain('RRULE');
  expect(fileOf({ nextDate: null })).not.toContain('VEVENT');
});
