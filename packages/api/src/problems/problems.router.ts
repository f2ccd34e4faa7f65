import { orderRefInput } from '@sweetspot/domain/orders/inputs';
import {
  acceptOfferInput,
  answerProblemInput,
  askAdminInput,
  findProblemsInput,
  reportProblemInput,
} from '@sweetspot/domain/problems/inputs';
import { z } from 'zod';
import { pageInput, pageOf } from '../http/index.ts';
import { adminProcedure, publicProcedure, requireAllowed, router, storeProcedure } from '../trpc.ts';
import { answerProblem, decideProblem } from './answer-problem.ts';
import { countWaiting, listProblems } from './list-problems.ts';
import { getOwnProblems, ownProblemsView } from './own-problems.ts';
import { deskProblemView } from './problem-view.ts';
import { reportProblem } from './report-problem.ts';
import { acceptOffer, askAdmin } from './take-answer.ts';

/** By whoever ordered; the recipient of a gift has no part in it. */
export const problemsRouter = router({
  ofOrder: publicProcedure
    .input(orderRefInput)
    .output(ownProblemsView)
    .query(({ ctx, input }) => getOwnProblems(ctx, input)),
  report: publicProcedure
    .input(reportProblemInput)
    .output(ownProblemsView)
    .mutation(({ ctx, input }) => reportProblem(ctx, input)),
  accept: publicProcedure
    .input(acceptOfferInput)
    .output(ownProblemsView)
    .mutation(({ ctx, input }) => acceptOffer(ctx, input)),
  askAdmin: publicProcedure
    .input(askAdminInput)
    .output(ownProblemsView)
    .mutation(({ ctx, input }) => askAdmin(ctx, input)),
});

/** What it offers is money, and so its owner's matter. */
const answeringProcedure = storeProcedure.use(({ ctx, next }) => {
  requireAllowed(ctx, ctx.staffRole, 'answer_problems');
  return next({ ctx });
});

export const storeProblemsRouter = router({
  list: storeProcedure
    .input(pageInput.extend(findProblemsInput.shape))
    .output(pageOf(deskProblemView))
    .query(({ ctx, input }) => listProblems(ctx, ctx.storeId, input)),
  waiting: storeProcedure.output(z.object({ count: z.int() })).query(async ({ ctx }) => ({ count: await countWaiting(ctx, ctx.storeId) })),
  answer: answeringProcedure
    .input(answerProblemInput)
    .output(deskProblemView)
    .mutation(({ ctx, input }) => answerProblem(ctx, input)),
});

export const adminProblemsRouter = router({
  list: adminProcedure
    .input(pageInput.extend(findProblemsInput.shape))
    .output(pageOf(deskProblemView))
    .query(({ ctx, input }) => listProblems(ctx, null, input)),
  decide: adminProcedure
    .input(answerProblemInput)
    .output(deskProblemView)
    .mutation(({ ctx, input }) => decideProblem(ctx, input)),
});
