import { REFUND_WORDS } from '../refunds.ts';

/** Giving money back, and deciding about what others asked for. */
export const words = {
  ...REFUND_WORDS,
  refund: 'Refund',
  byHand: 'This order was paid in cash: the store gives the money back by hand. Call it before you refund.',
  none: 'Nobody has asked for a refund.',
  question: (number: string) => `Refund order ${number}`,
  needsAnother: (amount: string) => `You may give back ${amount} of this order alone. Another admin has to approve this.`,
  send: 'Refund',
  ask: 'Ask another admin',
  given: 'The refund is on its way.',
  asked: 'The refund waits for another admin.',
  askedBy: (who: string, when: string) => `Asked by ${who}, ${when}`,
  decidedBy: (who: string, when: string) => `Decided by ${who}, ${when}`,
  calledOffAt: (when: string) => `Asked by nobody, ${when}`,
  approve: 'Approve',
  decline: 'Decline',
  approveQuestion: (amount: string) => `Give ${amount} back?`,
  approveMeans: 'The customer gets the money, and a mail with the reason that was given.',
  declineQuestion: (amount: string) => `Decline the refund of ${amount}?`,
  declineMeans: 'Nothing is given back. Whoever asked reads why.',
  decided: 'The decision is noted.',
  tryAgain: 'Try again',
  triedAgain: 'The gateway is asked once more.',
};
