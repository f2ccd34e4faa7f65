import { problemDeskEn } from '../problem-desk.ts';

/** Problems of orders that store and customer did not settle. */
export const words = {
  ...problemDeskEn,
  title: 'Problems',
  lede: 'What a store and its customer did not settle between them, or the store left unanswered. Your decision is final.',
  lists: { waiting: 'Waiting for us', all: 'All' },
  sentence: (list: 'waiting' | 'all') =>
    list === 'all' ? 'All problems that were reported, newest first' : 'Problems that wait for us, the longest waiting first',
  columns: { problem: 'What was reported', said: 'What was said', decide: 'Decide' },
  empty: 'No problem waits',
  emptyHint: 'Those with their stores, and closed ones, are on the other list.',
  emptyAll: 'Nobody has reported a problem',
  customer: (name: string) => `By ${name}`,
  decide: 'Decide',
  decideThere: 'Decide among the problems',
  decideNamed: (number: string) => `Decide about order ${number}`,
  decideTitle: (number: string) => `The problem with order ${number}`,
  decideMeans:
    'The customer gets your words by mail. It is final: they cannot ask again. Above your limit another admin approves the refund.',
  remedyLabel: 'What goes back?',
  remedies: { whole: (amount: string) => `All that is left: ${amount}`, amount: 'A part of it', none: 'Nothing: close it with words' },
  textLabel: 'Why',
  textHint: 'The customer reads it, and it stands as the reason of the refund.',
  send: 'Decide',
  decided: 'Decided. The customer is told.',
};
