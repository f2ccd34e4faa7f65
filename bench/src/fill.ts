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
  type BuiltStore,
  type BuiltUser,
  type Fixture,
} from '@sweetspot/db/testing';
import { DEMO_PASSWORD_HASH } from '@sweetspot/prisma/seed/demo-password';
import pg from 'pg';
import { SIZES, type SizeName } from './arguments.ts';
import { copyRows } from './copy-rows.ts';
import type { SwitchedCake } from './load/switch-cakes.ts';
import type { WatchedOrder } from './load/watch-screens.ts';
import type { Counter } from './open-counters.ts';

/** What the works ask of the marketplace: of a large one a part, and one cake of every store that switches. */
export type Filled = {
  baker: { email: string; storeId: string };
  cakes: { id: string; slug: string; storeSlug: string; inscriptionGroupId: string }[];
  counters: Counter[];
  /** All of the baker's. */
  switched: SwitchedCake[];
  /** Where people stand who ask what is near. */
  doors: { latitude: number; longitude: number }[];
  watched: WatchedOrder[];
  words: readonly string[];
};

export const FLAVOURS = [
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
const TOWNS = [
  { latitude: 16.7, longitude: 74.24 },
  { latitude: 18.52, longitude: 73.86 },
  { latitude: 19.08, longitude: 72.88 },
  { latitude: 12.97, longitude: 77.59 },
  { latitude: 17.39, longitude: 78.49 },
  { latitude: 13.08, longitude: 80.27 },
  { latitude: 23.02, longitude: 72.57 },
  { latitude: 28.61, longitude: 77.21 },
  { latitude: 22.57, longitude: 88.36 },
  { latitude: 26.91, longitude: 75.79 },
];
const MOST_DOORS = 200;
const CAKES_A_WINDOW = 25;
const PLENTY = 1_000_000;
const HOUR_MS = 3_600_000;
/** So many are built and written at once, however many there are: a million orders have no room in a process. */
const STORES_AT_ONCE = 50;

/** A marketplace of that size, with orders behind it and one for each screen. */
export async function fillDatabase(url: string, sizeName: SizeName, sessionSecret: string): Promise<Filled> {
  const size = SIZES[sizeName];
  const fixture = createFixture({ seed: 7 });
  const baker = buildUser(fixture, { email: 'baker@bench.test', passwordHash: DEMO_PASSWORD_HASH });
  await using db = createDb({ url, poolSize: 1, applicationName: 'bench fill' });
  const client = new pg.Client({ connectionString: url, application_name: 'bench fill' });
  await client.connect();
  try {
    const filled = describe(buildPlaces(fixture, size, 0, baker), { fixture, size, baker, sessionSecret });
    await copyRows(client, fixture.rows);
    for (let from = STORES_AT_ONCE; from < size.stores; from += STORES_AT_ONCE) {
      buildPlaces(fixture, size, from, null);
      await copyRows(client, fixture.rows);
    }
    // The jobs that the orders left.
    await fixture.save(db);
    await client.query('vacuum analyze');
    return filled;
  } finally {
    await client.end();
  }
}

/** In one of the towns, at most so many degrees from its middle. */
function placeOf(number: number, degrees: number): { latitude: number; longitude: number } {
  const { latitude, longitude } = TOWNS[number % TOWNS.length] ?? { latitude: 0, longitude: 0 };
  const spread = (step: number) => degrees * (2 * ((number * step) % 1) - 1);
  return { latitude: latitude + spread(0.618_034), longitude: longitude + spread(0.414_214) };
}

type Size = (typeof SIZES)[SizeName];
type Place = { store: BuiltStore; cakes: BuiltCake[] };

/** The next stores with their cakes and past orders. */
function buildPlaces(fixture: Fixture, size: Size, from: number, baker: BuiltUser | null): Place[] {
  const cakesEach = size.cakes / size.stores;
  const places = Array.from({ length: Math.min(STORES_AT_ONCE, size.stores - from) }, (_, index) => {
    const store = buildStore(fixture, {
      ...placeOf(from + index, 0.15),
      ...(baker && { owner: baker }),
      capacity: { oven: PLENTY, decorator: PLENTY, cakes: CAKES_A_WINDOW },
      cashLimitMinor: PLENTY,
      acceptWithinMinutes: 2_880,
    });
    const library = buildOptionLibrary(fixture, store);
    const first = (from + index) * cakesEach;
    return { store, cakes: Array.from({ length: cakesEach }, (_unused, number) => buildBenchCake(fixture, library, first + number)) };
  });
  const cakes = places.flatMap((place) => place.cakes);
  addPastOrders(fixture, cakes, Math.round((size.orders * places.length) / size.stores));
  return places;
}

function describe(
  places: readonly Place[],
  { fixture, size, baker, sessionSecret }: { fixture: Fixture; size: Size; baker: BuiltUser; sessionSecret: string },
): Filled {
  const [first] = places;
  if (!first) throw new Error('Every size has a store.');
  const watched = Array.from({ length: size.screens }, () => watchedOrder(fixture, first.cakes, sessionSecret));
  return {
    baker: { email: baker.email, storeId: first.store.row.id },
    cakes: places
      .flatMap(({ cakes }) => cakes)
      .map(({ id, slug, library }) => ({
        id,
        slug,
        storeSlug: library.store.row.slug,
        inscriptionGroupId: library.groupId('inscription'),
      })),
    counters: places.slice(0, MOST_COUNTERS).flatMap(({ cakes: [cake] }) => (cake ? [counterOf(cake)] : [])),
    switched: places.flatMap(({ store, cakes }) => {
      // Not the first, which is ordered and looked at.
      const last = cakes.at(-1);
      return last ? [{ storeId: store.row.id, cakeId: last.id }] : [];
    }),
    doors: Array.from({ length: MOST_DOORS }, (_, number) => placeOf(number, 0.1)),
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

function counterOf({ id: cakeId, library: { store } }: BuiltCake): Counter {
  const { row, schedule, resources } = store;
  const { city, state, postalCode, latitude, longitude } = row;
  return {
    storeId: row.id,
    cakeId,
    timeZone: schedule.timeZone,
    windowIds: schedule.windows.filter(({ fulfilment }) => fulfilment === 'delivery').map(({ id }) => id),
    cakesResourceId: resources.cakes,
    door: { city, state, postalCode, latitude: latitude + 0.005, longitude: longitude + 0.005 },
  };
}
