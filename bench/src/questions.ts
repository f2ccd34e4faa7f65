import type { Fulfilment } from '@sweetspot/domain/orders/order-status';
import { addDays, wallClock } from '@sweetspot/domain/slots/wall-clock';

/*
 * What people ask who look for a cake, by a number: no two numbers ask the same, so that nothing kept can answer. Our server and the raw
 * one are asked alike.
 */
export type Door = { latitude: number; longitude: number };
type Where = { near: Door; withinMetres: number };
export type CakesQuestion = {
  /** Of a name, or none. */
  words: string;
  where: Where | null;
  isVeg: boolean;
  freeFrom: 'nuts' | null;
  occasion: 'birthday' | null;
  priceMaxMinor: number;
};
/** A day and, if asked, until when; at a door. */
export type ReadyQuestion = {
  near: Door;
  fulfilment: Fulfilment | null;
  readyBy: string;
  readyByMinute: number | null;
  priceMaxMinor: number;
};

/** How many kinds there are of each, which come in turn. */
export const CAKES_KINDS = 4;
export const READY_KINDS = 3;

const TIME_ZONE = 'Asia/Kolkata';
/** Days of which orders have taken a part before anybody asks; the checkouts buy from later ones. */
export const TAKEN_DAYS = [1, 2];
export const dayFromNow = (days: number, now = new Date()): string => addDays(wallClock(TIME_ZONE).dateOf(now), days);

type Asked = { doors: readonly Door[]; words: readonly string[]; names: readonly string[] };

export function cakesQuestion(number: number, { doors, words, names }: Asked): CakesQuestion {
  const round = Math.floor(number / CAKES_KINDS);
  const any = { words: '', where: null, isVeg: false, freeFrom: null, occasion: null, priceMaxMinor: priceOf(number) };
  const kinds: CakesQuestion[] = [
    { ...any, words: pick(words, round), isVeg: true },
    { ...any, words: pick(words, round), where: { near: doorOf(number, doors), withinMetres: 10_000 } },
    { ...any, words: pick(names, round), occasion: 'birthday' },
    { ...any, where: { near: doorOf(number, doors), withinMetres: 25_000 }, isVeg: true, freeFrom: 'nuts' },
  ];
  return pick(kinds, number);
}

export function readyQuestion(number: number, { doors }: Pick<Asked, 'doors'>): ReadyQuestion {
  const readyBy = dayFromNow(pick(TAKEN_DAYS, Math.floor(number / READY_KINDS)));
  const any = { near: doorOf(number, doors), readyBy, priceMaxMinor: priceOf(number) };
  const kinds: ReadyQuestion[] = [
    { ...any, fulfilment: 'delivery', readyByMinute: null },
    { ...any, fulfilment: 'pickup', readyByMinute: 14 * 60 },
    { ...any, fulfilment: null, readyByMinute: 18 * 60 },
  ];
  return pick(kinds, number);
}

/** A step of some fifty metres each time round. */
export function doorOf(number: number, doors: readonly Door[]): Door {
  const { latitude, longitude } = pick(doors, number);
  const step = Math.floor(number / doors.length) * 0.0005;
  return { latitude: latitude + step, longitude: longitude - step };
}

const [CHEAPEST_MINOR, PRICES] = [50_000, 50_000];
/** Another for each number below fifty thousand. */
const priceOf = (number: number): number => CHEAPEST_MINOR + ((number * 7_919) % PRICES);

function pick<T>(list: readonly T[], number: number): T {
  const found = list[number % list.length];
  if (found === undefined) throw new Error('Nothing to choose from.');
  return found;
}
