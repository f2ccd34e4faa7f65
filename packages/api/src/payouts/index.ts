export { bankAccountView, getBankAccount } from './bank-account.ts';
export { exportPayoutBatch, fileView } from './export-batch.ts';
export {
  getPayoutBatch,
  leftOutView,
  listLeftOut,
  listPayoutBatches,
  listPayoutLines,
  listPayouts,
  payoutBatchView,
  payoutLinesPage,
  payoutView,
} from './list-payouts.ts';
export { makePayouts, payoutPreviewView, previewPayouts } from './make-batch.ts';
export { markPayoutsPaid } from './pay-batch.ts';
export { cashHolderView, cashToRemitView, listCashHolders, loadCashToRemit, recordRemittance } from './remit-cash.ts';
export { exportStatement, loadStatement, openStatement, statementView } from './statement.ts';
export { storePayoutsRouter } from './store-payouts.router.ts';
