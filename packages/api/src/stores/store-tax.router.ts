import { gstAnswerInput } from '@sweetspot/domain/tax/inputs';
import { z } from 'zod';
import { requireAllowed, router, storeProcedure } from '../trpc.ts';
import { answerGst, getGstStanding, gstStandingView } from './gst-standing.ts';

const taxProcedure = storeProcedure.use(({ ctx, next }) => {
  requireAllowed(ctx, ctx.staffRole, 'answer_tax');
  return next({ ctx });
});

export const storeTaxRouter = router({
  standing: taxProcedure.output(gstStandingView).query(({ ctx }) => getGstStanding(ctx)),
  answer: taxProcedure
    .input(z.object({ answer: gstAnswerInput }))
    .output(gstStandingView)
    .mutation(({ ctx, input }) => answerGst(ctx, input)),
});
