import { audit, type Prisma } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { replyToReviewInput } from '@sweetspot/domain/reviews/inputs';
import { z } from 'zod';
import { REVIEW_SELECT, reviewView, toReviewView } from '../cakes/index.ts';
import type { Context, Viewer } from '../context.ts';
import { afterTime, newestFirst, timePage } from '../http/index.ts';
import { queueMail, type QueuedMail } from '../outbox/index.ts';
import { inTx, type TxContext } from '../transaction.ts';

export const storeReviewView = reviewView.extend({
  cakeName: z.string(),
  orderNumber: z.string(),
  /** By the store, and not decided yet. */
  isReported: z.boolean(),
});
type StoreReview = z.output<typeof storeReviewView>;

const SELECT = {
  ...REVIEW_SELECT,
  cake: { select: { name: true } },
  order: { select: { number: true } },
  reports: { where: { isByStore: true, decidedAt: null }, take: 1, select: { reviewId: true } },
} satisfies Prisma.ReviewSelect;

function toStoreReview(ctx: Context, row: Prisma.ReviewGetPayload<{ select: typeof SELECT }>): StoreReview {
  const { cake, order, reports } = row;
  return { ...toReviewView(ctx, row), cakeName: cake.name, orderNumber: order.number, isReported: reports.length > 0 };
}

interface ListReviews {
  readonly storeId: string;
  readonly isUnanswered: boolean;
  readonly cursor?: string | null | undefined;
  readonly limit: number;
}

/** What is said of the store's cakes, newest first. */
export async function listStoreReviews(ctx: Context, { storeId, isUnanswered, cursor, limit }: ListReviews) {
  const rows = await ctx.db.prisma.review.findMany({
    where: { storeId, state: 'published', ...(isUnanswered && { replyText: null }), ...afterTime(cursor) },
    select: SELECT,
    orderBy: newestFirst,
    take: limit + 1,
  });
  return timePage(rows, limit, (row) => toStoreReview(ctx, row));
}

type Replying = z.output<typeof replyToReviewInput> & { readonly storeId: string };

/** The store's word on a review; whoever wrote that is told of the first one. Without words it is taken back. */
export async function replyToReview(ctx: Context & { viewer: Viewer }, replying: Replying): Promise<StoreReview> {
  const { viewer, requestId } = ctx;
  await inTx(ctx, (t) => writeReply(t, replying, { actorUserId: viewer.userId, requestId }));
  return toStoreReview(ctx, await ctx.db.prisma.review.findUniqueOrThrow({ where: { id: replying.reviewId }, select: SELECT }));
}

async function writeReply(
  t: TxContext,
  { reviewId, storeId, text }: Replying,
  by: { readonly actorUserId: string; readonly requestId: string },
): Promise<void> {
  const [before] = await t.tx.$queryRaw<{ replyText: string | null; orderId: string }[]>`
    select reply_text as "replyText", order_id as "orderId" from review
    where id = ${reviewId}::uuid and store_id = ${storeId}::uuid and state = 'published' for update`;
  if (before === undefined) throw new AppError('NOT_FOUND');
  const replyText = text === '' ? null : text;
  if (replyText === before.replyText) return;
  await t.tx.review.update({
    where: { id: reviewId },
    data: { replyText, repliedAt: replyText === null ? null : t.now(), version: { increment: 1 } },
    select: { id: true },
  });
  const change = { before: { reply: before.replyText }, after: { reply: replyText } };
  await audit(t.tx, { ...by, ...change, actor: 'store', action: 'review.reply', subjectKind: 'review', subjectId: reviewId });
  if (replyText !== null) await tellWriter(t, { kind: 'review_replied', subjectId: reviewId, orderId: before.orderId });
}

interface ToWriter extends Pick<QueuedMail, 'subjectId'> {
  readonly kind: 'review_replied' | 'review_hidden' | 'review_photo_removed';
  readonly orderId: string;
  readonly data?: QueuedMail['data'];
}

/** By mail, in the language of the order. */
export async function tellWriter(t: TxContext, { orderId, data = {}, ...mail }: ToWriter): Promise<void> {
  const { contactEmail, locale } = await t.tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: { contactEmail: true, locale: true },
  });
  // The account was deleted: nobody is there to be told.
  if (contactEmail === '') return;
  await queueMail(t, { ...mail, recipient: contactEmail, locale, data, orderId });
}
