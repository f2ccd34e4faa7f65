import { defineError } from '../errors/define-error.ts';
import type { PaymentMethod } from './payment-state.ts';

export const PAYMENT_ERRORS = {
  /** Nothing was charged; the hold stands and the customer may try again or another way. */
  PAYMENT_DECLINED: defineError<{ readonly method: PaymentMethod; readonly canRetry: boolean }>('payment_declined'),
  PAYMENT_METHOD_UNAVAILABLE: defineError<{ readonly method: PaymentMethod; readonly available: readonly PaymentMethod[] }>('invalid'),
  /** More than was captured and not yet given back. */
  REFUND_TOO_LARGE: defineError<{ readonly refundableMinor: number }>('invalid'),
};
