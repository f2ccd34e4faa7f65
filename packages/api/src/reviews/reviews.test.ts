import { buildCake, buildOptionLibrary, buildOrder, buildStaff, buildStore, buildUser, type BuiltUser } from '@sweetspot/db/testing';
import { saveReviewInput } from '@sweetspot/domain/reviews/inputs';
import { MOST_REVIEW_LETTERS } from '@sweetspot/domain/reviews/review';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uploadPhoto } from '../carts/upload-photo.ts';
import { trackingSecret } from '../orders/order-links.ts';
import { createTestWorld, refusalOf, untilAnswered, type Person, type TestWorld } from '../testing/test-world.ts';
import { sweepPhotos } from '../uploads/sweep-photos.ts';

let world: TestWorld;
let office: Person;
beforeAll(async () => {
  world = await createTestWorld();
  const admin = buildUser(world.fixture, { role: 'admin' });
  await world.fixture.save(world.db);
  office = world.admin(admin);
});
afterAll(() => world[Symbol.asyncDispose]());

const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');
const DAY_MINUTES = 24 * 60;

type Status = 'delivered' | 'collected' | 'accepted' | 'not_collected';

/** A store with a cake, and somebody who got it. */
async function delivered({ status = 'delivered', closedAt, customer }: { status?: Status; closedAt?: Date; customer?: BuiltUser } = {}) {
  const { fixture, db, services } = world;
  const store = buildStore(fixture);
  const cake = buildCake(fixture, { library: buildOptionLibrary(fixture, store) });
  const user = customer ?? buildUser(fixture, { name: 'Meera Kulkarni' });
  const at = status === 'accepted' ? null : (closedAt ?? services.now());
  const order = () =>
    buildOrder(fixture, { status, lines: [{ cake }, { cake }], customer: user, row: { closedAt: at, contactName: 'Meera Kulkarni' } });
  const orders = [order(), order()] as const;
  await fixture.save(db);
  const refOf = ({ id, number }: { id: string; number: string }) => ({ number, secret: trackingSecret(services, id) });
  const [first, second] = orders;
  const { api, ctx } = world.visitor();
  const say = (rating: number, text = '', more: { photoId?: string; of?: typeof first } = {}) =>
    api.reviews.save({ ...refOf(more.of ?? first), cakeId: cake.id, rating, text, photoId: more.photoId ?? null });
  const shown = () => api.cakes.reviews({ storeSlug: store.row.slug, cakeSlug: cake.slug, limit: 50 });
  const page = () => api.cakes.bySlug({ storeSlug: store.row.slug, cakeSlug: cake.slug });
  const baker = world.baker(store).api.storeReviews;
  return { store, storeId: store.row.id, cake, user, order: first, second, ref: refOf(first), refOf, api, ctx, say, shown, page, baker };
}

const idOf = async (orderId: string) => (await world.db.prisma.review.findFirstOrThrow({ where: { orderId } })).id;
const mailsOf = async (orderId: string) =>
  (await world.db.prisma.mail.findMany({ where: { orderId }, orderBy: { createdAt: 'asc' } })).map(({ kind }) => kind);
const somebody = async () => {
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  return world.customer(user).api;
};

describe('a review', () => {
  it('is written once a cake and order by whoever has its link, under first name and initial, and counts at once on cake and store', async () => {
    const { say, page, shown, second } = await delivered();
    const form = await say(4, 'Soft, and not too sweet.');
    expect(form.cakes).toMatchObject([{ review: { rating: 4, isEditable: true, state: 'published' } }]);
    await say(5, '', { of: second });
    const { rating, store, reviews } = await page();
    expect([rating, store.rating]).toEqual([
      { average: 4.5, count: 2 },
      { average: 4.5, count: 2 },
    ]);
    expect(reviews.map(({ byName }) => byName)).toEqual(['Meera K.', 'Meera K.']);
    expect((await shown()).counts.slice(0, 2)).toEqual([
      { stars: 5, count: 1 },
      { stars: 4, count: 1 },
    ]);
  });

  it('sent several times at once is one, and counts once', async () => {
    const { say, page } = await delivered();
    await Promise.all(Array.from({ length: 4 }, () => untilAnswered(() => say(3, 'All right.'))));
    expect((await page()).rating).toEqual({ average: 3, count: 1 });
  });

  it('of one cake by many at once leaves no star uncounted', async () => {
    const { fixture, db } = world;
    const { cake, user, say, page, storeId } = await delivered();
    const orders = Array.from({ length: 6 }, () =>
      buildOrder(fixture, { status: 'delivered', lines: [{ cake }], customer: user, row: { closedAt: world.services.now() } }),
    );
    await fixture.save(db);
    await Promise.all(orders.map((of, at) => untilAnswered(() => say((at % 5) + 1, '', { of }))));
    expect((await page()).rating).toEqual({ average: 2.7, count: 6 });
    const [counted] = await db.prisma.store.findMany({ where: { id: storeId }, select: { ratingCount: true, ratingSum: true } });
    expect(counted).toEqual({ ratingCount: 6, ratingSum: 16 });
  });

  it('can be changed for fourteen days, and its stars with it; then it stays', async () => {
    const { say, page } = await delivered();
    await say(2, 'Late.');
    world.pass({ minutes: 13 * DAY_MINUTES });
    await say(4, 'Late, but the store called.');
    expect((await page()).rating).toEqual({ average: 4, count: 1 });
    world.pass({ minutes: 2 * DAY_MINUTES });
    expect(await refusalOf(say(5))).toMatchObject({ code: 'REVIEW_FIXED', data: { because: 'days_over' } });
    // A retry of what was saved is no change.
    await say(4, 'Late, but the store called.');
  });

  it.each([
    ['accepted', 0, 'not_arrived'],
    ['not_collected', 0, 'not_arrived'],
    ['collected', 91, 'too_late'],
  ] as const)('of an order that is %s since %i days is refused as %s', async (status, days, because) => {
    const closedAt = new Date(world.services.now().getTime() - days * DAY_MINUTES * 60_000);
    const { say, api, ref } = await delivered({ status, closedAt });
    expect((await api.reviews.form(ref)).isOpen).toBe(false);
    expect(await refusalOf(say(5))).toMatchObject({ code: 'REVIEW_NOT_OPEN', data: { because } });
  });

  it('is written by nobody else, of no other cake, and by nobody of the store', async () => {
    const { api, ref, cake, store, user, order } = await delivered();
    const other = await delivered();
    const said = { cakeId: cake.id, rating: 5 };
    const stranger = await somebody();
    for (const secret of [null, '', 'x', other.ref.secret])
      expect(await refusalOf(stranger.reviews.save({ number: order.number, secret, ...said }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(api.reviews.save({ ...ref, cakeId: other.cake.id, rating: 5 }))).toMatchObject({ code: 'CAKE_NOT_FOUND' });
    const colleague = world.baker(store, 'staff').api.reviews;
    expect(await refusalOf(colleague.save({ ...ref, ...said }))).toMatchObject({ data: { because: 'own_store' } });
    buildStaff(world.fixture, { storeId: store.row.id, userId: user.id, role: 'staff' });
    await world.fixture.save(world.db);
    expect(await refusalOf(api.reviews.save({ ...ref, ...said }))).toMatchObject({ data: { because: 'own_store' } });
  });

  it('shows a picture that its writer sent, and nobody else’s; it is kept as long as it is shown', async () => {
    const { say, ctx, shown } = await delivered();
    const stranger = await uploadPhoto(world.visitor().ctx, () => Promise.resolve(PICTURE));
    expect(await refusalOf(say(5, '', { photoId: stranger.id }))).toMatchObject({ code: 'PHOTO_NOT_FOUND' });
    const own = await uploadPhoto(ctx, () => Promise.resolve(PICTURE));
    await say(5, 'Look!', { photoId: own.id });
    world.pass({ minutes: 15 * DAY_MINUTES });
    await sweepPhotos(world.services);
    const { items } = await shown();
    expect(items[0]?.photoPath).toContain(`/media/photos/${own.id}/`);
    expect(await world.services.pictures.storage.get(`photos/${own.id}/large.webp`)).not.toBeNull();
    expect(await world.services.pictures.storage.get(`photos/${stranger.id}/large.webp`)).toBeNull();
  });

  it('has words of bounded length in letters as people count them', () => {
    const of = (text: string) =>
      saveReviewInput.safeParse({ number: '7KQ2MPN', cakeId: '019a0000-0000-7000-8000-000000000001', rating: 5, text }).success;
    expect([of('क्षि'.repeat(MOST_REVIEW_LETTERS)), of('é'.repeat(MOST_REVIEW_LETTERS + 1))]).toEqual([true, false]);
    expect(saveReviewInput.safeParse({ number: '7KQ2MPN', cakeId: 'x', rating: 6 }).success).toBe(false);
  });

  it('is read page by page, by stars too', async () => {
    const { fixture, db } = world;
    const { cake, user, say, api, store } = await delivered();
    const orders = Array.from({ length: 5 }, () =>
      buildOrder(fixture, { status: 'delivered', lines: [{ cake }], customer: user, row: { closedAt: world.services.now() } }),
    );
    await fixture.save(db);
    for (const [at, of] of orders.entries()) await say(at < 3 ? 5 : 1, `Words ${at}`, { of });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof api.cakes.reviews>> = await api.cakes.reviews({
        storeSlug: store.row.slug,
        cakeSlug: cake.slug,
        stars: 5,
        limit: 2,
        cursor,
      });
      seen.push(...page.items.map(({ text }) => text));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(['Words 2', 'Words 1', 'Words 0']);
    expect((await api.cakes.reviews({ storeSlug: store.row.slug, limit: 10 })).items).toHaveLength(5);
    expect(await refusalOf(api.cakes.reviews({ storeSlug: store.row.slug, cakeSlug: 'no-such-cake' }))).toMatchObject({
      code: 'CAKE_NOT_FOUND',
    });
  });

  it('names its cake among those of a store, unless that is not sold any more', async () => {
    const { api, cake, say, shown, store } = await delivered();
    await say(5, 'Soft.');
    const about = async () => (await api.cakes.reviews({ storeSlug: store.row.slug })).items.map((review) => review.cake);
    expect(await about()).toEqual([{ name: expect.stringMatching(/^Cake /), slug: cake.slug }]);
    expect((await shown()).items.map((review) => review.cake)).toEqual([null]);
    await world.db.pool.query(`update cake set status = 'draft' where id = $1`, [cake.id]);
    expect(await about()).toEqual([null]);
  });
});

describe('the store', () => {
  it('answers what waits, for everybody to read, and its writer is told once however often it is reworded', async () => {
    const { say, baker, storeId, order, second, page } = await delivered();
    await say(2, 'Dry.');
    await say(5, 'Lovely.', { of: second });
    const reviewId = await idOf(order.id);
    await baker.reply({ storeId, reviewId, text: 'We are sorry. Please call us.' });
    await baker.reply({ storeId, reviewId, text: 'We are sorry. Please call us today.' });
    expect((await page()).reviews.find(({ id }) => id === reviewId)?.reply?.text).toBe('We are sorry. Please call us today.');
    const unanswered = await baker.list({ storeId, isUnanswered: true });
    expect(unanswered.items).toMatchObject([{ text: 'Lovely.', orderNumber: second.number }]);
    expect((await mailsOf(order.id)).filter((kind) => kind === 'review_replied')).toHaveLength(1);
    await baker.reply({ storeId, reviewId, text: '' });
    expect((await baker.list({ storeId, isUnanswered: true })).items).toHaveLength(2);
  });

  it('answers and reports reviews of its own cakes only, and only its owner does', async () => {
    const [mine, other] = [await delivered(), await delivered()];
    await other.say(1, 'Dry.');
    const reviewId = await idOf(other.order.id);
    const { storeId } = mine;
    expect(await refusalOf(mine.baker.reply({ storeId, reviewId, text: 'Not so.' }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(mine.baker.report({ storeId, reviewId, reason: 'untrue' }))).toMatchObject({ code: 'NOT_FOUND' });
    const staff = world.baker(other.store, 'staff').api.storeReviews;
    expect((await staff.list({ storeId: other.storeId })).items).toHaveLength(1);
    expect(await refusalOf(staff.reply({ storeId: other.storeId, reviewId, text: 'Not so.' }))).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a reported review', () => {
  const reported = async () => {
    const of = await delivered();
    await of.say(1, 'The baker lives at 12 Lake Road.');
    const id = await idOf(of.order.id);
    const reader = await somebody();
    await reader.reviews.report({ reviewId: id, reason: 'private', words: 'Somebody’s address.' });
    const row = async () => {
      const { items } = await office.api.adminReviews.list({ limit: 100 });
      return items.find((review) => review.id === id);
    };
    return { ...of, id, reader, row };
  };
  const waiting = async () => {
    const { problems } = await office.api.admin.dashboard({ from: '2026-11-30', to: '2026-12-01' });
    return problems.find(({ kind }) => kind === 'review_reported')?.count ?? 0;
  };

  it('waits among what needs a person; hidden, it counts no more, and its writer reads why', async () => {
    const before = await waiting();
    const { id, row, page, api, ref, order, say } = await reported();
    expect(await waiting()).toBe(before + 1);
    const { version = 0, reports } = (await row()) ?? {};
    expect(reports).toMatchObject([{ reason: 'private', words: 'Somebody’s address.', isByStore: false }]);
    const hide = { decision: 'hide' as const, reviewId: id, version, reason: 'It names where somebody lives.' };
    await office.api.adminReviews.decide(hide);
    expect(await office.api.adminReviews.decide(hide)).toMatchObject({ state: 'hidden' });
    expect(await waiting()).toBe(before);
    expect(await page()).toMatchObject({ rating: { average: null, count: 0 }, reviews: [] });
    expect((await api.reviews.form(ref)).cakes[0]?.review).toMatchObject({ hiddenReason: hide.reason, isEditable: false });
    expect(await mailsOf(order.id)).toEqual(['review_hidden']);
    expect(await refusalOf(say(5, 'Another text.'))).toMatchObject({ code: 'REVIEW_FIXED', data: { because: 'hidden' } });
    const { items } = await office.api.adminReviews.list({ list: 'hidden', limit: 100 });
    const hidden = items.find((review) => review.id === id);
    await office.api.adminReviews.decide({ decision: 'show', reviewId: id, version: hidden?.version ?? 0 });
    expect((await page()).rating).toEqual({ average: 1, count: 1 });
    expect(await world.db.prisma.auditEntry.count({ where: { subjectId: id } })).toBe(2);
  });

  it('loses its photo alone, once and with a reason that its writer gets by mail, and can never have it again', async () => {
    const { ctx, say, shown, id, order, row } = await reported();
    const photo = await uploadPhoto(ctx, () => Promise.resolve(PICTURE));
    await say(1, 'The baker lives at 12 Lake Road.', { photoId: photo.id });
    const { version = 0 } = (await row()) ?? {};
    const remove = { decision: 'remove_photo' as const, reviewId: id, version, reason: 'It shows a child.' };
    expect(await refusalOf(office.api.adminReviews.decide({ ...remove, version: version - 1 }))).toMatchObject({ code: 'REVIEW_MOVED_ON' });
    for (const _twice of [1, 2])
      expect(await office.api.adminReviews.decide(remove)).toMatchObject({ photoPath: null, state: 'published', reports: [{}] });
    await sweepPhotos(world.services);
    expect((await shown()).items).toMatchObject([{ photoPath: null, rating: 1, text: 'The baker lives at 12 Lake Road.' }]);
    expect(await world.services.pictures.storage.get(`photos/${photo.id}/large.webp`)).toBeNull();
    expect(await refusalOf(say(2, 'Again.', { photoId: photo.id }))).toMatchObject({ code: 'PHOTO_NOT_FOUND' });
    expect(await mailsOf(order.id)).toEqual(['review_photo_removed']);
    const audited = await world.db.prisma.auditEntry.findMany({ where: { subjectId: id }, select: { action: true, reason: true } });
    expect(audited).toEqual([{ action: 'review.remove_photo', reason: remove.reason }]);
  });

  it('is reported once by each, and once it was kept, not by the same again', async () => {
    const { id, reader, row, baker, storeId } = await reported();
    await Promise.all([1, 2, 3].map(() => untilAnswered(() => reader.reviews.report({ reviewId: id, reason: 'other' }))));
    expect((await row())?.reports).toHaveLength(1);
    await office.api.adminReviews.decide({ decision: 'keep', reviewId: id, version: (await row())?.version ?? 0 });
    await reader.reviews.report({ reviewId: id, reason: 'other' });
    expect(await row()).toBeUndefined();
    await baker.report({ storeId, reviewId: id, reason: 'untrue' });
    expect((await row())?.reports).toMatchObject([{ isByStore: true }]);
  });

  it('hidden, is listed to its store no more, and takes no answer and no report', async () => {
    const { id, row, baker, storeId, reader } = await reported();
    await office.api.adminReviews.decide({ decision: 'hide', reviewId: id, version: (await row())?.version ?? 0, reason: 'An address.' });
    expect((await baker.list({ storeId })).items).toEqual([]);
    expect(await refusalOf(baker.reply({ storeId, reviewId: id, text: 'Not so.' }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(baker.report({ storeId, reviewId: id, reason: 'untrue' }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf((await somebody()).reviews.report({ reviewId: id, reason: 'other' }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(reader.reviews.report({ reviewId: id, reason: 'other' }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is decided only as it was read', async () => {
    const { id, row, say } = await reported();
    const { version = 0 } = (await row()) ?? {};
    await say(1, 'The baker was rude.');
    for (const decision of [{ decision: 'hide' as const, reason: 'An address.' }, { decision: 'keep' as const }])
      expect(await refusalOf(office.api.adminReviews.decide({ ...decision, reviewId: id, version }))).toMatchObject({
        code: 'REVIEW_MOVED_ON',
      });
    expect((await row())?.text).toBe('The baker was rude.');
  });
});
