import { problemKindsEn } from './problem-kinds.ts';

/** What console and office say alike of a problem. */
export const problemDeskEn = {
  ...problemKindsEn,
  list: 'Which problems',
  failed: 'The problems did not load',
  order: (number: string) => `Order ${number}`,
  wished: (wish: string) => `Would like: ${wish}`,
  since: (when: string) => `Reported ${when}`,
  said: 'What was said',
  by: { customer: 'The customer', store: 'The store', admin: 'SweetSpot', system: 'SweetSpot' },
  photo: (number: number) => `The customer’s photo ${number}`,
  states: {
    reported: 'Waits for the store',
    answered: 'Answered, waits for the customer',
    with_admin: 'Waits for an admin',
    settled: 'Settled with the customer',
    decided: 'Decided',
    lapsed: 'Closed, the answer was left alone',
  },
  remedy: (amount: string | null, isDecided: boolean) =>
    `${isDecided ? 'SweetSpot decided' : 'Offered'}: ${amount === null ? 'no money back' : `${amount} back`}`,
  refund: {
    asked: (amount: string) => `${amount}: waits for an approval`,
    approved: (amount: string) => `${amount} is given back`,
    declined: (amount: string) => `${amount}: declined`,
    withdrawn: (amount: string) => `${amount}: withdrawn`,
  },
  amountLabel: 'How much',
  amountBad: (most: string) => `Give an amount up to ${most}.`,
  textMissing: 'Write at least a sentence.',
};
