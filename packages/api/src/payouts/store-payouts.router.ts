import { monthInput } from '@sweetspot/domain/payouts/inputs';
import { z } from 'zod';
import { pageInput, pageOf } from '../http/index.ts';
import { requireAllowed, router, storeProcedure } from '../trpc.ts';
import { fileView, listPayoutLines, listPayouts, payoutLinesPage, payoutView } from './batches.ts';
import { exportStatement, loadStatement, statementView } from './statement.ts';

const payoutsProcedure = storeProcedure.use(({ ctx, next }) => {
  requireAllowed(ctx, ctx.staffRole, 'see_payouts');
  return next({ ctx });
});
const monthly = z.object({ month: monthInput });

export const storePayoutsRouter = router({
  list: payoutsProcedure
    .input(pageInput)
    .output(pageOf(payoutView))
    .query(({ ctx, input }) => listPayouts(ctx, { ...input, of: { storeId: ctx.storeId } })),
  lines: payoutsProcedure
    .input(pageInput.extend({ payoutId: z.uuid() }))
    .output(payoutLinesPage)
    .query(({ ctx, input }) => listPayoutLines(ctx, input)),
  statement: payoutsProcedure
    .input(monthly)
    .output(statementView)
    .query(({ ctx, input }) => loadStatement(ctx, input)),
  statementFile: payoutsProcedure
    .input(monthly)
    .output(fileView)
    .query(({ ctx, input }) => exportStatement(ctx, input)),
});
