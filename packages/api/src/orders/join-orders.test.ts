import { inTx } from '@sweetspot/db';
import { buildOrder, buildUser, type BuiltUser } from '@sweetspot/db/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../testing/browser.ts';
import { openStore } from '../testing/shopping.ts';
import { createTestWorld, refusalOf, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;
let shop: Awaited<ReturnType<typeof openStore>>;
beforeAll(async () => {
  world = await createTestWorld();
  shop = await openStore(world);
});
afterAll(() => world[Symbol.asyncDispose]());

const anAddress = () => `${randomUUID()}@example.test`;
const anOrder = (contactEmail: string, customer: BuiltUser | null = null, status: 'delivered' | 'awaiting_payment' = 'delivered') =>
  buildOrder(world.fixture, { customer, status, lines: [{ cake: shop.cake }], row: { contactEmail } });
const ownerOf = async (id: string) => (await world.db.prisma.order.findUniqueOrThrow({ where: { id }, select: { userId: true } })).userId;

it('orders placed as a guest with the confirmed address are offered, and become the account’s at a press; nobody else’s do', async () => {
  const email = anAddress();
  const [person, other] = [buildUser(world.fixture, { email }), buildUser(world.fixture)];
  const mine = [anOrder(email), anOrder(email)];
  const [theirs, anotherGuests, unpaid] = [anOrder(email, other), anOrder(anAddress()), anOrder(email, null, 'awaiting_payment')];
  await world.fixture.save(world.db);
  const { api } = world.customer(person);
  expect(await api.orders.guestOrders()).toEqual({ count: 2 });
  expect((await api.orders.list({ limit: 10 })).items).toEqual([]);
  expect(await api.orders.joinGuestOrders()).toEqual({ count: 2 });
  expect(await api.orders.joinGuestOrders()).toEqual({ count: 0 });
  expect(await api.orders.guestOrders()).toEqual({ count: 0 });
  const listed = (await api.orders.list({ limit: 10 })).items.map(({ number }) => number);
  expect(listed.toSorted()).toEqual(mine.map(({ number }) => number).toSorted());
  expect(await ownerOf(theirs.id)).toBe(other.id);
  expect([await ownerOf(anotherGuests.id), await ownerOf(unpaid.id)]).toEqual([null, null]);
});

it('an address that was not confirmed, or is the account’s no longer, joins nothing', async () => {
  const email = anAddress();
  const person = buildUser(world.fixture, { email, emailVerifiedAt: null });
  const { id } = anOrder(email);
  await world.fixture.save(world.db);
  const { ctx, api } = world.customer(person);
  // As the session read them, before the account was looked at.
  expect(ctx.viewer?.isEmailVerified).toBe(true);
  expect(await refusalOf(api.orders.joinGuestOrders())).toMatchObject({ code: 'EMAIL_NOT_VERIFIED' });
  await inTx(world.db, (tx) =>
    tx.user.update({ where: { id: person.id }, data: { email: anAddress(), emailVerifiedAt: new Date() }, select: { id: true } }),
  );
  expect(await api.orders.joinGuestOrders()).toEqual({ count: 0 });
  expect(await ownerOf(id)).toBeNull();
});

it('an address that nobody has confirmed is offered nothing, and an account that waits for its deletion joins nothing', async () => {
  const [unconfirmed, leaving] = [anAddress(), anAddress()];
  const person = buildUser(world.fixture, { email: leaving, leavingSince: new Date(), leavesAt: new Date('2026-12-20T05:00:00Z') });
  const orders = [anOrder(unconfirmed), anOrder(leaving)];
  await world.fixture.save(world.db);
  const { sessions, orders: theirs } = openBrowser(world).in('shop');
  await sessions.register({ name: 'Asha', email: unconfirmed, mobile: '98765 43210', password: 'a cake for grandmother' });
  expect(await theirs.guestOrders()).toEqual({ count: 0 });
  // As a session that was there before still asks.
  expect(await refusalOf(world.customer(person).api.orders.joinGuestOrders())).toMatchObject({ code: 'EMAIL_NOT_VERIFIED' });
  expect(await Promise.all(orders.map(({ id }) => ownerOf(id)))).toEqual([null, null]);
});

it('what was joined stays the account’s when its address changes and somebody else confirms that one', async () => {
  const email = anAddress();
  const person = buildUser(world.fixture, { email });
  const { id } = anOrder(email);
  await world.fixture.save(world.db);
  await world.customer(person).api.orders.joinGuestOrders();
  await inTx(world.db, (tx) => tx.user.update({ where: { id: person.id }, data: { email: anAddress() }, select: { id: true } }));
  const next = buildUser(world.fixture, { email });
  await world.fixture.save(world.db);
  expect(await world.customer(next).api.orders.guestOrders()).toEqual({ count: 0 });
  expect(await world.customer(next).api.orders.joinGuestOrders()).toEqual({ count: 0 });
  expect(await ownerOf(id)).toBe(person.id);
});
