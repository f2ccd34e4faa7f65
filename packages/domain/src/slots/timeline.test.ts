import { describe, expect, test } from 'vitest';
import { bucketsFor, totalWork } from './capacity.ts';
import { holdExpiresAt, isHoldCounted, mayConfirmHold } from './hold.ts';
import { buildSchedule, MONDAY_NINE } from './schedule-fixture.ts';
import { timelineFor } from './timeline.ts';
import { wallClock } from './wall-clock.ts';

const schedule = buildSchedule();
const clock = wallClock(schedule.timeZone);
const at = (date: string, hour: number, minute = 0) => clock.instantAt(date, hour * 60 + minute);
const TUESDAY_TEN = { startAt: at('2026-03-03', 10), endAt: at('2026-03-03', 12) };

describe('the timeline', () => {
  test('leads back from the promise through the kitchen’s hours, into the evening before', () => {
    expect(timelineFor(schedule, TUESDAY_TEN, { travelMinutes: 25, preparationMinutes: 300 })).toEqual({
      leaveByAt: at('2026-03-03', 10),
      boxByAt: at('2026-03-03', 9, 50),
      decorateByAt: at('2026-03-03', 9, 20),
      startByAt: at('2026-03-02', 16, 50),
    });
  });

  test('leaves before the window opens where the way is longer than the window', () => {
    expect(timelineFor(schedule, TUESDAY_TEN, { travelMinutes: 150, preparationMinutes: 0 }).leaveByAt).toEqual(at('2026-03-03', 9, 30));
  });

  test('runs by the clock on the wall in a kitchen without hours', () => {
    const timeline = timelineFor(buildSchedule({ hours: [] }), TUESDAY_TEN, { travelMinutes: 0, preparationMinutes: 100 });
    expect(timeline.startByAt).toEqual(at('2026-03-03', 8, 10));
  });
});

describe('buckets', () => {
  const slot = { date: '2026-03-03', windowId: 'd-morning' };

  test('are one a day or one a window, locked in one order whatever the work names first', () => {
    const path = bucketsFor(schedule.resources, slot, { oven: 2, courier: 1 });
    expect(path).toEqual([
      { resourceId: 'courier', date: '2026-03-03', windowId: 'd-morning', units: 1 },
      { resourceId: 'oven', date: '2026-03-03', windowId: null, units: 2 },
    ]);
    expect(bucketsFor(schedule.resources.toReversed(), slot, { courier: 1, oven: 2 })).toEqual(path);
  });

  test('leave out work of nothing and resources given up', () => {
    expect(bucketsFor(schedule.resources, slot, { oven: 0, decorator: 4 })).toEqual([]);
  });

  test('take each line’s work as often as it is ordered', () => {
    expect(
      totalWork([
        { work: { oven: 2 }, quantity: 3 },
        { work: { oven: 1, courier: 1 }, quantity: 1 },
      ]),
    ).toEqual({ oven: 7, courier: 1 });
  });
});

describe('a hold', () => {
  const held = { state: 'held', expiresAt: holdExpiresAt(MONDAY_NINE) } as const;
  const after = (minutes: number) => new Date(MONDAY_NINE.getTime() + minutes * 60_000);

  test('counts for ten minutes, and not at the tenth', () => {
    expect(isHoldCounted(held, after(9.99))).toBe(true);
    expect(isHoldCounted(held, after(10))).toBe(false);
    expect(isHoldCounted({ ...held, state: 'confirmed' }, after(999))).toBe(true);
    expect(isHoldCounted({ ...held, state: 'released' }, after(1))).toBe(false);
  });

  test('still completes after its time if there is room', () => {
    expect(mayConfirmHold(held, false, after(9))).toBe(true);
    expect(mayConfirmHold(held, false, after(11))).toBe(false);
    expect(mayConfirmHold(held, true, after(11))).toBe(true);
  });
});
