import { randomUUIDv7 } from 'node:crypto';
import { inTx } from '@sweetspot/db';
import { buildUser } from '@sweetspot/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';
import { sweepExpired } from './sweep-expired.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

it('deletes what has run out, all of it, and nothing that still opens or counts', async () => {
  const { id: userId } = buildUser(world.fixture);
  await world.fixture.save(world.db);
  const now = world.services.now();
  const [past, future] = [now, new Date(now.getTime() + 1_000)];
  const longAgo = new Date(now.getTime() - 7 * 24 * 3_600_000);
  const [of, justAfter] = [longAgo, new Date(longAgo.getTime() + 1_000)];
  await inTx(world.db, async (tx) => {
    const sessions = Array.from({ length: 5_001 }, (_, index) => ({ id: `old${index}`, userId, app: 'shop' as const, expiresAt: past }));
    await tx.session.createMany({ data: [...sessions, { id: 'new', userId, app: 'shop', expiresAt: future }] });
    const link = { userId, kind: 'verify_email' as const, email: 'a@example.test' };
    await tx.userToken.createMany({
      data: [
        { ...link, tokenHash: 'old', expiresAt: past },
        { ...link, tokenHash: 'new', expiresAt: future },
      ],
    });
    await tx.accessToken.createMany({
      data: [
        { userId, name: 'old', tokenHash: 'old', expiresAt: past },
        { userId, name: 'new', tokenHash: 'new', expiresAt: future },
        { userId, name: 'endless', tokenHash: 'endless' },
      ],
    });
    await tx.rateLimit.createMany({
      data: [
        { key: 'old', expire: past.getTime() },
        { key: 'new', expire: future.getTime() },
        { key: 'endless', expire: null },
      ],
    });
    const answer = { actor: 'cart', operation: 'place', requestHash: 'x' };
    await tx.idempotencyKey.createMany({
      data: [
        { ...answer, key: 'old', createdAt: of },
        { ...answer, key: 'new', createdAt: justAfter },
      ],
    });
  });
  const demand = (id: string, createdAt: Date) => ({ id, createdAt, hadWords: false });
  const [sought, soughtLongAgo] = [randomUUIDv7(), randomUUIDv7()];
  await inTx(world.db, (tx) =>
    tx.unmetDemand.createMany({ data: [demand(sought, past), demand(soughtLongAgo, new Date(past.getTime() - 180 * 24 * 3_600_000))] }),
  );
  await sweepExpired(world.services);
  expect((await world.db.prisma.unmetDemand.findMany()).map(({ id }) => id)).toEqual([sought]);
  const { session, userToken, accessToken, rateLimit, idempotencyKey } = world.db.prisma;
  expect((await session.findMany()).map(({ id }) => id)).toEqual(['new']);
  expect((await userToken.findMany()).map(({ tokenHash }) => tokenHash)).toEqual(['new']);
  expect((await accessToken.findMany({ orderBy: { name: 'asc' } })).map(({ name }) => name)).toEqual(['endless', 'new']);
  expect((await rateLimit.findMany({ orderBy: { key: 'asc' } })).map(({ key }) => key)).toEqual(['endless', 'new']);
  expect((await idempotencyKey.findMany()).map(({ key }) => key)).toEqual(['new']);
});
