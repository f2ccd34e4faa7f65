import { buildCake, buildOptionLibrary, buildStore, createRandom, declared } from '@sweetspot/db/testing';
import { ALLERGENS, DIETARY_CLAIMS } from '@sweetspot/domain/allergens/allergen';
import { CAKE_CATEGORIES } from '@sweetspot/domain/cakes/categories';
import { FLAVOUR_FAMILIES } from '@sweetspot/domain/cakes/flavour-families';
import { OCCASIONS } from '@sweetspot/domain/cakes/occasions';
import { FULFILMENTS } from '@sweetspot/domain/orders/order-status';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NEARBY } from '../testing/shopping.ts';
import { createTestWorld, type Api, type TestWorld } from '../testing/test-world.ts';

type Asked = NonNullable<Parameters<Api['cakes']['list']>[0]>;
type Counts = Awaited<ReturnType<Api['cakes']['counts']>>;

let world: TestWorld;
const random = createRandom(3);
const CITIES = ['Kolhapur', 'Ichalkaranji', 'Sangli'];

beforeAll(async () => {
  world = await createTestWorld();
  const { fixture } = world;
  for (let stores = 0; stores < 6; stores++) {
    const library = buildOptionLibrary(
      fixture,
      buildStore(fixture, {
        city: random.pick(CITIES),
        latitude: 16.69 + stores * 0.05,
        offersDelivery: random.chance(0.6),
        offersPickup: random.chance(0.8),
      }),
    );
    for (let cakes = 0; cakes < 5; cakes++)
      buildCake(fixture, {
        library,
        groups: random.chance(0.5) ? ['size', 'egg'] : [],
        rules: [],
        flavour: random.pick(['Chocolate', 'Mango', 'Chocolate and walnut', 'Vanilla']),
        occasions: [random.pick(OCCASIONS), random.pick(OCCASIONS)],
        allergens: declared({ [random.pick(ALLERGENS)]: 'contains' }),
        mark: random.pick(['veg', 'egg'] as const),
        basePriceMinor: random.int(300, 2_500) * 100,
        isSoldOut: random.chance(0.3),
      });
  }
  await fixture.save(world.db);
  const rated = `update cake set rating_count = 2, rating_sum = (array[4, 6, 8, 9])[1 + length(id::text || name) % 4] where base_price_minor % 3 > 0`;
  await world.db.pool.query(rated);
});
afterAll(() => world[Symbol.asyncDispose]());

/** What choosing it asks instead of what was asked. */
const CHOICES: Record<keyof Counts['facets'], (asked: Asked) => Record<string, Asked>> = {
  category: () => each(CAKE_CATEGORIES, (category) => ({ category })),
  occasion: () => each(OCCASIONS, (occasion) => ({ occasion })),
  diet: () => each(['veg', 'eggless', ...DIETARY_CLAIMS] as const, (diet) => ({ diet })),
  freeFrom: ({ freeFrom = [] }) =>
    each(ALLERGENS, (allergen) => ({ freeFrom: [...freeFrom.filter((other) => other !== allergen), allergen] })),
  flavour: () => each(FLAVOUR_FAMILIES, (flavour) => ({ flavour })),
  price: () => ({
    0: { priceMinMinor: null, priceMaxMinor: 50_000 },
    1: { priceMinMinor: 50_001, priceMaxMinor: 100_000 },
    2: { priceMinMinor: 100_001, priceMaxMinor: 200_000 },
    3: { priceMinMinor: 200_001, priceMaxMinor: null },
  }),
  rating: () => ({ 3: { minRating: 3 }, 4: { minRating: 4 } }),
  fulfilment: () => each(FULFILMENTS, (fulfilment) => ({ fulfilment })),
  within: ({ near }) => (near ? each(['2000', '5000', '10000', '25000'] as const, (metres) => ({ withinMetres: Number(metres) })) : {}),
  city: () => each(CITIES, (city) => ({ city })),
  available: () => ({ true: { isAvailable: true } }),
};

function each<T extends string>(values: readonly T[], asks: (value: T) => Asked): Record<string, Asked> {
  return Object.fromEntries(values.map((value) => [value, asks(value)]));
}

test.each<[string, Asked]>([
  ['nothing', {}],
  ['a place', { near: NEARBY }],
  ['an occasion and a diet', { occasion: 'birthday', diet: 'eggless' }],
  ['a price, for guests', { priceMaxMinor: 120_000, serves: 8 }],
  ['a flavour without two allergens', { flavour: 'chocolate', freeFrom: ['nuts', 'milk'] }],
  ['what is delivered near, and available', { near: NEARBY, withinMetres: 10_000, fulfilment: 'delivery', isAvailable: true }],
  ['a city and a rating', { city: 'Kolhapur', minRating: 3 }],
  ['words', { words: 'mango' }],
  ['a day', { readyBy: '2026-12-02', near: NEARBY, diet: 'veg' }],
])('asked for %s, each choice says how many cakes it leaves', async (_what, asked) => {
  const { api } = world.visitor();
  const counts = await api.cakes.counts(asked);
  const found = async (ask: Asked) => (await api.cakes.list({ ...ask, limit: 50 })).items.length;
  expect(counts.total).toBe(await found(asked));
  for (const [facet, choicesOf] of Object.entries(CHOICES)) {
    // Another way to get it is another day: those are not counted beside a day.
    if (facet === 'fulfilment' && asked.readyBy) continue;
    for (const [value, choice] of Object.entries(choicesOf(asked)))
      expect({ facet, value, count: counts.facets[facet as keyof Counts['facets']][value] ?? 0 }).toEqual({
        facet,
        value,
        count: await found({ ...asked, ...choice }),
      });
  }
});
