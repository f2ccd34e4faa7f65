import { afterAll, beforeAll, expect, test } from 'vitest';
import { atWallet, moneyIn, orderByWallet, paidOrder, runOperations } from '../testing/paying.ts';
import { buy, openStore } from '../testing/shopping.ts';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { requestCollection, requestMoneyBack } from './request-operation.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

/** Asks for it, in a transaction of its own each time. */
async function ask(number: string, step: (t: TxContext, orderId: string) => Promise<void>, times = 2): Promise<void> {
  const { id } = await world.db.prisma.order.findUniqueOrThrow({ where: { number }, select: { id: true } });
  for (let time = 0; time < times; time++) await inTx(world.services, (t) => step(t, id));
}

const operationsOf = async (number: string) => (await moneyIn(world, number)).operations.toSorted();

test('what is held is released once, however often that is asked, and what was never held is not', async () => {
  const visitor = world.visitor();
  const paying = await orderByWallet(world, visitor, await openStore(world));
  const { number, secret } = paying;
  await paying.decide('approve');
  world.breakGateway((call) => (call === 'authorize' ? 'decline' : null));
  await paying.settle();
  world.breakGateway(() => null);
  const again = await atWallet(
    world,
    visitor,
    await visitor.api.checkout.payAgain({ number, secret, method: 'test', idempotencyKey: 'wallet-again' }),
  );
  await again.decide('approve');
  expect(await again.settle()).toMatchObject({ state: 'paid' });
  await ask(number, requestMoneyBack);
  expect(await operationsOf(number)).toEqual(['authorize failed', 'authorize succeeded', 'void requested']);
});

test('cash is asked for once, before it is collected and after', async () => {
  const { number } = await buy(world.visitor(), await openStore(world), { fulfilment: 'pickup' });
  const collect = (t: TxContext, orderId: string) => requestCollection(t, orderId, null);
  await ask(number, collect);
  expect(await operationsOf(number)).toEqual(['collect requested']);
  await runOperations(world);
  await ask(number, collect, 1);
  expect(await operationsOf(number)).toEqual(['collect succeeded']);
});

test('no cash is asked for at the door of who has paid by a wallet', async () => {
  const { number } = await paidOrder(world, world.visitor(), await openStore(world));
  await ask(number, (t, orderId) => requestCollection(t, orderId, null), 1);
  expect(await operationsOf(number)).toEqual(['authorize succeeded']);
});
