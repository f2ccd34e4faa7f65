import { buildUser } from '@sweetspot/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCake, holdFirstSlot, openStore } from '../testing/shopping.ts';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';
import { lockedWhileWaiting } from '../testing/while-held.ts';
import { inTx } from '../transaction.ts';
import { adoptVisitorCart } from './adopt-visitor-cart.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

test.each(['visitor', 'account'])(
  'waits for the slot that the %s holds before it locks a line, as whoever places an order does',
  async (whose) => {
    const shop = await openStore(world);
    const user = buildUser(world.fixture);
    await world.fixture.save(world.db);
    const [visitor, customer] = [world.visitor(), world.customer(user)];
    await addCake(visitor, shop.cake);
    await addCake(customer, shop.cake);
    const { holdId } = await holdFirstSlot(whose === 'visitor' ? visitor : customer, shop.store, 'pickup');
    const visitorToken = visitor.ctx.visitorToken ?? '';
    const lines = await lockedWhileWaiting(world, 'cart_line', {
      sql: 'select from slot_hold where id = $1 for update',
      values: [holdId],
      work: () => inTx(world.services, (t) => adoptVisitorCart(t, { userId: user.id, visitorToken })),
    });
    expect(lines).toEqual([]);
    expect((await customer.api.carts.get()).count).toBe(2);
  },
);
