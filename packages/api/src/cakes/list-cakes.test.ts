import { inTx } from '@sweetspot/db';
import { buildCake, buildOptionLibrary, buildStore, declared } from '@sweetspot/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import { customizationForGuests } from '@sweetspot/domain/customization/propose-size';
import { NEARBY, openStore } from '../testing/shopping.ts';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;

beforeAll(async () => {
  world = await createTestWorld();
  const { fixture } = world;
  const near = buildOptionLibrary(fixture, buildStore(fixture, { name: 'Asha Bakes', city: 'Kolhapur' }));
  const pune = buildOptionLibrary(fixture, buildStore(fixture, { name: 'Pune Cakes', city: 'Pune', latitude: 18.52, longitude: 73.85 }));
  const hidden = buildOptionLibrary(fixture, buildStore(fixture, { status: 'awaiting_approval' }));
  const plain = { groups: [], rules: [] };
  buildCake(fixture, { library: near, ...plain, name: 'Chocolate Truffle', flavour: 'Chocolate', basePriceMinor: 90_000, orderedCount: 5 });
  buildCake(fixture, {
    library: near,
    ...plain,
    name: 'Mango Dream',
    flavour: 'Mango',
    basePriceMinor: 60_000,
    occasions: ['wedding'],
    leadTimeMinutes: 3_000,
    orderedCount: 9,
  });
  buildCake(fixture, {
    library: pune,
    ...plain,
    name: 'Egg Sponge',
    flavour: 'Vanilla',
    mark: 'egg',
    allergens: declared({ eggs: 'contains', nuts: 'contains' }),
    basePriceMinor: 30_000,
    orderedCount: 1,
  });
  buildCake(fixture, { library: near, ...plain, name: 'Draft', status: 'draft' });
  buildCake(fixture, { library: hidden, ...plain, name: 'Of a store nobody approved' });
  await fixture.save(world.db);
});
afterAll(() => world[Symbol.asyncDispose]());

type Filters = Parameters<ReturnType<TestWorld['visitor']>['api']['cakes']['list']>[0];
async function namesOf(filters: Filters): Promise<string[]> {
  const { items } = await world.visitor().api.cakes.list(filters);
  return items.map(({ name }) => name);
}

test('only published cakes of approved stores are shown, best sellers first', async () => {
  expect(await namesOf({})).toEqual(['Mango Dream', 'Chocolate Truffle', 'Egg Sponge']);
});

test('words find a cake through a slip of the finger, by cake and by store', async () => {
  expect(await namesOf({ words: 'choclate' })).toEqual(['Chocolate Truffle']);
  expect(await namesOf({ words: 'trufle asha' })).toEqual(['Chocolate Truffle']);
  expect(await namesOf({ words: 'pune' })).toEqual(['Egg Sponge']);
  expect(await namesOf({ words: "'; drop table cake; --" })).toEqual([]);
});

test.each<[string, Filters, string[]]>([
  ['occasion', { occasion: 'wedding' }, ['Mango Dream']],
  ['diet: no egg', { diet: 'eggless', storeId: undefined }, ['Mango Dream', 'Chocolate Truffle']],
  ['free from nuts', { freeFrom: ['nuts'] }, ['Mango Dream', 'Chocolate Truffle']],
  ['flavour', { flavour: 'mango' }, ['Mango Dream']],
  ['a price', { priceMinMinor: 50_000, priceMaxMinor: 70_000 }, ['Mango Dream']],
  ['a rating nobody gave', { minRating: 4 }, []],
  ['serves more than any', { serves: 500 }, []],
  ['near', { near: NEARBY }, ['Mango Dream', 'Chocolate Truffle']],
  ['near, and very near', { near: NEARBY, withinMetres: 100 }, []],
  ['ready today', { readyBy: '2026-12-01' }, ['Chocolate Truffle', 'Egg Sponge']],
  ['ready by a later day', { readyBy: '2026-12-09' }, ['Mango Dream', 'Chocolate Truffle', 'Egg Sponge']],
])('filters by %s', async (_name, filters, names) => {
  expect(await namesOf(filters)).toEqual(names);
});

test.each<[Filters, string[]]>([
  [{ sort: 'price_up' }, ['Egg Sponge', 'Mango Dream', 'Chocolate Truffle']],
  [{ sort: 'price_down' }, ['Chocolate Truffle', 'Mango Dream', 'Egg Sponge']],
])('pages follow each other without a gap or a repeat (%o)', async (filters, names) => {
  const { api } = world.visitor();
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof api.cakes.list>> = await api.cakes.list({ ...filters, limit: 1, cursor });
    seen.push(...page.items.map(({ name }) => name));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(seen).toEqual(names);
});

test('a card says how far the store is and whether it delivers there', async () => {
  const { items } = await world.visitor().api.cakes.list({ near: NEARBY, sort: 'distance' });
  expect(items[0]).toMatchObject({ deliversThere: true });
  expect(items[0]?.distanceMetres).toBeGreaterThan(500);
  expect(items[0]?.distanceMetres).toBeLessThan(2_000);
});

test('flavours worth filtering by come with the first page only', async () => {
  const { api } = world.visitor();
  const first = await api.cakes.list({ limit: 1 });
  expect(first.flavours).toEqual(['chocolate', 'mango', 'vanilla']);
  expect((await api.cakes.list({ limit: 1, cursor: first.nextCursor })).flavours).toEqual([]);
});

test('a change shows at the next request of the process that made it', async () => {
  const { api } = world.visitor();
  const [before] = (await api.cakes.list({ sort: 'price_up' })).items;
  await inTx(world.db, (tx) =>
    tx.cake.update({ where: { id: before?.id ?? '' }, data: { shownPriceMinor: 31_000 }, select: { id: true } }),
  );
  const [after] = (await api.cakes.list({ sort: 'price_up' })).items;
  expect(after?.price.amount).toBe(31_000);
});

test('who asks for eggless finds also what can be made so, and the card says it', async () => {
  const { store } = await openStore(world, {
    cake: {
      claims: ['jain'],
      optionOverrides: [
        { group: 'egg', option: 'with_egg', isDefault: true },
        { group: 'egg', option: 'eggless', isDefault: false },
      ],
    },
  });
  const { items } = await world.visitor().api.cakes.list({ storeId: store.row.id, diet: 'eggless' });
  expect(items.map(({ mark, canBe }) => ({ mark, canBe }))).toEqual([{ mark: 'egg', canBe: ['eggless', 'jain'] }]);
});

test('a card asked for by the number of guests is the cake its page opens with: size, price, look and contents', async () => {
  const shop = await openStore(world);
  const { api } = world.visitor();
  const guests = 18;
  const design = customizationForGuests(shop.cake.customizable, guests);
  const expected = evaluateCustomization(shop.cake.customizable, design);
  expect(expected.serves).toBeGreaterThanOrEqual(guests);
  const [listed] = (await api.cakes.list({ storeId: shop.store.row.id, serves: guests })).items;
  const [onPage] = (await api.stores.bySlug({ slug: shop.store.row.slug, serves: guests })).cakes;
  for (const card of [listed, onPage]) {
    expect(card).toMatchObject({
      price: { amount: expected.unitPriceMinor },
      size: { serves: expected.serves, weightGrams: expected.weightGrams },
      leadTimeMinutes: expected.leadTimeMinutes,
      allergens: expected.allergens,
      design: JSON.parse(JSON.stringify(expected.design)),
    });
  }
  const [asItComes] = (await api.cakes.list({ storeId: shop.store.row.id })).items;
  expect(asItComes?.size).toBeNull();
  expect(asItComes?.price.amount).toBeLessThan(expected.unitPriceMinor);
});

test('a cake that is too dear in the size for the guests is not found by the price of a smaller one', async () => {
  const shop = await openStore(world);
  const { api } = world.visitor();
  const ask = { storeId: shop.store.row.id };
  const priceFor = async (filters: Filters) => (await api.cakes.list({ ...ask, ...filters })).items[0]?.price.amount;
  const small = (await priceFor({})) ?? 0;
  const large = (await priceFor({ serves: 18 })) ?? 0;
  expect(await priceFor({ priceMaxMinor: small })).toBe(small);
  expect(await priceFor({ priceMaxMinor: small, serves: 18 })).toBeUndefined();
  expect(await priceFor({ priceMaxMinor: large, serves: 18, sort: 'price_up' })).toBe(large);
});
