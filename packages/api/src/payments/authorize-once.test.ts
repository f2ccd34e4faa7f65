import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { holdOrder } from '../orders/index.ts';
import { atWallet, moneyIn, orderByWallet, paidOrder, runOperations, tap } from '../testing/paying.ts';
import { openStore } from '../testing/shopping.ts';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';
import { waitingForLocks } from '../testing/while-held.ts';
import { inTx } from '../transaction.ts';
import { authorizeOnce } from './authorize-once.ts';
import { loadTriedOrder, triesOf } from './tried-order.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

/** An order with an older and a newer try at the wallet, and what is read of it before anything is settled. */
async function triedTwice() {
  const visitor = world.visitor();
  const older = await orderByWallet(world, visitor, await openStore(world));
  const { number, secret } = older;
  const again = await visitor.api.checkout.payAgain({ number, secret, method: 'test', idempotencyKey: 'wallet-again' });
  const newer = await atWallet(world, visitor, again);
  const { id } = await world.db.prisma.order.findUniqueOrThrow({ where: { number }, select: { id: true } });
  const seen = await loadTriedOrder(world.services, id);
  const [second, first] = triesOf(seen);
  if (!first || !second) throw new Error('The order has two tries.');
  return {
    number,
    newer,
    seen,
    first,
    second,
    inCash: () => visitor.api.checkout.payAgain({ number, secret, method: 'cod', idempotencyKey: 'in-cash-now' }),
  };
}

test('asked for at one moment by many who saw the same, of two tries one is authorised, once', async () => {
  const { number, seen, first, second } = await triedTwice();
  const tries = [first, second, first, second];
  const { promise: lockFree, resolve: freeLock } = Promise.withResolvers<void>();
  const { promise: lockHeld, resolve: lockIsHeld } = Promise.withResolvers<void>();
  const holding = inTx(world.services, async (t) => {
    await holdOrder(t, seen.id);
    lockIsHeld();
    await lockFree;
  });
  await lockHeld;
  const asking = Promise.all(tries.map((attempt) => authorizeOnce(world.services, seen, attempt)));
  await vi.waitFor(async () => expect(await waitingForLocks(world)).toBe(tries.length), 30_000);
  freeLock();
  const [asked] = await Promise.all([asking, holding]);
  expect(asked.filter((each) => each !== null && each.made !== null)).toHaveLength(1);
  expect(new Set(asked.flatMap((each) => each?.operationId ?? [])).size).toBe(1);
  expect((await moneyIn(world, number)).operations).toEqual(['authorize requested']);
});

test('a try is not authorised by what was true before the other one paid the order', async () => {
  const { number, newer, seen, first } = await triedTwice();
  await newer.decide('approve');
  expect(await newer.settle()).toMatchObject({ state: 'paid' });
  expect(await authorizeOnce(world.services, seen, first)).toBeNull();
  expect((await moneyIn(world, number)).operations).toEqual(['authorize succeeded']);
});

test('while the wallet has not made up its mind, the same authorisation is what is asked about, and the try stands', async () => {
  const visitor = world.visitor();
  const paying = await orderByWallet(world, visitor, await openStore(world));
  await paying.decide('slow');
  await paying.settle();
  const { id } = await world.db.prisma.order.findUniqueOrThrow({ where: { number: paying.number }, select: { id: true } });
  const seen = await loadTriedOrder(world.services, id);
  const [attempt] = triesOf(seen);
  if (!attempt) throw new Error('The try stands.');
  const { id: operationId } = await world.db.prisma.paymentOperation.findFirstOrThrow({ where: { attemptId: attempt.id } });
  expect(await authorizeOnce(world.services, seen, attempt)).toEqual({ operationId, made: null });
  await paying.settle();
  expect(triesOf(await loadTriedOrder(world.services, id))).toHaveLength(1);
});

test('a try is not authorised by what was true before the order was to be paid in cash', async () => {
  const { number, seen, second, inCash } = await triedTwice();
  await inCash();
  expect(await authorizeOnce(world.services, seen, second)).toBeNull();
  expect((await moneyIn(world, number)).operations).toEqual([]);
});

test('a try is not authorised by what was true before another one healed a failed capture', async () => {
  const visitor = world.visitor();
  const shop = await openStore(world);
  const { number, secret } = await paidOrder(world, visitor, shop);
  await tap(world, shop, number, 'accept');
  world.breakGateway((call) => (call === 'capture' ? 'decline' : null));
  await runOperations(world);
  world.breakGateway(() => null);
  const payAgain = (idempotencyKey: string) => visitor.api.checkout.payAgain({ number, secret, method: 'test', idempotencyKey });
  await payAgain('older-try');
  const newer = await atWallet(world, visitor, await payAgain('newer-try'));
  const { id } = await world.db.prisma.order.findUniqueOrThrow({ where: { number }, select: { id: true } });
  const seen = await loadTriedOrder(world.services, id);
  const [, older] = triesOf(seen);
  if (!older) throw new Error('The order has two tries.');
  await newer.decide('approve');
  expect(await newer.settle()).toMatchObject({ state: 'paid' });
  expect(await authorizeOnce(world.services, seen, older)).toBeNull();
  const { operations } = await moneyIn(world, number);
  expect(operations.filter((operation) => operation.startsWith('authorize'))).toHaveLength(2);
});
