import type { AmendmentState } from '@sweetspot/domain/amendments/amendment-state';

/** What a customer wants otherwise of an accepted order: the same words in the kitchen and in the office. */
export const ORDER_CHANGE_WORDS = {
  states: {
    proposed: 'Waits for the store',
    accepted: 'Accepted',
    declined: 'Declined',
    withdrawn: 'Withdrawn by the customer',
    lapsed: 'Lapsed',
  } satisfies Readonly<Record<AmendmentState, string>>,
  awaitsPayment: 'Waits for payment',
  inForce: 'In force',
  more: (amount: string) => `${amount} more`,
  less: (amount: string) => `${amount} less`,
  same: 'Costs the same',
  /** What differs where another time is asked for. */
  time: 'Day and time',
  /** Where nothing is chosen. */
  nothing: 'none',
  /** Between the old and the new, for those who hear it. */
  becomes: 'becomes',
  was: 'was',
  before: 'Before',
  after: 'After',
  drawing: (cake: string, when: string) => `Drawing of ${cake}, ${when}`,
};
