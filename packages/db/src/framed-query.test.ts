import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, statementsDuring, type TestDatabase } from './testing/index.ts';
import { askAhead, inTx, writeLater, type Tx } from './transaction.ts';
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

const keep = (key: string) => Prisma.sql`insert into rate_limit (key, points) values (${key}, ${key.length})`;

test('what is asked ahead is done first, goes out with what is asked next, and its answer is not taken for that one', async () => {
  const { db } = database;
  const work = (key: string) => () =>
    inTx(db, async (tx) => {
      await askAhead(tx, keep(`${key} 1`));
      await askAhead(tx, Prisma.sql`select 'not this' as key from generate_series(1, 3)`);
      await writeLater(tx, { table: 'rate_limit', sql: keep(`${key} 2`) });
      return tx.$queryRaw<{ key: string }[]>`select key from rate_limit where key like ${`${key}%`} order by key`;
    });
  const both = (key: string) => [{ key: `${key} 1` }, { key: `${key} 2` }];
  // Each was not prepared yet, and goes by itself.
  expect(await work('early')()).toEqual(both('early'));
  let found: unknown;
  const sent = await statementsDuring(db, async () => (found = await work('late')()));
  expect(found).toEqual(both('late'));
  expect(sent.map((text) => text.trim().slice(0, 10))).toEqual(['select key', 'commit']);
});

test.each(['asked before', 'asked for the first time'])(
  'what fails ahead, %s, fails what is asked next, and nothing is kept',
  async (which) => {
    const { db } = database;
    const divide = which === 'asked before' ? Prisma.sql`select 1 / (1 - ${1}::int)` : Prisma.sql`select 2 / (1 - ${1}::int)`;
    if (which === 'asked before') await inTx(db, (tx) => tx.$queryRaw`select 1 / (1 - ${0}::int)`);
    const failing = inTx(db, async (tx) => {
      await askAhead(tx, keep('undone'));
      await askAhead(tx, divide);
      await tx.$queryRaw`select 1`;
    });
    await expect(failing).rejects.toThrow('division by zero');
    expect((await kept()).filter((key) => key === 'undone')).toEqual([]);
    await inTx(db, (tx) => tx.$queryRaw`select 1`);
  },
);

test('what is asked ahead last is done too, and what is asked at once is asked after it', async () => {
  const { db } = database;
  await inTx(db, (tx) => askAhead(tx, keep('at the end')));
  expect(await kept()).toContain('at the end');
  const counts = await inTx(db, async (tx) => {
    await askAhead(tx, Prisma.sql`insert into rate_limit (key, points) select 'many', ${7}::int from pg_sleep(0.01)`);
    return Promise.all(
      Array.from({ length: 3 }, () => tx.$queryRaw<{ points: number }[]>`select points from rate_limit where key = 'many'`),
    );
  });
  expect(counts).toEqual([[{ points: 7 }], [{ points: 7 }], [{ points: 7 }]]);
});
