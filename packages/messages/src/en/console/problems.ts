import { problemDeskEn } from '../problem-desk.ts';

/** What customers report of their orders, and what the store answers. */
export const words = {
  ...problemDeskEn,
  title: 'Problems',
  lede: 'What customers report of their orders. Answer in time: without an answer SweetSpot decides.',
  lists: { waiting: 'Waiting for you', all: 'All' },
  emptyWaiting: 'No problem waits for an answer.',
  empty: 'Nobody has reported a problem.',
  answerBy: (when: string) => `Answer by ${when}`,
  answer: 'Answer',
  answerNamed: (number: string) => `Answer about order ${number}`,
  ownerAnswers: 'The store’s owner answers this.',
  remedyLabel: 'What do you offer?',
  remedies: { whole: (amount: string) => `All that was paid: ${amount}`, amount: 'A part of it', none: 'No money back' },
  textLabel: 'Your answer',
  textHint: 'The customer reads it. Say what happened. With no money back, say why.',
  send: 'Send the answer',
  sent: 'Answered. The customer accepts it, or asks SweetSpot to look.',
  cancel: 'Cancel',
  again: 'They would like the cake made again: call them about it. Here you can offer money back.',
};
