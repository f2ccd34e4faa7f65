import { describe, expect, test } from 'vitest';
import { bucketKey, bucketsFor, bucketsOfBoth, totalWork } from './capacity.ts';
import { buildSchedule } from './schedule-fixture.ts';

const schedule = buildSchedule();

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

  test('of two slots are all of either, a shared one once with the greater need, in the order of the locks', () => {
    const [morning, evening] = [slot, { ...slot, windowId: 'd-evening' }];
    const one = bucketsFor(schedule.resources, evening, { courier: 1, oven: 2 });
    const other = bucketsFor(schedule.resources, morning, { courier: 3, oven: 5 });
    expect(bucketsOfBoth(one, other)).toEqual([
      { resourceId: 'courier', date: '2026-03-03', windowId: 'd-evening', units: 1 },
      { resourceId: 'courier', date: '2026-03-03', windowId: 'd-morning', units: 3 },
      { resourceId: 'oven', date: '2026-03-03', windowId: null, units: 5 },
    ]);
    expect(bucketsOfBoth(other, one)).toEqual(bucketsOfBoth(one, other));
  });

  test('have one name each, in which the window counts only where work is counted by window', () => {
    const place = { resourceId: 'oven', date: '2026-03-03', windowId: null };
    expect(bucketKey(place)).toBe('oven 2026-03-03 ');
    const others = [place, { ...place, resourceId: 'o' }, { ...place, date: '2026-03-04' }, { ...place, windowId: 'd-morning' }];
    expect(new Set(others.map(bucketKey)).size).toBe(4);
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
