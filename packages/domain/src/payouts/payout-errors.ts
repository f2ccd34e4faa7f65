import { defineError } from '../errors/define-error.ts';

export const PAYOUT_ERRORS = {
  /** No order of any store is ready to be paid out, or none of a store that has given its bank account. */
  NOTHING_TO_PAY_OUT: defineError<{ readonly storesWithoutAccount: number }>('conflict'),
  /** Something came or went since the preview was shown. */
  PAYOUT_STALE: defineError<{ readonly totalMinor: number }>('conflict'),
  /** The bank has paid this batch already. */
  PAYOUT_PAID: defineError<{ readonly reference: string }>('conflict'),
  /** The day lies before the batch, or has not come yet. */
  PAYOUT_DATE: defineError('invalid'),
  NO_CASH_TO_REMIT: defineError('conflict'),
  /** Cash was collected, or handed on, since the form was opened. */
  CASH_STALE: defineError<{ readonly expectedMinor: number }>('conflict'),
};
