import { inTx } from '@sweetspot/db';
import { buildOrder, buildUser, type BuiltUser } from '@sweetspot/db/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { uploadPhoto } from '../carts/index.ts';
import { ownData } from '../privacy/own-data.ts';
import { openStore } from '../testing/shopping.ts';
import { createTestWorld, refusalOf, type Person, type TestWorld } from '../testing/test-world.ts';
import { openPhoto } from '../uploads/index.ts';
import { sweepPhotos } from '../uploads/sweep-photos.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

/** One red pixel. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');
const upload = (person: Person) => uploadPhoto(person.ctx, () => Promise.resolve(PICTURE));

async function somebody(): Promise<{ user: BuiltUser; person: Person }> {
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  return { user, person: world.customer(user) };
}

async function open(path: string | null) {
  const [, , , photoId = '', seal = ''] = (path ?? '').split('/');
  return openPhoto(world.services, { photoId, seal, file: 'small.webp' });
}
const sweepsWaiting = async () =>
  (await world.db.pool.query(`select 1 from jobs.job where name = 'photos.sweep' and state = 'created'`)).rows.length;

it('a picture is shown to its owner at a sealed address, and is put away with its change: row, files and address', async () => {
  const { person } = await somebody();
  expect((await person.api.sessions.current()).viewer?.picturePath).toBeNull();
  const [first, second] = [await upload(person), await upload(person)];
  expect((await person.api.accounts.savePicture({ photoId: first.id })).picturePath).toBe(first.path);
  expect((await person.api.sessions.current()).viewer?.picturePath).toBe(first.path);
  const before = await sweepsWaiting();
  await person.api.accounts.savePicture({ photoId: first.id });
  expect(await sweepsWaiting()).toBe(before);

  expect((await person.api.accounts.savePicture({ photoId: second.id })).picturePath).toBe(second.path);
  expect(await sweepsWaiting()).toBe(before + 1);
  await sweepPhotos(world.services);
  expect(await refusalOf(open(first.path))).toMatchObject({ code: 'NOT_FOUND' });
  expect((await open(second.path)).contentType).toBe('image/webp');

  // However long it is somebody's, the sweep of what was only tried leaves it.
  world.pass({ minutes: 20 * 24 * 60 });
  await sweepPhotos(world.services);
  expect(await world.db.prisma.photo.count({ where: { id: second.id } })).toBe(1);

  expect((await person.api.accounts.savePicture({ photoId: null })).picturePath).toBeNull();
  await sweepPhotos(world.services);
  expect(await world.db.prisma.photo.count({ where: { id: { in: [first.id, second.id] } } })).toBe(0);
  expect(await world.services.pictures.storage.get(`photos/${second.id}/large.webp`)).toBeNull();
});

it('nobody takes another’s photo for their picture, nor what is none', async () => {
  const [{ person }, { person: other }] = [await somebody(), await somebody()];
  for (const photoId of [(await upload(other)).id, (await upload(world.visitor())).id, randomUUID()])
    expect(await refusalOf(person.api.accounts.savePicture({ photoId }))).toMatchObject({ code: 'PHOTO_NOT_FOUND' });
  expect((await person.api.sessions.current()).viewer?.picturePath).toBeNull();
});

it('a photo that stands on a cake of their cart as well stays there when it is their picture no more', async () => {
  const { person } = await somebody();
  const { cake } = await openStore(world);
  const { id: photoId, path } = await upload(person);
  const group = cake.customizable.groups.find(({ kind }) => kind === 'photo')?.id ?? '';
  await person.api.carts.addLine({ cakeId: cake.id, customization: { selections: { [group]: { photoId } } }, quantity: 1 });
  await person.api.accounts.savePicture({ photoId });
  await person.api.accounts.savePicture({ photoId: null });
  await sweepPhotos(world.services);
  expect((await open(path)).contentType).toBe('image/webp');
  expect((await person.api.carts.get()).stores[0]?.lines[0]?.photos).toMatchObject([{ id: photoId }]);
});

it('a picture stands beside the name of whoever wrote a review, and not while their account is switched off or to be deleted', async () => {
  const { user, person } = await somebody();
  const { store, cake } = await openStore(world);
  const order = buildOrder(world.fixture, { customer: user, lines: [{ cake }], status: 'delivered' });
  await world.fixture.save(world.db);
  const review = { orderId: order.id, storeId: store.row.id, cakeId: cake.id, userId: user.id, rating: 5, byName: 'A.' };
  await inTx(world.db, (tx) => tx.review.create({ data: review, select: { id: true } }));
  const { api } = world.visitor();
  const shown = async () => {
    const [ofCake, ofStore, all] = await Promise.all([
      api.cakes.bySlug({ storeSlug: store.row.slug, cakeSlug: cake.slug }),
      api.stores.bySlug({ slug: store.row.slug }),
      api.cakes.reviews({ storeSlug: store.row.slug }),
    ]);
    return [ofCake.reviews[0], ofStore.reviews[0], all.items[0]].map((each) => each?.byPicturePath);
  };
  expect(await shown()).toEqual([null, null, null]);
  const { id: photoId, path } = await upload(person);
  await person.api.accounts.savePicture({ photoId });
  expect(await shown()).toEqual([path, path, path]);
  const now = world.services.now();
  for (const [gone, back] of [
    [{ disabledAt: now }, { disabledAt: null }],
    [
      { leavingSince: now, leavesAt: new Date(now.getTime() + 1) },
      { leavingSince: null, leavesAt: null },
    ],
  ] as const) {
    const becomes = (data: typeof gone | typeof back) =>
      inTx(world.db, (tx) => tx.user.update({ where: { id: user.id }, data, select: { id: true } }));
    await becomes(gone);
    expect(await shown()).toEqual([null, null, null]);
    await becomes(back);
    expect(await shown()).toEqual([path, path, path]);
  }
  await person.api.accounts.savePicture({ photoId: null });
  expect(await shown()).toEqual([null, null, null]);
});

it('an admin takes a picture down with a reason, which its owner gets by mail, and the picture is put away', async () => {
  const colleague = buildUser(world.fixture, { role: 'admin' });
  const { user, person } = await somebody();
  const { admin } = world.admin(colleague).api;
  const { id: photoId, path } = await upload(person);
  await person.api.accounts.savePicture({ photoId });
  expect(await admin.user({ id: user.id })).toMatchObject({ picturePath: path, allowed: ['remove_picture', 'disable'] });
  const asked = { id: user.id, reason: 'It shows somebody else.' };
  for (const _twice of [1, 2]) expect(await admin.removeUserPicture(asked)).toMatchObject({ picturePath: null, allowed: ['disable'] });
  await sweepPhotos(world.services);
  expect(await world.services.pictures.storage.get(`photos/${photoId}/large.webp`)).toBeNull();
  expect(await refusalOf(person.api.accounts.savePicture({ photoId }))).toMatchObject({ code: 'PHOTO_NOT_FOUND' });
  const mails = await world.db.prisma.mail.findMany({ where: { recipient: user.email }, select: { kind: true, data: true } });
  expect(mails).toEqual([{ kind: 'account_picture_removed', data: { userId: user.id, reason: asked.reason } }]);
  const audited = await world.db.prisma.auditEntry.findMany({ where: { subjectId: user.id }, select: { action: true, reason: true } });
  expect(audited).toEqual([{ action: 'user.remove_picture', reason: asked.reason }]);
  expect(await refusalOf(admin.removeUserPicture({ ...asked, id: colleague.id }))).toMatchObject({ code: 'FORBIDDEN' });
});

it('the file of one’s own data holds the picture itself', async () => {
  const { user, person } = await somebody();
  const { id: photoId } = await upload(person);
  await person.api.accounts.savePicture({ photoId });
  const stored = await world.services.pictures.storage.get(`photos/${photoId}/large.webp`);
  const { value } = await ownData(world.services, user.id).next();
  expect(value?.row.picture).toBe(`data:image/webp;base64,${Buffer.from(stored?.bytes ?? []).toString('base64')}`);
});

it('with the account the picture goes: row and files', async () => {
  const { user, person } = await somebody();
  const { id: photoId } = await upload(person);
  await person.api.accounts.savePicture({ photoId });
  await inTx(world.db, (tx) => tx.user.delete({ where: { id: user.id }, select: { id: true } }));
  await sweepPhotos(world.services);
  expect(await world.db.prisma.photo.count({ where: { id: photoId } })).toBe(0);
  expect(await world.services.pictures.storage.get(`photos/${photoId}/small.webp`)).toBeNull();
});
