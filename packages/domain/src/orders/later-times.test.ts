import { describe, expect, test } from 'vitest';
import { buildSchedule } from '../slots/schedule-fixture.ts';
import { claimsAt, isOpenFor, laterTimes, type MovableOrder } from './later-times.ts';

const at = (wall: string) => new Date(`2026-03-${wall}:00+05:30`);

/** Promised for Monday evening, 17 to 19; the store delivers from 10 to 20. */
const order: MovableOrder = {
  fulfilment: 'delivery',
  promised: { startAt: at('02T17:00'), endAt: at('02T19:00') },
  travelMinutes: 0,
  preparationMinutes: 60,
  claims: [
    { resourceId: 'courier', date: '2026-03-02', windowId: 'd-evening', units: 1 },
    { resourceId: 'oven', date: '2026-03-02', windowId: null, units: 2 },
  ],
};
const now = at('02T09:00');

describe('later times', () => {
  test('are none outside the hours in which the store hands over, and reach a week', () => {
    const times = laterTimes(buildSchedule(), order, [], now);
    expect(times.filter(({ startAt }) => startAt < at('03T00:00')).map(({ startAt }) => startAt.getTime())).toEqual(
      [15, 30, 45, 60, 75, 90, 105].map((minutes) => at('02T17:00').getTime() + minutes * 60_000),
    );
    expect(times.at(-1)?.startAt).toEqual(at('09T17:00'));
    expect(times.every((time) => isOpenFor(buildSchedule(), 'delivery', time))).toBe(true);
    const closed = buildSchedule({ exceptions: [{ date: '2026-03-03', repeatsYearly: false, hours: null }] });
    expect(laterTimes(closed, order, [], now).some(({ startAt }) => startAt.getTime() === at('03T10:00').getTime())).toBe(false);
  });

  test('say where another order has taken the room, and not of the order’s own', () => {
    const full = [
      { resourceId: 'oven', date: '2026-03-03', windowId: null, usedUnits: 9, limitUnits: null },
      { resourceId: 'oven', date: '2026-03-02', windowId: null, usedUnits: 10, limitUnits: null },
    ];
    const late = buildSchedule({ hours: [{ of: 'delivery', weekday: 1, fromMinute: 600, toMinute: 1440 }, ...buildSchedule().hours] });
    const room = new Map(laterTimes(late, order, full, now).map(({ startAt, hasRoom }) => [startAt.getTime(), hasRoom]));
    expect(room.get(at('02T19:00').getTime())).toBe(true);
    expect(room.get(at('03T10:00').getTime())).toBe(false);
    expect(room.get(at('04T10:00').getTime())).toBe(true);
  });
});

test('work moved to another time is claimed on that day, and in the window open then', () => {
  expect(claimsAt(buildSchedule(), order, at('03T10:30'))).toEqual({
    date: '2026-03-03',
    windowId: 'd-morning',
    claims: [
      { resourceId: 'courier', date: '2026-03-03', windowId: 'd-morning', units: 1 },
      { resourceId: 'oven', date: '2026-03-03', windowId: null, units: 2 },
    ],
  });
  expect(claimsAt(buildSchedule(), order, at('03T14:00')).claims).toEqual([
    { resourceId: 'oven', date: '2026-03-03', windowId: null, units: 2 },
  ]);
});
