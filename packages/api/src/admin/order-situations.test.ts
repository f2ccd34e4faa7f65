import { buildCake, buildOrder } from '@sweetspot/db/testing';
import { KITCHEN_STATES } from '@sweetspot/domain/kitchen/kitchen-state';
import { isLate } from '@sweetspot/domain/kitchen/next-deadline';
import { FULFILMENTS, ORDER_STATUSES } from '@sweetspot/domain/orders/order-status';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';
import { ordersIn } from './order-situations.ts';

const ORDERS_OF_EACH = 30;

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

/** Orders of every status and kind, their pieces and times thrown like dice: now, or a few milliseconds before or after it. */
async function throwOrders(now: Date): Promise<void> {
  const { fixture, db } = world;
  const { random, rows } = fixture;
  const cake = buildCake(fixture);
  const after = (ms: number) => new Date(now.getTime() + ms);
  const times = () => {
    const thrown = Array.from({ length: 5 }, () => random.int(-3, 3)).toSorted((a, b) => a - b);
    const [startBy = 0, decorateBy = 0, boxBy = 0, leaveBy = 0, end = 0] = thrown;
    const revised = random.chance(0.5) ? { revisedStartAt: after(end), revisedEndAt: after(end + random.int(1, 3)) } : {};
    return {
      acceptBy: random.chance(0.8) ? after(random.int(-3, 3)) : null,
      startByAt: after(startBy),
      decorateByAt: after(decorateBy),
      boxByAt: after(boxBy),
      leaveByAt: after(leaveBy),
      promisedStartAt: after(end - 1),
      promisedEndAt: after(end),
      ...revised,
    };
  };
  for (const status of ORDER_STATUSES)
    for (const fulfilment of FULFILMENTS)
      for (let each = 0; each < ORDERS_OF_EACH; each += 1) {
        const [line] = buildOrder(fixture, { lines: [{ cake, quantity: random.int(1, 3) }], status, fulfilment, row: times() }).lines;
        for (const pieceId of line?.pieceIds ?? []) {
          const count = random.int(0, 2);
          for (let tier = 1; tier <= count; tier += 1)
            rows.orderPieceTier.push({ pieceId, tier, sponge: 'vanilla', state: random.pick(KITCHEN_STATES) });
        }
      }
  for (const piece of rows.orderPiece) piece.state = random.pick(KITCHEN_STATES);
  await fixture.save(db);
}

it('finds the orders that are late by the clock which the console shows, and no other', async () => {
  const now = world.services.now();
  await throwOrders(now);
  const { order } = world.db.prisma;
  const rows = await order.findMany({ include: { pieces: { include: { tiers: true } } } });
  const late = rows.filter((row) => isLate(row, now));
  const found = await order.findMany({ where: ordersIn('late', now), select: { number: true } });
  expect(found.map(({ number }) => number).toSorted()).toEqual(late.map(({ number }) => number).toSorted());
  expect(new Set(late.map(({ status }) => status))).toEqual(
    new Set(['placed', 'accepted', 'baking', 'ready', 'out_for_delivery', 'delivery_failed']),
  );
});
