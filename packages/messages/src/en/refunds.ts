import type { RefundAsker, RefundCause, RefundKind, RefundRequestState } from '@sweetspot/domain/payments/refund-state';
import type { WhyNothingToRefund } from '@sweetspot/domain/payments/refund-plan';

/** A refund that is given or asked for: the same words in the office and at the store. */
export const REFUND_WORDS = {
  because: {
    not_taken: 'Nothing was taken for this order, so there is nothing to give back.',
    cash_not_collected: 'The cash has not been collected, so there is nothing to give back.',
    given_back: 'All that was paid was given back, or is on its way.',
    asked_for: 'All that is left was asked for, and waits for a decision.',
  } satisfies Readonly<Record<WhyNothingToRefund, string>>,
  left: (amount: string) => `${amount} can still be given back.`,
  what: 'What is refunded?',
  kinds: { whole: 'All that is left', amount: 'An amount', lines: 'Some of it' } satisfies Readonly<Record<RefundKind, string>>,
  amount: 'Amount',
  cakes: (name: string) => `How many of ${name}?`,
  ofCakes: (left: number) => `${left} left to refund`,
  delivery: (amount: string) => `The delivery too, ${amount}`,
  reason: 'Reason, as the customer reads it',
  comesTo: (amount: string) => `The customer gets ${amount}`,
  notYet: 'Choose what is refunded.',
  tooMuch: (amount: string) => `At most ${amount} can be given back.`,
  reasonMissing: 'Give a reason of three letters or more.',
  cancel: 'Leave it',
  states: {
    asked: 'Waits for a decision',
    approved: 'Approved',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
  } satisfies Readonly<Record<RefundRequestState, string>>,
  askers: { store: 'The store', admin: 'An admin' } satisfies Readonly<Record<RefundAsker, string>>,
  withDelivery: 'delivery',
  causes: { called_off: 'The order was called off', changed: 'A change made the order cheaper', asked: 'Asked for' } satisfies Readonly<
    Record<RefundCause, string>
  >,
};
