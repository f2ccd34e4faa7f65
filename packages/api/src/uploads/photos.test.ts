import { buildUser, type BuiltCake } from '@sweetspot/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adoptVisitorCart } from '../carts/adopt-visitor-cart.ts';
import { linesOf, loadLetterRow } from '../letters/order-letter-data.ts';
import { holdFirstSlot, openStore, orderFor, secretIn } from '../testing/shopping.ts';
import { createTestWorld, refusalOf, type Person, type TestWorld } from '../testing/test-world.ts';
import { inTx } from '../transaction.ts';
import { openPhoto } from './open-photo.ts';
import { sweepPhotos } from './sweep-photos.ts';
import { uploadPhoto } from '../carts/upload-photo.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

/** One red pixel. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');
const upload = (person: Person) => uploadPhoto(person.ctx, () => Promise.resolve(PICTURE));

const photoGroupOf = (cake: BuiltCake): string => cake.customizable.groups.find(({ kind }) => kind === 'photo')?.id ?? '';
const addWithPhoto = (person: Person, cake: BuiltCake, photoId: string) =>
  person.api.carts.addLine({ cakeId: cake.id, customization: { selections: { [photoGroupOf(cake)]: { photoId } } }, quantity: 1 });

/** What the address in an answer opens. */
async function open(path: string, file = 'large.webp') {
  const [, , , photoId = '', seal = ''] = path.split('/');
  return openPhoto(world.services, { photoId, seal, file });
}

test('a visitor gives a photo before they have a cart, and orders with it; customer and kitchen can open it', async () => {
  const { store, cake } = await openStore(world);
  const visitor = world.visitor();
  const photo = await upload(visitor);
  const cart = await addWithPhoto(visitor, cake, photo.id);
  expect(cart.stores[0]?.lines[0]?.photos).toEqual([{ id: photo.id, group: 'Edible photo', path: photo.path }]);
  const held = await holdFirstSlot(visitor, store);
  const placed = await visitor.api.checkout.place(orderFor(store, held));
  const tracked = await visitor.api.orders.track({
    number: placed.number,
    secret: secretIn(placed.next.type === 'track' ? placed.next.path : ''),
  });
  expect(tracked.lines[0]?.photos).toEqual([{ id: photo.id, group: 'Edible photo', path: photo.path }]);
  const ticket = await world.baker(store).api.storeOrders.byNumber({ storeId: store.row.id, number: placed.number });
  expect(ticket.lines[0]?.photos).toHaveLength(1);
  const { contentType } = await open(ticket.lines[0]?.photos[0]?.path ?? '', 'print.jpg');
  expect(contentType).toBe('image/jpeg');
});

test('a customer’s list of orders shows their photo; the list of an admin, and mails, hold nothing that opens it', async () => {
  const { store, cake } = await openStore(world);
  const [user, admin] = [buildUser(world.fixture), buildUser(world.fixture, { role: 'admin' })];
  await world.fixture.save(world.db);
  const customer = world.customer(user);
  const photo = await upload(customer);
  await addWithPhoto(customer, cake, photo.id);
  const { number } = await customer.api.checkout.place(orderFor(store, await holdFirstSlot(customer, store)));
  const { items } = await customer.api.orders.list({ limit: 5 });
  expect(items.map((order) => order.cakes.map(({ photoPath }) => photoPath))).toEqual([[photo.path]]);
  const { id } = await world.db.prisma.order.findUniqueOrThrow({ where: { number }, select: { id: true } });
  const source = { row: await loadLetterRow(world.db.prisma, id), locale: 'en', now: world.services.now() } as const;
  const told = { mail: linesOf(source), admin: await world.admin(admin).api.admin.orders({ limit: 50 }) };
  expect(told.mail.map(({ photos }) => photos)).toEqual([['Edible photo']]);
  expect(JSON.stringify(told)).not.toMatch(new RegExp(`${photo.id}|/media/photos/`));
  expect(JSON.stringify(told.admin)).toContain(number);
});

test('another’s photo cannot be ordered with, nor what is no photo at all', async () => {
  const { cake } = await openStore(world);
  const photo = await upload(world.visitor());
  const stranger = world.visitor();
  for (const photoId of [photo.id, '0192f0c1-2a40-7b51-8c62-ef8fa1d57001', "'; drop table photo"]) {
    expect(await refusalOf(addWithPhoto(stranger, cake, photoId))).toMatchObject({ code: 'PHOTO_NOT_FOUND' });
  }
  const own = await upload(stranger);
  const cart = await addWithPhoto(stranger, cake, own.id);
  const lineId = cart.stores[0]?.lines[0]?.id ?? '';
  const redesign = stranger.api.carts.changeLine({
    lineId,
    customization: { selections: { [photoGroupOf(cake)]: { photoId: photo.id } } },
  });
  expect(await refusalOf(redesign)).toMatchObject({ code: 'PHOTO_NOT_FOUND' });
});

test('a visitor’s photo comes along when they sign in', async () => {
  const { cake } = await openStore(world);
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  const customer = world.customer(user);
  await addWithPhoto(customer, cake, (await upload(customer)).id);
  const visitor = world.visitor();
  const photo = await upload(visitor);
  await inTx(world.services, (t) => adoptVisitorCart(t, { userId: user.id, visitorToken: visitor.ctx.visitorToken ?? '' }));
  expect((await addWithPhoto(customer, cake, photo.id)).count).toBe(2);
});

test('an address opens one photo for a week at least, and not for good', async () => {
  const photo = await upload(world.visitor());
  const other = await upload(world.visitor());
  await open(photo.path);
  const [, , , , seal = ''] = photo.path.split('/');
  for (const [path, file] of [
    [`/media/photos/${other.id}/${seal}`, 'large.webp'],
    [`/media/photos/${photo.id}/${seal.slice(0, -2)}xx`, 'large.webp'],
    [`/media/photos/${photo.id}/999999-${seal.split('-')[1]}`, 'large.webp'],
    [`/media/photos/${photo.id}/`, 'large.webp'],
    [photo.path, '../large.webp'],
    [photo.path, 'huge.webp'],
  ] as const) {
    expect(await refusalOf(open(path, file))).toMatchObject({ code: 'NOT_FOUND' });
  }
  world.pass({ minutes: 7 * 24 * 60 - 1 });
  await open(photo.path);
  world.pass({ minutes: 7 * 24 * 60 + 1 });
  expect(await refusalOf(open(photo.path))).toMatchObject({ code: 'NOT_FOUND' });
});

test('a photo that was tried and forgotten is put away; one in a cart or an order stays', async () => {
  const { store, cake } = await openStore(world);
  const [tried, kept, ordered] = [world.visitor(), world.visitor(), world.visitor()];
  const photos = { tried: await upload(tried), kept: await upload(kept), ordered: await upload(ordered) };
  await addWithPhoto(kept, cake, photos.kept.id);
  await addWithPhoto(ordered, cake, photos.ordered.id);
  const held = await holdFirstSlot(ordered, store, 'pickup');
  await ordered.api.checkout.place(orderFor(store, held));
  world.pass({ minutes: 13 * 24 * 60 });
  await sweepPhotos(world.services);
  const rows = () => world.db.prisma.photo.findMany({ where: { id: { in: Object.values(photos).map(({ id }) => id) } } });
  expect(await rows()).toHaveLength(3);
  world.pass({ minutes: 2 * 24 * 60 });
  await sweepPhotos(world.services);
  expect((await rows()).map(({ id }) => id).toSorted()).toEqual([photos.kept.id, photos.ordered.id].toSorted());
  expect(await world.services.pictures.storage.get(`photos/${photos.tried.id}/large.webp`)).toBeNull();
  expect(await world.services.pictures.storage.get(`photos/${photos.kept.id}/large.webp`)).not.toBeNull();
});

test('a file that cannot be deleted is found again by the next run; until then nobody can order with it', async () => {
  const { cake } = await openStore(world);
  const visitor = world.visitor();
  const [stuck, other] = [await upload(visitor), await upload(visitor)];
  world.pass({ minutes: 15 * 24 * 60 });
  const { pictures } = world.services;
  const failing = {
    ...pictures.storage,
    delete: (key: string) => (key.includes(stuck.id) ? Promise.reject(new Error('the disk is away')) : pictures.storage.delete(key)),
  };
  await expect(sweepPhotos({ ...world.services, pictures: { ...pictures, storage: failing } })).rejects.toThrow('could not be deleted');
  const rows = () => world.db.prisma.photo.findMany({ where: { id: { in: [stuck.id, other.id] } }, select: { id: true, cartId: true } });
  expect(await rows()).toEqual([{ id: stuck.id, cartId: null }]);
  expect(await refusalOf(addWithPhoto(visitor, cake, stuck.id))).toMatchObject({ code: 'PHOTO_NOT_FOUND' });
  await sweepPhotos(world.services);
  expect(await rows()).toEqual([]);
  expect(await pictures.storage.get(`photos/${stuck.id}/print.jpg`)).toBeNull();
});

test('a photo of an order that was never paid is put away; one that a paid order has, too, stays', async () => {
  const { store, cake } = await openStore(world);
  const visitor = world.visitor();
  const photos = { paid: await upload(visitor), unpaid: await upload(visitor) };
  const orderWith = async (photoId: string, paymentMethod: 'cod' | 'test') => {
    await addWithPhoto(visitor, cake, photoId);
    const held = await holdFirstSlot(visitor, store, 'pickup');
    return visitor.api.checkout.place(orderFor(store, held, { paymentMethod }));
  };
  await orderWith(photos.paid.id, 'cod');
  const again = await orderWith(photos.paid.id, 'test');
  const other = await orderWith(photos.unpaid.id, 'test');
  await world.db.pool.query(`update "order" set status = 'expired' where number = any($1)`, [[again.number, other.number]]);
  const cart = await visitor.api.carts.get();
  for (const { id } of cart.stores[0]?.lines ?? []) await visitor.api.carts.removeLine({ lineId: id });
  world.pass({ minutes: 15 * 24 * 60 });
  await sweepPhotos(world.services);
  const rows = await world.db.prisma.photo.findMany({ where: { id: { in: [photos.paid.id, photos.unpaid.id] } }, select: { id: true } });
  expect(rows).toEqual([{ id: photos.paid.id }]);
});

test('a photo that was put away since it came into the cart is not ordered', async () => {
  const { store, cake } = await openStore(world);
  const visitor = world.visitor();
  const photo = await upload(visitor);
  await addWithPhoto(visitor, cake, photo.id);
  const held = await holdFirstSlot(visitor, store, 'pickup');
  await world.db.pool.query('delete from photo where id = $1', [photo.id]);
  expect(await refusalOf(visitor.api.checkout.place(orderFor(store, held)))).toMatchObject({ code: 'PHOTO_NOT_FOUND' });
});

test('an upload that fails leaves no file behind', async () => {
  const { ctx } = world.visitor();
  const kept: string[] = [];
  const { storage } = ctx.pictures;
  const full: typeof storage = {
    ...storage,
    put: (key, bytes, contentType) => {
      kept.push(key);
      return key.endsWith('print.jpg') ? Promise.reject(new Error('the disk is full')) : storage.put(key, bytes, contentType);
    },
  };
  const crowded: Person['ctx'] = { ...ctx, pictures: { ...ctx.pictures, storage: full } };
  await expect(uploadPhoto(crowded, () => Promise.resolve(PICTURE))).rejects.toThrow('the disk is full');
  expect(kept).toHaveLength(3);
  for (const key of kept) expect(await storage.get(key)).toBeNull();
});
