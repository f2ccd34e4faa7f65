import type { Db, Tx } from '@sweetspot/db';
import { expect, expectTypeOf, test } from 'vitest';
import type { Context, Services } from './context.ts';
import { applyMove, systemMove } from './orders/index.ts';
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
