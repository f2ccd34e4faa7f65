import type { Fixture } from '@sweetspot/db/testing';
import { nextReminder } from '@sweetspot/domain/occasions/occasion-dates';
import { addDays, wallClock } from '@sweetspot/domain/slots/wall-clock';
import type { StoreAtWork } from './past-orders.ts';
import type { People } from './people.ts';

const DAY_MS = 86_400_000;
const MARKET_ZONE = 'Asia/Kolkata';

/** A birthday that a mail is soon due for, and an anniversary far off; days from today. */
const OCCASIONS = [
  { name: 'Aarohi’s birthday', kind: 'birthday', forWhom: 'Aarohi', inDays: 16, remindDays: 7, note: 'Chocolate, and no nuts.' },
  { name: 'Aai and Baba', kind: 'anniversary', forWhom: 'Aai and Baba', inDays: 140, remindDays: 14, note: '' },
] as const;

/** What was looked for in vain: enough alike to be told, and some that are not. */
const WISHES = [
  { times: 14, daysAgo: 2, city: null, latitude: 16.85, longitude: 74.58, diet: 'vegan', priceMaxMinor: 60_000 },
  { times: 9, daysAgo: 5, city: null, latitude: 16.7, longitude: 74.24, diet: 'jain', priceMaxMinor: null },
  { times: 6, daysAgo: 9, city: 'Satara', latitude: null, longitude: null, diet: null, priceMaxMinor: 45_000 },
  { times: 3, daysAgo: 11, city: null, latitude: 17.66, longitude: 75.91, diet: 'sugar_free', priceMaxMinor: null },
] as const;

/** What the demo customer keeps, and what others looked for in vain. */
export function buildKept(fixture: Fixture, places: readonly StoreAtWork[], { customer }: People): void {
  const { rows, random, now } = fixture;
  const today = wallClock(MARKET_ZONE).dateOf(now);
  const cartId = random.uuid(now);
  rows.cart.push({ id: cartId, userId: customer.id, createdAt: now, updatedAt: now });
  const [home, next] = places;
  const cakes = [...(home?.cakes ?? []).slice(0, 2), ...(next?.cakes ?? []).slice(0, 1)];
  const things = [...cakes.map(({ id: cakeId }) => ({ cakeId })), ...(home ? [{ storeId: home.store.row.id }] : [])];
  things.forEach((thing, at) => {
    const createdAt = new Date(now.getTime() - (at + 1) * DAY_MS);
    rows.favourite.push({ id: random.uuid(createdAt), cartId, createdAt, ...thing });
  });
  for (const { inDays, ...occasion } of OCCASIONS) {
    const [, month = 1, day = 1] = addDays(today, inDays).split('-').map(Number);
    const kept = { ...occasion, month, day, year: null, isYearly: true };
    const reminder = nextReminder(kept, { today, remindedYears: [] });
    const remindOn = reminder === null ? null : new Date(reminder.on);
    rows.keptOccasion.push({ ...kept, id: random.uuid(now), userId: customer.id, remindOn, createdAt: now });
  }
  for (const { times, daysAgo, ...wish } of WISHES)
    for (let at = 0; at < times; at++) {
      const createdAt = new Date(now.getTime() - daysAgo * DAY_MS - at * 60_000);
      rows.unmetDemand.push({ ...wish, id: random.uuid(createdAt), freeFrom: [], hadWords: at % 3 === 0, createdAt });
    }
}
