import { describe, expect, it } from 'vitest';
import { createDb, type Db } from './db.ts';
import { createTestDatabase } from './testing/index.ts';
import { inTx } from './transaction.ts';
import { isDatabaseUnavailable } from './unavailable.ts';

const caught = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );
const raise = (db: Db, code: string) =>
  inTx(db, (tx) => tx.$executeRawUnsafe(`do $$ begin raise exception 'no' using errcode = '${code}'; end $$`));

describe('the database being away, not the work being wrong, is told', () => {
  it.each(['53100', '53200', '53300', '57P03', '57014', '55P03', '25006', '58030', '08006', '40P01', '40001'])(
    'by PostgreSQL’s %s',
    async (code) => {
      await using database = await createTestDatabase();
      expect(isDatabaseUnavailable(await caught(raise(database.db, code)))).toBe(true);
      expect(
        isDatabaseUnavailable(await caught(database.db.pool.query(`do $$ begin raise exception 'no' using errcode = '${code}'; end $$`))),
      ).toBe(true);
    },
  );

  it('when the connection is ended in the middle of a transaction, and the next one works', async () => {
    await using database = await createTestDatabase();
    const { db } = database;
    const error = await caught(
      inTx(db, async (tx) => {
        const [{ pid } = { pid: 0 }] = await tx.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
        await db.pool.query('select pg_terminate_backend($1)', [pid]);
        await tx.user.count();
      }),
    );
    expect(isDatabaseUnavailable(error)).toBe(true);
    expect(await inTx(db, (tx) => tx.user.count())).toBe(0);
  });

  it('when no connection becomes free, and the next one works', async () => {
    await using database = await createTestDatabase();
    await using db = createDb({ url: database.url, poolSize: 1, waitMs: 1_000 });
    const held = await db.pool.connect();
    const errors = await Promise.all([
      caught(inTx(db, (tx) => tx.user.count())),
      caught(db.prisma.user.count()),
      caught(db.pool.query('select 1')),
    ]);
    held.release();
    expect(errors.map((error) => isDatabaseUnavailable(error))).toEqual([true, true, true]);
    expect(await db.prisma.user.count()).toBe(0);
  });

  it('when nobody listens there, or the name leads nowhere', async () => {
    for (const host of ['127.0.0.1:1', 'nowhere.invalid']) {
      await using db = createDb({ url: `postgres://somebody:secret@${host}/sweetspot` });
      expect(isDatabaseUnavailable(await caught(db.prisma.user.count()))).toBe(true);
      expect(isDatabaseUnavailable(await caught(inTx(db, (tx) => tx.user.count())))).toBe(true);
      expect(isDatabaseUnavailable(await caught(db.pool.query('select 1')))).toBe(true);
    }
  });
});

it('a wait for a lock ends before it has held its connection for long', async () => {
  await using database = await createTestDatabase();
  const { rows } = await database.db.pool.query<{ lock: string; idle: string }>(
    `select current_setting('lock_timeout') as lock, current_setting('idle_in_transaction_session_timeout') as idle`,
  );
  expect(rows).toEqual([{ lock: '4s', idle: '30s' }]);
});

it('is not what a mistake is called', async () => {
  await using database = await createTestDatabase();
  const { db } = database;
  const mistakes = [
    caught(inTx(db, (tx) => tx.$executeRaw`select nothing from nowhere`)),
    caught(db.pool.query('select 1/0')),
    caught(inTx(db, () => Promise.reject(new Error('no')))),
    caught(inTx(db, (tx) => tx.user.create({ data: { id: 'no id', email: 'a@x.test', name: 'A' } }))),
  ];
  expect((await Promise.all(mistakes)).map((error) => isDatabaseUnavailable(error))).toEqual([false, false, false, false]);
});
