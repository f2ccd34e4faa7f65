import { inTx } from '@sweetspot/db';
import { buildCake, buildOptionLibrary, buildOrder, buildStaff, buildStore, buildUser } from '@sweetspot/db/testing';
import { OWN_DATA_PARTS } from '@sweetspot/domain/accounts/own-data';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addCake } from '../testing/shopping.ts';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';
import { allowDownload } from './download.ts';
import { ownDataJson } from './own-data-json.ts';
import { ownData, type OwnDatum } from './own-data.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

async function gathered<T>(pieces: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
}
const rowsOf = (userId: string): Promise<OwnDatum[]> => gathered(ownData(world.services, userId));
const jsonOf = async (data: AsyncIterable<OwnDatum>) => (await gathered(ownDataJson(data, new Date('2026-11-27T12:00:00Z')))).join('');

async function aStore() {
  const { fixture } = world;
  const store = buildStore(fixture);
  const owner = buildUser(fixture, { name: 'Ratna Shinde' });
  buildStaff(fixture, { storeId: store.row.id, userId: owner.id, role: 'owner' });
  return { store, owner, cake: buildCake(fixture, { library: buildOptionLibrary(fixture, store) }) };
}

it('a person is given all their orders, in pages, newest first, and nothing of anybody else', async () => {
  const { fixture, db } = world;
  const { store, owner, cake } = await aStore();
  const [mine, other] = [buildUser(fixture, { name: 'Meera "Mau" Patil' }), buildUser(fixture, { name: 'Kiran Joshi' })];
  const order = (customer: typeof mine) =>
    buildOrder(fixture, { status: 'accepted', lines: [{ cake }], customer, row: { giftMessage: 'For you' } });
  const own = Array.from({ length: 51 }, () => order(mine).number);
  const theirs = order(other).number;
  await fixture.save(db);
  const addresses = [
    { ...HOME, userId: mine.id },
    { ...HOME, userId: other.id, line1: '7 Elsewhere' },
  ];
  await inTx(db, ({ address }) => address.createMany({ data: addresses }));

  const text = await jsonOf(ownData(world.services, mine.id));
  const file = JSON.parse(text) as Record<string, { number?: string; store?: string; lines?: unknown[] }[]>;
  expect(Object.keys(file)).toEqual(['madeAt', ...OWN_DATA_PARTS]);
  expect(file['account']).toMatchObject([{ name: 'Meera "Mau" Patil', email: mine.email }]);
  expect(file['orders']?.map(({ number }) => number).toSorted()).toEqual(own.toSorted());
  expect(file['orders']?.[0]).toMatchObject({ store: store.row.name, giftMessage: 'For you', lines: [{ quantity: 1 }] });
  expect(file['addresses']).toMatchObject([{ address: '12 Lake Road, Kolhapur, MH, 416008' }]);
  for (const notMine of [owner.name, owner.email, other.name, other.email, theirs, '7 Elsewhere', mine.passwordHash])
    if (notMine) expect(text).not.toContain(notMine);
});

const HOME = { label: 'Home', line1: '12 Lake Road', city: 'Kolhapur', state: 'MH', postalCode: '416008', latitude: 16.7, longitude: 74.2 };

it('is asked for no more often than the limit lets, before the password is looked at', async () => {
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  const { ctx } = world.customer(user);
  const { viewer } = ctx;
  if (viewer === null) throw new Error('Nobody is signed in.');
  const take = async (door: string, who: string) => {
    if (door === 'own_data' && who === user.id) throw new AppError('RATE_LIMITED', { retryAfterSeconds: 60 });
  };
  const limited = { ...ctx, viewer, limits: { ...ctx.limits, take } };
  await expect(allowDownload(limited, { password: 'not theirs' })).rejects.toMatchObject({ code: 'RATE_LIMITED' });
});

it('somebody of a store is told of their own place in it', async () => {
  const { store, owner } = await aStore();
  await world.fixture.save(world.db);
  expect(await rowsOf(owner.id)).toContainEqual({ part: 'stores', row: expect.objectContaining({ store: store.row.name, role: 'owner' }) });
});

it('what they typed to order and have not ordered is given, and what they said of their age', async () => {
  const { store, cake } = await aStore();
  const mine = buildUser(world.fixture, { ageBand: 'from_35' });
  await world.fixture.save(world.db);
  const person = world.customer(mine);
  await addCake(person, cake);
  const who = { name: 'Meera', email: 'meera@', mobile: '98', isDone: false };
  await person.api.checkout.saveDraft({ storeId: store.row.id, who, code: { code: 'DIWALI10' } });
  const typed = (await rowsOf(mine.id)).filter(({ part }) => part === 'checkouts').map(({ row }) => row);
  expect(await rowsOf(mine.id)).toContainEqual({ part: 'account', row: expect.objectContaining({ ageBand: 'from_35' }) });
  expect(typed).toHaveLength(2);
  expect(typed).toContainEqual(expect.objectContaining({ store: store.row.name, name: 'Meera', email: 'meera@', mobile: '98' }));
  expect(typed).toContainEqual(expect.objectContaining({ promoCode: 'DIWALI10' }));
});

it('what somebody wrote to us is given with whatever they said of themselves, and to nobody else', async () => {
  const [mine, other] = [buildUser(world.fixture), buildUser(world.fixture)];
  await world.fixture.save(world.db);
  const at = world.services.now();
  const typed = { name: 'Meera at work', email: 'meera.work@example.test', locale: 'en-IN' };
  const closed = { state: 'closed', closeReason: 'Settled on the telephone.' } as const;
  const number = randomUUID().slice(0, 8).toUpperCase();
  const data = { id: randomUUID(), ...typed, ...closed, number, topic: 'order', userId: mine.id, createdAt: at, lastAt: at } as const;
  await inTx(world.db, (tx) => tx.contactThread.create({ data, select: { id: true } }));
  expect(await rowsOf(mine.id)).toContainEqual({
    part: 'contacts',
    row: expect.objectContaining({ number, name: typed.name, email: typed.email, reason: closed.closeReason }),
  });
  expect((await rowsOf(other.id)).filter(({ part }) => part === 'contacts')).toEqual([]);
});

it('the file for programs is whole whichever parts are empty', async () => {
  const parts = async function* (names: readonly OwnDatum['part'][]) {
    for (const part of names) yield { part, row: { name: 'x' } };
  };
  for (const names of [[], ['account'], ['reviews'], ['account', 'account', 'orders'], [...OWN_DATA_PARTS]] as OwnDatum['part'][][]) {
    const file = JSON.parse(await jsonOf(parts(names))) as Record<string, unknown[]>;
    expect(Object.keys(file)).toEqual(['madeAt', ...OWN_DATA_PARTS]);
    expect(OWN_DATA_PARTS.flatMap((part) => (file[part] ?? []).map(() => part))).toEqual(names);
  }
});

/** Tables that say whose a row is: in the file by this part, or left out for a reason. */
const TABLES: Readonly<Record<string, string>> = {
  access_token: 'accessTokens',
  address: 'addresses',
  cart: 'cart, checkouts, savedDesigns, favourites',
  console_device: 'devices',
  contact_thread: 'contacts',
  kept_occasion: 'occasions',
  order: 'orders',
  passkey: 'passkeys',
  recovery_code: 'a fingerprint of a code that was shown',
  review: 'reviews',
  review_report: 'reviewReports',
  second_factor: 'account',
  session: 'sessions',
  sign_in_step: 'ten minutes of a sign-in',
  store_staff: 'stores',
  kitchen_move: 'what a store did with an order, of the order',
  payment_operation: 'who pressed a button of money, of the order',
  promo_code_use: 'that a code was used, of the order',
  user_token: 'a fingerprint of a link that was mailed',
};

it('every table that names a person is in the file, or is named here with the reason why not', async () => {
  const { rows } = await world.db.pool.query<{ table_name: string }>(
    `select table_name from information_schema.columns where table_schema = 'public' and column_name = 'user_id' order by 1`,
  );
  expect(rows.map(({ table_name: name }) => name)).toEqual(Object.keys(TABLES).toSorted());
});
