import { buildCake, buildOptionLibrary, buildStore } from '@sweetspot/db/testing';
import { expect, test } from 'vitest';
import { createTestWorld } from '../testing/test-world.ts';
import { catalogueAddresses, listCatalogueParts } from './catalogue-addresses.ts';

test('a list that is longer than one reading of it comes whole, each page once, in parts that follow each other', async () => {
  await using world = await createTestWorld();
  const { fixture } = world;
  const store = buildStore(fixture);
  const library = buildOptionLibrary(fixture, store);
  const cakes = Array.from({ length: 210 }, (_, at) => buildCake(fixture, { library, slug: `cake-${at}` }));
  await fixture.save(world.db);
  const [stores, first, ...more] = await listCatalogueParts(world.services);
  expect([stores?.kind, first?.kind, more.length]).toEqual(['stores', 'cakes', 0]);
  const paths: string[] = [];
  if (first) for await (const { path } of catalogueAddresses(world.services, first)) paths.push(path);
  expect(paths.toSorted()).toEqual(cakes.map(({ slug }) => `/stores/${store.row.slug}/${slug}`).toSorted());
});
