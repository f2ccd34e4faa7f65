import type { RouterOutputs } from '@sweetspot/api';

export type SlotDay = RouterOutputs['stores']['slots']['days'][number];
export type Slot = SlotDay['slots'][number];

export const isFree = ({ isOffered }: Slot): boolean => isOffered;

/** The first free slot after a day that has none; the first of all when nothing later is free. */
export function nextFree(days: readonly SlotDay[], date: string): Slot | null {
  const free = days.flatMap(({ slots }) => slots.filter(isFree));
  return free.find((slot) => slot.date > date) ?? free[0] ?? null;
}
