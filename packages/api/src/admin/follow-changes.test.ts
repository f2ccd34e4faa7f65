import { randomUUID } from 'node:crypto';
import { buildOrder, buildStore, buildUser } from '@sweetspot/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announceOrder } from '../orders/announce-order.ts';
import { hashPassword } from '../sessions/passwords.ts';
import { openBrowser } from '../testing/browser.ts';
import { openKitchen } from '../testing/kitchen.ts';
import { createTestWorld, refusalOf, type TestWorld } from '../testing/test-world.ts';
import { inTx } from '../transaction.ts';
import type { Change } from './follow-changes.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

/** An admin with the app open: what it is told next. */
async function openApp() {
  const admin = buildUser(world.fixture, { role: 'admin' });
  await world.fixture.save(world.db);
  const stream = (await world.admin(admin).api.admin.follow({})) as AsyncIterable<unknown>;
  const words = stream[Symbol.asyncIterator]();
  const next = async () => ((await words.next()).value as readonly [string, Change])[1];
  return { next, [Symbol.asyncDispose]: async () => void (await words.return?.()) };
}

describe("an admin's screens", () => {
  it('read everything at the beginning, then what each move of any store changed, and hear nothing of a refused tap', async () => {
    await using app = await openApp();
    expect(await app.next()).toEqual({ type: 'refetch', orderNumber: null });
    const kitchens = [await openKitchen(world, { status: 'placed' }), await openKitchen(world, { status: 'placed' })];
    for (const kitchen of kitchens) {
      await refusalOf(kitchen.tap('deliver'));
      await kitchen.tap('accept');
      expect(await app.next()).toEqual({ type: 'order_changed', orderNumber: kitchen.order.number });
    }
  });

  it('hear of a store that pauses, and nothing of an order that waits for its money', async () => {
    await using app = await openApp();
    await app.next();
    const kitchen = await openKitchen(world);
    const unpaid = buildOrder(world.fixture, { status: 'awaiting_payment' });
    await world.fixture.save(world.db);
    await inTx(world.services, (t) =>
      announceOrder(t, { ...unpaid, storeId: unpaid.store.row.id, status: 'awaiting_payment' }, 'order_changed'),
    );
    await kitchen.api.storeOrders.pause({ storeId: kitchen.storeId, minutes: 30 });
    expect(await app.next()).toEqual({ type: 'store_changed', orderNumber: null });
  });

  it('hear of money that another admin books, and of an account that another admin closes', async () => {
    await using app = await openApp();
    await app.next();
    const [admin, customer] = [buildUser(world.fixture, { role: 'admin' }), buildUser(world.fixture)];
    const store = buildStore(world.fixture);
    await world.fixture.save(world.db);
    const office = world.admin(admin).api;
    await office.adminMoney.adjustStore({
      storeId: store.row.id,
      amountMinor: 100,
      reason: 'A broken box was paid for.',
      commandId: randomUUID(),
    });
    expect(await app.next()).toEqual({ type: 'money_changed', orderNumber: null });
    await office.admin.setUserDisabled({ id: customer.id, isDisabled: true, reason: 'They asked for it by telephone.' });
    expect(await app.next()).toEqual({ type: 'user_changed', orderNumber: null });
  });

  it('hear no more as soon as their owner is no admin', async () => {
    const admin = buildUser(world.fixture, { role: 'admin', passwordHash: await hashPassword('a cake for grandmother') });
    await world.fixture.save(world.db);
    const browser = openBrowser(world);
    await browser.in('admin').sessions.signIn({ email: admin.email, password: 'a cake for grandmother' });
    const stream = (await browser.in('admin').admin.follow({})) as AsyncIterable<unknown>;
    const words = stream[Symbol.asyncIterator]();
    await words.next();
    const end = refusalOf(words.next());
    await inTx(world.services, ({ tx }) => tx.user.update({ where: { id: admin.id }, data: { role: 'customer' } }));
    expect(await end).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('follow from a page that still asks by number', async () => {
    const admin = buildUser(world.fixture, { role: 'admin' });
    await world.fixture.save(world.db);
    const older: object = { lastEventId: '57' };
    const stream = (await world.admin(admin).api.admin.follow(older as Record<string, never>)) as AsyncIterable<unknown>;
    for await (const word of stream) {
      expect((word as unknown[]).slice(0, 2)).toEqual(['0', { type: 'refetch', orderNumber: null }]);
      break;
    }
  });
});
