import type { SlotRequest } from './offer-slots.ts';
import type { HoursOf, StoreSchedule } from './store-schedule.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const daily = (of: HoursOf, fromHour: number, toHour: number) =>
  EVERY_DAY.map((weekday) => ({ of, weekday, fromMinute: fromHour * 60, toMinute: toHour * 60 }));

/** A store in Kolhapur: kitchen 8 to 20, delivery and pick-up 10 to 20, two windows each, ten units of oven a day and three of courier a window. */
export function buildSchedule(overrides: Partial<StoreSchedule> = {}): StoreSchedule {
  return {
    timeZone: 'Asia/Kolkata',
    offers: ['delivery', 'pickup'],
    horizonDays: 28,
    hours: [...daily('kitchen', 8, 20), ...daily('delivery', 10, 20), ...daily('pickup', 10, 20)],
    exceptions: [],
    windows: [
      { id: 'd-morning', fulfilment: 'delivery', weekdays: EVERY_DAY, fromMinute: 600, toMinute: 720 },
      { id: 'd-evening', fulfilment: 'delivery', weekdays: EVERY_DAY, fromMinute: 1020, toMinute: 1140 },
      { id: 'p-morning', fulfilment: 'pickup', weekdays: EVERY_DAY, fromMinute: 600, toMinute: 720 },
      { id: 'p-evening', fulfilment: 'pickup', weekdays: EVERY_DAY, fromMinute: 1020, toMinute: 1140 },
    ],
    cutoffs: [],
    resources: [
      { id: 'oven', name: 'Oven', period: 'day', limitUnits: 10 },
      { id: 'courier', name: 'Courier', period: 'window', limitUnits: 3 },
    ],
    deliveryRadiusMetres: 8000,
    busyLeadTimeMinutes: 0,
    pausedUntil: null,
    ...overrides,
  };
}

/** Monday 2 March 2026, 09:00 in Kolhapur. */
export const MONDAY_NINE = new Date('2026-03-02T03:30:00Z');

export function buildRequest(overrides: Partial<SlotRequest> = {}): SlotRequest {
  return {
    fulfilment: 'delivery',
    leadTimeMinutes: 0,
    preparationMinutes: 0,
    work: { oven: 1, courier: 1 },
    distanceMetres: null,
    travelMinutes: 0,
    now: MONDAY_NINE,
    ...overrides,
  };
}
