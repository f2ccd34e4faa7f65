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
  /** The newest first; those that wait for a decision. */
  reports: z.array(z.object({ reason: z.enum(REPORT_REASONS), words: z.string(), isByStore: z.boolean(), at: instantView })),
});
type AdminReview = z.output<typeof adminReviewView>;

const MOST_REPORTS = 20;

const SELECT = {
  ...REVIEW_SELECT,
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
  const { version, state, hiddenReason, cake, store, order, reports } = row;
  return {
    ...toReviewView(ctx, row),
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

/** Hides it with a reason that its writer reads, keeps it, or shows it again. Throws REVIEW_MOVED_ON where it was not read as it stands. */
export async function decideReview(ctx: Admin, deciding: Deciding): Promise<AdminReview> {
  const { viewer, requestId } = ctx;
  await inTx(ctx, (t) => writeDecision(t, deciding, { actorUserId: viewer.userId, requestId }));
  return toAdminReview(ctx, await ctx.db.prisma.review.findUniqueOrThrow({ where: { id: deciding.reviewId }, select: SELECT }));
}

async function writeDecision(
  t: TxContext,
  deciding: Deciding,
  by: { readonly actorUserId: string; readonly requestId: string },
): Promise<void> {
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
