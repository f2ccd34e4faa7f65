import { buildCake, buildOptionLibrary, buildUser } from '@sweetspot/db/testing';
import { MOST_FAVOURITES } from '@sweetspot/domain/favourites/inputs';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adoptVisitorCart } from '../carts/index.ts';
import { openStore } from '../testing/shopping.ts';
import { createTestWorld, refusalOf, type Person, type TestWorld } from '../testing/test-world.ts';
import { inTx } from '../transaction.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const set = ({ api }: Person, kind: 'cake' | 'store', id: string, isFavourite = true) => api.favourites.set({ kind, id, isFavourite });
const namesOf = async ({ api }: Person, kind: 'cake' | 'store') => (await api.favourites.list({ kind })).items.map(({ name }) => name);
const signIn = (userId: string, visitor: Person) =>
  inTx(world.services, (t) => adoptVisitorCart(t, { userId, visitorToken: visitor.ctx.visitorToken ?? '' }));

test('a visitor keeps cakes and stores before they have a cart, and finds each as it is sold today', async () => {
  const { store, cake } = await openStore(world);
  const visitor = world.visitor();
  expect(await visitor.api.favourites.marked()).toEqual({ cakes: [], stores: [] });
  await set(visitor, 'cake', cake.id);
  await set(visitor, 'store', store.row.id);
  expect(visitor.ctx.visitorToken).not.toBeNull();
  expect(await visitor.api.favourites.marked()).toEqual({ cakes: [cake.id], stores: [store.row.id] });
  const { items } = await visitor.api.favourites.list({ kind: 'cake' });
  const { items: found } = await visitor.api.cakes.list({ storeId: store.row.id });
  expect(items).toMatchObject([{ kind: 'cake', id: cake.id, card: found[0] }]);
  const stores = await visitor.api.favourites.list({ kind: 'store' });
  expect(stores.items).toMatchObject([{ kind: 'store', id: store.row.id, card: { slug: store.row.slug } }]);
  expect(await world.visitor().api.favourites.marked()).toEqual({ cakes: [], stores: [] });
});

test('pressed twice, also at once, it is one favourite in its place; taken out twice, or never put in, it is none', async () => {
  const [first, second] = [await openStore(world), await openStore(world)];
  const visitor = world.visitor();
  await set(visitor, 'cake', first.cake.id, false);
  await set(visitor, 'cake', first.cake.id);
  await set(visitor, 'cake', second.cake.id);
  await Promise.all([set(visitor, 'cake', first.cake.id), set(visitor, 'cake', first.cake.id)]);
  const { cakes } = await visitor.api.favourites.marked();
  expect(cakes).toEqual([second.cake.id, first.cake.id]);
  const another = world.visitor();
  await set(another, 'cake', first.cake.id);
  await set(visitor, 'cake', first.cake.id, false);
  await set(visitor, 'cake', first.cake.id, false);
  expect(await another.api.favourites.marked()).toEqual({ cakes: [first.cake.id], stores: [] });
  expect(await visitor.api.favourites.marked()).toEqual({ cakes: [second.cake.id], stores: [] });
});

test.each([
  ['a cake that left the menu', `update cake set status = 'archived' where id = $1`],
  ['a cake of a store that is suspended', `update store set status = 'suspended' where id = (select store_id from cake where id = $1)`],
])('%s stays in the list, named and without a card, and cannot be put in anew', async (_which, sql) => {
  const { cake } = await openStore(world);
  const visitor = world.visitor();
  await set(visitor, 'cake', cake.id);
  const [named] = await namesOf(visitor, 'cake');
  await world.db.pool.query(sql, [cake.id]);
  const { items } = await visitor.api.favourites.list({ kind: 'cake' });
  expect(items).toMatchObject([{ id: cake.id, name: named, card: null }]);
  expect(await refusalOf(set(world.visitor(), 'cake', cake.id))).toMatchObject({ code: 'CAKE_NOT_FOUND' });
});

test('a store that shows itself to nobody any more stays in the list, named and without a card, and cannot be put in anew', async () => {
  const { store } = await openStore(world);
  const visitor = world.visitor();
  await set(visitor, 'store', store.row.id);
  await world.db.pool.query(`update store set status = 'suspended' where id = $1`, [store.row.id]);
  const { items } = await visitor.api.favourites.list({ kind: 'store' });
  expect(items).toMatchObject([{ id: store.row.id, name: store.row.name, card: null }]);
  expect(await refusalOf(set(world.visitor(), 'store', store.row.id))).toMatchObject({ code: 'STORE_NOT_FOUND' });
});

test('what never was is refused, and leaves no cart behind', async () => {
  const visitor = world.visitor();
  expect(await refusalOf(set(visitor, 'cake', randomUUID()))).toMatchObject({ code: 'CAKE_NOT_FOUND' });
  expect(await refusalOf(set(visitor, 'store', randomUUID()))).toMatchObject({ code: 'STORE_NOT_FOUND' });
  expect(visitor.ctx.visitorToken).toBeNull();
});

test('at sign-in a visitor’s favourites join the account’s: none is lost, none is there twice', async () => {
  const [mine, both, theirs] = [await openStore(world), await openStore(world), await openStore(world)];
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  const [customer, visitor] = [world.customer(user), world.visitor()];
  for (const { cake, store } of [mine, both]) {
    await set(customer, 'cake', cake.id);
    await set(customer, 'store', store.row.id);
  }
  for (const { cake, store } of [both, theirs]) {
    await set(visitor, 'cake', cake.id);
    await set(visitor, 'store', store.row.id);
  }
  await signIn(user.id, visitor);
  await signIn(user.id, visitor);
  const { cakes, stores } = await customer.api.favourites.marked();
  expect(cakes.toSorted()).toEqual([mine, both, theirs].map(({ cake }) => cake.id).toSorted());
  expect(stores.toSorted()).toEqual([mine, both, theirs].map(({ store }) => store.row.id).toSorted());
});

test('pages come newest first, each favourite once; beyond the most none is put in, and one taken out makes room', async () => {
  const { store, cake } = await openStore(world);
  const visitor = world.visitor();
  await set(visitor, 'cake', cake.id);
  const library = buildOptionLibrary(world.fixture, store);
  const more = Array.from({ length: MOST_FAVOURITES - 1 }, () => buildCake(world.fixture, { library }).id);
  await world.fixture.save(world.db);
  await world.db.pool.query(
    `insert into favourite (id, cart_id, cake_id, created_at)
     select gen_random_uuid(), cart_id, unnest($2::uuid[]), created_at from favourite where cake_id = $1`,
    [cake.id, more],
  );
  const other = await openStore(world);
  expect(await refusalOf(set(visitor, 'store', other.store.row.id))).toMatchObject({
    code: 'LIST_FULL',
    data: { list: 'favourites', most: MOST_FAVOURITES },
  });
  await set(visitor, 'cake', cake.id);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof visitor.api.favourites.list>> = await visitor.api.favourites.list({
      kind: 'cake',
      cursor,
      limit: 100,
    });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(seen).toHaveLength(MOST_FAVOURITES);
  expect(new Set(seen).size).toBe(MOST_FAVOURITES);
  await set(visitor, 'cake', cake.id, false);
  await set(visitor, 'store', other.store.row.id);
  expect(await namesOf(visitor, 'store')).toHaveLength(1);
});
