import { createHmac } from 'node:crypto';
import { createDb } from '@sweetspot/db';
import {
  buildCake,
  buildOptionLibrary,
  buildOrder,
  buildStore,
  buildUser,
  createFixture,
  type BuiltCake,
  type Fixture,
} from '@sweetspot/db/testing';
import { slotId } from '@sweetspot/domain/slots/offer-slots';
import { addDays, wallClock } from '@sweetspot/domain/slots/wall-clock';
import { DEMO_PASSWORD_HASH } from '@sweetspot/prisma/seed/demo-password';
import { SIZES, type SizeName } from './arguments.ts';
import type { Counter } from './load/check-out.ts';
import type { WatchedOrder } from './load/watch-screens.ts';

export type Filled = {
  baker: { email: string; storeId: string };
  cakes: { id: string; slug: string; storeSlug: string }[];
  counters: Counter[];
  watched: WatchedOrder[];
  words: readonly string[];
};

const FLAVOURS = [
  'Chocolate truffle',
  'Red velvet',
  'Butterscotch',
  'Black forest',
  'Pineapple',
  'Alphonso mango',
  'Rasmalai',
  'Filter coffee',
];
const KINDS = ['gateau', 'layer cake', 'celebration', 'bento', 'tower', 'classic'];
const MOST_COUNTERS = 8;
const CAKES_A_WINDOW = 25;
/** So few that even a slow run sells them out. */
const TIGHT_CAKES = 3;
const PLENTY = 1_000_000;
/** Slots that every notice allows and the horizon still has. */
const [FIRST_DAY, LAST_DAY, TIGHT_DAY] = [4, 26, 3];
const HOUR_MS = 3_600_000;

/** A marketplace of that size, with orders behind it and one for each screen. */
export async function fillDatabase(url: string, sizeName: SizeName, sessionSecret: string): Promise<Filled> {
  const size = SIZES[sizeName];
  const fixture = createFixture({ seed: 7 });
  const email = 'baker@bench.test';
  const owner = buildUser(fixture, { email, passwordHash: DEMO_PASSWORD_HASH });
  const places = Array.from({ length: size.stores }, (_, index) => {
    const store = buildStore(fixture, {
      ...(index === 0 && { owner }),
      capacity: { oven: PLENTY, decorator: PLENTY, cakes: CAKES_A_WINDOW },
      cashLimitMinor: PLENTY,
      acceptWithinMinutes: 2_880,
    });
    const library = buildOptionLibrary(fixture, store);
    const cakes = size.cakes / size.stores;
    return { store, cakes: Array.from({ length: cakes }, (_, number) => buildBenchCake(fixture, library, index * cakes + number)) };
  });
  const cakes = places.flatMap((place) => place.cakes);
  addPastOrders(fixture, cakes, size.orders);
  const counters = places.slice(0, MOST_COUNTERS).flatMap(({ cakes: [cake] }) => (cake ? [counterOf(fixture, cake)] : []));
  const [first] = places;
  if (!first) throw new Error('Every size has a store.');
  const watched = Array.from({ length: size.screens }, () => watchedOrder(fixture, first.cakes, sessionSecret));

  await using db = createDb({ url, poolSize: 1, applicationName: 'bench fill' });
  await fixture.save(db);
  await db.pool.query('vacuum analyze');
  return {
    baker: { email, storeId: first.store.row.id },
    cakes: cakes.map(({ id, slug, library }) => ({ id, slug, storeSlug: library.store.row.slug })),
    counters,
    watched,
    words: FLAVOURS.flatMap((flavour) => flavour.toLowerCase().split(' ')),
  };
}

function buildBenchCake(fixture: Fixture, library: BuiltCake['library'], number: number): BuiltCake {
  const flavour = FLAVOURS[number % FLAVOURS.length] ?? '';
  return buildCake(fixture, {
    library,
    name: `${flavour} ${KINDS[number % KINDS.length]} ${number + 1}`,
    flavour,
    description: `Made to order from ${flavour.toLowerCase()} and fresh cream.`,
    basePriceMinor: 40_000 + (number % 60) * 1_000,
    orderedCount: (number * 37) % 500,
  });
}

function addPastOrders(fixture: Fixture, cakes: BuiltCake[], count: number): void {
  const customers = Array.from({ length: Math.ceil(count / 10) }, () => buildUser(fixture));
  for (let index = 0; index < count; index++) {
    const createdAt = new Date(fixture.now.getTime() - (72 + (index % 4_000)) * HOUR_MS);
    const customer = customers[index % customers.length] ?? null;
    buildOrder(fixture, { customer, createdAt, status: 'delivered', lines: [{ cake: fixture.random.pick(cakes) }] });
  }
}

function watchedOrder(fixture: Fixture, cakes: BuiltCake[], sessionSecret: string): WatchedOrder {
  const order = buildOrder(fixture, { customer: null, status: 'accepted', method: 'cod', lines: [{ cake: fixture.random.pick(cakes) }] });
  // As the server makes the secret of an order's link: from the order's id alone.
  const secret = createHmac('sha256', sessionSecret).update(`track:${order.id}`).digest('base64url');
  return { number: order.number, secret, version: order.version };
}

function counterOf(fixture: Fixture, { id: cakeId, library: { store } }: BuiltCake): Counter {
  const { row, schedule } = store;
  const today = wallClock(schedule.timeZone).dateOf(fixture.now);
  const windows = schedule.windows.filter(({ fulfilment }) => fulfilment === 'delivery');
  const days = Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, index) => addDays(today, FIRST_DAY + index));
  const { city, state, postalCode, latitude, longitude } = row;
  const tight = { date: addDays(today, TIGHT_DAY), windowId: windows[0]?.id ?? '' };
  fixture.rows.capacityBucket.push({
    id: fixture.random.uuid(fixture.now),
    resourceId: store.resources.cakes,
    windowId: tight.windowId,
    date: new Date(`${tight.date}T00:00:00Z`),
    limitUnits: TIGHT_CAKES,
  });
  return {
    storeId: row.id,
    cakeId,
    slotIds: days.flatMap((date) => windows.map((window) => slotId(date, window.id))),
    tightSlotId: slotId(tight.date, tight.windowId),
    door: { city, state, postalCode, latitude: latitude + 0.005, longitude: longitude + 0.005 },
  };
}
