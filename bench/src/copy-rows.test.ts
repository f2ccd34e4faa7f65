import { buildOrder, buildStore, createFixture, createTestDatabase, type Fixture } from '@sweetspot/db/testing';
import pg from 'pg';
import { expect, test } from 'vitest';
import { copyRows } from './copy-rows.ts';

const NOW = new Date('2026-03-02T06:00:00Z');

/** Every kind of value: instants, dates, arrays, JSON, nothing, and text that the format gives a meaning. */
function someOrders(fixture: Fixture): void {
  buildStore(fixture, { name: 'Tab\there, line\nthere, \\N and "quotes"' });
  for (const status of ['delivered', 'placed'] as const) buildOrder(fixture, { status, createdAt: NOW });
  buildOrder(fixture, { customer: null, method: 'cod', status: 'accepted', createdAt: NOW });
}

test('what is copied is what would have been saved', async () => {
  await using saved = await createTestDatabase();
  await using copied = await createTestDatabase();
  const [first, second] = [createFixture({ now: NOW }), createFixture({ now: NOW })];
  someOrders(first);
  someOrders(second);
  const tables = Object.entries(second.rows).flatMap(([table, rows]) => (rows.length > 0 ? [table] : []));
  await first.save(saved.db);
  const client = new pg.Client({ connectionString: copied.db.url });
  await client.connect();
  await copyRows(client, second.rows);
  await client.end();

  expect(Object.values(second.rows).flat()).toEqual([]);
  for (const table of tables) {
    const sql = `select to_jsonb(t) as row from "${table.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}" t order by t::text`;
    const [expected, found] = [await saved.db.pool.query(sql), await copied.db.pool.query(sql)];
    expect({ table, rows: found.rows }).toEqual({ table, rows: expected.rows });
  }
});
