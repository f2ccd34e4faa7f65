import { buildCake, buildOptionLibrary, buildStore } from '@sweetspot/db/testing';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NEARBY } from '../testing/shopping.ts';
import { createTestWorld, type Api, type TestWorld } from '../testing/test-world.ts';
import { findNearMisses } from './find-near-misses.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
  const { fixture } = world;
  const plain = { groups: [], rules: [] };
  // Closed on Wednesdays; the day after tomorrow is a Thursday.
  const near = buildOptionLibrary(fixture, buildStore(fixture, { weekdays: [1, 2, 4, 5, 6, 7] }));
  const far = buildOptionLibrary(fixture, buildStore(fixture, { latitude: 16.77, city: 'Sangli', deliveryRadiusMetres: 2_000 }));
  buildCake(fixture, { library: near, ...plain, flavour: 'Mango', basePriceMinor: 80_000 });
  buildCake(fixture, { library: near, ...plain, flavour: 'Mango', basePriceMinor: 90_000, mark: 'egg' });
  buildCake(fixture, { library: near, ...plain, flavour: 'Red velvet', basePriceMinor: 70_000, isSoldOut: true });
  buildCake(fixture, { library: far, ...plain, flavour: 'Chocolate', basePriceMinor: 50_000 });
  await fixture.save(world.db);
});
afterAll(() => world[Symbol.asyncDispose]());

type Asked = Parameters<Api['cakes']['nearMisses']>[0];
const WEDNESDAY = '2026-12-02';
const ask = (asked: Asked) => world.visitor().api.cakes.nearMisses(asked);
const noted = () => world.db.prisma.unmetDemand.findMany({ orderBy: { createdAt: 'asc' } });

test('an empty list says what to ask less of, and how many cakes that finds', async () => {
  expect(await ask({ near: NEARBY, withinMetres: 3_000, flavour: 'mango', readyBy: WEDNESDAY })).toEqual([
    { relaxation: { type: 'day', readyBy: '2026-12-03' }, cakes: 2 },
    { relaxation: { type: 'without', part: 'readyBy' }, cakes: 2 },
  ]);
  expect(await ask({ near: NEARBY, withinMetres: 3_000, flavour: 'chocolate' })).toEqual([
    { relaxation: { type: 'within', metres: 10_000 }, cakes: 1 },
    { relaxation: { type: 'without', part: 'flavour' }, cakes: 3 },
  ]);
  expect(await ask({ flavour: 'mango', priceMaxMinor: 60_000 })).toEqual([
    { relaxation: { type: 'price', priceMaxMinor: 90_000 }, cakes: 2 },
    { relaxation: { type: 'without', part: 'flavour' }, cakes: 1 },
  ]);
});

test('who wants it on a day is led to nothing that is sold out', async () => {
  expect(await ask({ flavour: 'red_velvet', readyBy: WEDNESDAY })).toEqual([
    { relaxation: { type: 'without', part: 'flavour' }, cakes: 1 },
  ]);
});

test('where no single part stands in the way, what is left is offered here, and anywhere', async () => {
  expect(await ask({ near: NEARBY, withinMetres: 3_000, flavour: 'caramel', occasion: 'graduation', minRating: 5 })).toEqual([
    { relaxation: { type: 'everything', isHere: true }, cakes: 4 },
  ]);
  const nowhere = { latitude: 28.6, longitude: 77.2 };
  expect(await ask({ near: nowhere, minRating: 5 })).toEqual([{ relaxation: { type: 'everything', isHere: false }, cakes: 4 }]);
  expect(await ask({ near: nowhere })).toEqual([{ relaxation: { type: 'without', part: 'place' }, cakes: 4 }]);
});

test('a price is stretched no further than an address can ask', async () => {
  expect(await ask({ priceMinMinor: 99_000_000, priceMaxMinor: 100_000_000 })).toEqual([
    { relaxation: { type: 'price', priceMaxMinor: null }, cakes: 4 },
  ]);
  const most = 2_147_483_647;
  expect(await ask({ flavour: 'coffee', priceMaxMinor: most })).toEqual([{ relaxation: { type: 'without', part: 'flavour' }, cakes: 4 }]);
});

test('what somebody must not eat is never let go, and a list that is not empty needs no way out', async () => {
  expect(await ask({ diet: 'vegan', flavour: 'mango', freeFrom: ['gluten'] })).toEqual([]);
  expect(await ask({ flavour: 'mango' })).toEqual([]);
});

test('what was looked for in vain is noted once, a kilometre wide and without words; what was found is not', async () => {
  const before = (await noted()).length;
  const place = { latitude: 16.704_93, longitude: 74.243_32 };
  await ask({ near: place, words: 'asha 9876543210', diet: 'vegan', priceMaxMinor: 40_000, readyBy: WEDNESDAY, city: 'Kolhapur' });
  await ask({ flavour: 'mango' });
  const rows = (await noted()).slice(before);
  expect(rows).toMatchObject([
    {
      latitude: 16.7,
      longitude: 74.24,
      city: 'Kolhapur',
      diet: 'vegan',
      priceMaxMinor: 40_000,
      hadWords: true,
      readyBy: new Date(WEDNESDAY),
    },
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/asha|98765/);
});

test('whoever asks without end is answered, and noted no more', async () => {
  const before = (await noted()).length;
  const { ctx } = world.visitor();
  const take = () => Promise.reject(new AppError('RATE_LIMITED', { retryAfterSeconds: 60 }));
  const input = { words: '', freeFrom: [], limit: 1, sort: 'relevance' as const, flavour: 'coffee' as const };
  expect(await findNearMisses({ ...ctx, limits: { ...ctx.limits, take } }, input)).toEqual([
    { relaxation: { type: 'without', part: 'flavour' }, cakes: 4 },
  ]);
  expect(await noted()).toHaveLength(before);
});

test('the same wish of one caller is noted once, and their next one too', async () => {
  const before = (await noted()).length;
  const { ctx } = world.visitor();
  const taken = new Set<string>();
  const take = (door: string, who: string) => {
    const isAgain = door === 'unmet_demand_alike' && taken.has(who);
    taken.add(who);
    return isAgain ? Promise.reject(new AppError('RATE_LIMITED', { retryAfterSeconds: 60 })) : Promise.resolve();
  };
  const look = (flavour: 'coffee' | 'caramel', words: string) =>
    findNearMisses({ ...ctx, limits: { ...ctx.limits, take } }, { words, freeFrom: [], limit: 1, sort: 'relevance', flavour });
  await look('coffee', 'for asha');
  await look('coffee', 'for her');
  await look('caramel', '');
  expect((await noted()).slice(before)).toMatchObject([{ flavour: 'coffee' }, { flavour: 'caramel' }]);
});
