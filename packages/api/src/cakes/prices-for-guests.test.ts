import { buildCake, buildOptionLibrary, buildStore, type BuiltCake, type BuiltLibrary, type BuiltStore } from '@sweetspot/db/testing';
import type { Option, OptionPrice } from '@sweetspot/domain/customization/customization';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import { customizationForGuests } from '@sweetspot/domain/customization/propose-size';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { createTestWorld, type Api, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;
let store: BuiltStore;
let cakes: readonly BuiltCake[];

beforeAll(async () => {
  world = await createTestWorld();
  store = buildStore(world.fixture);
  cakes = Array.from({ length: 12 }, () => someLibrary(store)).flatMap((library) => Array.from({ length: 4 }, () => someCake(library)));
  await world.fixture.save(world.db);
});
afterAll(() => world[Symbol.asyncDispose]());

/** Whole hundreds of rupees, so that many cakes cost the same. */
const someAmount = (most: number): OptionPrice => ({ type: 'fixed', amountMinor: world.fixture.random.int(-1, most) * 10_000 });

/** Sizes in any order, some equal, some sold out, one that says not whom it serves; whatever else is chosen is priced by the size. */
function someLibrary(of: BuiltStore): BuiltLibrary {
  const { random } = world.fixture;
  const percent = (): OptionPrice => ({ type: 'percent', basisPoints: random.int(-10, 60) * 125 });
  const perSize = (): OptionPrice => ({
    type: 'per_size',
    amountsMinor: { a: random.int(0, 9) * 1_000, c: random.int(0, 9) * 3_000 },
    otherwiseMinor: random.int(0, 9) * 2_500,
  });
  const somePrice = () => random.pick([percent, perSize, () => someAmount(3)])();
  const size = (key: string, serves: number | null, price: OptionPrice, isDefault = false) => {
    return { key, name: key, serves, price, isDefault, isSoldOut: random.chance(0.2), weightGrams: 500 };
  };
  const sizes = [
    size('a', random.int(4, 8), someAmount(1), true),
    size('b', 12, someAmount(4)),
    size('c', 12, random.chance(0.5) ? percent() : someAmount(4)),
    size('d', random.int(15, 40), someAmount(9)),
    size('e', null, someAmount(2)),
  ];
  const chosen = (key: string, count: number) =>
    Array.from({ length: count }, (_, place) => ({
      key: `${key}${place}`,
      name: `${key} ${place}`,
      price: somePrice(),
      isDefault: place === 0,
    }));
  const group = (
    key: string,
    role: 'size' | 'flavour' | 'egg' | 'shape',
    options: (Partial<Omit<Option, 'id' | 'work'>> & { key: string; name: string })[],
  ) => ({ key, name: key, kind: 'single', role, min: 1, options }) as const;
  return buildOptionLibrary(world.fixture, of, [
    group('size', 'size', random.chance(0.5) ? sizes : sizes.toReversed()),
    group('flavour', 'flavour', chosen('flavour', 3)),
    group('egg', 'egg', chosen('egg', 2)),
    group('shape', 'shape', chosen('shape', 3)),
  ]);
}

/** By rules a size may ask for another shape, or change what the flavour costs; a signature cake may keep its size. */
function someCake(library: BuiltLibrary): BuiltCake {
  const { random } = world.fixture;
  const large = { group: 'size', options: ['d'] };
  return buildCake(world.fixture, {
    library,
    basePriceMinor: random.int(3, 9) * 10_000,
    serves: random.int(2, 30),
    groups: random.chance(0.1) ? ['flavour', 'egg'] : ['size', 'flavour', 'egg', 'shape'],
    optionOverrides: [
      ...(random.chance(0.4) ? [{ group: 'size', option: 'b', price: someAmount(6) }] : []),
      ...(random.chance(0.2) ? [{ group: 'size', option: 'c', isOffered: false }] : []),
      ...(random.chance(0.3) ? [{ group: 'size', option: 'e', isDefault: true }] : []),
    ],
    rules: [
      { when: large, effect: { type: 'forbid', group: 'shape', options: ['shape0'] }, reason: null },
      ...(random.chance(0.5)
        ? [{ when: large, effect: { type: 'reprice' as const, group: 'flavour', options: ['flavour0'], priceMinor: 7_700 }, reason: null }]
        : []),
    ],
    ...(random.chance(0.1) && { preset: { selections: {}, lockedGroups: ['size'] } }),
  });
}

type Filters = Omit<Parameters<Api['cakes']['list']>[0], 'cursor' | 'limit'>;
interface Found {
  readonly id: string;
  readonly priceMinor: number;
}

/** All pages, one after the other. */
async function found(filters: Filters, limit = 7): Promise<Found[]> {
  const { api } = world.visitor();
  const all: Found[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof api.cakes.list>> = await api.cakes.list({ storeId: store.row.id, ...filters, limit, cursor });
    all.push(...page.items.map(({ id, price }) => ({ id, priceMinor: price.amount })));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return all;
}

/** What serves so many, in the size and at the price that its page opens with; cheapest first. */
function expectedFor(guests: number): Found[] {
  return cakes
    .map(({ id, customizable }) => ({ id, ...evaluateCustomization(customizable, customizationForGuests(customizable, guests)) }))
    .filter(({ serves }) => serves >= guests)
    .map(({ id, unitPriceMinor }) => ({ id, priceMinor: unitPriceMinor }))
    .toSorted((a, b) => a.priceMinor - b.priceMinor || (a.id < b.id ? -1 : 1));
}

const byId = (all: readonly Found[]) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1));

test.each([1, 4, 7, 8, 9, 12, 13, 20, 30, 41, 1000])(
  'for %d guests cakes are found, filtered and sorted by the price on their cards',
  async (serves) => {
    const expected = expectedFor(serves);
    expect(await found({ serves, sort: 'price_up' })).toEqual(expected);
    const dearestFirst = expected.toSorted((a, b) => b.priceMinor - a.priceMinor || (a.id < b.id ? -1 : 1));
    expect(await found({ serves, sort: 'price_down' }, 3)).toEqual(dearestFirst);
    for (const { priceMinor } of expected.filter((_, place) => place % 6 === 0)) {
      const [most, least] = [
        await found({ serves, priceMaxMinor: priceMinor }, 50),
        await found({ serves, priceMinMinor: priceMinor }, 50),
      ];
      expect(byId(most)).toEqual(byId(expected.filter((each) => each.priceMinor <= priceMinor)));
      expect(byId(least)).toEqual(byId(expected.filter((each) => each.priceMinor >= priceMinor)));
      const below = await found({ serves, priceMinMinor: priceMinor, priceMaxMinor: priceMinor }, 50);
      expect(byId(below)).toEqual(byId(expected.filter((each) => each.priceMinor === priceMinor)));
    }
  },
);

describe('a cake changes its place at once when', () => {
  async function openMenu() {
    const built = buildStore(world.fixture);
    const library = buildOptionLibrary(world.fixture, built);
    const usual = { library, groups: ['size', 'flavour'], rules: [] };
    const cake = buildCake(world.fixture, { ...usual, basePriceMinor: 50_000 });
    const other = buildCake(world.fixture, { ...usual, basePriceMinor: 55_000 });
    await world.fixture.save(world.db);
    const { api } = world.baker(built);
    const storeId = built.row.id;
    const list = async (filters: Filters = {}) => (await found({ storeId, serves: 8, sort: 'price_up', ...filters })).map(({ id }) => id);
    const priceOf = async (id: string) => (await found({ storeId, serves: 8 })).find((each) => each.id === id)?.priceMinor ?? 0;
    expect(await list()).toEqual([cake.id, other.id]);
    const form = await api.storeCakes.get({ storeId, cakeId: cake.id });
    const { version, photos: _photos, ...fields } = form;
    const save = (changes: Partial<Parameters<typeof api.storeCakes.save>[0]>) =>
      api.storeCakes.save({ ...fields, storeId, expectedVersion: version, photos: [], ...changes });
    return { api, storeId, library, cake, other, list, priceOf, save };
  }

  it('a size is sold out, and when it is there again', async () => {
    const { api, storeId, library, cake, list, priceOf } = await openMenu();
    const before = await priceOf(cake.id);
    const soldOut = (isSoldOut: boolean) =>
      api.storeCakes.setOptionSoldOut({ storeId, optionId: library.optionId('size', 'one_kg'), isSoldOut });
    await soldOut(true);
    expect(await priceOf(cake.id)).toBeGreaterThan(before);
    expect(await list({ priceMaxMinor: before })).toEqual([]);
    expect(await list({ serves: 31 })).toEqual([]);
    await soldOut(false);
    expect(await list({ priceMaxMinor: before })).toEqual([cake.id]);
  });

  it('its own price changes', async () => {
    const { cake, other, list, priceOf, save } = await openMenu();
    await save({ basePriceMinor: 60_001 });
    expect(await list()).toEqual([other.id, cake.id]);
    const price = await priceOf(cake.id);
    expect([await list({ priceMinMinor: price }), await list({ priceMinMinor: price + 1 })]).toEqual([[cake.id], []]);
  });

  it('a size has another price on it, or is not offered on it any more', async () => {
    const { cake, other, library, list, save, priceOf } = await openMenu();
    const optionId = library.optionId('size', 'one_kg');
    const own = { optionId, isDefault: null, leadTimeMinutes: null };
    const { version } = await save({ overrides: [{ ...own, isOffered: true, price: { type: 'fixed', amountMinor: 90_000 } }] });
    expect(await priceOf(cake.id)).toBe(140_000);
    expect(await list()).toEqual([other.id, cake.id]);
    await save({ expectedVersion: version, overrides: [{ ...own, isOffered: false, price: null }] });
    expect(await priceOf(cake.id)).toBe(180_000);
    expect(await list({ priceMaxMinor: 179_999 })).toEqual([other.id]);
  });
});
