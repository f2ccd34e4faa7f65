import type { Fulfilment, OrderStatus } from '@sweetspot/domain/orders/order-status';
import { addDays, wallClock, weekdayOf, type LocalDate } from '@sweetspot/domain/slots/wall-clock';
import { hoursOn } from '@sweetspot/domain/slots/store-schedule';
import { buildOrder, type BuiltOrder, type BuiltStore, type BuiltUser, type Fixture } from '@sweetspot/db/testing';
import type { MenuCake } from './menu-cake.ts';
import type { People } from './people.ts';
import { tailor } from './tailor.ts';

export type StoreAtWork = { store: BuiltStore; cakes: readonly MenuCake[]; ordersADay: number };
export type PastOrder = { order: BuiltOrder; customer: BuiltUser; cakes: readonly MenuCake[]; promisedDate: LocalDate };

export const HISTORY_DAYS = 200;

/** Monday to Sunday: cakes are eaten at the end of the week. */
const WEEK = [0.55, 0.6, 0.75, 0.85, 1.2, 1.7, 1.45];
const EVENING_WINDOWS = [10, 12, 14, 16, 16, 18, 18].map((hour) => hour * 60);
/** A store starts with this part of the orders that it has today. */
const FIRST_DAY_SHARE = 0.6;
const LONG_NOTICE_MINUTES = 600;
/** Some way below the least cash limit of the stores, so that the delivery fee still fits. */
const CASH_UP_TO_MINOR = 350_000;

/** Half a year of orders that are over, each store with its own size, growing, and busiest on Saturdays. */
export function buildPastOrders(fixture: Fixture, places: readonly StoreAtWork[], people: People): PastOrder[] {
  const today = wallClock('Asia/Kolkata').dateOf(fixture.now);
  const orders: PastOrder[] = [];
  for (let daysAgo = HISTORY_DAYS; daysAgo >= 1; daysAgo--) {
    const date = addDays(today, -daysAgo);
    const growth = 1 - (1 - FIRST_DAY_SHARE) * (daysAgo / HISTORY_DAYS);
    for (const place of places) {
      if (hoursOn(place.store.schedule, date, 'kitchen').length === 0) continue;
      const expected = place.ordersADay * growth * (WEEK[weekdayOf(date) - 1] ?? 1);
      const count = Math.floor(expected + fixture.random.next());
      for (let index = 0; index < count; index++) orders.push(buildPastOrder(fixture, place, fixture.random.pick(people.crowd), date));
    }
  }
  const [home] = places;
  if (home)
    for (const daysAgo of [4, 18, 40, 67, 95, 150])
      orders.push(buildPastOrder(fixture, home, people.customer, addDays(today, -daysAgo), 'delivered'));
  return orders;
}

function buildPastOrder(
  fixture: Fixture,
  { store, cakes }: StoreAtWork,
  customer: BuiltUser,
  promisedDate: LocalDate,
  wanted?: OrderStatus,
): PastOrder {
  const { random } = fixture;
  const picked = [pickByPopularity(fixture, cakes), ...(random.chance(0.12) ? [pickByPopularity(fixture, cakes)] : [])];
  const lines = picked.map((cake) => ({ cake, evaluation: tailor(fixture, cake), quantity: random.chance(0.08) ? 2 : 1 }));
  const fulfilment: Fulfilment = wanted === undefined && random.chance(0.32) ? 'pickup' : 'delivery';
  const status = wanted ?? endOf(fixture, fulfilment);
  const subtotalMinor = lines.reduce((sum, { evaluation, quantity }) => sum + evaluation.unitPriceMinor * quantity, 0);
  const takesCash = store.row.cashLimitMinor !== null && subtotalMinor <= CASH_UP_TO_MINOR;
  const order = buildOrder(fixture, {
    customer,
    status,
    fulfilment,
    promisedDate,
    method: takesCash && status !== 'expired' && random.chance(0.35) ? 'cod' : 'test',
    createdAt: orderedAt(fixture, promisedDate, Math.max(...lines.map(({ evaluation }) => evaluation.leadTimeMinutes))),
    windowFromMinute: random.pick(EVENING_WINDOWS),
    lines: lines.map(({ cake, evaluation, quantity }) => ({ cake, quantity, selections: evaluation.customization.selections })),
  });
  return { order, customer, cakes: picked, promisedDate };
}

function orderedAt({ random }: Fixture, promisedDate: LocalDate, leadTimeMinutes: number): Date {
  const daysBefore = leadTimeMinutes > LONG_NOTICE_MINUTES ? random.int(4, 14) : random.int(1, 5);
  return wallClock('Asia/Kolkata').instantAt(addDays(promisedDate, -daysBefore), random.int(9 * 60, 19 * 60));
}

function endOf({ random }: Fixture, fulfilment: Fulfilment): OrderStatus {
  const chance = random.next();
  if (chance < 0.03) return 'cancelled';
  if (chance < 0.05) return 'rejected';
  if (chance < 0.07) return 'expired';
  if (fulfilment === 'delivery') return 'delivered';
  return chance < 0.1 ? 'not_collected' : 'collected';
}

export function pickByPopularity({ random }: Fixture, cakes: readonly MenuCake[]): MenuCake {
  let left = random.next() * cakes.reduce((sum, { popularity }) => sum + popularity, 0);
  const found = cakes.find(({ popularity }) => (left -= popularity) < 0) ?? cakes[0];
  if (!found) throw new Error('A store without cakes takes no orders.');
  return found;
}
