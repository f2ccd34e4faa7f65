import { afterAll, beforeAll, expect, test } from 'vitest';
import { atWallet, moneyIn, orderByWallet, paidOrder, runOperations, tap } from '../testing/paying.ts';
import { openStore } from '../testing/shopping.ts';
import { createTestWorld, refusalOf, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

test('an accepted order is paid again although its store has been suspended, and one not yet placed is not', async () => {
  const shop = await openStore(world);
  const [visitor, other] = [world.visitor(), world.visitor()];
  const taken = await paidOrder(world, visitor, shop);
  const { number, secret } = taken;
  const waiting = await orderByWallet(world, other, shop);
  await waiting.decide('decline');
  await tap(world, shop, number, 'accept');
  world.breakGateway((call) => (call === 'capture' ? 'decline' : null));
  await runOperations(world);
  world.breakGateway(() => null);
  await world.db.pool.query(`update store set status = 'suspended' where id = $1`, [shop.store.row.id]);

  expect(await waiting.settle()).toMatchObject({ state: 'declined' });
  const retry = { number: waiting.number, secret: waiting.secret, method: 'test' as const, idempotencyKey: 'no-new-order' };
  expect((await refusalOf(other.api.checkout.payAgain(retry))).code).toBe('STORE_SUSPENDED');

  expect(await taken.settle()).toMatchObject({ state: 'declined', isCaptureFailed: true, canRetry: true });
  const again = await visitor.api.checkout.payAgain({ number, secret, method: 'test', idempotencyKey: 'store-suspended' });
  const paying = await atWallet(world, visitor, again);
  await paying.decide('approve');
  await paying.settle();
  await runOperations(world);
  const money = await moneyIn(world, number);
  expect(money).toMatchObject({ capturedMinor: money.amountMinor, failedAt: null });
});

test('what is paid to a store that was suspended meanwhile places nothing and goes back', async () => {
  const shop = await openStore(world);
  const paying = await orderByWallet(world, world.visitor(), shop);
  await paying.decide('approve');
  await world.db.pool.query(`update store set status = 'suspended' where id = $1`, [shop.store.row.id]);
  await paying.settle();
  await runOperations(world);
  const { status } = await world.db.prisma.order.findUniqueOrThrow({ where: { number: paying.number }, select: { status: true } });
  expect(status).toBe('awaiting_payment');
  expect(await moneyIn(world, paying.number)).toMatchObject({ operations: ['authorize succeeded', 'void succeeded'], capturedMinor: 0 });
});
