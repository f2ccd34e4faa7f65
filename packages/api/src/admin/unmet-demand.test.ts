import type { Prisma } from '@sweetspot/db';
import { buildUser } from '@sweetspot/db/testing';
import { LEAST_ALIKE, type DemandPart } from '@sweetspot/domain/cakes/demand';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestWorld, type Person, type TestWorld } from '../testing/test-world.ts';
import { inTx } from '../transaction.ts';

let world: TestWorld;
let office: Person;
beforeAll(async () => {
  world = await createTestWorld();
  const admin = buildUser(world.fixture, { role: 'admin' });
  await world.fixture.save(world.db);
  office = world.admin(admin);
  await looked(7, { latitude: 16.7, longitude: 74.24, diet: 'vegan', freeFrom: ['nuts', 'eggs'], priceMaxMinor: 52_000, hadWords: true });
  await looked(5, { latitude: 16.74, longitude: 74.21, diet: 'vegan', freeFrom: ['eggs', 'nuts'], readyBy: new Date('2026-12-02') });
  // The last instant of the market's last day that is asked for.
  await looked(5, { city: 'Sangli', occasion: 'wedding', readyBy: new Date('2026-12-02') }, '2026-12-01T18:29:59.999Z');
  await looked(4, { latitude: 28.61, longitude: 77.21, diet: 'jain' });
  // The last instant of the day before the first, and the first after the last.
  await looked(5, { diet: 'sugar_free' }, '2026-11-29T18:29:59.999Z');
  await looked(5, { diet: 'sugar_free' }, '2026-12-01T18:30:00.000Z');
});
afterAll(() => world[Symbol.asyncDispose]());

const looked = (times: number, wish: Partial<Prisma.UnmetDemandCreateManyInput>, at = '2026-11-30T06:00:00.000Z') =>
  inTx(world.services, ({ tx }) =>
    tx.unmetDemand.createMany({
      data: Array.from({ length: times }, () => ({ hadWords: false, ...wish, id: randomUUID(), createdAt: new Date(at) })),
    }),
  );
const DAYS = { from: '2026-11-30', to: '2026-12-01' };
const by = (...parts: DemandPart[]) => office.api.admin.unmetDemand({ ...DAYS, by: parts });

test('what was looked for in vain is counted by place, by day, by diet, by budget and by what it was to be, the most wanted first', async () => {
  expect(await by('place')).toMatchObject({
    items: [
      { place: { name: 'Kolhapur', latitude: 16.7, longitude: 74.2 }, searches: 12, withWords: 7, lastOn: '2026-11-30', diet: null },
      { place: { name: 'Sangli', latitude: null }, searches: 5, lastOn: '2026-12-01' },
    ],
    nextCursor: null,
  });
  expect((await by('day')).items).toMatchObject([
    { day: null, searches: 11 },
    { day: '2026-12-02', searches: 10 },
  ]);
  expect((await by('diet')).items).toMatchObject([
    { diet: 'vegan', freeFrom: ['eggs', 'nuts'], searches: 12 },
    { diet: null, freeFrom: [], searches: 5 },
  ]);
  expect((await by('budget')).items).toMatchObject([
    { budget: null, searches: 14 },
    { budget: { amount: 100_000, currency: 'INR' }, searches: 7 },
  ]);
  expect((await by('cake')).items.find(({ occasion }) => occasion !== null)).toMatchObject({ occasion: 'wedding', searches: 5 });
});

test('what fewer than five wanted alike is in no row, whatever it is counted by, and counted apart', async () => {
  const told = await by('place', 'diet');
  expect(told).toMatchObject({ searches: 21, apart: 4 });
  expect(told.items.map(({ searches }) => searches)).toEqual([12, 5]);
  expect(JSON.stringify(told)).not.toContain('jain');
  const all = await by('place', 'day', 'diet', 'budget', 'cake');
  expect(Math.min(...all.items.map(({ searches }) => searches))).toBeGreaterThanOrEqual(LEAST_ALIKE);
  expect(all.items.reduce((sum, { searches }) => sum + searches, 0) + all.apart).toBe(all.searches);
});

test('the list goes on where a page ended, also among what was wanted as often', async () => {
  await looked(5, { city: 'Satara', occasion: 'wedding' });
  const whole = (await by('place')).items.map(({ key }) => key);
  const pages: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof by>> = await office.api.admin.unmetDemand({ ...DAYS, by: ['place'], limit: 1, cursor });
    pages.push(...page.items.map(({ key }) => key));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(pages).toEqual(whole);
  expect(pages).toHaveLength(3);
});

test('the same is a table to keep, with nothing in it that the list leaves out', async () => {
  const { name, text } = await office.api.admin.unmetDemandFile({ ...DAYS, by: ['place', 'diet'] });
  expect(name).toBe('unmet-demand-2026-11-30-2026-12-01.csv');
  expect(text.split('\r\n')[1]).toBe('Kolhapur,,vegan,eggs nuts,,INR,,,,12,7');
  expect(text).not.toContain('jain');
});
