import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from './generated/client.ts';
import { createTestDatabase, statementsDuring, type TestDatabase } from './testing/index.ts';
import { askAhead, inTx, readTogether, type Tx } from './transaction.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ poolSize: 1 });
});
afterAll(() => database[Symbol.asyncDispose]());

type Reader = Pick<Tx, '$queryRaw'>;

const both = (reader: Reader) =>
  Promise.all([
    reader.$queryRaw<object[]>`select n, n::text as word from generate_series(1, ${2}::int) n`,
    reader.$queryRaw<object[]>`select ${'2026-11-28'}::date as date where ${true}`,
  ]);
const ANSWERS = [
  [
    { n: 1, word: '1' },
    { n: 2, word: '2' },
  ],
  [{ date: new Date('2026-11-28T00:00:00Z') }],
];
/** Asked once, both are prepared on the one connection. */
const prepared = () => inTx(database.db, both);

test('what a transaction is asked at the same moment is one trip, and each is told its own answer', async () => {
  const { db } = database;
  await prepared();
  let found: unknown;
  const sent = await statementsDuring(db, () => inTx(db, async (tx) => (found = await both(tx))));
  expect(found).toEqual(ANSWERS);
  expect(sent.map((text) => text.trim().slice(0, 9))).toEqual(['select $1', 'commit']);
});

test('what is asked for the first time goes by itself, and each is told its own answer', async () => {
  const { db } = database;
  const first = (tx: Tx) => Promise.all([tx.$queryRaw`select 1 as never_asked_before`, tx.$queryRaw`select 2 as nor_this`]);
  expect(await inTx(db, first)).toEqual([[{ never_asked_before: 1 }], [{ nor_this: 2 }]]);
});

test('it is done in the order in which it was asked, with what was said ahead of each', async () => {
  const { db } = database;
  const count = Prisma.sql`select count(*)::int as n from rate_limit where key like 'ordered%'`;
  const keep = (key: string) => Prisma.sql`insert into rate_limit (key, points) values (${key}, 1) on conflict do nothing`;
  const work = async (tx: Tx) => {
    await tx.$executeRaw`delete from rate_limit where key like 'ordered%'`;
    const asked = [tx.$queryRaw(count)];
    void askAhead(tx, keep('ordered 1'));
    asked.push(tx.$queryRaw(count));
    void askAhead(tx, keep('ordered 2'));
    asked.push(tx.$queryRaw(count));
    return Promise.all(asked);
  };
  const counted = [[{ n: 0 }], [{ n: 1 }], [{ n: 2 }]];
  expect(await inTx(db, work)).toEqual(counted);
  expect(await inTx(db, work)).toEqual(counted);
});

test.each(['in a transaction', 'outside'])(
  'where one of them fails %s, all of them do, and the connection serves the next',
  async (where) => {
    const { db } = database;
    const ask = (reader: Reader) =>
      Promise.allSettled([
        reader.$queryRaw`select ${1}::int as fine`,
        reader.$queryRaw`select 1 / (1 - ${1}::int) as failing`,
        reader.$queryRaw`select ${3}::int as after`,
      ]);
    const reasons = async () => {
      const settled: PromiseSettledResult<unknown>[] = [];
      const work = async (reader: Reader) => void settled.push(...(await ask(reader)));
      await (where === 'outside' ? work(readTogether(db)) : inTx(db, work).catch(() => undefined));
      return settled.map((each) => (each.status === 'rejected' ? String(each.reason) : each.value));
    };
    const fine = (reader: Reader) =>
      Promise.all([
        reader.$queryRaw`select ${1}::int as fine`,
        reader.$queryRaw`select 1 / (1 - ${0}::int) as failing`,
        reader.$queryRaw`select ${3}::int as after`,
      ]);
    await (where === 'outside' ? fine(readTogether(db)) : inTx(db, fine));
    const failed = expect.stringContaining('division by zero') as unknown;
    expect(await reasons()).toEqual([failed, failed, failed]);
    expect(await prepared()).toEqual(ANSWERS);
  },
);

test('outside a transaction it is one trip too, and none is left open', async () => {
  const { db } = database;
  await prepared();
  let found: unknown;
  const sent = await statementsDuring(db, async () => (found = await both(readTogether(db))));
  expect(found).toEqual(ANSWERS);
  expect(sent).toHaveLength(1);
  expect(db.pool.idleCount).toBe(1);
});

test('nothing is asked outside of a transaction that could not be opened', async () => {
  const { db } = database;
  await prepared();
  const unwritable = Object.create({
    toPostgres: () => {
      throw new Error('no way');
    },
  }) as unknown;
  const keep = (key: unknown) => Prisma.sql`insert into rate_limit (key, points) values (${key}, 1) on conflict do nothing`;
  await inTx(db, (tx) => tx.$executeRaw(keep('known')));
  const failing = inTx(db, async (tx) => {
    await Promise.all([tx.$executeRaw(keep(unwritable)), tx.$queryRaw`select 1`]).catch(() => undefined);
    await tx.$executeRaw(keep('alone'));
  });
  await expect(failing).rejects.toThrow('no way');
  const { rows } = await db.pool.query(`select key from rate_limit where key = 'alone'`);
  expect(rows).toEqual([]);
});
