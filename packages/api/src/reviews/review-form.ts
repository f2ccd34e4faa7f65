import type { Prisma } from '@sweetspot/db';
import { cakeDesignInput } from '@sweetspot/domain/customization/inputs';
import { publicName } from '@sweetspot/domain/reviews/public-name';
import { editableUntil, reviewableUntil, REVIEW_STATES } from '@sweetspot/domain/reviews/review';
import { z } from 'zod';
import { REVIEW_SELECT, reviewView, toReviewView } from '../cakes/index.ts';
import type { Context } from '../context.ts';
import { instantView } from '../http/index.ts';
import { findVisibleOrder, lineAsItStands, type OrderRef } from '../orders/index.ts';

/** As whoever wrote it reads it. */
const ownReviewView = reviewView.extend({
  photoId: z.uuid().nullable(),
  state: z.enum(REVIEW_STATES),
  /** Why an admin hid it. */
  hiddenReason: z.string().nullable(),
  editableUntil: instantView,
  isEditable: z.boolean(),
});

export const reviewFormView = z.object({
  number: z.string(),
  store: z.object({ name: z.string(), slug: z.string(), hasPage: z.boolean() }),
  timeZone: z.string(),
  /** By which strangers know them. */
  byName: z.string(),
  /** Whether something new can be written; and until when, null before the cakes are there. */
  isOpen: z.boolean(),
  openUntil: instantView.nullable(),
  cakes: z.array(z.object({ cakeId: z.uuid(), cakeName: z.string(), design: cakeDesignInput, review: ownReviewView.nullable() })),
});
export type ReviewForm = z.output<typeof reviewFormView>;

const SELECT = {
  number: true,
  status: true,
  closedAt: true,
  timeZone: true,
  contactName: true,
  store: { select: { name: true, slug: true, status: true } },
  lines: { orderBy: { position: 'asc' }, select: { cakeId: true, cakeName: true, design: true, standing: true } },
  reviews: { select: { ...REVIEW_SELECT, cakeId: true, state: true, hiddenReason: true } },
} satisfies Prisma.OrderSelect;
type Row = Prisma.OrderGetPayload<{ select: typeof SELECT }>;

/** The cakes of an order, each once, and what was said of them. One that its store has deleted is reviewed no more. */
export async function getReviewForm(ctx: Context, ref: OrderRef): Promise<ReviewForm> {
  const row = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: await findVisibleOrder(ctx, ref) }, select: SELECT });
  const until = reviewableUntil(row);
  const now = ctx.now();
  const cakes = new Map(row.lines.toReversed().flatMap((line) => (line.cakeId === null ? [] : [[line.cakeId, line]])));
  return {
    number: row.number,
    store: { name: row.store.name, slug: row.store.slug, hasPage: row.store.status === 'approved' },
    timeZone: row.timeZone,
    byName: publicName(row.contactName),
    isOpen: until !== null && now < until,
    openUntil: until?.toISOString() ?? null,
    cakes: [...cakes].toReversed().map(([cakeId, line]) => ({
      cakeId,
      cakeName: line.cakeName,
      design: cakeDesignInput.parse(lineAsItStands(line).design),
      review: ownReview(
        ctx,
        row.reviews.find((review) => review.cakeId === cakeId),
      ),
    })),
  };
}

function ownReview(ctx: Context, review: Row['reviews'][number] | undefined): ReviewForm['cakes'][number]['review'] {
  if (review === undefined) return null;
  const until = editableUntil(review.createdAt);
  const { photoId, state, hiddenReason } = review;
  return {
    ...toReviewView(ctx, review),
    photoId,
    state,
    hiddenReason,
    editableUntil: until.toISOString(),
    isEditable: state === 'published' && ctx.now() < until,
  };
}
