/** What an order's money adds up to, computed from its payment and refund rows; never stored as truth. */
export const MONEY_STATES = ['due', 'authorized', 'captured', 'partly_refunded', 'refunded', 'voided', 'failed', 'not_due'] as const;
export type MoneyState = (typeof MONEY_STATES)[number];

export const REFUND_STATES = ['pending', 'succeeded', 'failed'] as const;
export type RefundState = (typeof REFUND_STATES)[number];

export const PAYMENT_METHODS = ['test', 'cod', 'paypal', 'stripe'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** Handed over with the cake: nobody holds it before, and it goes back from hand to hand. */
export const isPaidInCash = (method: PaymentMethod): boolean => method === 'cod';

export const PAYMENT_OPERATION_KINDS = ['authorize', 'capture', 'void', 'refund', 'collect'] as const;
export type PaymentOperationKind = (typeof PAYMENT_OPERATION_KINDS)[number];

/** `unknown`: asked, and the answer was lost; retried with the same request key and read back, never asked anew. */
export const PAYMENT_OPERATION_STATES = ['requested', 'pending', 'succeeded', 'failed', 'unknown'] as const;
export type PaymentOperationState = (typeof PAYMENT_OPERATION_STATES)[number];
