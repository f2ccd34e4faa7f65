import { buildCake, buildOptionLibrary, buildStore, declared } from '@sweetspot/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NEARBY } from '../testing/shopping.ts';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';
import { changeCatalogue } from './browse-cache.ts';

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
  ['flavour', { flavour: 'Mango' }, ['Mango Dream']],
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
  expect(first.flavours).toEqual(['Chocolate', 'Mango', 'Vanilla']);
  expect((await api.cakes.list({ limit: 1, cursor: first.nextCursor })).flavours).toEqual([]);
});

test('a change shows at the next request of the process that made it', async () => {
  const { api } = world.visitor();
  const [before] = (await api.cakes.list({ sort: 'price_up' })).items;
  await changeCatalogue(world.services, before?.store.id ?? '', (tx) =>
    tx.cake.update({ where: { id: before?.id ?? '' }, data: { shownPriceMinor: 31_000 }, select: { id: true } }),
  );
  const [after] = (await api.cakes.list({ sort: 'price_up' })).items;
  expect(after?.price.amount).toBe(31_000);
});
