import { expect, test } from 'vitest';
import { hoursRows } from './opening-hours.ts';

const open = (weekday: number, fromMinute = 600, toMinute = 1200) => ({ weekday, fromMinute, toMinute });

test('days in a row with the same hours are one row, and a closed day parts them', () => {
  const rows = hoursRows([1, 2, 3, 5, 6, 7].map((day) => open(day)));
  expect(rows.map(({ fromDay, toDay, spans }) => [fromDay, toDay, spans.length])).toEqual([
    [1, 3, 1],
    [4, 4, 0],
    [5, 7, 1],
  ]);
});

test('a split day keeps its spans in order', () => {
  const [monday] = hoursRows([open(1, 960, 1200), open(1, 540, 780)]);
  expect(monday?.spans).toEqual([
    { fromMinute: 540, toMinute: 780 },
    { fromMinute: 960, toMinute: 1200 },
  ]);
});
