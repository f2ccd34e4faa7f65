import { defineError } from '../errors/define-error.ts';
import type { PaymentMethod } from './payment-state.ts';
import type { WhyNothingToRefund } from './refund-plan.ts';
import type { RefundRequestState } from './refund-state.ts';

export const PAYMENT_ERRORS = {
  /** Nothing was charged; the hold stands and the customer may try again or another way. */
  PAYMENT_DECLINED: defineError<{ readonly method: PaymentMethod; readonly canRetry: boolean }>('payment_declined'),
  PAYMENT_METHOD_UNAVAILABLE: defineError<{ readonly method: PaymentMethod; readonly available: readonly PaymentMethod[] }>('invalid'),
  /** More than was captured and not yet given back. */
  REFUND_TOO_LARGE: defineError<{ readonly refundableMinor: number }>('invalid'),
  NOTHING_TO_REFUND: defineError<{ readonly because: WhyNothingToRefund }>('conflict'),
  /** So many cakes of the line are not left to be refunded. */
  REFUND_LINES_GONE: defineError<{ readonly position: number; readonly left: number }>('invalid'),
  /** Something was given back since the form was opened. */
  REFUND_STALE: defineError<{ readonly refundableMinor: number }>('conflict'),
  /** Somebody has decided it already. */
  REFUND_DECIDED: defineError<{ readonly state: RefundRequestState }>('conflict'),
  /** Whoever asked for a refund does not approve it. */
  REFUND_NEEDS_ANOTHER: defineError('conflict'),
  /** Only a refund that failed is tried again. */
  REFUND_NOT_FAILED: defineError('conflict'),
};
