/** What a refund is asked for: all that is left, an amount, or some of the cakes. */
export const REFUND_KINDS = ['whole', 'amount', 'lines'] as const;
export type RefundKind = (typeof REFUND_KINDS)[number];

/** Who may ask for one. */
export const REFUND_ASKERS = ['store', 'admin'] as const;
export type RefundAsker = (typeof REFUND_ASKERS)[number];

/** Why money goes back: somebody asked, the order was called off, or a change made it cheaper. */
export const REFUND_CAUSES = ['asked', 'called_off', 'changed'] as const;
export type RefundCause = (typeof REFUND_CAUSES)[number];

export function refundCause(refund: { readonly requestId: string | null; readonly amendmentId: string | null }): RefundCause {
  if (refund.requestId !== null) return 'asked';
  return refund.amendmentId === null ? 'called_off' : 'changed';
}

/** Whether a refund may be made; what became of the money, the refunds made for it say. */
export const REFUND_REQUEST_STATES = ['asked', 'approved', 'declined', 'withdrawn'] as const;
export type RefundRequestState = (typeof REFUND_REQUEST_STATES)[number];
