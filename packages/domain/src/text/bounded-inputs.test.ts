import { expect, test } from 'vitest';
import { dateInput, instantInput } from './calendar-inputs.ts';
import { MOST_WHOLE, versionInput } from './number-inputs.ts';

test.each(['0000-01-01', '0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31'])(
  '%s is a day beyond what anything here can reckon with',
  (day) => {
    expect(dateInput().safeParse(day).error?.issues[0]?.message).toBe('date_out_of_reach');
    expect(instantInput().safeParse(`${day}T00:00:00Z`).error?.issues[0]?.message).toBe('date_out_of_reach');
  },
);

test('days of our time, and versions that a row can have, are read', () => {
  expect(dateInput().parse('2026-12-05')).toBe('2026-12-05');
  expect(instantInput().parse('2026-12-05T05:00:00Z')).toBe('2026-12-05T05:00:00Z');
  expect([1, MOST_WHOLE, MOST_WHOLE + 1, 0].map((version) => versionInput().safeParse(version).success)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
