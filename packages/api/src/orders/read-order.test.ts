import { afterAll, beforeAll, expect, test } from 'vitest';
import { openKitchen } from '../testing/kitchen.ts';
import { paidOrder, runOperations, tap } from '../testing/paying.ts';
import { openStore } from '../testing/shopping.ts';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';
import { afterMove } from './after-move.ts';
import { FACTS_SELECT } from './order-facts.ts';
import { ORDER_SELECT } from './order-row.ts';
import { readOrder } from './read-order.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const { pieces: _pieces, ...TOLD_SELECT } = ORDER_SELECT;

test.each([
  ['facts', FACTS_SELECT],
  ['letters', TOLD_SELECT],
] as const)('an order is read for %s as the model reads it, at each point of its life', async (_, select) => {
  const { prisma } = world.db;
  const shop = await openStore(world);
  const expectSame = async (number: string) => {
    const { id, moves } = await prisma.order.findUniqueOrThrow({
      where: { number },
      select: { id: true, moves: { orderBy: { version: 'asc' } } },
    });
    expect(await readOrder(prisma, select, id)).toEqual(await prisma.order.findUnique({ where: { id }, select }));
    return moves.at(-1)?.id ?? '';
  };
  const baked = await paidOrder(world, world.visitor(), shop);
  await expectSame(baked.number);
  await tap(world, shop, baked.number, 'accept');
  await runOperations(world);
  await tap(world, shop, baked.number, 'start_baking');
  const moveId = await expectSame(baked.number);
  world.pass({ minutes: 1 });
  await afterMove(world.services, moveId);
  await expectSame(baked.number);

  const cancelled = await paidOrder(world, world.visitor(), shop);
  await tap(world, shop, cancelled.number, 'accept');
  await runOperations(world);
  await tap(world, shop, cancelled.number, 'cancel', 'The oven broke');
  await runOperations(world);
  await expectSame(cancelled.number);
  expect(await readOrder(prisma, select, world.services.newId())).toBeNull();
});

test('lines, and tiers of a cake, come in their order', async () => {
  const { prisma } = world.db;
  const { order } = await openKitchen(world, { tiers: 'three', quantity: 2 });
  const [line] = await prisma.orderLine.findMany({ where: { orderId: order.id } });
  await world.db.pool.query(
    `insert into order_line select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(), 'position', l.position + 1))).*
     from order_line l where l.id = $1`,
    [line?.id],
  );
  const [facts, told] = [await readOrder(prisma, FACTS_SELECT, order.id), await readOrder(prisma, TOLD_SELECT, order.id)];
  expect(facts).toEqual(await prisma.order.findUnique({ where: { id: order.id }, select: FACTS_SELECT }));
  expect(facts?.pieces[0]?.tiers).toHaveLength(3);
  expect(told).toEqual(await prisma.order.findUnique({ where: { id: order.id }, select: TOLD_SELECT }));
  expect(told?.lines).toHaveLength(2);
});
