import { createFixture, buildStaff, type Fixture } from '@sweetspot/db/testing';
import { buildKept } from './kept.ts';
import { buildLibrary } from './library.ts';
import { buildLiveQueue } from './live-queue.ts';
import { buildMenuCake, type MenuCake } from './menu-cake.ts';
import { buildPastOrders, HISTORY_DAYS, type StoreAtWork } from './past-orders.ts';
import { buildPayouts } from './payouts.ts';
import { buildPeople, type People } from './people.ts';
import { buildProblems } from './problems.ts';
import { buildPromoCodes } from './promo-codes.ts';
import { buildRefunds } from './refunds.ts';
import { addReports, addReviews } from './reviews.ts';
import { buildDemoStore, buildWaitingStore, STORES } from './stores.ts';
import { awaitTaxDocuments } from './tax-documents.ts';
import { rememberTestPayments } from './test-wallet.ts';

const DAY_MS = 86_400_000;
const SEED = 2009;

export type Marketplace = { fixture: Fixture; cakes: readonly MenuCake[] };

/** The whole demo, the same every time but for its dates, which count from now. */
export function buildMarketplace(now: Date): Marketplace {
  const fixture = createFixture({ seed: SEED, now });
  const openedAt = new Date(now.getTime() - (HISTORY_DAYS + 30) * DAY_MS);
  const people = buildPeople(fixture, openedAt);
  const places = STORES.map((_, index) => buildPlace(fixture, index, people, openedAt));
  const [home] = places;
  if (home) buildStaff(fixture, { storeId: home.store.row.id, userId: people.staff.id });
  if (home) buildPromoCodes(fixture, home.store, openedAt);
  buildWaitingStore(fixture, people.owner(STORES.length + 1));

  const past = buildPastOrders(fixture, places, people);
  // The demo customer has cakes left to review.
  addReviews(fixture, past, ({ customer }) => customer === people.customer);
  addReports(fixture, people.owner(1).id);
  buildRefunds(fixture, past, people);
  buildLiveQueue(fixture, places, people);
  awaitTaxDocuments(fixture);
  buildPayouts(fixture, people.admin);
  countOrdered(fixture);
  buildProblems(fixture, past, people);
  rememberTestPayments(fixture);
  buildKept(fixture, places, people);
  return { fixture, cakes: places.flatMap(({ cakes }) => cakes) };
}

function buildPlace(fixture: Fixture, index: number, people: People, openedAt: Date): StoreAtWork & { cakes: readonly MenuCake[] } {
  const spec = STORES[index];
  if (!spec) throw new Error(`There is no store ${index}.`);
  const store = buildDemoStore(fixture, spec, people.owner(index + 1), openedAt);
  const library = buildLibrary(fixture, store, spec.library);
  const cakes = spec.menu.map((cake) => buildMenuCake(fixture, library, cake, openedAt));
  return { store, cakes, ordersADay: spec.ordersADay };
}

/** As placing does it: what was never placed does not count. */
function countOrdered({ rows }: Fixture): void {
  const placed = new Set(rows.order.filter(({ placedAt }) => placedAt).map(({ id }) => id));
  const cakes = new Map(rows.cake.map((cake) => [cake.id, cake]));
  for (const { orderId, cakeId, quantity } of rows.orderLine) {
    const cake = cakes.get(cakeId ?? '');
    if (cake && placed.has(orderId)) cake.orderedCount = (cake.orderedCount ?? 0) + quantity;
  }
}
