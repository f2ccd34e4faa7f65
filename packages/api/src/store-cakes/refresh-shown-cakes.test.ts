import { inTx } from '@sweetspot/db';
import { buildCake, buildOptionLibrary, buildStore } from '@sweetspot/db/testing';
import { FOUND_BY_VERSION } from '@sweetspot/domain/cakes/found-by';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';
import { refreshOldCakes } from './refresh-shown-cakes.ts';

let world: TestWorld;
let cakeId: string;

beforeAll(async () => {
  world = await createTestWorld();
  const library = buildOptionLibrary(world.fixture, buildStore(world.fixture));
  cakeId = buildCake(world.fixture, { library, flavour: 'Mango', groups: ['size', 'flavour', 'egg'], rules: [] }).id;
  await world.fixture.save(world.db);
});
afterAll(() => world[Symbol.asyncDispose]());

const foundBy = () =>
  world.db.prisma.cake.findUniqueOrThrow({
    where: { id: cakeId },
    select: { diets: true, flavourFamilies: true, offeredFlavours: true, guestsUpTo: true, guestPricesMinor: true },
  });

test.each([0, FOUND_BY_VERSION - 1])('what was derived by older rules, or by none, is derived anew (%d)', async (foundByVersion) => {
  const before = await foundBy();
  expect(before).toMatchObject({ diets: ['eggless', 'with_egg'], flavourFamilies: ['mango'], guestsUpTo: [5, 10, 20, 30] });
  expect(before.offeredFlavours).toContain('Belgian chocolate');
  await inTx(world.db, (tx) =>
    tx.cake.update({
      where: { id: cakeId },
      data: { diets: [], flavourFamilies: [], offeredFlavours: '', guestsUpTo: [8], guestPricesMinor: [1], foundByVersion },
      select: { id: true },
    }),
  );
  await refreshOldCakes(world.services);
  expect(await foundBy()).toEqual(before);
});

test('a writer that changes a flavour or a price and derives nothing leaves a cake that is derived soon', async () => {
  const [before] = (await foundBy()).guestPricesMinor;
  await inTx(world.db, (tx) => tx.cake.update({ where: { id: cakeId }, data: { flavour: 'Filter coffee' }, select: { id: true } }));
  await refreshOldCakes(world.services);
  expect((await foundBy()).flavourFamilies).toEqual(['coffee']);
  await inTx(world.db, (tx) => tx.cake.update({ where: { id: cakeId }, data: { basePriceMinor: { increment: 7 } }, select: { id: true } }));
  await refreshOldCakes(world.services);
  expect((await foundBy()).guestPricesMinor[0]).toBe((before ?? 0n) + 7n);
});
