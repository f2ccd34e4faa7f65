import { monthInput } from '@sweetspot/domain/payouts/inputs';
import { z } from 'zod';
import { pageInput, pageOf } from '../http/index.ts';
import { requireAllowed, router, storeProcedure } from '../trpc.ts';
import { bankAccountView, getBankAccount, saveBankAccount, saveBankAccountInput } from './bank-account.ts';
import { fileView } from './export-batch.ts';
import { listPayoutLines, listPayouts, payoutLinesPage, payoutView } from './list-payouts.ts';
import { cashToRemitView, loadCashToRemit } from './remit-cash.ts';
import { exportStatement, loadStatement, statementView } from './statement.ts';

const payoutsProcedure = storeProcedure.use(({ ctx, next }) => {
  requireAllowed(ctx, ctx.staffRole, 'see_payouts');
  return next({ ctx });
});
const accountProcedure = storeProcedure.use(({ ctx, next }) => {
  requireAllowed(ctx, ctx.staffRole, 'keep_bank_account');
  return next({ ctx });
});
const monthly = z.object({ month: monthInput });

export const storePayoutsRouter = router({
  bankAccount: accountProcedure.output(bankAccountView.nullable()).query(({ ctx }) => getBankAccount(ctx, ctx)),
  saveBankAccount: accountProcedure
    .input(saveBankAccountInput)
    .output(bankAccountView)
    .mutation(({ ctx, input }) => saveBankAccount(ctx, input)),
  /** What it took at the door, and neither handed on nor had set off. */
  cash: payoutsProcedure.output(cashToRemitView).query(({ ctx }) => loadCashToRemit(ctx, ctx)),
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
