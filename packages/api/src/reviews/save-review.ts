import { AppError } from '@sweetspot/domain/errors/app-error';
import type { SaveReviewInput } from '@sweetspot/domain/reviews/inputs';
import { publicName } from '@sweetspot/domain/reviews/public-name';
import { editableUntil, reviewableUntil } from '@sweetspot/domain/reviews/review';
import { findCartId } from '../carts/index.ts';
import type { Context } from '../context.ts';
import { findVisibleOrder, holdOrder } from '../orders/index.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { holdOwnPhotos } from '../uploads/index.ts';
import { getReviewForm, type ReviewForm } from './review-form.ts';

interface Writing extends Pick<SaveReviewInput, 'cakeId' | 'rating' | 'text' | 'photoId'> {
  readonly orderId: string;
  /** Whoever writes: it may be somebody of the store. */
  readonly userId: string | null;
  /** Where the writer's pictures are. */
  readonly cartId: string | null;
}

/**
 * What whoever got a cake says of it: once a cake and order, and changed for some days. The same again changes nothing. Throws
 * REVIEW_NOT_OPEN, REVIEW_FIXED, PHOTO_NOT_FOUND.
 */
export async function saveReview(ctx: Context, { number, secret, ...said }: SaveReviewInput): Promise<ReviewForm> {
  const orderId = await findVisibleOrder(ctx, { number, secret });
  const userId = ctx.viewer?.userId ?? null;
  await ctx.limits.take('review', userId ?? ctx.ip);
  const cartId = said.photoId === null ? null : await findCartId(ctx.db.prisma, ctx);
  await inTx(ctx, (t) => writeReview(t, { ...said, orderId, userId, cartId }));
  return getReviewForm(ctx, { number, secret });
}

async function writeReview(t: TxContext, writing: Writing): Promise<void> {
  const { orderId, cakeId } = writing;
  // Two that are sent at once come one after the other.
  await holdOrder(t, orderId);
  const before = await t.tx.review.findUnique({
    where: { orderId_cakeId: { orderId, cakeId } },
    select: { id: true, rating: true, text: true, photoId: true, state: true, createdAt: true },
  });
  if (before === null) return writeFirst(t, writing);
  const { rating, text, photoId } = writing;
  if (before.rating === rating && before.text === text && before.photoId === photoId) return;
  if (before.state === 'hidden') throw new AppError('REVIEW_FIXED', { because: 'hidden' });
  if (t.now() >= editableUntil(before.createdAt)) throw new AppError('REVIEW_FIXED', { because: 'days_over' });
  if (photoId !== before.photoId) await holdPhoto(t, writing);
  await t.tx.review.update({
    where: { id: before.id },
    data: { rating, text, photoId, editedAt: t.now(), version: { increment: 1 } },
    select: { id: true },
  });
}

async function writeFirst(t: TxContext, writing: Writing): Promise<void> {
  const { orderId, cakeId, rating, text, photoId, userId } = writing;
  const order = await t.tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: { status: true, closedAt: true, storeId: true, userId: true, contactName: true, lines: { where: { cakeId }, take: 1 } },
  });
  if (order.lines.length === 0) throw new AppError('CAKE_NOT_FOUND');
  const until = reviewableUntil(order);
  if (until === null) throw new AppError('REVIEW_NOT_OPEN', { because: 'not_arrived' });
  if (t.now() >= until) throw new AppError('REVIEW_NOT_OPEN', { because: 'too_late' });
  const writers = [userId, order.userId].filter((id) => id !== null);
  const isOwnStore = (await t.tx.storeStaff.count({ where: { storeId: order.storeId, userId: { in: writers } } })) > 0;
  if (isOwnStore) throw new AppError('REVIEW_NOT_OPEN', { because: 'own_store' });
  await holdPhoto(t, writing);
  await t.tx.review.create({
    data: {
      id: t.newId(),
      orderId,
      cakeId,
      storeId: order.storeId,
      userId: order.userId,
      rating,
      text,
      photoId,
      byName: publicName(order.contactName),
      createdAt: t.now(),
    },
    select: { id: true },
  });
}

async function holdPhoto(t: TxContext, { cartId, photoId }: Writing): Promise<void> {
  if (photoId !== null) await holdOwnPhotos(t, cartId, [photoId]);
}
