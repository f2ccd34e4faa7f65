import { REFUND_WORDS } from '../refunds.ts';

/** The owner asks that a customer's money be given back. */
export const words = {
  ...REFUND_WORDS,
  title: 'Refunds',
  none: 'No refund of this order yet.',
  failed: 'The refunds could not be loaded',
  offline: 'Without a connection a refund can neither be asked for nor seen.',
  open: 'Ask for a refund',
  question: (number: string) => `Ask for a refund of order ${number}`,
  byHand: 'The customer paid you in cash: once it is approved, you give the money back by hand.',
  waits: 'SweetSpot decides, and tells the customer.',
  send: 'Ask for it',
  asked: 'Asked. You see here what becomes of it.',
  sinceWhen: (who: string, when: string) => `${who}, ${when}`,
  withdraw: 'Withdraw',
  withdrawQuestion: (amount: string) => `Withdraw the refund of ${amount}?`,
  withdrawMeans: 'Nobody decides about it any more. You can ask again.',
  keep: 'Let it stand',
  withdrawn: 'Withdrawn.',
  declinedBecause: (reason: string) => `Declined: ${reason}`,
};
