import { closeDisputeInput, closeFindingInput, openDisputeInput } from '@sweetspot/domain/books/inputs';
import { DISPUTE_STATES, FINDING_STATES } from '@sweetspot/domain/books/finding';
import { orderNumberInput } from '@sweetspot/domain/orders/inputs';
import { LEDGER_ACCOUNTS } from '@sweetspot/domain/payments/ledger';
import { adjustStoreInput, makePayoutsInput, monthInput, payPayoutsInput, recordRemittanceInput } from '@sweetspot/domain/payouts/inputs';
import { PAYOUT_BATCH_STATES } from '@sweetspot/domain/payouts/payout-state';
import { z } from 'zod';
import {
  adjustStore,
  closeDispute,
  closeFinding,
  disputeView,
  findingView,
  ledgerRowView,
  listDisputes,
  listFindings,
  listLedger,
  openDispute,
} from '../books/index.ts';
import { okView, pageInput, pageOf } from '../http/index.ts';
import {
  bankAccountView,
  cashHolderView,
  cashToRemitView,
  exportPayoutBatch,
  exportStatement,
  fileView,
  getBankAccount,
  getPayoutBatch,
  leftOutView,
  listLeftOut,
  listCashHolders,
  listPayoutBatches,
  listPayoutLines,
  listPayouts,
  loadCashToRemit,
  loadStatement,
  makePayouts,
  markPayoutsPaid,
  payoutBatchView,
  payoutLinesPage,
  payoutPreviewView,
  payoutView,
  previewPayouts,
  recordRemittance,
  statementView,
} from '../payouts/index.ts';
import { adminProcedure, router } from '../trpc.ts';

const byId = z.object({ id: z.uuid() });
const ofStore = z.object({ storeId: z.uuid() });
const monthOfStore = ofStore.extend({ month: monthInput });
const OK = { ok: true } as const;

/** What the marketplace owes its stores, what they owe it, and what does not agree. */
export const adminMoneyRouter = router({
  payoutPreview: adminProcedure.output(payoutPreviewView).query(({ ctx }) => previewPayouts(ctx)),
  makePayouts: adminProcedure
    .input(makePayoutsInput)
    .output(payoutBatchView)
    .mutation(async ({ ctx, input }) => getPayoutBatch(ctx, await makePayouts(ctx, input))),
  payoutBatches: adminProcedure
    .input(pageInput.extend({ state: z.enum(PAYOUT_BATCH_STATES).nullish() }))
    .output(pageOf(payoutBatchView))
    .query(({ ctx, input }) => listPayoutBatches(ctx, input)),
  payoutBatch: adminProcedure
    .input(byId)
    .output(payoutBatchView)
    .query(({ ctx, input }) => getPayoutBatch(ctx, input)),
  payouts: adminProcedure
    .input(pageInput.extend({ batchId: z.uuid() }))
    .output(pageOf(payoutView))
    .query(({ ctx, input: { batchId, ...page } }) => listPayouts(ctx, { ...page, of: { batchId } })),
  payoutsLeftOut: adminProcedure
    .input(pageInput.extend({ batchId: z.uuid() }))
    .output(pageOf(leftOutView))
    .query(({ ctx, input }) => listLeftOut(ctx, input)),
  payoutLines: adminProcedure
    .input(pageInput.extend({ payoutId: z.uuid() }))
    .output(payoutLinesPage)
    .query(({ ctx, input }) => listPayoutLines(ctx, { ...input, storeId: null })),
  payoutFile: adminProcedure
    .input(byId)
    .output(fileView)
    .query(({ ctx, input }) => exportPayoutBatch(ctx, input)),
  payPayouts: adminProcedure
    .input(payPayoutsInput)
    .output(payoutBatchView)
    .mutation(async ({ ctx, input }) => {
      await markPayoutsPaid(ctx, input);
      return getPayoutBatch(ctx, input);
    }),

  bankAccount: adminProcedure
    .input(ofStore)
    .output(bankAccountView.nullable())
    .query(({ ctx, input }) => getBankAccount(ctx, input)),

  statement: adminProcedure
    .input(monthOfStore)
    .output(statementView)
    .query(({ ctx, input }) => loadStatement(ctx, input)),
  statementFile: adminProcedure
    .input(monthOfStore)
    .output(fileView)
    .query(({ ctx, input }) => exportStatement(ctx, input)),

  cashHolders: adminProcedure
    .input(pageInput)
    .output(pageOf(cashHolderView))
    .query(({ ctx, input }) => listCashHolders(ctx, input)),
  cashToRemit: adminProcedure
    .input(ofStore)
    .output(cashToRemitView)
    .query(({ ctx, input }) => loadCashToRemit(ctx, input)),
  recordRemittance: adminProcedure
    .input(recordRemittanceInput)
    .output(cashToRemitView)
    .mutation(async ({ ctx, input }) => {
      await recordRemittance(ctx, input);
      return loadCashToRemit(ctx, input);
    }),

  ledger: adminProcedure
    .input(
      pageInput.extend({ number: orderNumberInput.nullish(), storeId: z.uuid().nullish(), account: z.enum(LEDGER_ACCOUNTS).nullish() }),
    )
    .output(pageOf(ledgerRowView))
    .query(({ ctx, input }) => listLedger(ctx, input)),
  adjustStore: adminProcedure
    .input(adjustStoreInput)
    .output(okView)
    .mutation(async ({ ctx, input }) => {
      await adjustStore(ctx, input);
      return OK;
    }),

  findings: adminProcedure
    .input(pageInput.extend({ state: z.enum(FINDING_STATES).nullish() }))
    .output(pageOf(findingView))
    .query(({ ctx, input }) => listFindings(ctx, input)),
  closeFinding: adminProcedure
    .input(closeFindingInput)
    .output(okView)
    .mutation(async ({ ctx, input }) => {
      await closeFinding(ctx, input);
      return OK;
    }),
  disputes: adminProcedure
    .input(pageInput.extend({ state: z.enum(DISPUTE_STATES).nullish() }))
    .output(pageOf(disputeView))
    .query(({ ctx, input }) => listDisputes(ctx, input)),
  openDispute: adminProcedure
    .input(openDisputeInput)
    .output(okView)
    .mutation(async ({ ctx, input }) => {
      await openDispute(ctx, input);
      return OK;
    }),
  closeDispute: adminProcedure
    .input(closeDisputeInput)
    .output(okView)
    .mutation(async ({ ctx, input }) => {
      await closeDispute(ctx, input);
      return OK;
    }),
});
