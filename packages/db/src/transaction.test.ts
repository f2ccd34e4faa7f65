import { expect, expectTypeOf, test } from 'vitest';
import { uniqueViolation } from './database-errors.ts';
import type { Db } from './db.ts';
import { createTestDatabase } from './testing/index.ts';
import { inTx, type Tx } from './transaction.ts';

const person = (email: string) => ({ data: { email, name: 'A' } });
const caught = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

test('what a transaction wrote is there after it commits, and not there after it throws', async () => {
  await using database = await createTestDatabase();
  const { db } = database;
  await inTx(db, (tx) => tx.user.create(person('kept@x.test')));
  await expect(
    inTx(db, async (tx) => {
      await tx.user.create(person('lost@x.test'));
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(await db.prisma.user.findMany({ select: { email: true } })).toEqual([{ email: 'kept@x.test' }]);
});

test('two transactions that deadlock both end up done', async () => {
  await using database = await createTestDatabase();
  const { db } = database;
  const ids = await inTx(db, async (tx) =>
    [await tx.user.create(person('a@x.test')), await tx.user.create(person('b@x.test'))].map((user) => user.id),
  );
  let attempts = 0;
  let arrived = 0;
  let open: () => void = () => undefined;
  const bothHoldOne = new Promise<void>((resolve) => (open = resolve));
  const rename = (name: string, order: (string | undefined)[]) =>
    inTx(db, async (tx) => {
      attempts++;
      for (const id of order) {
        await tx.user.updateMany({ where: { id: id ?? '' }, data: { name } });
        if (++arrived === 2) open();
        await bothHoldOne;
      }
    });
  await Promise.all([rename('first', ids), rename('second', ids.toReversed())]);
  expect(attempts).toBe(3);
});

test('lost serialization races are run again until each has counted', async () => {
  await using database = await createTestDatabase();
  const { db } = database;
  const { id } = await inTx(db, (tx) => tx.user.create({ data: { email: 'n@x.test', name: '0' } }));
  const countUp = () =>
    inTx(
      db,
      async (tx) => {
        const { name } = await tx.user.findUniqueOrThrow({ where: { id }, select: { name: true } });
        await tx.user.update({ where: { id }, data: { name: String(Number(name) + 1) } });
      },
      { isolation: 'Serializable' },
    );
  await Promise.all([countUp(), countUp(), countUp()]);
  expect((await db.prisma.user.findUniqueOrThrow({ where: { id } })).name).toBe('3');
});

test('a transaction opened through the db inside another is refused', async () => {
  await using database = await createTestDatabase();
  const { db } = database;
  await expect(inTx(db, () => inTx(db, async () => undefined))).rejects.toThrow('pass its tx on');
});

test('a transaction past its time is rolled back', async () => {
  await using database = await createTestDatabase();
  const { db } = database;
  const slow = inTx(
    db,
    async (tx) => {
      await tx.user.create(person('slow@x.test'));
      await tx.$executeRaw`select pg_sleep(0.3)`;
    },
    { timeoutMs: 100 },
  );
  await expect(slow).rejects.toMatchObject({ code: 'P2028' });
  expect(await db.prisma.user.count()).toBe(0);
});

test('a broken unique constraint is known by its name, from models and raw SQL alike', async () => {
  await using database = await createTestDatabase();
  const { db } = database;
  await inTx(db, (tx) => tx.user.create(person('twice@x.test')));
  expect(uniqueViolation(await caught(inTx(db, (tx) => tx.user.create(person('twice@x.test')))))).toBe('user_email_key');
  const raw = inTx(
    db,
    (tx) => tx.$executeRaw`insert into "user" (id, email, name, updated_at) values (gen_random_uuid(), 'twice@x.test', 'A', now())`,
  );
  expect(uniqueViolation(await caught(raw))).toBe('user_email_key');
  const upper = await caught(inTx(db, (tx) => tx.user.create(person('UPPER@x.test'))));
  expect(uniqueViolation(upper)).toBeNull();
  expect(uniqueViolation(new Error('other'))).toBeNull();
});

test('types keep writing and nesting to inTx', () => {
  expectTypeOf<Tx>().not.toExtend<Db>();
  expectTypeOf<Tx>().not.toHaveProperty('$transaction');
  expectTypeOf<Db['prisma']['user']>().not.toHaveProperty('create');
  expectTypeOf<Db['prisma']>().not.toHaveProperty('$executeRaw');
  expectTypeOf<Db['prisma']>().not.toExtend<Tx>();
  expectTypeOf<Tx>().toExtend<Db['prisma']>();
});
