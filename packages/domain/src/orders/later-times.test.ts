import { describe, expect, test } from 'vitest';
import { buildSchedule } from '../slots/schedule-fixture.ts';
import { timelineFor } from '../slots/timeline.ts';
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

  test('are none that have come already, nor for which the kitchen should have begun by now', () => {
    const offered = (startAt: Date, from: Date) =>
      laterTimes(buildSchedule(), order, [], from).some((time) => time.startAt.getTime() === startAt.getTime());
    const justBefore = (instant: Date) => new Date(instant.getTime() - 1);
    const within = at('02T17:15');
    expect([offered(within, justBefore(within)), offered(within, within)]).toEqual([true, false]);
    const beyond = { startAt: at('03T10:00'), endAt: at('03T12:00') };
    const { startByAt } = timelineFor(buildSchedule(), beyond, order);
    expect([offered(beyond.startAt, justBefore(startByAt)), offered(beyond.startAt, startByAt)]).toEqual([true, false]);
  });

  test('of the days after are the starts of that day’s windows of the same way to get the cake, one after the other', () => {
    const hours = { fromMinute: 600, toMinute: 720 };
    const schedule = buildSchedule({
      windows: [
        { id: 'd-tuesday', fulfilment: 'delivery', weekdays: [2], fromMinute: 900, toMinute: 1020 },
        { id: 'd-morning', fulfilment: 'delivery', weekdays: [1, 2, 3, 4, 5, 6, 7], ...hours },
        { id: 'p-noon', fulfilment: 'pickup', weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 780, toMinute: 900 },
      ],
    });
    const starts = laterTimes(schedule, order, [], now).map(({ startAt }) => startAt);
    const [tuesday, thursday] = [at('03T00:00'), at('05T00:00')];
    expect(starts.filter((startAt) => startAt > tuesday && startAt < thursday)).toEqual([at('03T10:00'), at('03T15:00'), at('04T10:00')]);
  });
});

test('the doors are open for a time from the first minute of their hours to the last, and always where a store has no hours for it', () => {
  const isOpen = (from: string, to: string, schedule = buildSchedule()) =>
    isOpenFor(schedule, 'delivery', { startAt: at(from), endAt: at(to) });
  expect(isOpen('02T10:00', '02T20:00')).toBe(true);
  expect(isOpen('02T09:59', '02T20:00')).toBe(false);
  expect(isOpen('02T10:00', '02T20:01')).toBe(false);
  const pickupAlone = buildSchedule({ hours: buildSchedule().hours.filter(({ of }) => of !== 'delivery') });
  expect(isOpen('02T02:00', '02T04:00', pickupAlone)).toBe(true);
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

test('where one window ends and another begins, work is claimed in the one that begins', () => {
  const noon = { id: 'd-noon', fulfilment: 'delivery' as const, weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 720, toMinute: 840 };
  const schedule = buildSchedule({ windows: [...buildSchedule().windows, noon] });
  expect(claimsAt(schedule, order, at('03T12:00')).windowId).toBe('d-noon');
  expect(claimsAt(schedule, order, at('03T10:00')).windowId).toBe('d-morning');
});
