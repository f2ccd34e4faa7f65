import type { Db, Tx } from '@sweetspot/db';
import { expect, expectTypeOf, test } from 'vitest';
import type { Context, Services } from './context.ts';
import { applyMove, systemMove } from './orders/index.ts';
import { atWallet, runOperations, tap } from './testing/paying.ts';
import { addCake, holdFirstSlot, openStore, orderFor } from './testing/shopping.ts';
import { createTestWorld, type TestWorld } from './testing/test-world.ts';
import { inTx, type TxContext } from './transaction.ts';

// Held by the compiler: where one of these would do, its directive is unused, and that is an error.
test('a step is called in a transaction, reaches nothing outside it, and cannot open another', () => {
  const command = systemMove('id', 'cancel');
  const attempts = ({ services, db }: TestWorld, t: TxContext, tx: Tx) => [
    // @ts-expect-error -- outside: what a use case has is no TxContext
    applyMove(services, command),
    // @ts-expect-error -- outside: nor is a connection
    applyMove(db, command),
    // @ts-expect-error -- a transaction alone is none either
    applyMove(tx, command),
    // @ts-expect-error -- nor what is put together by hand
    applyMove({ tx, now: t.now, newId: t.newId, market: t.market, handlers: t.handlers }, command),
    // @ts-expect-error -- nested: a step has nothing to open one with
    inTx(t, () => Promise.resolve()),
    // @ts-expect-error -- nested: nor does the transaction itself
    tx.$transaction(() => Promise.resolve()),
    // @ts-expect-error -- written outside a transaction
    db.prisma.order.update({ where: { id: 'id' }, data: { statusReason: '' } }),
  ];
  expect(attempts).toBeTypeOf('function');
  expectTypeOf<keyof TxContext & keyof Services>().toEqualTypeOf<'handlers' | 'market' | 'newId' | 'now'>();
  expectTypeOf<Context>().not.toExtend<TxContext>();
  expectTypeOf<TxContext>().not.toHaveProperty('db');
  expectTypeOf<TxContext['tx']>().not.toExtend<Db>();
});

test('a transaction inside another is refused, should it come by a way that types do not see', async () => {
  await using world = await createTestWorld();
  const { services } = world;
  await expect(inTx(services, () => inTx(services, () => Promise.resolve()))).rejects.toThrow('pass its tx on');
});

test('every row that a purchase leaves has an id of version 7, so that new rows lie together', async () => {
  await using world = await createTestWorld();
  const shop = await openStore(world);
  const visitor = world.visitor();
  await visitor.api.sessions.register({ name: 'Asha', email: 'asha@example.test', mobile: '9876543210', password: 'a long enough secret' });
  await addCake(visitor, shop.cake, 2);
  const first = await holdFirstSlot(visitor, shop.store, 'pickup');
  await visitor.api.checkout.place(orderFor(shop.store, first, { paymentMethod: 'test' }));
  // Back from the wallet's page, the customer orders again, and the hold changes hands.
  const again = orderFor(shop.store, first, { paymentMethod: 'test', idempotencyKey: 'ordered-once-more' });
  const paying = await atWallet(world, visitor, await visitor.api.checkout.place(again));
  await paying.decide('approve');
  await paying.settle();
  for (const event of ['accept', 'start_baking'] as const) await tap(world, shop, paying.number, event);
  world.pass({ minutes: 1 });
  await runOperations(world);

  const { rows: tables } = await world.db.pool.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'id' and data_type = 'uuid'`,
  );
  const found: string[] = [];
  const filled: string[] = [];
  for (const { name } of tables) {
    const { rows } = await world.db.pool.query<{ id: string }>(`select id from "${name}"`);
    if (rows.length > 0) filled.push(name);
    found.push(...rows.filter(({ id }) => id[14] !== '7').map(({ id }) => `${name} ${id}`));
  }
  expect(found).toEqual([]);
  expect(filled).toEqual(
    expect.arrayContaining([
      'capacity_bucket',
      'cart',
      'kitchen_move',
      'mail',
      'order_move',
      'order_piece',
      'payment_operation',
      'slot_hold',
      'user_token',
    ]),
  );
});
