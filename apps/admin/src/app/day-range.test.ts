import { describe, expect, test } from 'vitest';
import { closedRange, daysIn, daysInAddress, presetRange } from './day-range.ts';

const TODAY = '2026-11-23';
const chosen = (search: string) => daysInAddress(new URLSearchParams(search), TODAY);

describe('days in the address', () => {
  test('a preset counts back from today, today included', () => {
    expect(chosen('days=week')).toEqual({ preset: 'week', from: '2026-11-17', to: TODAY });
    expect(daysIn(presetRange('four_weeks', TODAY))).toBe(28);
    expect(presetRange('today', TODAY)).toEqual({ from: TODAY, to: TODAY });
  });

  test('days of one’s own may be open at either end', () => {
    expect(chosen('from=2026-11-01')).toEqual({ preset: null, from: '2026-11-01', to: null });
    expect(chosen('')).toEqual({ preset: null, from: null, to: null });
  });

  test('turned round, they are put right', () => {
    expect(chosen('from=2026-11-20&to=2026-11-10')).toEqual({ preset: null, from: '2026-11-10', to: '2026-11-20' });
  });

  test.each(['from=yesterday', 'from=2026-02-30', 'from=2026-13-01', 'days=decade', 'from=20261101'])('%s is ignored', (search) => {
    expect(chosen(search)).toEqual({ preset: null, from: null, to: null });
  });
});

describe('a range with two ends', () => {
  test('falls back to the preset', () => {
    expect(closedRange(chosen(''), TODAY, 'four_weeks')).toEqual({ from: '2026-10-27', to: TODAY });
  });

  test('ends today when only its start is given', () => {
    expect(closedRange(chosen('from=2026-11-01'), TODAY, 'week')).toEqual({ from: '2026-11-01', to: TODAY });
  });

  test('is as long as the preset when only its end is given', () => {
    expect(closedRange(chosen('to=2026-11-07'), TODAY, 'week')).toEqual({ from: '2026-11-01', to: '2026-11-07' });
  });

  test('is never longer than a year and a day, and never backwards', () => {
    expect(daysIn(closedRange(chosen('from=2001-01-01'), TODAY, 'week'))).toBe(366);
    expect(closedRange(chosen('from=2027-01-05'), TODAY, 'week')).toEqual({ from: '2027-01-05', to: '2027-01-05' });
  });
});
