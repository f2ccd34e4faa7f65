import { buildUser, type BuiltCake } from '@sweetspot/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCake, openStore } from '../testing/shopping.ts';
import { createTestWorld, inTurns, refusalOf, type Person, type TestWorld } from '../testing/test-world.ts';
import { inTx } from '../transaction.ts';
import { adoptVisitorCart } from './adopt-visitor-cart.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const quantitiesOf = async ({ api }: Person) =>
  (await api.carts.get()).stores.flatMap(({ lines }) => lines.map(({ quantity }) => quantity)).toSorted((a, b) => b - a);

/** Another design of the cake: in its second size. */
function secondSize(cake: BuiltCake) {
  const size = cake.customizable.groups.find(({ role }) => role === 'size');
  return { selections: { [size?.id ?? '']: { optionIds: [size?.options[1]?.id ?? ''] } } };
}

test('a visitor has no cart until they put something in', async () => {
  const visitor = world.visitor();
  expect(await visitor.api.carts.get()).toEqual({ stores: [], count: 0, updatedAt: null });
  expect(visitor.ctx.visitorToken).toBeNull();
  const { cake } = await openStore(world);
  await addCake(visitor, cake);
  expect(visitor.ctx.visitorToken).not.toBeNull();
});

test('the same design again raises the quantity; another design is another line', async () => {
  const { cake } = await openStore(world);
  const visitor = world.visitor();
  const add = (selections: Record<string, { optionIds: string[] }>) =>
    visitor.api.carts.addLine({ cakeId: cake.id, customization: { selections }, quantity: 1 });
  const group = cake.customizable.groups.find(({ role }) => role === 'size');
  const [half, one] = group?.options ?? [];
  await add({});
  // The default size, said aloud, is the same design.
  await add({ [group?.id ?? '']: { optionIds: [half?.id ?? ''] } });
  const cart = await add({ [group?.id ?? '']: { optionIds: [one?.id ?? ''] } });
  expect(cart.stores[0]?.lines.map(({ quantity }) => quantity)).toEqual([2, 1]);
  expect(cart.count).toBe(3);
  expect(cart.stores[0]?.subtotal.amount).toBe(cart.stores[0]?.lines.reduce((sum, { lineTotal }) => sum + lineTotal.amount, 0));
});

test('thirty presses at once never pass fifty of a design; those that would are refused by name and change nothing', async () => {
  const { cake } = await openStore(world);
  const visitor = world.visitor();
  await addCake(visitor, cake);
  const presser = inTurns(visitor);
  const presses = await Promise.allSettled(Array.from({ length: 30 }, () => addCake(presser, cake, 2)));
  const refused = presses.flatMap((press) => (press.status === 'rejected' ? [Promise.reject(press.reason as Error)] : []));
  expect(refused).toHaveLength(30 - 24);
  for (const refusal of await Promise.all(refused.map(refusalOf)))
    expect(refusal).toEqual({ code: 'LINE_FULL', kind: 'conflict', data: { cake: cake.customizable.name, inCart: 49, most: 50 } });
  expect(await quantitiesOf(visitor)).toEqual([49]);
  await addCake(visitor, cake, 1);
  expect(await quantitiesOf(visitor)).toEqual([50]);
});

test('a cart with as many lines as it holds says so, and takes more of what is in it', async () => {
  const { cake } = await openStore(world);
  const visitor = world.visitor();
  await addCake(visitor, cake);
  const { cartId, storeId, cakeId } = await world.db.prisma.cartLine.findFirstOrThrow({ where: { cakeId: cake.id } });
  const more = Array.from({ length: 59 }, (_, at) => ({
    cartId,
    storeId,
    cakeId,
    customization: { selections: {} },
    quantity: 1,
    unitPriceMinor: 1,
    designKey: `another design ${at}`,
  }));
  await inTx(world.services, ({ tx }) => tx.cartLine.createMany({ data: more }));
  expect(await refusalOf(visitor.api.carts.addLine({ cakeId, customization: secondSize(cake), quantity: 1 }))).toMatchObject({
    code: 'CART_FULL',
    data: { most: 60 },
  });
  expect((await addCake(visitor, cake)).count).toBe(61);
});

test('a cake that is dearer than an order can be is refused as it is put in, and as its line is changed into it', async () => {
  const price = { type: 'fixed' as const, amountMinor: 1_500_000_000 };
  const { cake } = await openStore(world, { cake: { optionOverrides: [{ group: 'size', option: 'one_kg', price }] } });
  const visitor = world.visitor();
  const cart = await addCake(visitor, cake);
  const refusal = { code: 'ORDER_TOO_LARGE', data: { mostMinor: 1_500_000_000 } };
  const dearer = { cakeId: cake.id, customization: secondSize(cake), quantity: 1 };
  expect(await refusalOf(visitor.api.carts.addLine(dearer))).toMatchObject(refusal);
  const line = { lineId: cart.stores[0]?.lines[0]?.id ?? '', customization: secondSize(cake) };
  expect(await refusalOf(visitor.api.carts.changeLine(line))).toMatchObject(refusal);
});

test.each([0, -1, 51, 1.5, 1e12])('a quantity of %s is refused', async (quantity) => {
  const { cake } = await openStore(world);
  const call = world.visitor().api.carts.addLine({ cakeId: cake.id, customization: { selections: {} }, quantity });
  expect(await refusalOf(call)).toMatchObject({ code: 'INPUT_INVALID', data: { fields: { quantity: 'quantity_invalid' } } });
});

test('an option of another cake is refused, with the group it was sent for', async () => {
  const [mine, other] = [await openStore(world), await openStore(world)];
  const groupId = mine.cake.customizable.groups[0]?.id ?? '';
  const foreign = other.cake.customizable.groups[0]?.options[0]?.id ?? '';
  const refusal = await refusalOf(
    world
      .visitor()
      .api.carts.addLine({ cakeId: mine.cake.id, customization: { selections: { [groupId]: { optionIds: [foreign] } } }, quantity: 1 }),
  );
  expect(refusal.code).toBe('CUSTOMIZATION_INVALID');
});

test.each([{ status: 'draft' as const }, { isSoldOut: true }])('a cake that cannot be had (%o) is not put in', async (cake) => {
  const shop = await openStore(world, { cake });
  const refusal = await refusalOf(addCake(world.visitor(), shop.cake));
  expect(['CAKE_NOT_FOUND', 'CAKE_UNAVAILABLE']).toContain(refusal.code);
});

test("somebody else's line answers like one that never was", async () => {
  const { cake } = await openStore(world);
  const owner = world.visitor();
  const cart = await addCake(owner, cake);
  const lineId = cart.stores[0]?.lines[0]?.id ?? '';
  const stranger = world.visitor();
  await addCake(stranger, cake);
  const never = '01890000-0000-7000-8000-000000000000';
  for (const { api } of [stranger, world.visitor()]) {
    const refusals = await Promise.all([
      refusalOf(api.carts.changeLine({ lineId, quantity: 9 })),
      refusalOf(api.carts.removeLine({ lineId })),
      refusalOf(api.carts.removeLine({ lineId: never })),
    ]);
    expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1);
    expect(refusals[0]?.code).toBe('LINE_NOT_FOUND');
  }
  expect((await owner.api.carts.get()).count).toBe(1);
});

test('a quantity changes and a line leaves', async () => {
  const { cake } = await openStore(world);
  const { api } = world.visitor();
  const added = await api.carts.addLine({ cakeId: cake.id, customization: { selections: {} }, quantity: 1 });
  const lineId = added.stores[0]?.lines[0]?.id ?? '';
  expect((await api.carts.changeLine({ lineId, quantity: 4 })).count).toBe(4);
  expect((await api.carts.removeLine({ lineId })).stores).toEqual([]);
});

test('a line changed into a design that is there already becomes one with it', async () => {
  const { cake } = await openStore(world);
  const { api } = world.visitor();
  const size = cake.customizable.groups.find(({ role }) => role === 'size');
  const one = { [size?.id ?? '']: { optionIds: [size?.options[1]?.id ?? ''] } };
  await api.carts.addLine({ cakeId: cake.id, customization: { selections: {} }, quantity: 2 });
  const two = await api.carts.addLine({ cakeId: cake.id, customization: { selections: one }, quantity: 3 });
  const lineId = two.stores[0]?.lines[1]?.id ?? '';
  const cart = await api.carts.changeLine({ lineId, customization: { selections: {} } });
  expect(cart.stores[0]?.lines.map(({ quantity }) => quantity)).toEqual([5]);
});

test('a line is not redesigned into more of one design than a line holds: both stay as they were', async () => {
  const { cake } = await openStore(world);
  const visitor = world.visitor();
  await addCake(visitor, cake, 30);
  const two = await visitor.api.carts.addLine({ cakeId: cake.id, customization: secondSize(cake), quantity: 21 });
  const lineId = two.stores[0]?.lines[1]?.id ?? '';
  const redesign = (quantity?: number) => visitor.api.carts.changeLine({ lineId, customization: { selections: {} }, quantity });
  expect(await refusalOf(redesign())).toMatchObject({ code: 'LINE_FULL', data: { inCart: 30, most: 50 } });
  expect(await quantitiesOf(visitor)).toEqual([30, 21]);
  await redesign(20);
  expect(await quantitiesOf(visitor)).toEqual([50]);
});

test('nothing is lost when carts meet that hold more of one design together than a line takes', async () => {
  const { cake } = await openStore(world);
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  const customer = world.customer(user);
  await addCake(customer, cake, 30);
  for (const round of [1, 2]) {
    const visitor = world.visitor();
    await addCake(visitor, cake, 30);
    await inTx(world.services, (t) => adoptVisitorCart(t, { userId: user.id, visitorToken: visitor.ctx.visitorToken ?? '' }));
    expect(await quantitiesOf(customer)).toEqual(Array.from({ length: round + 1 }, () => 30));
  }
  // Each of them is a line like any other: looked at and saved as it is, it stays as it is.
  const lines = (await customer.api.carts.get()).stores[0]?.lines ?? [];
  for (const { id, customization } of lines) await customer.api.carts.changeLine({ lineId: id, customization, quantity: 30 });
  expect(await quantitiesOf(customer)).toEqual([30, 30, 30]);
  await customer.api.carts.removeLine({ lineId: lines[0]?.id ?? '' });
  await addCake(customer, cake, 2);
  expect((await customer.api.carts.get()).count).toBe(62);
});

test('a cake that changed since says what it cost before, and what stands in the way', async () => {
  const { cake } = await openStore(world);
  const visitor = world.visitor();
  const before = await addCake(visitor, cake);
  const price = before.stores[0]?.lines[0]?.unitPrice.amount ?? 0;
  await inTx(world.services, ({ tx }) =>
    tx.cake.update({ where: { id: cake.id }, data: { basePriceMinor: { increment: 5_000 }, isSoldOut: true }, select: { id: true } }),
  );
  const [part] = (await visitor.api.carts.get()).stores;
  expect(part?.lines[0]).toMatchObject({ priceBefore: { amount: price } });
  expect(part?.lines[0]?.unitPrice.amount).toBeGreaterThanOrEqual(price + 5_000);
  expect(part?.lines[0]?.problems.map(({ key }) => key)).toEqual(['cart_cake_sold_out']);
  expect(part?.isOrderable).toBe(false);
});

test('a cart knows which of its stores and cakes have a page left to lead to', async () => {
  const { cake, store } = await openStore(world);
  const visitor = world.visitor();
  await addCake(visitor, cake);
  const standing = async () => {
    const [part] = (await visitor.api.carts.get()).stores;
    return [part?.store.hasPage, part?.lines[0]?.standing];
  };
  expect(await standing()).toEqual([true, 'offered']);
  await inTx(world.services, ({ tx }) => tx.cake.update({ where: { id: cake.id }, data: { isSoldOut: true }, select: { id: true } }));
  expect(await standing()).toEqual([true, 'sold_out']);
  await inTx(world.services, ({ tx }) => tx.cake.update({ where: { id: cake.id }, data: { status: 'draft' }, select: { id: true } }));
  expect(await standing()).toEqual([true, 'off_menu']);
  await inTx(world.services, ({ tx }) =>
    tx.store.update({ where: { id: store.row.id }, data: { status: 'suspended' }, select: { id: true } }),
  );
  expect(await standing()).toEqual([false, 'off_menu']);
});

test('a cake that came to cost nothing after it was published goes into no cart and out of none to an order', async () => {
  const { cake } = await openStore(world);
  const visitor = world.visitor();
  await addCake(visitor, cake);
  await inTx(world.services, async ({ tx }) => {
    await tx.cake.update({ where: { id: cake.id }, data: { basePriceMinor: 0 }, select: { id: true } });
    await tx.cakeOptionGroup.deleteMany({ where: { cakeId: cake.id } });
  });
  const [part] = (await visitor.api.carts.get()).stores;
  expect(part?.lines[0]?.problems.map(({ key }) => key)).toEqual(['cart_cake_off_menu']);
  expect(part?.isOrderable).toBe(false);
  expect(await refusalOf(addCake(world.visitor(), cake))).toMatchObject({ code: 'CAKE_UNAVAILABLE' });
});

test('what a visitor put in comes along when they sign in, once', async () => {
  const { cake } = await openStore(world);
  const other = await openStore(world);
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  const customer = world.customer(user);
  await addCake(customer, cake, 2);
  const visitor = world.visitor();
  await addCake(visitor, cake, 3);
  await addCake(visitor, other.cake, 1);
  const visitorToken = visitor.ctx.visitorToken ?? '';
  const adopt = () => inTx(world.services, (t) => adoptVisitorCart(t, { userId: user.id, visitorToken }));
  await adopt();
  await adopt();
  const cart = await customer.api.carts.get();
  expect(cart.stores.map(({ lines }) => lines.map(({ quantity }) => quantity))).toEqual([[5], [1]]);
  expect((await visitor.api.carts.get()).count).toBe(0);
});

test("a customer without a cart gets the visitor's whole, its held slot with it", async () => {
  const { cake } = await openStore(world);
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  const visitor = world.visitor();
  await addCake(visitor, cake, 3);
  await inTx(world.services, (t) => adoptVisitorCart(t, { userId: user.id, visitorToken: visitor.ctx.visitorToken ?? '' }));
  expect((await world.customer(user).api.carts.get()).count).toBe(3);
});
