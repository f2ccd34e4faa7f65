import { inTx } from '@sweetspot/db';
import { buildCake, buildOptionLibrary, buildStore } from '@sweetspot/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';
import { refreshOldCakes } from './refresh-shown-cakes.ts';

let world: TestWorld;
let cakeId: string;

beforeAll(async () => {
  world = await createTestWorld();
  const library = buildOptionLibrary(world.fixture, buildStore(world.fixture));
  cakeId = buildCake(world.fixture, { library, flavour: 'Mango', groups: ['flavour', 'egg'], rules: [] }).id;
  await world.fixture.save(world.db);
});
afterAll(() => world[Symbol.asyncDispose]());

const foundBy = () =>
  world.db.prisma.cake.findUniqueOrThrow({
    where: { id: cakeId },
    select: { diets: true, flavourFamilies: true, offeredFlavours: true },
  });

test('what was derived by older rules, or by none, is derived anew', async () => {
  const before = await foundBy();
  expect(before).toMatchObject({ diets: ['eggless', 'with_egg'], flavourFamilies: ['mango'] });
  expect(before.offeredFlavours).toContain('Belgian chocolate');
  await inTx(world.db, (tx) =>
    tx.cake.update({
      where: { id: cakeId },
      data: { diets: [], flavourFamilies: [], offeredFlavours: '', foundByVersion: 0 },
      select: { id: true },
    }),
  );
  await refreshOldCakes(world.services);
  expect(await foundBy()).toEqual(before);
});

test('a writer that changes a flavour and derives nothing leaves a cake that is derived soon', async () => {
  await inTx(world.db, (tx) => tx.cake.update({ where: { id: cakeId }, data: { flavour: 'Filter coffee' }, select: { id: true } }));
  await refreshOldCakes(world.services);
  expect((await foundBy()).flavourFamilies).toEqual(['coffee']);
});
