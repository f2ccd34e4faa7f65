import { tellAdmins } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { reportReviewInput } from '@sweetspot/domain/reviews/inputs';
import type { z } from 'zod';
import type { Context, Viewer } from '../context.ts';
import { inTx, type TxContext } from '../transaction.ts';

type Report = z.output<typeof reportReviewInput> & {
  readonly userId: string;
  /** Of whose cakes it has to be, where the store itself reports. */
  readonly storeId: string | null;
};

/** By anybody who is known, or by the store that it is about. Once a person: what an admin has decided is not asked again by the same. */
export async function reportReview(
  ctx: Context & { viewer: Viewer },
  { storeId, ...report }: z.output<typeof reportReviewInput> & { storeId?: string },
): Promise<{ ok: true }> {
  const { userId } = ctx.viewer;
  await ctx.limits.take('review', userId);
  await inTx(ctx, (t) => writeReport(t, { ...report, userId, storeId: storeId ?? null }));
  return { ok: true };
}

async function writeReport({ tx, now }: TxContext, { reviewId, userId, storeId, reason, words }: Report): Promise<void> {
  // An admin who decides at the same moment has either read it, or is asked anew.
  const [review] = await tx.$queryRaw<{ id: string }[]>`
    select id from review where id = ${reviewId}::uuid and state = 'published'
    and (${storeId}::uuid is null or store_id = ${storeId}::uuid) for update`;
  if (review === undefined) throw new AppError('NOT_FOUND');
  const { count } = await tx.reviewReport.createMany({
    data: [{ reviewId, userId, isByStore: storeId !== null, reason, words, createdAt: now() }],
    skipDuplicates: true,
  });
  if (count === 0) return;
  await tx.review.updateMany({ where: { id: reviewId, reportedAt: null }, data: { reportedAt: now() } });
  await tellAdmins(tx, { about: 'reviews' });
}
