import type { RouterOutputs } from '@sweetspot/api';

type Slots = RouterOutputs['stores']['slots'];
type Slot = Slots['days'][number]['slots'][number];

/** From 4 to 6 in the afternoon of a day in Kolhapur. */
export const aSlot = (date: string, overrides: Partial<Slot> = {}): Slot => ({
  id: `${date} 16`,
  fulfilment: 'delivery',
  date,
  startAt: `${date}T10:30:00.000Z`,
  endAt: `${date}T12:30:00.000Z`,
  isOffered: true,
  refusal: null,
  ...overrides,
});

/** What a store answers that has these slots, a day's together. */
export function slotsAnswer(...slots: readonly Slot[]): Slots {
  const dates = [...new Set(slots.map(({ date }) => date))];
  return {
    timeZone: 'Asia/Kolkata',
    days: dates.map((date) => ({ date, slots: slots.filter((slot) => slot.date === date) })),
    earliest: slots.find(({ isOffered }) => isOffered) ?? null,
    refusal: null,
    distanceMetres: null,
    deliveryFee: null,
  };
}
