export {
  exportPayoutBatch,
  fileView,
  getPayoutBatch,
  listPayoutBatches,
  listPayoutLines,
  listPayouts,
  payoutBatchView,
  payoutLinesPage,
  payoutView,
} from './batches.ts';
export { makePayouts, payoutPreviewView, previewPayouts } from './make-batch.ts';
export { markPayoutsPaid } from './pay-batch.ts';
export { cashHolderView, cashToRemitView, listCashHolders, loadCashToRemit, recordRemittance } from './remit-cash.ts';
export { storePayoutsRouter } from './store-payouts.router.ts';
