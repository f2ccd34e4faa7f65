import type pg from 'pg';
import { expect, inject, test } from 'vitest';
import { createTestDatabase } from '../testing/index.ts';
import { readSnapshot } from './author-migration.ts';
import { catalogueOf } from './catalogue-of.ts';
import { diffSchema } from './diff-schema.ts';
import { applyMigrations, pendingMigrations } from './index.ts';
import { readMigrations, readSchema } from './prisma-files.ts';

const empty = () => createTestDatabase({ template: 'template0' });

test('the migrations make the database that the schema describes', async () => {
  await using migrated = await createTestDatabase();
  await using described = await empty();
  await described.db.pool.query(await diffSchema(inject('testPostgresUrl'), null, readSchema()));

  const found = await catalogueOf(migrated.db.pool);
  // How an index takes in what it is given Prisma does not know either.
  const made = found.map((line) => line.replace(/ WITH \([^)]*\)/, ''));
  expect(found.flatMap((line) => /(\w+) ON .* WITH \((.*)\)/.exec(line)?.slice(1).join(' ') ?? [])).toEqual([
    'cart_line_claim_keys_idx fastupdate=off',
    'order_line_claim_keys_idx fastupdate=off',
  ]);
  const wanted = new Set(await catalogueOf(described.db.pool));
  expect([...wanted].filter((line) => !made.includes(line))).toEqual([]);
  // What was written by hand and Prisma does not know: partial, expression and NULLS NOT DISTINCT indexes.
  const extra = made.filter((line) => !wanted.has(line));
  expect(extra.filter((line) => !/^index .*( WHERE | USING gin |NULLS NOT DISTINCT)/.test(line))).toEqual([]);
});

test('the schema has not changed since the last migration was written', async () => {
  expect(await diffSchema(inject('testPostgresUrl'), readSnapshot(), readSchema())).toBe('');
});

test('an empty database has every migration to come, a migrated one none', async () => {
  await using database = await empty();
  expect(await pendingMigrations(database.db.pool)).toEqual(readMigrations().map(({ name }) => name));
  await applyMigrations(database.url);
  expect(await pendingMigrations(database.db.pool)).toEqual([]);
});

test('servers that start at once migrate once', async () => {
  await using database = await empty();
  const results = await Promise.all([1, 2, 3].map(() => applyMigrations(database.url)));
  expect(results.flatMap((result) => result.applied)).toEqual(readMigrations().map(({ name }) => name));
  const { rows } = await database.db.pool.query<{ count: number }>('select count(*)::int as count from _prisma_migrations');
  expect(rows[0]?.count).toBe(readMigrations().length);
});

test('migrations are made in UTC, and dated so, whatever zone the database keeps', async () => {
  await using database = await empty();
  const { pathname } = new URL(database.url);
  await database.db.pool.query(`alter database "${pathname.slice(1)}" set timezone = 'Asia/Kolkata'`);
  await applyMigrations(database.url);
  const { rows } = await database.db.pool.query<{ count: number }>(
    `select count(*)::int as count from _prisma_migrations where finished_at not between now() - interval '1 hour' and now() + interval '1 hour'`,
  );
  expect(rows).toEqual([{ count: 0 }]);
});

test('rows of the audit log and the ledger are never changed, and a ledger transaction sums to zero', async () => {
  await using database = await createTestDatabase();
  const client: pg.Pool = database.db.pool;
  await client.query(
    `insert into audit_entry (id, actor, action, subject_kind, subject_id) values (gen_random_uuid(), 'admin', 'a', 'store', 'x')`,
  );
  await expect(client.query(`update audit_entry set action = 'b'`)).rejects.toThrow('never changed');
  await expect(client.query('delete from audit_entry')).rejects.toThrow('never changed');
  const book = (amounts: number[]) =>
    client.query(`with t as (insert into ledger_transaction (id, kind, reference) values (gen_random_uuid(), 'k', gen_random_uuid()::text) returning id)
      insert into ledger_entry (id, transaction_id, account, currency, amount_minor) select gen_random_uuid(), t.id, 'a', 'INR', amount from t, unnest(array[${amounts.join()}]) as amount`);
  await book([100, -100]);
  await expect(book([100, -99])).rejects.toThrow('does not sum to zero');
});
