import { afterAll, beforeAll, expect, test } from 'vitest';
import { appendEvents, enqueue, inTx, Prisma, writeLater, type Tx } from './index.ts';
import { createTestDatabase, statementsDuring, type TestDatabase } from './testing/index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

const rename = (email: string, name: string) => ({
  table: 'user',
  sql: Prisma.sql`update "user" set name = ${name} where email = ${email}`,
});
const limit = (key: string) => ({ table: 'rate_limit', sql: Prisma.sql`insert into rate_limit (key, points) values (${key}, 1)` });
const add = (email: string) => inTx(database.db, (tx) => tx.user.create({ data: { email, name: 'before' } }));
const nameOf = async (tx: Pick<Tx, 'user'>, email: string) => (await tx.user.findUnique({ where: { email } }))?.name;
const job = { name: 'order.expireHold', data: { orderId: 'o' } } as const;
const sent = async (work: (tx: Tx) => Promise<unknown>) => (await statementsDuring(database.db, () => inTx(database.db, work))).length;

test('what is written, the jobs and events that come of it, and what opens and ends the transaction are one trip', async () => {
  await add('together@x.test');
  const statements = await sent(async (tx) => {
    await writeLater(tx, rename('together@x.test', 'after'));
    await writeLater(tx, limit('together'));
    await enqueue(tx, job);
    await enqueue(tx, { name: 'mail.send', data: { mailId: 'm' } });
    await appendEvents(tx, [{ stream: { kind: 'order', id: crypto.randomUUID() }, type: 'n', payload: {} }]);
  });
  expect(statements).toBe(1);
  expect(await nameOf(database.db.prisma as Tx, 'together@x.test')).toBe('after');
  expect((await database.db.pool.query(`select 1 from rate_limit where key = 'together'`)).rowCount).toBe(1);
  expect((await database.db.pool.query(`select 1 from jobs.job where data in ('{"orderId":"o"}', '{"mailId":"m"}')`)).rowCount).toBe(2);
});

test('a question finds written what was asked for before it, and the second change of a row comes after the first', async () => {
  await add('in-order@x.test');
  await inTx(database.db, async (tx) => {
    await writeLater(tx, rename('in-order@x.test', 'first'));
    expect(await nameOf(tx, 'in-order@x.test')).toBe('first');
    await writeLater(tx, rename('in-order@x.test', 'second'));
    await writeLater(tx, rename('in-order@x.test', 'third'));
  });
  expect(await nameOf(database.db.prisma as Tx, 'in-order@x.test')).toBe('third');
});

test('jobs follow from the rows that were written', async () => {
  await inTx(database.db, (tx) =>
    writeLater(tx, {
      ...limit('followed'),
      jobs: {
        returning: Prisma.sql`key`,
        select: (written) => Prisma.sql`select 'mail.send', jsonb_build_object('mailId', key), null::timestamptz from ${written}`,
      },
    }),
  );
  expect((await database.db.pool.query(`select 1 from jobs.job where data = '{"mailId":"followed"}'`)).rowCount).toBe(1);
});

test('a transaction that fails writes nothing of what waits', async () => {
  await add('failed@x.test');
  const failing = inTx(database.db, async (tx) => {
    await writeLater(tx, rename('failed@x.test', 'after'));
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await nameOf(database.db.prisma as Tx, 'failed@x.test')).toBe('before');
});
