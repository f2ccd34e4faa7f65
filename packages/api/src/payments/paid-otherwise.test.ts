import { buildUser } from '@sweetspot/db/testing';
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { afterMove } from '../orders/index.ts';
import { moneyIn, orderByWallet, paidOrder, runOperations, tap } from '../testing/paying.ts';
import { openStore } from '../testing/shopping.ts';
import { createTestWorld, type Person, type TestWorld } from '../testing/test-world.ts';
import { inTx } from '../transaction.ts';

let world: TestWorld;

beforeAll(async () => {
  world = await createTestWorld();
  return () => world[Symbol.asyncDispose]();
});

const inCash = (number: string, secret: string) => ({ number, secret, method: 'cod' as const, idempotencyKey: `cash-for-${number}` });

/** What the wallet itself says of the order's first try. */
async function atTheWallet(number: string): Promise<string | undefined> {
  const { gatewayRef } = await world.db.prisma.paymentAttempt.findFirstOrThrow({
    where: { payment: { order: { number } } },
    orderBy: { number: 'asc' },
    select: { gatewayRef: true },
  });
  return (await world.testGateway.read(gatewayRef ?? ''))?.status;
}

async function acceptedAndNotCaptured(visitor: Person) {
  const shop = await openStore(world);
  const { number, secret } = await paidOrder(world, visitor, shop);
  await tap(world, shop, number, 'accept');
  world.breakGateway((call) => (call === 'capture' ? 'decline' : null));
  await runOperations(world);
  world.breakGateway(() => null);
  return { number, secret, shop };
}

test('what the wallet holds is given back by the wallet, though the order is to be paid in cash since', async () => {
  const visitor = world.visitor();
  const { number, secret, shop } = await acceptedAndNotCaptured(visitor);
  await visitor.api.checkout.payAgain(inCash(number, secret));
  expect(await atTheWallet(number)).toBe('authorized');
  await tap(world, shop, number, 'cancel', 'The oven broke');
  world.pass({ minutes: 5 });
  await runOperations(world);
  expect((await moneyIn(world, number)).operations.at(-1)).toBe('void succeeded');
  expect(await atTheWallet(number)).toBe('voided');
});

test('a choice of cash for what the wallet failed to pay is told to kitchen and page at once, as due, and is no failure any more', async () => {
  const visitor = world.visitor();
  const { number, secret, shop } = await acceptedAndNotCaptured(visitor);
  const { id, storeId } = await world.db.prisma.order.findUniqueOrThrow({ where: { number }, select: { id: true, storeId: true } });
  const told = () =>
    world.db.prisma.event.count({
      where: {
        OR: [
          { streamKind: 'order', streamId: id },
          { streamKind: 'store', streamId: storeId },
        ],
      },
    });
  const before = await told();
  await visitor.api.checkout.payAgain(inCash(number, secret));
  expect(await told()).toBe(before + 2);
  expect((await visitor.api.orders.track({ number, secret })).payment).toMatchObject({ method: 'cod', state: 'due' });
  expect(await world.db.prisma.payment.count({ where: { orderId: id, failedAt: { not: null } } })).toBe(0);
  expect((await tap(world, shop, number, 'start_baking')).status).toBe('baking');
});

/** An order that the wallet failed to pay, and that was paid at the counter when its cake was collected. */
async function collectedInCash() {
  const visitor = world.visitor();
  const { number, secret, shop } = await acceptedAndNotCaptured(visitor);
  await visitor.api.checkout.payAgain(inCash(number, secret));
  await tap(world, shop, number, 'start_baking');
  await inTx(world.services, ({ tx }) => tx.orderPiece.updateMany({ where: { order: { number } }, data: { state: 'boxed' } }));
  await tap(world, shop, number, 'make_ready');
  await tap(world, shop, number, 'collect');
  world.pass({ minutes: 5 });
  const { id } = await world.db.prisma.orderMove.findFirstOrThrow({ where: { order: { number }, event: 'collect' }, select: { id: true } });
  await afterMove(world.services, id);
  await runOperations(world);
  return { number };
}

test('cash handed over for an order that the wallet failed to pay is booked as cash', async () => {
  const { number } = await collectedInCash();
  expect((await moneyIn(world, number)).operations.at(-1)).toBe('collect succeeded');
});

test('cash that was handed over goes back as cash, though the wallet was asked first', async () => {
  const { number } = await collectedInCash();
  const { capturedMinor } = await moneyIn(world, number);
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  await world.admin(user).api.admin.requestRefund({
    number,
    ask: { kind: 'whole' },
    reason: 'The letters were smudged',
    expectedRefundableMinor: capturedMinor,
    commandId: randomUUID(),
  });
  await runOperations(world);
  expect(await moneyIn(world, number)).toMatchObject({ refundedMinor: capturedMinor });
});

test('a wallet that is approved after the order was placed in cash takes and holds nothing', async () => {
  const visitor = world.visitor();
  const shop = await openStore(world);
  const paying = await orderByWallet(world, visitor, shop);
  const { number, secret } = paying;
  await visitor.api.checkout.payAgain(inCash(number, secret));
  await paying.decide('approve');
  await paying.settle();
  await runOperations(world);
  expect((await moneyIn(world, number)).operations).toEqual([]);
  expect(await atTheWallet(number)).toBe('approved');
});
