import { buildUser } from '@sweetspot/db/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { orderByWallet } from '../testing/paying.ts';
import { addCake, buy, openStore } from '../testing/shopping.ts';
import { createTestWorld, refusalOf, type TestWorld } from '../testing/test-world.ts';
import { inTx } from '@sweetspot/db';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const recipient = { name: 'Aarohi Rao', mobile: '98765 43211' };

test('an order for somebody else that its wallet has not paid is not turned into cash', async () => {
  const visitor = world.visitor();
  const { number, secret } = await orderByWallet(world, visitor, await openStore(world), { fulfilment: 'delivery', recipient });
  const inCash = visitor.api.checkout.payAgain({ number, secret, method: 'cod', idempotencyKey: 'cash-for-a-gift' });
  expect(await refusalOf(inCash)).toMatchObject({ code: 'PAYMENT_METHOD_UNAVAILABLE' });
});

type Shop = Awaited<ReturnType<typeof openStore>>;
type Contact = ReturnType<typeof somebody>;
const somebody = () => ({ name: 'Asha Patil', email: `${randomUUID()}@example.test`, mobile: `9${Math.random().toString().slice(2, 11)}` });

/** An order of theirs that nobody was there for. */
async function leaveUntaken(
  shop: Shop,
  wanted: { readonly contact: Contact; readonly userId?: string; readonly paymentMethod?: 'test' | 'cod' },
) {
  const { userId, ...form } = wanted;
  const { number } = await buy(world.visitor(), shop, form);
  const status = form.paymentMethod === 'test' ? 'not_collected' : 'delivery_failed';
  await inTx(world.db, (tx) => tx.order.update({ where: { number }, data: { status, ...(userId !== undefined && { userId }) } }));
}

test('whoever left two cakes made for cash untaken pays before the next is made, a guest by either name they come by', async () => {
  const shop = await openStore(world);
  const contact = somebody();
  await leaveUntaken(shop, { contact });
  await leaveUntaken(shop, { contact, paymentMethod: 'test' });
  await buy(world.visitor(), shop, { contact });
  await leaveUntaken(shop, { contact });
  for (const same of [{ email: contact.email }, { mobile: contact.mobile }]) {
    const refused = buy(world.visitor(), shop, { contact: { ...somebody(), ...same } });
    expect(await refusalOf(refused)).toMatchObject({ code: 'PAYMENT_METHOD_UNAVAILABLE', data: { available: ['test'] } });
  }
  await buy(world.visitor(), shop, { contact: somebody() });
  const visitor = world.visitor();
  const paying = await orderByWallet(world, visitor, shop, { contact });
  await paying.decide('decline');
  expect((await paying.settle()).methods.find(({ method }) => method === 'cod')).toMatchObject({
    isAvailable: false,
    stoppedBy: 'customer',
  });
  const { number, secret } = paying;
  const again = visitor.api.checkout.payAgain({ number, secret, method: 'cod', idempotencyKey: `again-${number}` });
  expect((await refusalOf(again)).code).toBe('PAYMENT_METHOD_UNAVAILABLE');
});

test('an account that left two is told so at checkout, for half a year', async () => {
  const shop = await openStore(world);
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  const userId = user.id;
  for (let times = 0; times < 2; times++) await leaveUntaken(shop, { contact: somebody(), userId });
  const known = world.customer(user);
  await addCake(known, shop.cake);
  const cash = async () => (await known.api.checkout.start({ storeId: shop.store.row.id })).methods.find(({ method }) => method === 'cod');
  expect(await cash()).toMatchObject({ isAvailable: false, stoppedBy: 'customer' });
  const [left] = await world.db.prisma.order.findMany({ where: { userId }, select: { id: true } });
  const long = new Date(world.services.now().getTime() - 181 * 24 * 60 * 60_000);
  await inTx(world.db, (tx) => tx.order.update({ where: { id: left?.id ?? '' }, data: { promisedStartAt: long } }));
  expect(await cash()).toMatchObject({ isAvailable: true, stoppedBy: null });
});
