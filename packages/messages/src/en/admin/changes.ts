import { ORDER_CHANGE_WORDS } from '../order-changes.ts';

/** What customers wanted otherwise of orders that were accepted. */
export const words = {
  ...ORDER_CHANGE_WORDS,
  title: 'Changes the customer asked for',
  none: 'The customer has asked for no change.',
  asked: (time: string) => `Asked on ${time}`,
  answered: (who: string | null, time: string) => (who === null ? `Answered on ${time}` : `Answered by ${who}, ${time}`),
  answerBy: (time: string) => `The store answers by ${time}`,
  payBy: (time: string) => `To be paid by ${time}`,
  reason: (reason: string) => `Reason: ${reason}`,
};
