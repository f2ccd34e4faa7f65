import { describe, expect, test } from 'vitest';
import { buildSchedule } from './schedule-fixture.ts';
import { boxByAt, leaveByAt, timelineFor } from './timeline.ts';
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

  test('counts the way as minutes before the end of the window, and a way within it as none', () => {
    const leaveBy = (travelMinutes: number) => leaveByAt(TUESDAY_TEN, travelMinutes);
    expect([0, 119, 120, 121].map(leaveBy)).toEqual([
      at('2026-03-03', 10),
      at('2026-03-03', 10),
      at('2026-03-03', 10),
      at('2026-03-03', 9, 59),
    ]);
    expect(boxByAt(at('2026-03-03', 10))).toEqual(at('2026-03-03', 9, 50));
  });

  test('moves every step of the kitchen back with a way that is longer than the window', () => {
    expect(timelineFor(schedule, TUESDAY_TEN, { travelMinutes: 150, preparationMinutes: 45 })).toEqual({
      leaveByAt: at('2026-03-03', 9, 30),
      boxByAt: at('2026-03-03', 9, 20),
      decorateByAt: at('2026-03-03', 9, 15),
      startByAt: at('2026-03-03', 8, 35),
    });
  });

  test('asks for everything at the box where a cake needs no preparation', () => {
    const { startByAt, decorateByAt, boxByAt: boxBy } = timelineFor(schedule, TUESDAY_TEN, { travelMinutes: 0, preparationMinutes: 0 });
    expect([startByAt, decorateByAt]).toEqual([boxBy, boxBy]);
  });

  test('runs by the clock on the wall in a kitchen without hours', () => {
    const timeline = timelineFor(buildSchedule({ hours: [] }), TUESDAY_TEN, { travelMinutes: 0, preparationMinutes: 100 });
    expect(timeline.startByAt).toEqual(at('2026-03-03', 8, 10));
  });
});
