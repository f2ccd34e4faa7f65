import { inTx } from '@sweetspot/db';
import { buildOrder, buildStaff, buildStore, buildUser, killedAt, type BuiltUser } from '@sweetspot/db/testing';
import { DELETION_GRACE_DAYS } from '@sweetspot/domain/accounts/deletion';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hashPassword } from '../sessions/index.ts';
import { openBrowser } from '../testing/browser.ts';
import { openStore } from '../testing/shopping.ts';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';
import { forgetAccounts } from './forget-accounts.ts';

let world: TestWorld;
let passwordHash: string;
let shop: Awaited<ReturnType<typeof openStore>>;
beforeAll(async () => {
  world = await createTestWorld();
  [passwordHash, shop] = [await hashPassword(PASSWORD), await openStore(world)];
});
afterAll(() => world[Symbol.asyncDispose]());

const PASSWORD = 'a cake for grandmother';
const GRACE_MINUTES = DELETION_GRACE_DAYS * 24 * 60;
const LONG_AGO = new Date('2026-11-10T05:00:00Z');

/** Everything that names them, so that it can be looked for everywhere. */
const WORDS = ['Vasundhara', 'Kept Lane', 'WithLove', 'YourMimi', 'Remember me', 'Typed words'] as const;

function aPerson(): BuiltUser {
  const email = `vasundhara-${randomUUID()}@example.test`;
  return buildUser(world.fixture, {
    passwordHash,
    email,
    name: 'Vasundhara Deshpande',
    mobile: '+919800000077',
    emailVerifiedAt: LONG_AGO,
  });
}

function anOrder(customer: BuiltUser, overrides: Parameters<typeof buildOrder>[1] = {}) {
  return buildOrder(world.fixture, {
    customer,
    lines: [{ cake: shop.cake }],
    status: 'delivered',
    createdAt: LONG_AGO,
    row: {
      giftMessage: 'WithLove',
      giftFrom: 'YourMimi',
      recipientName: 'Vasundhara’s mother',
      addressLine1: '7 Kept Lane',
      instructions: 'Remember me',
    },
    ...overrides,
  });
}

async function leaveNow({ email }: BuiltUser) {
  const api = openBrowser(world).in('shop');
  const browser = openBrowser(world);
  await browser.in('shop').sessions.signIn({ email, password: PASSWORD });
  await browser.in('shop').privacy.askDeletion({ password: PASSWORD });
  return api;
}

const isThere = async ({ id }: BuiltUser) => (await world.db.prisma.user.count({ where: { id } })) > 0;

/** Tables with a row that says one of the words anywhere. */
async function tablesNaming(words: readonly string[]): Promise<string[]> {
  const { rows: tables } = await world.db.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  const named: string[] = [];
  for (const { name } of tables) {
    const { rows } = await world.db.pool.query(`select 1 from "${name}" t where t::text ilike any($1) limit 1`, [
      words.map((word) => `%${word}%`),
    ]);
    if (rows.length > 0) named.push(name);
  }
  return named;
}

it('an account whose days are over is forgotten in every table, and its orders keep what the books need', async () => {
  const person = aPerson();
  const order = anOrder(person);
  const other = buildUser(world.fixture, { passwordHash });
  const theirs = anOrder(other, { row: { giftMessage: 'Another card' } });
  await world.fixture.save(world.db);
  const at = world.services.now();
  const thread = { name: 'Vasundhara', email: person.email, locale: 'en-IN', topic: 'order', createdAt: at, lastAt: at } as const;
  await inTx(world.db, async (tx) => {
    const [line] = await tx.orderLine.findMany({ where: { orderId: order.id }, take: 1 });
    if (line === undefined) throw new Error('The order has no line.');
    await tx.orderLine.update({
      where: { id: line.id },
      data: { customization: { selections: { words: { text: 'Typed words' } } }, inscription: ['Typed words'] },
      select: { id: true },
    });
    await tx.address.create({
      data: {
        userId: person.id,
        label: 'Home',
        line1: '7 Kept Lane',
        city: 'Kolhapur',
        state: 'MH',
        postalCode: '416008',
        latitude: 1,
        longitude: 1,
      },
      select: { id: true },
    });
    const photo = await tx.photo.create({ data: {}, select: { id: true } });
    await tx.review.create({
      data: {
        photoId: photo.id,
        orderId: order.id,
        storeId: shop.store.row.id,
        cakeId: shop.cake.id,
        userId: person.id,
        rating: 5,
        text: 'Good',
        byName: 'Vasundhara',
      },
      select: { id: true },
    });
    const said = { id: randomUUID(), by: 'customer', text: 'Typed words', commandId: randomUUID(), createdAt: at } as const;
    await tx.orderProblem.create({
      data: {
        orderId: order.id,
        storeId: shop.store.row.id,
        kind: 'late',
        wish: 'tell',
        state: 'settled',
        photoIds: [photo.id],
        stateChangedAt: at,
        createdAt: at,
        messages: { create: said },
      },
      select: { id: true },
    });
    await tx.contactThread.create({
      data: { id: randomUUID(), number: randomUUID().slice(0, 8), userId: person.id, ...thread },
      select: { id: true },
    });
    await tx.refusedMail.create({ data: { email: person.email, choice: 'order_progress' }, select: { email: true } });
    const mail = {
      kind: 'order_placed',
      subjectId: randomUUID(),
      recipient: person.email,
      locale: 'en-IN',
      data: {},
      messageId: randomUUID(),
    };
    await tx.mail.create({ data: { ...mail, subject: 'Vasundhara, your cake', orderId: order.id }, select: { id: true } });
    const toStore = { ...mail, kind: 'store_new_order', recipient: 'owner@store.example', messageId: randomUUID() };
    await tx.mail.create({ data: { ...toStore, orderId: order.id }, select: { id: true } });
    const code = {
      code: `V${randomUUID().slice(0, 7).toUpperCase()}`,
      fundedBy: 'platform',
      kind: 'fixed',
      amountMinor: 100,
      currency: 'INR',
      startsAt: at,
    } as const;
    const { id: promoCodeId } = await tx.promoCode.create({ data: code, select: { id: true } });
    await tx.promoCodeUse.create({
      data: { orderId: order.id, promoCodeId, userId: person.id, emailHash: 'A mark of Vasundhara' },
      select: { orderId: true },
    });
  });
  expect((await tablesNaming([...WORDS, person.email])).length).toBeGreaterThan(5);

  await leaveNow(person);
  world.pass({ minutes: GRACE_MINUTES - 1 });
  await forgetAccounts(world.services);
  expect(await isThere(person)).toBe(true);
  world.pass({ minutes: 1 });
  await forgetAccounts(world.services);

  expect(await isThere(person)).toBe(false);
  expect(await tablesNaming(['Vasundhara', 'Typed words', person.email])).toEqual([]);
  const kept = await world.db.prisma.order.findUniqueOrThrow({ where: { id: order.id }, include: { lines: true, payments: true } });
  expect(kept).toMatchObject({
    number: order.number,
    userId: null,
    contactEmail: '',
    addressLine1: null,
    giftMessage: null,
    giftFrom: null,
    status: 'delivered',
  });
  expect(kept.forgottenAt).not.toBeNull();
  expect(kept.totalMinor).toBeGreaterThan(0);
  expect(
    await world.db.prisma.review.findMany({ where: { orderId: order.id }, select: { text: true, byName: true, photoId: true } }),
  ).toEqual([{ text: 'Good', byName: '—', photoId: null }]);
  expect(await world.db.prisma.mail.findMany({ where: { orderId: order.id }, select: { kind: true } })).toEqual([
    { kind: 'store_new_order' },
  ]);
  expect(await world.db.prisma.promoCodeUse.findUniqueOrThrow({ where: { orderId: order.id } })).toMatchObject({ userId: null });
  const untouched = await world.db.prisma.order.findUniqueOrThrow({ where: { id: theirs.id } });
  expect(untouched).toMatchObject({ userId: other.id, giftMessage: 'Another card', contactEmail: other.email, forgottenAt: null });

  const again = await openBrowser(world)
    .in('shop')
    .sessions.register({ name: 'New', email: person.email, mobile: '98765 43210', password: PASSWORD });
  expect(again.viewer.email).toBe(person.email);
});

it('why a customer called an order off is forgotten with them, and nothing else of its history can be changed', async () => {
  const person = aPerson();
  const order = anOrder(person, { status: 'cancelled', row: { statusReason: 'Mama fell ill' } });
  await world.fixture.save(world.db);
  const orderId = order.id;
  await inTx(world.db, async (tx) => {
    const move = { orderId, from: 'placed', to: 'cancelled' } as const;
    await tx.orderMove.create({
      data: { ...move, version: 98, event: 'reject', actor: 'store', reason: 'The oven is cold' },
      select: { id: true },
    });
    await tx.orderMove.create({
      data: { ...move, version: 99, event: 'cancel', actor: 'customer', reason: 'Mama fell ill' },
      select: { id: true },
    });
  });
  await leaveNow(person);
  world.pass({ minutes: GRACE_MINUTES });
  await forgetAccounts(world.services);
  expect(await isThere(person)).toBe(false);
  expect(await tablesNaming(['Mama fell ill'])).toEqual([]);
  const ofOrder = (change: string) => world.db.pool.query(`${change} where order_id = $1 and version >= 98`, [orderId]);
  expect((await ofOrder('select reason from order_move')).rows).toContainEqual({ reason: 'The oven is cold' });
  for (const change of [`update order_move set reason = null`, `update order_move set event = 'cancel'`, 'delete from order_move'])
    await expect(ofOrder(change)).rejects.toThrow(/never changed or deleted/);
});

it('the screens of store and admin still show a forgotten order', async () => {
  const person = aPerson();
  const order = anOrder(person);
  const admin = buildUser(world.fixture, { role: 'admin' });
  await world.fixture.save(world.db);
  await leaveNow(person);
  world.pass({ minutes: GRACE_MINUTES });
  await forgetAccounts(world.services);
  const ticket = await world.baker(shop.store).api.storeOrders.byNumber({ storeId: shop.store.row.id, number: order.number });
  expect(ticket).toMatchObject({ contactName: '—', contactMobile: '', address: null });
  expect(await world.admin(admin).api.admin.order({ number: order.number })).toMatchObject({ order: { contact: { name: '—' } } });
});

it('an account waits for orders that are not over, says which, and goes when they are', async () => {
  const person = aPerson();
  const open = anOrder(person, { status: 'accepted' });
  const admin = buildUser(world.fixture, { role: 'admin' });
  await world.fixture.save(world.db);
  const browser = openBrowser(world);
  await browser.in('shop').sessions.signIn({ email: person.email, password: PASSWORD });
  expect((await browser.in('shop').privacy.deletion()).openOrders).toEqual([open.number]);
  await browser.in('shop').privacy.askDeletion({ password: PASSWORD });
  world.pass({ minutes: GRACE_MINUTES });
  await forgetAccounts(world.services);
  expect(await isThere(person)).toBe(true);
  expect(await world.admin(admin).api.admin.user({ id: person.id })).toMatchObject({
    leavesAt: expect.any(String),
    waitsFor: { orders: [open.number], stores: [], isLastAdmin: false },
  });
  const closed = { status: 'delivered', closedAt: new Date(world.services.now().getTime() - 2 * 86_400_000) } as const;
  await inTx(world.db, (tx) => tx.order.update({ where: { id: open.id }, data: closed, select: { id: true } }));
  await forgetAccounts(world.services);
  expect(await isThere(person)).toBe(false);
});

it('an account that a store has come to depend on meanwhile waits', async () => {
  const person = aPerson();
  await world.fixture.save(world.db);
  await leaveNow(person);
  const store = buildStore(world.fixture);
  await world.fixture.save(world.db);
  await inTx(world.db, (tx) => tx.storeStaff.deleteMany({ where: { storeId: store.row.id } }));
  buildStaff(world.fixture, { storeId: store.row.id, userId: person.id, role: 'owner' });
  await world.fixture.save(world.db);
  world.pass({ minutes: GRACE_MINUTES });
  await forgetAccounts(world.services);
  expect(await isThere(person)).toBe(true);
  await inTx(world.db, (tx) => tx.storeStaff.deleteMany({ where: { userId: person.id } }));
  await forgetAccounts(world.services);
  expect(await isThere(person)).toBe(false);
});

it('killed around any of its commits, an account is whole or gone, and the next run finishes', async () => {
  for (const side of ['before', 'after'] as const) {
    const person = aPerson();
    const order = anOrder(person);
    await world.fixture.save(world.db);
    await leaveNow(person);
    world.pass({ minutes: GRACE_MINUTES });
    await killedAt(world.db, { commit: 1, side }, () => forgetAccounts(world.services));
    const { contactEmail } = await world.db.prisma.order.findUniqueOrThrow({ where: { id: order.id } });
    expect(contactEmail === '').toBe(!(await isThere(person)));
    expect(await isThere(person)).toBe(side === 'before');
    await Promise.all([forgetAccounts(world.services), forgetAccounts(world.services)]);
    expect(await isThere(person)).toBe(false);
    const entries = await world.db.prisma.auditEntry.count({ where: { subjectId: person.id, action: 'user.account_deleted' } });
    expect(entries).toBe(1);
  }
});
