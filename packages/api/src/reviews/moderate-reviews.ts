import { audit, tellAdmins, type Prisma } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { decideReviewInput } from '@sweetspot/domain/reviews/inputs';
import { REPORT_REASONS, REVIEW_STATES, type ReviewState } from '@sweetspot/domain/reviews/review';
import { instantInput } from '@sweetspot/domain/text/calendar-inputs';
import { z } from 'zod';
import { REVIEW_SELECT, reviewView, toReviewView } from '../cakes/index.ts';
import type { Context, Viewer } from '../context.ts';
import { afterTime, decodeCursor, instantView, newestFirst, pageFrom, timePage } from '../http/index.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { releasePhoto } from '../uploads/index.ts';
import { tellWriter } from './store-reviews.ts';

type Admin = Context & { viewer: Viewer };

export const MODERATION_LISTS = ['reported', 'hidden'] as const;

export const adminReviewView = reviewView.extend({
  /** What an admin has read, and so decides. */
  version: z.int(),
  state: z.enum(REVIEW_STATES),
  hiddenReason: z.string().nullable(),
  cakeName: z.string(),
  store: z.object({ id: z.uuid(), name: z.string() }),
  orderNumber: z.string(),
  /** Whoever wrote it, where they have an account. */
  userId: z.uuid().nullable(),
  /** The newest first; those that wait for a decision. */
  reports: z.array(z.object({ reason: z.enum(REPORT_REASONS), words: z.string(), isByStore: z.boolean(), at: instantView })),
});
type AdminReview = z.output<typeof adminReviewView>;

const MOST_REPORTS = 20;

const SELECT = {
  ...REVIEW_SELECT,
  userId: true,
  version: true,
  state: true,
  hiddenReason: true,
  reportedAt: true,
  cake: { select: { name: true } },
  store: { select: { id: true, name: true } },
  order: { select: { number: true } },
  reports: {
    where: { decidedAt: null },
    orderBy: [{ createdAt: 'desc' }, { userId: 'asc' }],
    take: MOST_REPORTS,
    select: { reason: true, words: true, isByStore: true, createdAt: true },
  },
} satisfies Prisma.ReviewSelect;
type Row = Prisma.ReviewGetPayload<{ select: typeof SELECT }>;

function toAdminReview(ctx: Context, row: Row): AdminReview {
  const { version, state, hiddenReason, userId, cake, store, order, reports } = row;
  return {
    ...toReviewView(ctx, row),
    userId,
    version,
    state,
    hiddenReason,
    cakeName: cake.name,
    store,
    orderNumber: order.number,
    reports: reports.map(({ createdAt, ...report }) => ({ ...report, at: createdAt.toISOString() })),
  };
}

interface ListReviews {
  readonly list: (typeof MODERATION_LISTS)[number];
  readonly cursor?: string | null | undefined;
  readonly limit: number;
}

/** Reported ones in the order in which the first report came, so that none waits for ever; hidden ones from the newest. */
export async function listReviewsForAdmin(ctx: Admin, { list, cursor, limit }: ListReviews) {
  if (list === 'hidden') {
    const where = { state: 'hidden' as const, ...afterTime(cursor) };
    const rows = await ctx.db.prisma.review.findMany({ where, select: SELECT, orderBy: newestFirst, take: limit + 1 });
    return timePage(rows, limit, (row) => toAdminReview(ctx, row));
  }
  const after = decodeCursor(cursor, z.tuple([instantInput(), z.uuid()]));
  const rows = await ctx.db.prisma.review.findMany({
    where: {
      reportedAt: { not: null },
      ...(after !== null && { OR: [{ reportedAt: { gt: new Date(after[0]) } }, { reportedAt: new Date(after[0]), id: { gt: after[1] } }] }),
    },
    select: SELECT,
    orderBy: [{ reportedAt: 'asc' }, { id: 'asc' }],
    take: limit + 1,
  });
  const page = pageFrom(rows, limit, ({ reportedAt, createdAt, id }) => [(reportedAt ?? createdAt).toISOString(), id]);
  return { items: page.items.map((row) => toAdminReview(ctx, row)), nextCursor: page.nextCursor };
}

type Deciding = z.output<typeof decideReviewInput>;
type RemovingPhoto = Extract<Deciding, { reason: string }>;

interface By {
  readonly actorUserId: string;
  readonly requestId: string;
}

/** Hides it with a reason that its writer reads, keeps it, shows it again, or takes its photo down alone. Throws REVIEW_MOVED_ON where it was not read as it stands. */
export async function decideReview(ctx: Admin, deciding: Deciding): Promise<AdminReview> {
  const { viewer, requestId } = ctx;
  const by = { actorUserId: viewer.userId, requestId };
  await inTx(ctx, (t) => (deciding.decision === 'remove_photo' ? removePhoto(t, deciding, by) : writeDecision(t, deciding, by)));
  return toAdminReview(ctx, await ctx.db.prisma.review.findUniqueOrThrow({ where: { id: deciding.reviewId }, select: SELECT }));
}

/** Its words and stars stay, and so do reports: what was reported may be the words. */
async function removePhoto(t: TxContext, { reviewId, version, reason }: RemovingPhoto, by: By): Promise<void> {
  const [before] = await t.tx.$queryRaw<{ version: number; photoId: string | null; orderId: string }[]>`
    select version, photo_id as "photoId", order_id as "orderId" from review where id = ${reviewId}::uuid for update`;
  if (before === undefined) throw new AppError('NOT_FOUND');
  // Pressed twice, or taken away by its writer meanwhile.
  if (before.photoId === null) return;
  if (version !== before.version) throw new AppError('REVIEW_MOVED_ON');
  await t.tx.review.update({ where: { id: reviewId }, data: { photoId: null, version: { increment: 1 } }, select: { id: true } });
  await releasePhoto(t, before.photoId);
  await audit(t.tx, { ...by, actor: 'admin', action: 'review.remove_photo', subjectKind: 'review', subjectId: reviewId, reason });
  await tellAdmins(t.tx, { about: 'reviews' });
  await tellWriter(t, { kind: 'review_photo_removed', subjectId: `${reviewId} ${version}`, orderId: before.orderId, data: { reason } });
}

async function writeDecision(t: TxContext, deciding: Deciding, by: By): Promise<void> {
  const { reviewId, decision, version } = deciding;
  const { tx, now } = t;
  const [before] = await tx.$queryRaw<{ version: number; state: ReviewState; isReported: boolean; orderId: string }[]>`
    select version, state::text as state, reported_at is not null as "isReported", order_id as "orderId"
    from review where id = ${reviewId}::uuid for update`;
  if (before === undefined) throw new AppError('NOT_FOUND');
  const state: ReviewState = decision === 'hide' ? 'hidden' : decision === 'show' ? 'published' : before.state;
  // Pressed twice, or decided alike by somebody else meanwhile.
  if (state === before.state && !before.isReported) return;
  if (version !== before.version) throw new AppError('REVIEW_MOVED_ON');
  const hiddenReason = deciding.decision === 'hide' ? deciding.reason : null;
  await tx.review.update({
    where: { id: reviewId },
    data: { reportedAt: null, version: { increment: 1 }, ...(state !== before.state && { state, hiddenReason }) },
    select: { id: true },
  });
  await tx.reviewReport.updateMany({ where: { reviewId, decidedAt: null }, data: { decidedAt: now() } });
  const told = { actor: 'admin', action: `review.${decision}`, subjectKind: 'review', subjectId: reviewId } as const;
  await audit(tx, { ...by, ...told, ...(hiddenReason !== null && { reason: hiddenReason }) });
  await tellAdmins(tx, { about: 'reviews' });
  if (decision === 'hide') await tellWriter(t, { kind: 'review_hidden', subjectId: `${reviewId} ${version}`, orderId: before.orderId });
}
