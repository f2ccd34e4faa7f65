import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDb, internalsOf } from './db.ts';
import { Prisma } from './generated/client.ts';
import { createTestDatabase, statementsDuring, type TestDatabase } from './testing/index.ts';
import { inTx, type Tx } from './transaction.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

const AT = new Date('2026-03-29T01:30:15.123Z');
const QUESTION = Prisma.sql`
  select 7 as int4, 7::bigint as int8, 1.5::float8 as float8, 12.50::numeric as "numeric", true as bool, null::text as "null",
    date '2026-03-29' as date, ${AT}::timestamptz as sent, ${AT}::timestamptz::text as "sentText", timestamp '2026-03-29 01:30' as bare,
    ${[1, 2]}::int[] as ints, ${['a', 'b"c']}::text[] as texts, array['0198c0de-0000-7000-8000-000000000001'::uuid] as uuids,
    '{"a":[1,null]}'::jsonb as json, ${JSON.stringify({ b: 'ü' })}::jsonb as "sentJson", ${null}::uuid as "sentNull",
    ${true}::boolean and ${2.5}::float8 > 2 as compared, 'created'::payment_attempt_state as enum`;

test('typed SQL takes and gives the same values as through Prisma', async () => {
  const { client, direct } = internalsOf(database.db);
  expect(await direct.$queryRaw(QUESTION)).toEqual(await client.$queryRaw(QUESTION));
});

test.each(['Asia/Kolkata', 'America/New_York'])(
  'an instant is the same whoever reads and writes it, in a database that keeps the time of %s',
  async (zone) => {
    await using ours = await createTestDatabase();
    await ours.db.pool.query(`alter role current_user in database "${new URL(ours.url).pathname.slice(1)}" set timezone to '${zone}'`);
    await using db = createDb({ url: ours.url });
    const { client, direct } = internalsOf(db);
    expect(await direct.$queryRaw(QUESTION)).toEqual(await client.$queryRaw(QUESTION));
    const { id } = await inTx(db, (tx) => tx.user.create({ data: { email: 'kept@x.test', name: 'A', disabledAt: AT } }));
    const kept = Prisma.sql`select disabled_at as at, disabled_at = ${AT}::timestamptz as "isSame" from "user" where id = ${id}::uuid`;
    expect(await direct.$queryRaw(kept)).toEqual([{ at: AT, isSame: true }]);
    expect(await db.prisma.user.findUniqueOrThrow({ where: { id }, select: { disabledAt: true } })).toEqual({ disabledAt: AT });
  },
);

test('in a transaction it goes over the transaction’s connection, and is undone with it', async () => {
  const { db } = database;
  const undone = inTx(db, async (tx) => {
    await tx.user.create({ data: { email: 'same@x.test', name: 'A' } });
    const [found] = await tx.$queryRaw<{ name: string }[]>`select name from "user" where email = 'same@x.test'`;
    expect(found).toEqual({ name: 'A' });
    expect(await tx.$executeRaw`insert into rate_limit (key, points) values ('same', 1)`).toBe(1);
    throw new Error('no');
  });
  await expect(undone).rejects.toThrow('no');
  expect((await db.pool.query(`select 1 from rate_limit where key = 'same'`)).rowCount).toBe(0);
});

test.each<[string, (tx: Tx) => Promise<unknown>]>([
  ['typed SQL', (tx) => tx.$executeRaw`insert into rate_limit (key, points) values ('late', 1)`],
  ['a model', (tx) => tx.rateLimit.create({ data: { key: 'late', points: 1 }, select: { key: true } })],
])('what comes after a transaction’s time is over is sent nowhere: %s', async (_, write) => {
  const { db } = database;
  const late = inTx(
    db,
    async (tx) => {
      await tx.$executeRaw`select pg_sleep(0.3)`;
      await write(tx);
    },
    { timeoutMs: 100 },
  );
  await expect(late).rejects.toMatchObject({ code: 'P2028' });
  expect((await db.pool.query(`select 1 from rate_limit where key = 'late'`)).rowCount).toBe(0);
});

test('Prisma neither begins nor ends a transaction that it joins, and a connection that has had one serves the next', async () => {
  await using ours = await createTestDatabase({ poolSize: 1 });
  const ask = (tx: Tx, key: string) => tx.rateLimit.create({ data: { key, points: 1 }, select: { key: true } });
  const sent = await statementsDuring(ours.db, async () => {
    await inTx(ours.db, async (tx) => {
      await ask(tx, 'a');
      await ask(tx, 'b');
    });
    await inTx(ours.db, (tx) => Promise.all([ask(tx, 'c'), ask(tx, 'd')]));
    await expect(inTx(ours.db, (tx) => Promise.all([ask(tx, 'e'), ask(tx, 'a')]))).rejects.toThrow('Unique constraint');
    await inTx(ours.db, (tx) => ask(tx, 'f'));
  });
  // The first of a connection is begun by itself, all others together with what is asked first.
  expect(sent.filter((text) => /^(?:begin|commit|rollback)/i.test(text))).toEqual(['begin', 'commit', 'commit', 'rollback', 'commit']);
  const { rows } = await ours.db.pool.query<{ keys: string }>(`select string_agg(key, '' order by key) as keys from rate_limit`);
  expect(rows).toEqual([{ keys: 'abcdf' }]);
});
