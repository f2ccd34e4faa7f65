import { orderRefInput } from '@sweetspot/domain/orders/inputs';
import { decideReviewInput, replyToReviewInput, reportReviewInput, saveReviewInput } from '@sweetspot/domain/reviews/inputs';
import { z } from 'zod';
import { okView, pageInput, pageOf } from '../http/index.ts';
import { adminProcedure, customerProcedure, publicProcedure, requireAllowed, router, storeProcedure } from '../trpc.ts';
import { adminReviewView, decideReview, listReviewsForAdmin, MODERATION_LISTS } from './moderate-reviews.ts';
import { reportReview } from './report-review.ts';
import { getReviewForm, reviewFormView } from './review-form.ts';
import { saveReview } from './save-review.ts';
import { listStoreReviews, replyToReview, storeReviewView } from './store-reviews.ts';

/** By whoever got the cakes, and by anybody who finds that one should not stand. */
export const reviewsRouter = router({
  form: publicProcedure
    .input(orderRefInput)
    .output(reviewFormView)
    .query(({ ctx, input }) => getReviewForm(ctx, input)),
  save: publicProcedure
    .input(saveReviewInput)
    .output(reviewFormView)
    .mutation(({ ctx, input }) => saveReview(ctx, input)),
  report: customerProcedure
    .input(reportReviewInput)
    .output(okView)
    .mutation(({ ctx, input }) => reportReview(ctx, input)),
});

const answeringProcedure = storeProcedure.use(({ ctx, next }) => {
  requireAllowed(ctx, ctx.staffRole, 'answer_reviews');
  return next({ ctx });
});

export const storeReviewsRouter = router({
  list: storeProcedure
    .input(pageInput.extend({ isUnanswered: z.boolean().default(false) }))
    .output(pageOf(storeReviewView))
    .query(({ ctx, input }) => listStoreReviews(ctx, input)),
  reply: answeringProcedure
    .input(replyToReviewInput)
    .output(storeReviewView)
    .mutation(({ ctx, input }) => replyToReview(ctx, input)),
  report: answeringProcedure
    .input(reportReviewInput)
    .output(okView)
    .mutation(({ ctx, input }) => reportReview(ctx, input)),
});

export const adminReviewsRouter = router({
  list: adminProcedure
    .input(pageInput.extend({ list: z.enum(MODERATION_LISTS).default('reported') }))
    .output(pageOf(adminReviewView))
    .query(({ ctx, input }) => listReviewsForAdmin(ctx, input)),
  decide: adminProcedure
    .input(decideReviewInput)
    .output(adminReviewView)
    .mutation(({ ctx, input }) => decideReview(ctx, input)),
});
