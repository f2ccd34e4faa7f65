/** A batch is open until the bank has paid it. */
export const PAYOUT_BATCH_STATES = ['open', 'paid'] as const;
export type PayoutBatchState = (typeof PAYOUT_BATCH_STATES)[number];
