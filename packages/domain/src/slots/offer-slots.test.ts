import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BucketUsage } from './capacity.ts';
import { earliestSlot, findSlot, offeredSlot, offerSlots, slotId, type SlotRequest } from './offer-slots.ts';
import { buildRequest, buildSchedule, MONDAY_NINE } from './schedule-fixture.ts';
import type { StoreSchedule } from './store-schedule.ts';
import { timelineFor } from './timeline.ts';
import { addDays, wallClock } from './wall-clock.ts';

function offered(request: Partial<SlotRequest> = {}, schedule: Partial<StoreSchedule> = {}, usage: readonly BucketUsage[] = []) {
  return offerSlots(buildSchedule(schedule), buildRequest(request), usage);
}
const refusalOf = (id: string, ...given: Parameters<typeof offered>) => findSlot(offered(...given), id)?.refusal?.code ?? null;
const TODAY_AM = '2026-03-02_d-morning';
const TODAY_PM = '2026-03-02_d-evening';
const TOMORROW_AM = '2026-03-03_d-morning';

describe('slots', () => {
  test('are the windows of the mode, dated in the store’s time, over the whole horizon', () => {
    const days = offered();
    expect(days).toHaveLength(28);
    expect(days[0]?.slots).toEqual([
      {
        id: TODAY_AM,
        fulfilment: 'delivery',
        windowId: 'd-morning',
        date: '2026-03-02',
        startAt: new Date('2026-03-02T04:30:00Z'),
        endAt: new Date('2026-03-02T06:30:00Z'),
        isOffered: true,
        refusal: null,
        nextPossibleAt: null,
      },
      expect.objectContaining({ id: TODAY_PM, isOffered: true }),
    ]);
  });

  test('already begun are left out', () => {
    expect(findSlot(offered({ now: new Date('2026-03-02T04:30:00Z') }), TODAY_AM)).toBeNull();
  });

  test('of a mode the store does not offer do not exist', () => {
    expect(offered({}, { offers: ['pickup'] })).toEqual([]);
  });

  test('fall away on closed days, on yearly holidays, and where other hours cut their window', () => {
    const exceptions = [
      { date: '2026-03-02', repeatsYearly: false, hours: null },
      { date: '2021-03-03', repeatsYearly: true, hours: null },
      { date: '2026-03-04', repeatsYearly: false, hours: { fromMinute: 600, toMinute: 900 } },
      { date: '2025-03-05', repeatsYearly: false, hours: null },
    ];
    const days = offered({}, { exceptions });
    expect(days.slice(0, 4).map(({ slots }) => slots.map(({ windowId }) => windowId))).toEqual([
      [],
      [],
      ['d-morning'],
      ['d-morning', 'd-evening'],
    ]);
  });

  test('are for their weekdays only, by start and the shorter first', () => {
    const window = (id: string, fromMinute: number, toMinute: number, weekdays: readonly number[]) =>
      ({ id, fulfilment: 'delivery', weekdays, fromMinute, toMinute }) as const;
    const windows = [
      window('late', 900, 960, [1, 2]),
      window('long', 600, 840, [1]),
      window('short', 600, 720, [1]),
      window('sunday', 600, 660, [7]),
      window('before-opening', 599, 660, [1]),
      window('after-closing', 1140, 1201, [1]),
      window('to-closing', 1140, 1200, [1]),
    ];
    const days = offered({}, { windows });
    expect(days.slice(0, 3).map(({ slots }) => slots.map(({ windowId }) => windowId))).toEqual([
      ['short', 'long', 'late', 'to-closing'],
      ['late'],
      [],
    ]);
  });

  test('are found by their name alone', () => {
    expect(findSlot(offered(), TOMORROW_AM)?.startAt.toISOString()).toBe('2026-03-03T04:30:00.000Z');
    expect(findSlot(offered(), '2026-03-03_d-noon')).toBeNull();
  });

  test('have an earliest, the first that is offered, or none', () => {
    expect(earliestSlot(offered())?.id).toBe(TODAY_AM);
    expect(earliestSlot(offered({ leadTimeMinutes: 61 }))?.id).toBe(TODAY_PM);
    expect(earliestSlot(offered({ work: { oven: 11 } }))).toBeNull();
  });

  test('keep their wall time when the clocks change, one hour fewer apart', () => {
    const now = new Date('2026-03-27T09:00:00Z');
    const starts = offered({ now }, { timeZone: 'Europe/London' }).map(({ slots }) => slots[0]?.startAt.toISOString());
    expect(starts.slice(1, 4)).toEqual(['2026-03-28T10:00:00.000Z', '2026-03-29T09:00:00.000Z', '2026-03-30T09:00:00.000Z']);
  });
});

describe('a slot is refused', () => {
  test('for want of notice, counted in kitchen hours', () => {
    expect(refusalOf(TODAY_AM, { leadTimeMinutes: 60 })).toBeNull();
    expect(refusalOf(TODAY_AM, { leadTimeMinutes: 61 })).toBe('notice');
    expect(refusalOf(TOMORROW_AM, { leadTimeMinutes: 13 * 60 })).toBeNull();
    expect(refusalOf(TOMORROW_AM, { leadTimeMinutes: 13 * 60 + 1 })).toBe('notice');
  });

  test('when it cannot be made and handed over in time, however little notice the cake asks', () => {
    expect(refusalOf(TODAY_AM, { preparationMinutes: 50 })).toBeNull();
    expect(refusalOf(TODAY_AM, { preparationMinutes: 51 })).toBe('notice');
  });

  test('by a busy store sooner than by a quiet one', () => {
    expect(refusalOf(TODAY_AM, { leadTimeMinutes: 60 }, { busyLeadTimeMinutes: 1 })).toBe('notice');
  });

  test('when the way is so long that the cake must leave before it is ready', () => {
    expect(refusalOf(TODAY_AM, { leadTimeMinutes: 30, travelMinutes: 150 })).toBeNull();
    expect(refusalOf(TODAY_AM, { leadTimeMinutes: 31, travelMinutes: 150 })).toBe('notice');
    expect(refusalOf(TODAY_AM, { preparationMinutes: 20, travelMinutes: 150 })).toBeNull();
    expect(refusalOf(TODAY_AM, { preparationMinutes: 21, travelMinutes: 150 })).toBe('notice');
  });

  test('by a kitchen that never works enough for its notice or its making', () => {
    const idle = { hours: buildSchedule().hours.filter(({ of }) => of !== 'kitchen') };
    expect(refusalOf(TODAY_AM, {}, idle)).toBeNull();
    expect(refusalOf(TODAY_AM, { leadTimeMinutes: 1 }, idle)).toBe('notice');
    expect(refusalOf(TODAY_AM, { preparationMinutes: 1 }, idle)).toBe('notice');
  });

  test('past its cut-off', () => {
    const cutoffs = [{ weekday: 2, daysBefore: 1, minute: 9 * 60 }];
    expect(refusalOf(TOMORROW_AM, {}, { cutoffs })).toBe('cut_off');
    expect(refusalOf(TOMORROW_AM, { now: new Date(MONDAY_NINE.getTime() - 1) }, { cutoffs })).toBeNull();
    expect(refusalOf(TODAY_PM, {}, { cutoffs })).toBeNull();
  });

  test('beyond the delivery radius, and pick-up never is', () => {
    expect(refusalOf(TODAY_PM, { distanceMetres: 8000 })).toBeNull();
    expect(refusalOf(TODAY_PM, { distanceMetres: 8001 })).toBe('out_of_range');
    expect(refusalOf('2026-03-02_p-evening', { fulfilment: 'pickup', distanceMetres: 90_000 })).toBeNull();
  });

  test('while the store has paused', () => {
    expect(refusalOf(TODAY_PM, {}, { pausedUntil: new Date(MONDAY_NINE.getTime() + 1) })).toBe('paused');
    expect(refusalOf(TODAY_PM, {}, { pausedUntil: MONDAY_NINE })).toBeNull();
  });

  test('when any bucket on its path is short of room, by day or by window', () => {
    const oven: BucketUsage = { resourceId: 'oven', date: '2026-03-02', windowId: null, usedUnits: 9, limitUnits: null };
    const courier: BucketUsage = { resourceId: 'courier', date: '2026-03-02', windowId: 'd-evening', usedUnits: 3, limitUnits: null };
    expect(refusalOf(TODAY_AM, {}, {}, [oven])).toBeNull();
    expect(refusalOf(TODAY_AM, { work: { oven: 2 } }, {}, [oven])).toBe('full');
    expect(refusalOf(TOMORROW_AM, { work: { oven: 2 } }, {}, [oven])).toBeNull();
    expect(refusalOf(TODAY_PM, {}, {}, [courier])).toBe('full');
    expect(refusalOf(TODAY_AM, {}, {}, [courier])).toBeNull();
    expect(refusalOf(TODAY_AM, {}, {}, [{ ...oven, limitUnits: 9 }])).toBe('full');
  });

  test('in other words when the work is more than the store ever has room for', () => {
    expect(refusalOf(TODAY_AM, { work: { oven: 11 } })).toBe('too_much_work');
    expect(refusalOf(TODAY_AM, { work: { oven: 10 } })).toBeNull();
    const oven: BucketUsage = { resourceId: 'oven', date: '2026-03-02', windowId: null, usedUnits: 1, limitUnits: null };
    expect(refusalOf(TODAY_AM, { work: { oven: 10 } }, {}, [oven])).toBe('full');
  });

  test('in words that name what stands in the way', () => {
    const phraseOf = (...given: Parameters<typeof offered>) => findSlot(offered(...given), TODAY_PM)?.refusal?.phrase ?? null;
    expect(phraseOf({}, { pausedUntil: new Date('2026-03-02T05:00:00Z') })).toEqual({
      key: 'slot_refused_paused',
      params: { until: '2026-03-02T05:00:00.000Z' },
    });
    expect(phraseOf({ distanceMetres: 8001 })).toEqual({
      key: 'slot_refused_out_of_range',
      params: { distanceMetres: 8001, radiusMetres: 8000 },
    });
    expect(phraseOf({}, { cutoffs: [{ weekday: 1, daysBefore: 1, minute: 17 * 60 }] })).toEqual({
      key: 'slot_refused_cut_off',
      params: { closedAt: '2026-03-01T11:30:00.000Z' },
    });
    expect(phraseOf({ leadTimeMinutes: 900, preparationMinutes: 60 }, { busyLeadTimeMinutes: 30 })).toEqual({
      key: 'slot_refused_notice',
      params: { minutes: 930 },
    });
    expect(phraseOf({ leadTimeMinutes: 60, preparationMinutes: 900 })).toMatchObject({ params: { minutes: 900 } });
    expect(phraseOf({ work: { oven: 11 } })).toEqual({
      key: 'slot_refused_too_much_work',
      params: { resource: 'Oven', units: 11, limitUnits: 10 },
    });
    const oven: BucketUsage = { resourceId: 'oven', date: '2026-03-02', windowId: null, usedUnits: 3, limitUnits: 4 };
    expect(phraseOf({ work: { oven: 2 } }, {}, [oven])).toEqual({
      key: 'slot_refused_full',
      params: { resource: 'Oven', units: 2, limitUnits: 4 },
    });
  });

  test('for the first reason of several, the one least in the customer’s hands', () => {
    const all = [
      { leadTimeMinutes: 900, distanceMetres: 9000, work: { oven: 11 } },
      { cutoffs: [{ weekday: 1, daysBefore: 1, minute: 0 }], pausedUntil: new Date(MONDAY_NINE.getTime() + 1) },
    ] as const;
    const [request, schedule] = all;
    expect(refusalOf(TODAY_PM, request, schedule)).toBe('paused');
    expect(refusalOf(TODAY_PM, request, { ...schedule, pausedUntil: null })).toBe('out_of_range');
    expect(refusalOf(TODAY_PM, { ...request, distanceMetres: null }, { ...schedule, pausedUntil: null })).toBe('cut_off');
    expect(refusalOf(TODAY_PM, { ...request, distanceMetres: null })).toBe('notice');
    expect(refusalOf(TODAY_PM, { work: request.work })).toBe('too_much_work');
  });

  test('with the next time that is possible', () => {
    const days = offered({ leadTimeMinutes: 61 });
    expect(findSlot(days, TODAY_AM)?.nextPossibleAt).toEqual(findSlot(days, TODAY_PM)?.startAt);
    expect(offered({ work: { oven: 11 } }).every(({ slots }) => slots.every(({ nextPossibleAt }) => nextPossibleAt === null))).toBe(true);
  });
});

const anyUsage: fc.Arbitrary<readonly BucketUsage[]> = fc.array(
  fc.record({
    resourceId: fc.constantFrom('oven', 'courier'),
    date: fc.constantFrom('2026-03-02', '2026-03-03', '2026-03-04'),
    windowId: fc.constantFrom(null, 'd-morning', 'd-evening'),
    usedUnits: fc.nat(12),
    limitUnits: fc.constantFrom(null, 0, 5, 20),
  }),
);
const anyRequest = fc
  .record({
    leadTimeMinutes: fc.nat(5000),
    preparationMinutes: fc.nat(900),
    travelMinutes: fc.nat(200),
    work: fc.record({ oven: fc.nat(12), courier: fc.nat(4) }),
    now: fc.nat(60 * 24 * 7).map((minutes) => new Date(MONDAY_NINE.getTime() + minutes * 60_000)),
  })
  .map(buildRequest);

describe('whatever is asked', () => {
  test('a slot is offered or refused with a reason, and the time promised instead is one really offered, later', () => {
    fc.assert(
      fc.property(anyRequest, anyUsage, (request, usage) => {
        const slots = offerSlots(buildSchedule(), request, usage).flatMap((day) => day.slots);
        const offeredAt = new Set(slots.filter(({ isOffered }) => isOffered).map(({ startAt }) => startAt.getTime()));
        for (const slot of slots) {
          expect(slot.isOffered).toBe(slot.refusal === null);
          expect(slot.nextPossibleAt === null || (!slot.isOffered && slot.nextPossibleAt > slot.startAt)).toBe(true);
          expect(slot.nextPossibleAt === null || offeredAt.has(slot.nextPossibleAt.getTime())).toBe(true);
        }
        expect(new Set(slots.map(({ id }) => id)).size).toBe(slots.length);
      }),
    );
  });

  test('one slot asked for by itself is the one offered among all, and none where that is refused or not there', () => {
    fc.assert(
      fc.property(anyRequest, anyUsage, (request, usage) => {
        const ask = (id: string) => offeredSlot(buildSchedule(), request, usage, id);
        const slots = offerSlots(buildSchedule(), request, usage).flatMap((day) => day.slots);
        for (const slot of slots) expect(ask(slot.id)).toEqual(slot.isOffered ? slot : null);
        for (const id of ['', '2026-03-02', '2026-03-02_p-none', '2025-03-02_d-morning', '2026-03-02_', 'x']) expect(ask(id)).toBeNull();
        const { horizonDays, windows } = buildSchedule();
        const today = wallClock('Asia/Kolkata').dateOf(request.now);
        const outside = [addDays(today, horizonDays), addDays(today, horizonDays + 7), '2026-02-30', '2026-03-aa'];
        for (const date of outside) for (const { id } of windows) expect(ask(slotId(date, id))).toBeNull();
      }),
      { numRuns: 20 },
    );
  });

  test('more used never offers more', () => {
    fc.assert(
      fc.property(anyRequest, anyUsage, fc.nat(3), (request, usage, more) => {
        const ids = (buckets: readonly BucketUsage[]) =>
          offerSlots(buildSchedule(), request, buckets).flatMap(({ slots }) => slots.filter((slot) => slot.isOffered).map(({ id }) => id));
        const before = new Set(ids(usage));
        expect(ids(usage.map((bucket) => ({ ...bucket, usedUnits: bucket.usedUnits + more }))).every((id) => before.has(id))).toBe(true);
      }),
    );
  });

  test('nothing offered has to be started before now', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const slot = earliestSlot(offerSlots(buildSchedule(), request, []));
        fc.pre(slot !== null);
        const { startByAt, decorateByAt, boxByAt, leaveByAt } = timelineFor(buildSchedule(), slot, request);
        expect(startByAt.getTime()).toBeGreaterThanOrEqual(request.preparationMinutes > 0 ? request.now.getTime() : 0);
        expect(startByAt <= decorateByAt && decorateByAt <= boxByAt && boxByAt <= leaveByAt && leaveByAt <= slot.endAt).toBe(true);
      }),
    );
  });
});

test('four weeks of slots are computed in under two milliseconds', () => {
  const schedule = buildSchedule({ timeZone: 'Europe/London' });
  const request = buildRequest({ leadTimeMinutes: 2880, preparationMinutes: 240 });
  const timings = Array.from({ length: 50 }, () => {
    const before = performance.now();
    offerSlots(schedule, request, []);
    return performance.now() - before;
  });
  // The best of many: a shared machine's pauses are not the function's.
  expect(Math.min(...timings)).toBeLessThan(2);
});
