import { expect, test } from 'vitest';
import { dateInput, instantInput } from './calendar-inputs.ts';
import { isWithinReach } from './calendar-reach.ts';

test.each(['0000-01-01', '0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31'])(
  '%s is a day beyond what anything here can reckon with',
  (day) => {
    expect(dateInput().safeParse(day).error?.issues[0]?.message).toBe('date_out_of_reach');
    expect(instantInput().safeParse(`${day}T00:00:00Z`).error?.issues[0]?.message).toBe('date_out_of_reach');
  },
);

test.each(['1900-01-01', '2026-12-05', '2199-12-31'])('%s is within reach', (day) => {
  expect(isWithinReach(day)).toBe(true);
  expect(dateInput().parse(day)).toBe(day);
  expect(instantInput().parse(`${day}T05:00:00Z`)).toBe(`${day}T05:00:00Z`);
});

test('what is no day, or no instant in one zone for all, is neither', () => {
  for (const wrong of ['2026-02-30', '2026-1-5', 'today', '', '+12026-01-01', 'x2026-01-01'])
    expect(dateInput().safeParse(wrong).success).toBe(false);
  for (const wrong of ['2026-12-05', '2026-12-05T05:00:00', '2026-12-05T25:00:00Z', ''])
    expect(instantInput().safeParse(wrong).success).toBe(false);
});
