import { buildUser } from '@sweetspot/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adoptVisitorCart } from '../carts/adopt-visitor-cart.ts';
import { ordering } from '../testing/ordering.ts';
import { addCake } from '../testing/shopping.ts';
import { createTestWorld, type Person, type TestWorld } from '../testing/test-world.ts';
import { inTx } from '../transaction.ts';

let world: TestWorld;
let at: ReturnType<typeof ordering>;
beforeAll(async () => {
  world = await createTestWorld();
  at = ordering(world);
});
afterAll(() => world[Symbol.asyncDispose]());

async function customer(): Promise<{ person: Person; userId: string }> {
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  return { person: world.customer(user), userId: user.id };
}

describe('signing in while at the wallet', () => {
  test.each([0, 1])('takes the bought cake out of the account, with %s of it there already', async (before) => {
    const shop = await at.openShop();
    const { person, userId } = await customer();
    if (before > 0) await addCake(person, shop.cake, before);
    const visitor = world.visitor();
    await addCake(visitor, shop.cake);
    const paying = await at.toWallet(visitor, shop);
    await inTx(world.services, (t) => adoptVisitorCart(t, { userId, visitorToken: visitor.ctx.visitorToken ?? '' }));
    expect((await person.api.carts.get()).count).toBe(before + 1);
    await at.approve(paying);
    expect((await person.api.carts.get()).count).toBe(before);
    await at.expectOnePlaced(shop, { placed: paying.number });
  });

  test.each(['before', 'after'] as const)('an order made after it and paid %s the first ends or is ended', async (when) => {
    const shop = await at.openShop(2);
    const { person, userId } = await customer();
    await addCake(person, shop.cake);
    const visitor = world.visitor();
    await addCake(visitor, shop.cake);
    const older = await at.toWallet(visitor, shop);
    await inTx(world.services, (t) => adoptVisitorCart(t, { userId, visitorToken: visitor.ctx.visitorToken ?? '' }));
    const newer = await at.toWallet(person, shop);
    const [paid, late] = when === 'after' ? [older, newer] : [newer, older];
    await at.approve(paid);
    await at.approve(late);
    // Paying the first leaves the cake of the account in its cart; the order of both has them both.
    await at.expectOnePlaced(shop, { placed: paid.number, pieces: when === 'after' ? 1 : 2 });
    expect((await person.api.carts.get()).count).toBe(when === 'after' ? 1 : 0);
  });

  test('at the same moment as the money arrives loses nothing and doubles nothing', async () => {
    for (let round = 0; round < 6; round++) {
      const shop = await at.openShop();
      const { person, userId } = await customer();
      await addCake(person, shop.cake);
      const visitor = world.visitor();
      await addCake(visitor, shop.cake);
      const paying = await at.toWallet(visitor, shop);
      await paying.decide('approve');
      const visitorToken = visitor.ctx.visitorToken ?? '';
      await Promise.all([paying.settle(), inTx(world.services, (t) => adoptVisitorCart(t, { userId, visitorToken }))]);
      await at.expectOnePlaced(shop, { placed: paying.number });
      expect((await person.api.carts.get()).count).toBe(1);
    }
  });
});

describe('a cart changed between two orders', () => {
  test.each(['first', 'second'] as const)(
    'more of a cake: the %s order placed ends the other, and the rest stays in the cart',
    async (which) => {
      const shop = await at.openShop();
      const visitor = world.visitor();
      await addCake(visitor, shop.cake, 2);
      const two = await at.toWallet(visitor, shop);
      await addCake(visitor, shop.cake, 3);
      const five = await at.toWallet(visitor, shop);
      const [paid, late] = which === 'first' ? [two, five] : [five, two];
      await at.approve(paid);
      await at.approve(late);
      await at.expectOnePlaced(shop, { placed: paid.number, pieces: which === 'first' ? 2 : 5 });
      expect((await visitor.api.carts.get()).count).toBe(which === 'first' ? 3 : 0);
      if (which === 'second') return;
      // What stayed is a line like any other.
      await at.approve(await at.toWallet(visitor, shop));
      expect((await at.standing(shop)).placed).toHaveLength(2);
      expect((await visitor.api.carts.get()).count).toBe(0);
    },
  );

  test('a cake taken out and put back is the same cake to the order that waits', async () => {
    const shop = await at.openShop();
    const visitor = world.visitor();
    const cart = await addCake(visitor, shop.cake);
    const older = await at.toWallet(visitor, shop);
    await visitor.api.carts.removeLine({ lineId: cart.stores[0]?.lines[0]?.id ?? '' });
    await addCake(visitor, shop.cake);
    const newer = await at.toWallet(visitor, shop);
    await at.approve(newer);
    await at.approve(older);
    await at.expectOnePlaced(shop, { placed: newer.number });
    expect((await visitor.api.carts.get()).count).toBe(0);
  });

  test('a cake put back at the very moment of an order of it can be ordered all the same', async () => {
    const shop = await at.openShop();
    const visitor = world.visitor();
    await addCake(visitor, shop.cake);
    const { id: orderId } = await world.db.prisma.order.findUniqueOrThrow({ where: { number: await at.inCash(visitor, shop) } });
    await addCake(visitor, shop.cake);
    await inTx(world.services, async ({ tx }) => {
      const { claimKeys } = await tx.cartLine.findFirstOrThrow({ where: { storeId: shop.store.row.id } });
      await tx.cartClaim.createMany({ data: claimKeys.map((key) => ({ key, orderId })) });
    });
    await at.approve(await at.toWallet(visitor, shop));
    expect((await at.standing(shop)).placed).toHaveLength(2);
    expect((await visitor.api.carts.get()).count).toBe(0);
  });

  test('a cake designed anew: one order of the two, and the new design stays where the old one was bought', async () => {
    const shop = await at.openShop();
    const visitor = world.visitor();
    const cart = await addCake(visitor, shop.cake);
    const older = await at.toWallet(visitor, shop);
    const size = shop.cake.customizable.groups.find(({ role }) => role === 'size');
    await visitor.api.carts.changeLine({
      lineId: cart.stores[0]?.lines[0]?.id ?? '',
      customization: { selections: { [size?.id ?? '']: { optionIds: [size?.options[1]?.id ?? ''] } } },
    });
    const newer = await at.toWallet(visitor, shop);
    await at.approve(older);
    await at.approve(newer);
    await at.expectOnePlaced(shop, { placed: older.number });
    expect((await visitor.api.carts.get()).count).toBe(1);
    await at.approve(await at.toWallet(visitor, shop));
    expect((await at.standing(shop)).placed).toHaveLength(2);
  });

  test('another cake beside it: the order of one ends the order of both, whose other cake stays in the cart', async () => {
    const shop = await at.openShop();
    const visitor = world.visitor();
    const size = shop.cake.customizable.groups.find(({ role }) => role === 'size');
    await addCake(visitor, shop.cake);
    const one = await at.toWallet(visitor, shop);
    const large = { [size?.id ?? '']: { optionIds: [size?.options[1]?.id ?? ''] } };
    await visitor.api.carts.addLine({ cakeId: shop.cake.id, customization: { selections: large }, quantity: 1 });
    const both = await at.toWallet(visitor, shop);
    await at.approve(one);
    expect(await at.approve(both)).toMatchObject({ state: 'expired', placedInstead: one.number });
    await at.expectOnePlaced(shop, { placed: one.number });
    expect((await visitor.api.carts.get()).stores[0]?.lines).toMatchObject([{ quantity: 1, customization: { selections: large } }]);
  });
});
