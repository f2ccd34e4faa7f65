import { createDb, createEventHub, inTx, type Db } from '@sweetspot/db';
import { buildCake, buildOptionLibrary, buildOrder, buildStore, buildUser, createFixture, createTestDatabase } from '@sweetspot/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appRouter } from './app-router.ts';
import { createCache, type HowKept } from './cache/cache.ts';
import type { Context } from './context.ts';
import { NEARBY } from './testing/shopping.ts';
import { createTestWorld, type Api, type TestWorld } from './testing/test-world.ts';
import { createCallerFactory } from './trpc.ts';

let world: TestWorld;
let shop: Shop;
beforeAll(async () => {
  world = await createTestWorld();
  shop = await fill(world.db);
});
afterAll(() => world[Symbol.asyncDispose]());

type Shop = Awaited<ReturnType<typeof fill>>;

let fillings = 0;

/** Two stores; the first has something in every table that answers are read from. */
async function fill(db: Db) {
  const fixture = createFixture({ seed: ++fillings, now: world.services.now() });
  const exceptions = [{ date: '2026-12-01', repeatsYearly: true, hours: { fromMinute: 600, toMinute: 900 }, note: 'A short day' }];
  const store = buildStore(fixture, { name: 'Asha Bakes', exceptions });
  const library = buildOptionLibrary(fixture, store);
  const [size] = library.groups.get('size')?.options ?? [];
  const [shape] = library.groups.get('shape')?.options ?? [];
  const cake = buildCake(fixture, {
    library,
    name: 'Chocolate Truffle',
    flavour: 'Chocolate',
    claims: ['vegan'],
    optionOverrides: [{ group: 'size', option: 'half_kg', leadTimeMinutes: 300, price: { type: 'fixed', amountMinor: 500 } }],
    preset: { selections: {}, lockedGroups: ['shape'] },
  });
  const order = buildOrder(fixture, { lines: [{ cake }], status: 'delivered' });
  const review = { id: fixture.random.uuid(fixture.now), orderId: order.id, storeId: store.row.id, cakeId: cake.id, rating: 5 };
  const reviewer = buildUser(fixture);
  fixture.rows.review.push({
    ...review,
    userId: reviewer.id,
    text: 'Soft and not too sweet.',
    byName: 'Asha P.',
    createdAt: fixture.now,
  });
  const other = buildStore(fixture, { name: 'Pune Cakes', city: 'Pune' });
  const otherCake = buildCake(fixture, {
    library: buildOptionLibrary(fixture, other),
    name: 'Mango Dream',
    flavour: 'Mango',
    basePriceMinor: 90_000,
  });
  await fixture.save(db);
  const rated = { ratingCount: 1, ratingSum: 5 };
  await inTx(db, async (tx) => {
    await tx.user.update({ where: { id: reviewer.id }, data: { picture: { create: {} } }, select: { id: true } });
    const picture = (hash: string) =>
      tx.picture.create({ data: { storeId: store.row.id, hash, width: 800, height: 600 }, select: { id: true } });
    await tx.store.update({ where: { id: store.row.id }, data: { pictureId: (await picture('a'.repeat(40))).id, ...rated } });
    await tx.cake.update({ where: { id: cake.id }, data: rated });
    await tx.cakePhoto.create({ data: { cakeId: cake.id, pictureId: (await picture('b'.repeat(40))).id, position: 0, alt: 'Cut open' } });
  });
  return { store: store.row, cake, other: other.row, otherCake, size, shape };
}

/** What kept answers are made of; each in the ways that read something of their own. */
function asksOf({ cakes, stores }: Api, { store, cake }: Shop): Record<string, () => Promise<unknown>> {
  const near = { near: NEARBY };
  return {
    'the first cakes': () => cakes.list({}),
    'cakes by price': () => cakes.list({ sort: 'price_up', limit: 1 }),
    'cakes by words': () => cakes.list({ words: 'eggless chocolate birthday' }),
    'cakes for guests': () => cakes.list({ serves: 12, sort: 'price_up' }),
    'cakes by a diet': () => cakes.list({ diet: 'eggless' }),
    'cakes without nuts': () => cakes.list({ freeFrom: ['nuts'], diet: 'vegan', minRating: 1 }),
    'a cake': () => cakes.bySlug({ storeSlug: store.slug, cakeSlug: cake.slug }),
    'a quote': () => cakes.quote({ cakeId: cake.id, customization: { selections: {} } }),
    'stores nearby': () => stores.list(near),
    'stores by words': () => stores.list({ words: 'asha' }),
    'a store': () => stores.bySlug({ slug: store.slug, ...near }),
  };
}

/** Whatever was said: which rows could not be read differs with what was remembered of others. */
const REFUSED = 'refused';
const HOUR: HowKept<unknown> = { ageMs: 3_600_000, bytes: () => 1_000 };
const createCaller = createCallerFactory(appRouter);

/** One server process on the database: its answers, and how many of them it had to make. */
function processOn({ db, events }: Pick<Context, 'db' | 'events'>, { of = shop, mostBytes = 100_000_000 } = {}) {
  const cache = createCache({ events, now: world.services.now, mostBytes });
  const asks = asksOf(createCaller({ ...world.visitor().ctx, db, events, cache }), of);
  let made = 0;
  const answer = async (name: string): Promise<string> => {
    const make = async () => {
      made += 1;
      return JSON.stringify(await asks[name]?.());
    };
    return cache.remember(name, make, HOUR).catch(() => REFUSED);
  };
  return {
    made: () => made,
    answerAll: async (): Promise<Record<string, string>> =>
      Object.fromEntries(await Promise.all(Object.keys(asks).map(async (name) => [name, await answer(name)]))),
  };
}

const keeping = () => processOn(world.services);
/** Made anew each time. */
const fresh = () => processOn(world.services, { mostBytes: 0 });

/** No answer that shows them is kept across their change, but by how old it is. */
const BY_AGE_ALONE = new Set(['cake.ordered_count']);

const TABLES = [
  'cake',
  'cake_option_group',
  'cake_option_override',
  'cake_photo',
  'cake_preset',
  'cake_rule',
  'option',
  'option_group',
  'picture',
  'review',
  'store',
  'store_exception',
  'store_hours',
  'user',
];

/** Changes with a cake's row or a store's alone, which tells it. */
const FOLLOWS = 'search_word';

test('every table that kept answers are read from tells its changes', async () => {
  await using database = await createTestDatabase({ poolSize: 1 });
  const filling = createDb({ url: database.url, applicationName: 'filling' });
  const of = await fill(filling);
  await filling.close();
  const ask = async (sql: string): Promise<string[]> => (await database.db.pool.query<{ name: string }>(sql)).rows.map(({ name }) => name);
  // What the filling connections read is counted once they are gone.
  while ((await ask(`select 'x' as name from pg_stat_activity where application_name = 'filling' limit 1`)).length > 0);
  const read = `select relname || ' ' || coalesce(seq_scan, 0) + coalesce(idx_scan, 0) as name from pg_stat_user_tables where schemaname = 'public'`;
  const flush = () => ask(`select pg_stat_force_next_flush()::text as name`);
  await using events = await createEventHub(database.db);
  await flush();
  const before = new Set(await ask(read));
  await processOn({ db: database.db, events }, { of, mostBytes: 0 }).answerAll();
  await flush();
  const tablesRead = (await ask(read)).filter((line) => !before.has(line)).map((line) => line.split(' ')[0] ?? '');
  expect(tablesRead.toSorted()).toEqual([...TABLES, FOLLOWS].toSorted());
  const telling = await ask(`select distinct tgrelid::regclass::text as name from pg_trigger where tgname like '%_catalogue_changed'`);
  expect(telling.map((name) => name.replaceAll('"', '')).toSorted()).toEqual(TABLES);
});

/** Another value of the column that is as good; null where only this test's own data could say one. */
function otherValue(column: string, type: string): string | null {
  const own: Record<string, string> = {
    'cake.allergens': `allergens || '{"soybeans": "contains"}'`,
    'cake.shown_allergens': `shown_allergens || '{"soybeans": "contains"}'`,
    'cake.design': `design || '{"colour": "mint"}'`,
    'cake.shown_design': `shown_design || '{"colour": "mint"}'`,
    'option.price': `'{"type": "fixed", "amountMinor": 12345}'`,
    'option.allergens': `allergens || '{"soybeans": "contains"}'`,
    'cake_option_override.price': `'{"type": "fixed", "amountMinor": 12345}'`,
    'store.delivery_fee_rule': `delivery_fee_rule || '{"baseMinor": 4321}'`,
    // No two stores share one, also while they change one after another.
    'store.code': 'code + 1000000',
  };
  const name = column.split('.')[1] ?? '';
  const byType: Record<string, string> = {
    text: `"${name}" || ' x'`,
    bpchar: `'USD'`,
    bool: `not coalesce("${name}", false)`,
    int4: `coalesce("${name}" + 1, 1)`,
    float8: `"${name}" + 0.01`,
    date: `"${name}" + 1`,
    timestamptz: `coalesce("${name}", '2027-01-01') + interval '1 hour'`,
    _text: `'{}'`,
    _int4: `'{}'`,
    _int8: `'{}'`,
    _uuid: `'{}'`,
    jsonb: `'{}'`,
    uuid: 'null',
  };
  // An enum: the next of its words.
  return (
    own[column] ??
    byType[type] ??
    `(enum_range(null::${type}))[1 + array_position(enum_range(null::${type}), "${name}") % cardinality(enum_range(null::${type}))]`
  );
}

test.each(TABLES)('whichever column of %s changes, what is kept afterwards is what would be made anew', async (table) => {
  const { pool } = world.db;
  const { rows: columns } = await pool.query<{ name: string; type: string; is_key: boolean }>(
    `select a.attname as name, t.typname as type, exists (select 1 from pg_index i where i.indrelid = a.attrelid and i.indisprimary and a.attnum = any(i.indkey)) as is_key
     from pg_attribute a join pg_type t on t.oid = a.atttypid where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped`,
    [`"${table}"`],
  );
  const keys = columns.filter(({ is_key }) => is_key).map(({ name }) => `t."${name}" = s."${name}"`);
  await pool.query(`drop table if exists saved`);
  await pool.query(`create table saved as select * from "${table}"`);
  const [kept, anew] = [keeping(), fresh()];
  const before = await kept.answerAll();
  const seen: string[] = [];
  for (const { name, type } of columns.filter(({ is_key }) => !is_key)) {
    const column = `${table}.${name}`;
    // What the tables refuse is not a change.
    const changed = await pool.query(`update "${table}" set "${name}" = ${otherValue(column, type)}`).catch(() => null);
    const expected = changed === null || BY_AGE_ALONE.has(column) ? before : await anew.answerAll();
    expect([column, await kept.answerAll()]).toEqual([column, expected]);
    if (JSON.stringify(expected) !== JSON.stringify(before)) seen.push(column);
    if (changed) await pool.query(`update "${table}" t set "${name}" = s."${name}" from saved s where ${keys.join(' and ')}`);
    // As it was: what had gone out of a list is in it again.
    expect([column, await kept.answerAll()]).toEqual([column, before]);
  }
  await pool.query('drop table saved');
  // The walk tried something that is seen at all.
  expect(seen).not.toEqual([]);
});

test.each([
  ['cake', 'id = $1'],
  ['cake_option_group', 'cake_id = $1'],
  ['cake_option_override', 'cake_id = $1'],
  ['cake_photo', 'cake_id = $1'],
  ['cake_preset', 'cake_id = $1'],
  ['cake_rule', 'cake_id = $1'],
  ['review', 'cake_id = $1'],
  ['option', 'group_id in (select group_id from cake_option_group where cake_id = $1)'],
  ['option_group', 'id in (select group_id from cake_option_group where cake_id = $1)'],
  ['picture', 'id in (select picture_id from cake_photo where cake_id = $1)'],
  ['store_exception', 'store_id = (select store_id from cake where id = $1)'],
  ['store_hours', 'store_id = (select store_id from cake where id = $1)'],
])('rows of %s that go and come again are gone and there again in what is kept', async (table, where) => {
  const of = await fill(world.db);
  const [kept, anew] = [processOn(world.services, { of }), processOn(world.services, { of, mostBytes: 0 })];
  await kept.answerAll();
  const { rows } = await world.db.pool.query<{ row: unknown }>(`select to_jsonb(t) as row from "${table}" t where ${where}`, [of.cake.id]);
  expect(rows).not.toHaveLength(0);
  // The order keeps the cake's line as it was bought.
  if (table === 'cake')
    await world.db.pool.query('update order_line set cake_id = null where cake_id = $1', [of.cake.id]).catch(() => null);
  await world.db.pool.query(`delete from "${table}" where ${where}`, [of.cake.id]);
  expect(await kept.answerAll()).toEqual(await anew.answerAll());
  const back = JSON.stringify(rows.map(({ row }) => row));
  await world.db.pool.query(`insert into "${table}" select * from jsonb_populate_recordset(null::"${table}", $1::jsonb)`, [back]);
  expect(await kept.answerAll()).toEqual(await anew.answerAll());
});

test('a cake and an option that are sold out in one store cost the answers that do not show it nothing', async () => {
  const kept = processOn(world.services, { of: { ...shop, store: shop.other, cake: shop.otherCake } });
  const onlyOther = ['a cake', 'a quote', 'a store'];
  const before = await kept.answerAll();
  expect(Object.values(before)).not.toContain(REFUSED);
  const { pool } = world.db;
  const made = kept.made();
  await pool.query('update cake set is_sold_out = true where id = $1', [shop.cake.id]);
  await pool.query('update option set is_sold_out = true where id = $1', [shop.shape?.id]);
  const after = await kept.answerAll();
  const shows = Object.entries(before).filter(([, text]) => text.includes(shop.store.id));
  expect(shows.map(([name]) => name)).not.toEqual(expect.arrayContaining(onlyOther));
  expect(kept.made() - made).toBe(shows.length);
  expect(onlyOther.map((name) => after[name])).toEqual(onlyOther.map((name) => before[name]));
  await pool.query('update cake set is_sold_out = false; update option set is_sold_out = false');
});

test('a list that did not show a store does once the store has what it asks for', async () => {
  const kept = keeping();
  const before = await kept.answerAll();
  expect(before['cakes by price']).not.toContain(shop.otherCake.id);
  await world.db.pool.query('update cake set shown_price_minor = 1 where id = $1', [shop.otherCake.id]);
  expect((await kept.answerAll())['cakes by price']).toContain(shop.otherCake.id);
  await world.db.pool.query(`update store set status = 'suspended' where id = $1`, [shop.other.id]);
  expect((await kept.answerAll())['cakes by price']).not.toContain(shop.otherCake.id);
  await world.db.pool.query(`update store set status = 'approved' where id = $1`, [shop.other.id]);
});

test('a change in one process shows in the other, by the word of its commit, and in itself at once', async () => {
  await using theirs = createDb({ url: world.db.url, applicationName: 'their process' });
  await using events = await createEventHub(theirs);
  const [here, there] = [keeping(), processOn({ db: theirs, events })];
  await Promise.all([here.answerAll(), there.answerAll()]);
  const heard = Promise.withResolvers<void>();
  events.onCatalogueChanged((change) => {
    if (change?.storeId === shop.store.id) heard.resolve();
  });
  const name = 'Renamed in one of the two';
  await inTx(world.db, (tx) => tx.cake.update({ where: { id: shop.cake.id }, data: { name } }));
  expect((await here.answerAll())['a cake']).toContain(name);
  await heard.promise;
  expect((await there.answerAll())['a cake']).toContain(name);
});

test('what changed while a process could not listen shows once it listens again', async () => {
  await using theirs = createDb({ url: world.db.url });
  await using events = await createEventHub(theirs);
  const there = processOn({ db: theirs, events });
  await there.answerAll();
  const again = Promise.withResolvers<void>();
  events.onCatalogueChanged((change) => {
    if (change === null) again.resolve();
  });
  await world.db.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'sweetspot-listen' and datname = current_database()`,
  );
  const description = 'Said while nobody listened';
  await inTx(world.db, (tx) => tx.store.update({ where: { id: shop.store.id }, data: { description } }));
  await again.promise;
  expect((await there.answerAll())['a store']).toContain(description);
});
