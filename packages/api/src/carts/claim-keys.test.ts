import { Prisma } from '@sweetspot/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expireUnpaidOrder } from '../payments/expire-unpaid-order.ts';
import { ordering } from '../testing/ordering.ts';
import { addCake, holdFirstSlot } from '../testing/shopping.ts';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { lockCartForOrdering, lockForPlacing } from './claim-keys.ts';

let world: TestWorld;
let at: ReturnType<typeof ordering>;
beforeAll(async () => {
  world = await createTestWorld();
  at = ordering(world);
});
afterAll(() => world[Symbol.asyncDispose]());

/** What of the whole database another connection would have to wait for, while a transaction that did this is open. */
async function lockedBy(lock: (t: TxContext) => Promise<void>) {
  const rowsOf = async (table: string, mode = '') =>
    (await world.db.pool.query<{ id: string }>(`select id from ${table} order by id ${mode}`)).rows.map(({ id }) => id);
  return inTx(world.services, async (t) => {
    await lock(t);
    await t.tx.$queryRaw(Prisma.sql`select 1`);
    const locked = async (table: string) => {
      const free = await rowsOf(table, 'for update skip locked');
      return (await rowsOf(table)).filter((id) => !free.includes(id));
    };
    return { orders: await locked('"order"'), holds: await locked('slot_hold'), lines: await locked('cart_line') };
  });
}

const orderOf = (number: string) =>
  world.db.prisma.order.findUniqueOrThrow({ where: { number }, select: { id: true, holdId: true, cartId: true, storeId: true } });
const linesOf = (cartId: string | null, storeId: string) =>
  world.db.prisma.cartLine.findMany({ where: { cartId: cartId ?? '', storeId }, select: { id: true, claimKeys: true } });

/** Two orders of one line, one of them out of time, and a slot chosen since; beside them another store's, and other people's. */
async function severalTabs() {
  const [shop, elsewhere] = [await at.openShop(), await at.openShop()];
  const visitor = world.visitor();
  await addCake(visitor, shop.cake);
  await addCake(visitor, elsewhere.cake);
  await at.toWallet(visitor, elsewhere);
  const other = world.visitor();
  await addCake(other, shop.cake);
  await at.toWallet(other, shop);
  const older = await orderOf((await at.toWallet(visitor, shop)).number);
  world.pass({ minutes: 10 });
  await expireUnpaidOrder(world.services, older.id);
  const newer = await orderOf((await at.toWallet(visitor, shop)).number);
  return { shop, visitor, older, newer };
}

test.each(['placing an order', 'ordering once more'])(
  '%s locks all unpaid orders of its lines, their held slot and the lines, and nothing else',
  async (what) => {
    const { shop, visitor, older, newer } = await severalTabs();
    const storeId = shop.store.row.id;
    const { holdId } = await holdFirstSlot(visitor, shop.store, 'pickup');
    const [line] = await linesOf(newer.cartId, storeId);
    const isPlacing = what === 'placing an order';
    const locked = await lockedBy((t) =>
      isPlacing ? lockForPlacing(t, newer.id) : lockCartForOrdering(t, { cartId: newer.cartId ?? '', storeId }),
    );
    expect(locked).toEqual({ orders: [older.id, newer.id].toSorted(), holds: [holdId], lines: isPlacing ? [line?.id] : [] });
  },
);

test('the slot of an order is locked with it also when its cake has left the cart', async () => {
  const { shop, visitor, older, newer } = await severalTabs();
  const [line] = await linesOf(newer.cartId, shop.store.row.id);
  await visitor.api.carts.removeLine({ lineId: line?.id ?? '' });
  const orders = [older.id, newer.id].toSorted();
  expect(await lockedBy((t) => lockForPlacing(t, older.id))).toEqual({ orders, holds: [newer.holdId], lines: [] });
});

test('of orders that were placed only the one that is asked for is locked', async () => {
  const { shop, visitor, older, newer } = await severalTabs();
  const placed = await orderOf(await at.inCash(visitor, shop));
  expect((await lockedBy((t) => lockForPlacing(t, placed.id))).orders).toEqual([older.id, newer.id, placed.id].toSorted());
  expect((await lockedBy((t) => lockForPlacing(t, older.id))).orders).toEqual([older.id, newer.id].toSorted());
});

test('an order whose lines have no keys is locked all the same', async () => {
  const shop = await at.openShop();
  const visitor = world.visitor();
  await addCake(visitor, shop.cake);
  const { id } = await orderOf((await at.toWallet(visitor, shop)).number);
  await world.db.pool.query(`update order_line set claim_keys = '{}' where order_id = $1`, [id]);
  expect((await lockedBy((t) => lockForPlacing(t, id))).orders).toEqual([id]);
});

test.each(['placing', 'ordering'])('%s keeps others from the keys of the lines', async (what) => {
  const shop = await at.openShop();
  const visitor = world.visitor();
  await addCake(visitor, shop.cake);
  const { id, cartId, storeId } = await orderOf((await at.toWallet(visitor, shop)).number);
  const [line] = await linesOf(cartId, storeId);
  const isFree = await inTx(world.services, async (t) => {
    await (what === 'placing' ? lockForPlacing(t, id) : lockCartForOrdering(t, { cartId: cartId ?? '', storeId }));
    await t.tx.$queryRaw(Prisma.sql`select 1`);
    const { rows } = await world.db.pool.query<{ free: boolean }>(
      `select pg_try_advisory_xact_lock(hashtextextended('claim ' || $1, 0)) as free`,
      line?.claimKeys,
    );
    return rows[0]?.free;
  });
  expect(isFree).toBe(false);
});

test('a line that came back with the key of an order that was placed is ordered as another line', async () => {
  const shop = await at.openShop();
  const visitor = world.visitor();
  await addCake(visitor, shop.cake);
  const { cartId, storeId } = await orderOf((await at.toWallet(visitor, shop)).number);
  const [bought] = await linesOf(cartId, storeId);
  await at.inCash(visitor, shop);
  await addCake(visitor, shop.cake);
  const [fresh] = await linesOf(cartId, storeId);
  const order = async (keys: readonly string[]) => {
    await world.db.pool.query('update cart_line set claim_keys = $1 where id = $2', [keys, fresh?.id]);
    await inTx(world.services, (t) => lockCartForOrdering(t, { cartId: cartId ?? '', storeId }));
    return (await linesOf(cartId, storeId))[0]?.claimKeys;
  };
  const [taken = '', own = ''] = [bought?.claimKeys[0], fresh?.claimKeys[0]];
  expect(await order([own])).toEqual([own]);
  expect(await order([taken, own])).toEqual([own]);
  expect(await order([taken])).toEqual([expect.not.stringContaining(taken)]);
});
