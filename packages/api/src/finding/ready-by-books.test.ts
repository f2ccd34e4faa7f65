import { inTx } from '@sweetspot/db';
import {
  addHold,
  buildCake,
  buildOptionLibrary,
  buildStore,
  createRandom,
  type BuiltCake,
  type BuiltStore,
  type Fixture,
} from '@sweetspot/db/testing';
import { customizationForGuests } from '@sweetspot/domain/customization/propose-size';
import type { Fulfilment } from '@sweetspot/domain/orders/order-status';
import { isAppError } from '@sweetspot/domain/errors/app-error';
import { addDays, wallClock } from '@sweetspot/domain/slots/wall-clock';
import { TRPCError } from '@trpc/server';
import { expect, test } from 'vitest';
import { asWire } from '../http/index.ts';
import { orderFor } from '../testing/shopping.ts';
import { createTestWorld, untilAnswered, type Api, type TestWorld } from '../testing/test-world.ts';

/** Other worlds, more searches: `READY_BY_SEED=7 READY_BY_SEARCHES=2000 vitest run packages/api/src/finding/ready-by-books.test.ts`. */
const SEED = Number(process.env['READY_BY_SEED'] ?? 1);
const SEARCHES = Number(process.env['READY_BY_SEARCHES'] ?? 200);

const STORES = 10;
const TODAY = '2026-12-01';
const WEEK = [1, 2, 3, 4, 5, 6, 7];
/** About this far apart are the stores and the doors: some reach each other, some do not. */
const SPREAD_DEGREES = 0.12;
const CENTRE = { latitude: 16.7, longitude: 74.24 };

type AddedLine = Parameters<Api['carts']['addLine']>[0];
type Search = NonNullable<Parameters<Api['cakes']['list']>[0]> & { readonly readyBy: string };
type Found = Awaited<ReturnType<Api['cakes']['list']>>['items'][number];
type Shop = BuiltStore & { readonly cakes: readonly BuiltCake[] };
const random = createRandom(SEED);
const somewhere = () => ({
  latitude: CENTRE.latitude + (random.next() - 0.5) * SPREAD_DEGREES,
  longitude: CENTRE.longitude + (random.next() - 0.5) * SPREAD_DEGREES,
});

test(`every cake of ${SEARCHES} searches for a day is booked by the checkout, and what is left out is refused by it`, async () => {
  await using world = await createTestWorld();
  const shops = await fillMarket(world);
  const counts = { delivery: 0, pickup: 0, leftOut: 0 };
  for (let search = 0; search < SEARCHES; search++) {
    world.pass({ minutes: random.int(0, 45) });
    const asked = randomSearch(world);
    const { items } = await untilAnswered(() => world.visitor().api.cakes.list(asked));
    // The cakes of one store would take each other's room: each gives it back before the next.
    const byShop = Map.groupBy(items, ({ store }) => store.id);
    await Promise.all([...byShop.values()].map(async (cakes) => bookAll(world, shops, asked, cakes)));
    for (const { slot } of items) if (slot) counts[slot.fulfilment] += 1;
    if (search % 4 === 0) counts.leftOut += await tryLeftOut(world, shops, asked, new Set(items.map(({ id }) => id)));
  }
  // The market is neither empty nor one where everything goes.
  expect(Math.min(...Object.values(counts))).toBeGreaterThan(SEARCHES / 20);
}, 600_000);

async function bookAll(world: TestWorld, shops: readonly Shop[], asked: Search, cakes: readonly Found[]): Promise<void> {
  for (const { id, slot, store } of cakes) {
    if (slot === null) throw new Error('A cake that is ready says when.');
    const { fulfilment, id: slotId, endAt } = slot;
    const outcome = await book(world, shopOf(shops, store.id), { cakeId: id, asked, fulfilment, slotId });
    expect({ id, asked, slot, outcome }).toMatchObject({ outcome: 'placed' });
    expect(Date.parse(endAt)).toBeLessThanOrEqual(latestEnd(asked));
  }
}

/** One that the same search finds on any day: no slot of the day that was asked for takes it. */
async function tryLeftOut(world: TestWorld, shops: readonly Shop[], asked: Search, ready: ReadonlySet<string>): Promise<number> {
  const { readyBy: _day, readyByMinute, ...anyDay } = asked;
  const { items } = await untilAnswered(() => world.visitor().api.cakes.list(anyDay));
  const others = items.filter(({ id }) => !ready.has(id));
  const leftOut = others[random.int(0, Math.max(0, others.length - 1))];
  if (!leftOut) return 0;
  const shop = shopOf(shops, leftOut.store.id);
  for (const { id: windowId, fulfilment, toMinute } of shop.schedule.windows) {
    if (toMinute > (readyByMinute ?? 1440) || (asked.fulfilment && asked.fulfilment !== fulfilment)) continue;
    const slotId = `${asked.readyBy}_${windowId}`;
    const outcome = await book(world, shop, { cakeId: leftOut.id, asked, fulfilment, slotId });
    expect({ id: leftOut.id, asked, slotId, outcome }).not.toMatchObject({ outcome: 'placed' });
  }
  return 1;
}

/** Different hours, closed days, cut-offs, notice, radius, minimum and room, much of it taken. */
async function fillMarket({ fixture, db }: TestWorld): Promise<Shop[]> {
  const stores = Array.from({ length: STORES }, () => fillStore(fixture));
  await fixture.save(db);
  return stores;
}

function fillStore(fixture: Fixture): Shop {
  const closed = random.int(0, 9);
  const store = buildStore(fixture, {
    ...somewhere(),
    offersDelivery: random.chance(0.8),
    offersPickup: random.chance(0.7),
    deliveryRadiusMetres: random.int(1_000, 9_000),
    busyLeadTimeMinutes: random.chance(0.2) ? random.int(30, 300) : 0,
    horizonDays: random.int(3, 12),
    minimumOrderMinor: random.chance(0.2) ? 60_000 : 0,
    pausedUntil: random.chance(0.1) ? new Date(fixture.now.getTime() + random.int(0, 4_000) * 60_000) : null,
    weekdays: WEEK.filter(() => random.chance(0.85)),
    capacity: { oven: random.int(2, 8), decorator: random.int(60, 300), cakes: random.int(1, 4) },
    cutoffs: WEEK.filter(() => random.chance(0.4)).map((weekday) => ({
      weekday,
      daysBefore: random.int(0, 2),
      minute: random.int(8 * 60, 20 * 60),
    })),
    exceptions: random.chance(0.5)
      ? [{ date: addDays(TODAY, closed), repeatsYearly: random.chance(0.5), hours: random.chance(0.5) ? null : shortDay(), note: '' }]
      : [],
  });
  for (const hours of fixture.rows.storeHours.filter(({ storeId }) => storeId === store.row.id))
    Object.assign(hours, { fromMinute: random.int(6, 12) * 60, toMinute: random.int(15, 22) * 60 });
  const library = buildOptionLibrary(fixture, store);
  const cakes = Array.from({ length: 3 }, () =>
    buildCake(fixture, {
      library,
      ...(random.chance(0.5) ? { groups: ['size'], rules: [] } : { groups: [], rules: [] }),
      leadTimeMinutes: random.pick([60, 240, 720, 1_440, 2_880]),
      preparationMinutes: random.pick([30, 90, 240, 600]),
      work: { oven: random.int(1, 3), decorator: random.int(10, 90), cakes: 1 },
      basePriceMinor: random.int(300, 1_500) * 100,
      mark: random.pick(['veg', 'egg'] as const),
      isSoldOut: random.chance(0.1),
    }),
  );
  takeRoom(fixture, store);
  return { ...store, cakes };
}

const shortDay = () => ({ fromMinute: random.int(9, 12) * 60, toMinute: random.int(14, 17) * 60 });

function takeRoom(fixture: Fixture, store: BuiltStore): void {
  const { oven, decorator, cakes } = store.resources;
  const clock = wallClock(store.schedule.timeZone);
  for (let holds = random.int(5, 25); holds > 0; holds--) {
    const { id: windowId, fulfilment, fromMinute, toMinute } = random.pick(store.schedule.windows);
    const date = addDays(TODAY, random.int(0, 7));
    addHold(fixture, {
      store,
      fulfilment,
      promise: { date, windowId, startAt: clock.instantAt(date, fromMinute), endAt: clock.instantAt(date, toMinute) },
      work: { [oven]: random.int(1, 2), [decorator]: random.int(20, 60), [cakes]: 1 },
      createdAt: fixture.now,
      state: random.pick(['confirmed', 'confirmed', 'held', 'released'] as const),
    });
  }
}

function randomSearch({ services }: TestWorld): Search {
  const today = wallClock('Asia/Kolkata').dateOf(services.now());
  return {
    limit: 50,
    readyBy: addDays(today, random.int(0, 6)),
    readyByMinute: random.chance(0.4) ? random.int(11, 21) * 60 : null,
    near: random.chance(0.85) ? somewhere() : null,
    withinMetres: random.chance(0.5) ? random.int(1_000, 6_000) : null,
    fulfilment: random.pick([null, 'delivery', 'pickup'] as const),
    serves: random.chance(0.3) ? random.int(2, 25) : null,
    diet: random.chance(0.5) ? random.pick(['veg', 'eggless'] as const) : null,
    priceMaxMinor: random.chance(0.6) ? random.int(300, 1_200) * 100 : null,
  };
}

interface Booking {
  readonly cakeId: string;
  readonly asked: Search;
  readonly fulfilment: Fulfilment;
  readonly slotId: string;
}

/** Orders the cake as its page opens, and gives the room back. A door that nobody named is the store's own. */
async function book(world: TestWorld, store: Shop, { cakeId, asked, fulfilment, slotId }: Booking): Promise<string> {
  const { api } = world.visitor();
  const { latitude, longitude } = store.row;
  const point = fulfilment === 'delivery' ? (asked.near ?? { latitude, longitude }) : null;
  const address = point && { line1: '12 Station Road', city: 'Kolhapur', state: 'MH', postalCode: '416001', ...point };
  try {
    await untilAnswered(() => api.carts.addLine({ cakeId, customization: forGuests(store, cakeId, asked.serves), quantity: 1 }));
    const held = await untilAnswered(() => api.checkout.holdSlot({ storeId: store.row.id, fulfilment, slotId, point }));
    await untilAnswered(() => api.checkout.place(orderFor(store, held, { address })));
    await inTx(world.db, (tx) => tx.slotHold.update({ where: { id: held.holdId }, data: { state: 'released' }, select: { id: true } }));
    return 'placed';
  } catch (error) {
    const cause = error instanceof TRPCError ? error.cause : error;
    if (isAppError(cause)) return cause.code;
    throw error;
  }
}

function forGuests({ cakes }: Shop, cakeId: string, serves: number | null | undefined) {
  const cake = cakes.find(({ id }) => id === cakeId);
  if (!cake) throw new Error('A cake that nobody makes.');
  return asWire<AddedLine['customization']>(customizationForGuests(cake.customizable, serves ?? null));
}

function shopOf(stores: readonly Shop[], storeId: string): Shop {
  const store = stores.find(({ row }) => row.id === storeId);
  if (!store) throw new Error('A store that nobody opened.');
  return store;
}

const latestEnd = ({ readyBy, readyByMinute }: Search): number =>
  wallClock('Asia/Kolkata')
    .instantAt(readyBy, readyByMinute ?? 1440)
    .getTime();
