import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDb, internalsOf } from '../db.ts';
import { buildCake, createFixture, createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { inTx } from '../transaction.ts';
import { readCatalogueChange, type CatalogueChange } from './catalogue.ts';
import { createEventHub } from './event-hub.ts';

let database: TestDatabase;
let storeId: string;
let cakeId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  const fixture = createFixture();
  const { id, library } = buildCake(fixture);
  [storeId, cakeId] = [library.store.row.id, id];
  await fixture.save(database.db);
});
afterAll(() => database[Symbol.asyncDispose]());

/** What this process is told of its own changes, without any notification. */
function hearOwn(): { readonly changes: (CatalogueChange | null)[]; stop: () => void } {
  const changes: (CatalogueChange | null)[] = [];
  return { changes, stop: internalsOf(database.db).ownChanges.onCommitted((change) => changes.push(change)) };
}

test('the process that changes something knows it as the transaction ends, once and not before', async () => {
  const { changes, stop } = hearOwn();
  await inTx(database.db, async (tx) => {
    for (const isSoldOut of [true, false, true]) await tx.cake.update({ where: { id: cakeId }, data: { isSoldOut } });
    await tx.option.count();
    expect(changes).toEqual([]);
  });
  expect(changes).toEqual([{ storeId, reach: 'store' }]);
  await database.db.pool.query('update cake set shown_price_minor = 1 where id = $1', [cakeId]);
  expect(changes.slice(1)).toEqual([{ storeId, reach: 'cakes' }]);
  stop();
});

test('how often a cake was ordered, and by which rules it is found, is told to nobody', async () => {
  const { changes, stop } = hearOwn();
  await database.db.pool.query(
    'update cake set ordered_count = ordered_count + 1, found_by_version = 9, updated_at = now() where id = $1',
    [cakeId],
  );
  await inTx(database.db, (tx) => tx.store.update({ where: { id: storeId }, data: { version: { increment: 1 } } }));
  expect(changes).toEqual([]);
  stop();
});

test.each([
  [`update cake set diets = '{vegan}', offered_flavours = 'Mango'`, 'found'],
  [`update cake set guests_up_to = '{3}', guest_prices_minor = '{1}'`, 'sizes'],
  [`update cake set guest_prices_minor = '{2}', diets = '{}'`, 'cakes'],
  [`update cake set is_sold_out = not is_sold_out, shown_design = shown_design || '{"colour": "mint"}'`, 'store'],
  [`update cake set ordered_count = ordered_count + 1, is_sold_out = not is_sold_out`, 'store'],
  [`update cake set status = 'draft'`, 'cakes'],
  [`update cake set shown_price_minor = 2`, 'store'],
  [`update cake set status = 'published'`, 'cakes'],
  [`update store set paused_until = now()`, 'store'],
  [`update option set is_sold_out = true from option_group g where g.id = group_id and g.role = 'flavour'`, 'store'],
  [`update option set is_sold_out = true from option_group g where g.id = group_id and g.role = 'size'`, 'sizes'],
])('%s reaches %s', async (sql, reach) => {
  const { changes, stop } = hearOwn();
  await database.db.pool.query(sql);
  expect(changes).toEqual([{ storeId, reach }]);
  stop();
});

test('a store’s city reaches every list of stores, and what its cakes are found by', async () => {
  const { changes, stop } = hearOwn();
  await database.db.pool.query(`update store set city = 'Pune'`);
  expect(changes).toEqual([
    { storeId, reach: 'found' },
    { storeId, reach: 'stores' },
  ]);
  stop();
});

test('other processes are told at the commit, and a break in listening is a change of anything', async () => {
  await using other = createDb({ url: database.url });
  await using hub = await createEventHub(other);
  const next = () =>
    new Promise<CatalogueChange | null>((resolve) => {
      const stop = hub.onCatalogueChanged((change) => {
        stop();
        resolve(change);
      });
    });
  const told = next();
  await inTx(database.db, (tx) => tx.store.update({ where: { id: storeId }, data: { description: 'Told' } }));
  expect(await told).toEqual({ storeId, reach: 'store' });
  const broken = next();
  await database.db.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'sweetspot-listen' and datname = current_database()`,
  );
  expect(await broken).toBeNull();
});

test('what a server of another version says is a change of anything', () => {
  expect(readCatalogueChange(storeId)).toBeNull();
  expect(readCatalogueChange(`${storeId} everything`)).toBeNull();
});
