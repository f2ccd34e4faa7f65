import { customizationInput } from '@sweetspot/domain/customization/inputs';
import { z } from 'zod';
import { atOnce } from '../http/index.ts';
import { publicProcedure, router } from '../trpc.ts';
import { cakeView, quoteView } from './cake-view.ts';
import { getCake } from './get-cake.ts';
import { listReviews, listReviewsInput, reviewListView } from './list-reviews.ts';
import { quoteCustomization } from './quote-customization.ts';

export const cakesRouter = router({
  bySlug: publicProcedure
    .input(z.object({ storeSlug: z.string().max(120), cakeSlug: z.string().max(120) }))
    .output(atOnce(cakeView))
    .query(({ ctx, input }) => getCake(ctx, input)),
  reviews: publicProcedure
    .input(listReviewsInput)
    .output(reviewListView)
    .query(({ ctx, input }) => listReviews(ctx, input)),
  /** The server's word on a customization; the browser computes the same by the same function. */
  quote: publicProcedure
    .input(z.object({ cakeId: z.uuid(), customization: customizationInput }))
    .output(atOnce(quoteView))
    .query(({ ctx, input }) => quoteCustomization(ctx, input)),
});
