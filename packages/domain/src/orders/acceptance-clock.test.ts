import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildSchedule, MONDAY_NINE } from '../slots/schedule-fixture.ts';
import { wallClock } from '../slots/wall-clock.ts';
import { acceptanceClock, acceptanceSteps } from './acceptance-clock.ts';

const schedule = buildSchedule();
const clock = wallClock(schedule.timeZone);
const at = (date: string, hour: number, minute = 0) => clock.instantAt(date, hour * 60 + minute);

test('an order is answered within the kitchen’s own time, its owner warned after ten minutes of it and an admin after thirty', () => {
  expect(acceptanceClock(schedule, 60, at('2026-03-02', 19, 30))).toEqual({
    warnOwnerAt: at('2026-03-02', 19, 40),
    warnAdminAt: at('2026-03-02', 20),
    acceptBy: at('2026-03-03', 8, 30),
  });
});

test('no order waits for its answer past two days, though the kitchen opens only later, or never', () => {
  const twoDays = { warnOwnerAt: at('2026-03-04', 9), warnAdminAt: at('2026-03-04', 9), acceptBy: at('2026-03-04', 9) };
  const fridays = buildSchedule({ hours: [{ of: 'kitchen', weekday: 5, fromMinute: 480, toMinute: 1200 }] });
  expect(acceptanceClock(fridays, 60, MONDAY_NINE)).toEqual(twoDays);
  expect(acceptanceClock(buildSchedule({ hours: [] }), 60, MONDAY_NINE)).toEqual(twoDays);
});

test('nobody is warned after the order has rejected itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(60 * 24 * 7), (minutes, offset) => {
      const placedAt = new Date(MONDAY_NINE.getTime() + offset * 60_000);
      const { warnOwnerAt, warnAdminAt, acceptBy } = acceptanceClock(schedule, minutes, placedAt);
      expect(warnOwnerAt <= warnAdminAt && warnAdminAt <= acceptBy).toBe(true);
    }),
  );
});

test('while nobody answers, the owner is warned, then an admin, and then the order rejects itself', () => {
  const [warnOwnerAt, warnAdminAt, acceptBy] = [at('2026-03-02', 9, 10), at('2026-03-02', 9, 30), at('2026-03-02', 10)];
  expect(acceptanceSteps({ warnOwnerAt, warnAdminAt, acceptBy })).toEqual([
    { step: 'warn_owner', at: warnOwnerAt },
    { step: 'warn_admin', at: warnAdminAt },
    { step: 'reject', at: acceptBy },
  ]);
});
