import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, statementsDuring, type TestDatabase } from './testing/index.ts';
import { inTx, writeLater, type Tx } from './transaction.ts';
import { Prisma } from './generated/client.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ poolSize: 1 });
  // From now on its one connection has had a transaction.
  await inTx(database.db, (tx) => tx.$queryRaw`select 1`);
});
afterAll(() => database[Symbol.asyncDispose]());

const limit = (key: unknown) => ({ table: 'rate_limit', sql: Prisma.sql`insert into rate_limit (key, points) values (${key}, 1)` });
const kept = async () =>
  (await database.db.pool.query<{ key: string }>('select key from rate_limit order by key')).rows.map(({ key }) => key);

test('a transaction of one statement is one trip, and does not outlive it', async () => {
  const sent = await statementsDuring(database.db, () => inTx(database.db, (tx) => writeLater(tx, limit('one'))));
  expect(sent).toHaveLength(1);
  expect(await kept()).toEqual(['one']);
  const [at] = (await database.db.pool.query<{ open: boolean }>('select pg_current_xact_id_if_assigned() is not null as open')).rows;
  expect(at).toEqual({ open: false });
});

test('one that asks nothing sends nothing', async () => {
  expect(await statementsDuring(database.db, () => inTx(database.db, async () => undefined))).toEqual([]);
});

test.each<[string, string, (tx: Tx) => Promise<unknown>]>([
  ['its last statement', 'duplicate key', (tx) => writeLater(tx, limit('one'))],
  ['its only question', 'division by zero', (tx) => tx.$queryRaw`select 1 / 0`],
  ['its end', 'duplicate key', (tx) => writeLater(tx, { table: 'twice', sql: Prisma.sql`insert into twice values (1), (1)` })],
  [
    'a value that cannot be written',
    'no way',
    (tx) =>
      writeLater(
        tx,
        limit(
          Object.create({
            toPostgres: () => {
              throw new Error('no way');
            },
          }),
        ),
      ),
  ],
])('nothing of a transaction that fails in %s is kept, and the connection serves the next', async (_, why, last) => {
  const { db } = database;
  await db.pool.query('create table if not exists twice (n int unique deferrable initially deferred)');
  const failing = inTx(db, async (tx) => {
    await tx.$executeRaw`insert into rate_limit (key, points) values ('undone', 1)`;
    await last(tx);
  });
  await expect(failing).rejects.toThrow(why);
  await inTx(db, (tx) => tx.$queryRaw`select 1`);
  expect(await kept()).toEqual(['one']);
  const alone = inTx(db, last);
  await expect(alone).rejects.toThrow(why);
  expect(await kept()).toEqual(['one']);
});

test('what is asked at once goes into the transaction that the first of it opens', async () => {
  const ids = await inTx(database.db, (tx) =>
    Promise.all(Array.from({ length: 4 }, () => tx.$queryRaw<{ id: string }[]>`select pg_current_xact_id()::text as id`)),
  );
  expect(new Set(ids.map(([row]) => row?.id)).size).toBe(1);
});
