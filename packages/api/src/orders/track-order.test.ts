import { buildUser } from '@sweetspot/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openKitchen } from '../testing/kitchen.ts';
import { createTestWorld, refusalOf, type TestWorld } from '../testing/test-world.ts';
import { trackingSecret } from './order-links.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

async function trackedOrder(...[order]: [Parameters<typeof openKitchen>[1]?]) {
  const kitchen = await openKitchen(world, order);
  const { id, number } = kitchen.order;
  return { kitchen, number, secret: trackingSecret(world.services, id) };
}

describe('the tracking page', () => {
  it('opens for its customer, and for whoever holds its link without any account', async () => {
    const { number, secret, kitchen } = await trackedOrder();
    const { userId } = await kitchen.row();
    const user = await world.db.prisma.user.findUniqueOrThrow({ where: { id: userId ?? '' } });
    const byLink = await world.visitor().api.orders.track({ number: number.toLowerCase(), secret });
    expect(await world.customer(user).api.orders.track({ number })).toEqual(byLink);
    expect(byLink.trackingPath).toBe(`/orders/${number}?secret=${secret}`);
  });

  it("answers alike for an unknown number, a wrong link, another order's link and another customer", async () => {
    const [mine, theirs] = [await trackedOrder(), await trackedOrder()];
    const stranger = buildUser(world.fixture);
    await world.fixture.save(world.db);
    const { api } = world.customer(stranger);
    const refusals = [
      await refusalOf(api.orders.track({ number: 'ZZZZZZZ', secret: mine.secret })),
      await refusalOf(api.orders.track({ number: mine.number, secret: `${mine.secret}x` })),
      await refusalOf(api.orders.track({ number: mine.number, secret: '' })),
      await refusalOf(api.orders.track({ number: mine.number, secret: theirs.secret })),
      await refusalOf(api.orders.track({ number: mine.number })),
      await refusalOf(api.orders.cancel({ number: mine.number, expectedVersion: mine.kitchen.order.version })),
    ];
    expect(new Set(refusals.map((refusal) => JSON.stringify(refusal)))).toEqual(new Set(['{"code":"NOT_FOUND","kind":"not_found"}']));
  });

  it('does not open the order of a guest to signed-in people', async () => {
    const { number } = await trackedOrder({ customer: null });
    const stranger = buildUser(world.fixture);
    await world.fixture.save(world.db);
    expect(await refusalOf(world.customer(stranger).api.orders.track({ number }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('counts how far the kitchen is, each piece as far as its least tier', async () => {
    const { kitchen, number, secret } = await trackedOrder({ tiers: 'two', quantity: 2 });
    const [first = '', second = ''] = kitchen.order.lines.flatMap(({ pieceIds }) => pieceIds);
    for (const tier of [1, 2]) {
      await kitchen.tick(first, 'queued', 'started', { tier });
      await kitchen.tick(first, 'started', 'baked', { tier });
    }
    await kitchen.tick(second, 'queued', 'started', { tier: 1 });
    const { kitchen: progress, status } = await world.visitor().api.orders.track({ number, secret });
    expect([status, progress]).toEqual(['baking', { pieces: 2, started: 1, baked: 1, decorated: 0, boxed: 0 }]);
  });

  it('says what cancelling gives back only while the customer can cancel', async () => {
    const placed = await trackedOrder({ status: 'placed', method: 'test' });
    const track = ({ number, secret }: typeof placed) => world.visitor().api.orders.track({ number, secret });
    const before = await track(placed);
    expect(before.allowed.map(({ event }) => event)).toEqual(['cancel']);
    expect(before.cancelRefund).toEqual(before.breakdown.total);
    await placed.kitchen.tap('accept');
    await placed.kitchen.tap('start_baking');
    expect(await track(placed)).toMatchObject({ allowed: [], cancelRefund: null });
  });

  it('says from which event to follow, so that nothing falls between', async () => {
    const { kitchen, number, secret } = await trackedOrder({ status: 'placed' });
    expect((await world.visitor().api.orders.track({ number, secret })).lastEvent).toBe(0);
    await kitchen.tap('accept');
    expect(await world.visitor().api.orders.track({ number, secret })).toMatchObject({ lastEvent: 1, status: 'accepted' });
  });
});

describe("a customer's list", () => {
  it('has their paid orders, newest first, page by page without gaps or doubles', async () => {
    const user = buildUser(world.fixture);
    const numbers: string[] = [];
    for (let count = 0; count < 5; count++) {
      const createdAt = new Date(world.fixture.now.getTime() - (count < 3 ? 0 : count) * 3_600_000);
      const { kitchen } = await trackedOrder({ customer: user, createdAt });
      numbers.push(kitchen.order.number);
    }
    await trackedOrder({ customer: user, status: 'awaiting_payment' });
    await trackedOrder();
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<ReturnType<typeof world.customer>['api']['orders']['list']>> = await world
        .customer(user)
        .api.orders.list({ cursor, limit: 2 });
      seen.push(...page.items.map(({ number }) => number));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen.toSorted()).toEqual(numbers.toSorted());
    expect(seen.slice(3)).toEqual(numbers.slice(3));
  });

  it('refuses a cursor that it did not make', async () => {
    const user = buildUser(world.fixture);
    await world.fixture.save(world.db);
    const forged = world.customer(user).api.orders.list({ cursor: 'bm90aGluZw', limit: 2 });
    expect(await refusalOf(forged)).toMatchObject({ code: 'INPUT_INVALID', data: { fields: { cursor: 'cursor_invalid' } } });
  });
});
