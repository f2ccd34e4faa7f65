import type { ContactState } from '@sweetspot/domain/contact/contact-topic';

/** The inbox of the contact form. */
export const words = {
  title: 'Messages',
  lede: 'What people wrote with the contact form. An answer goes to them by mail and stands on their page.',
  columns: { from: 'From', topic: 'About', last: 'Last message', state: 'State' },
  topics: {
    order: 'An order',
    account: 'An account',
    store: 'Selling here',
    privacy: 'Personal data',
    complaint: 'A complaint',
    other: 'Something else',
  },
  states: { waiting: 'Waits for an answer', answered: 'Answered', closed: 'Closed' },
  settleBy: 'Settle by',
  stateFilter: 'State',
  anyState: 'Any',
  searchLabel: 'Find messages',
  searchHint: 'Number, name, address or order',
  sentence: (state: ContactState | null, words: string) => {
    const which = state === 'waiting' ? 'Messages that wait for an answer' : state === null ? 'All messages' : `Messages that are ${state}`;
    return `${which}${words === '' ? '' : ` with “${words}”`}${state === 'waiting' ? ', oldest first' : ', newest first'}`;
  },
  empty: 'No messages here',
  emptyHint: 'Nothing waits. Look at all messages, or clear the search.',
  one: (number: string) => `Message ${number}`,
  order: 'Order, as typed',
  account: 'Account',
  email: 'E-mail',
  received: 'Received',
  messages: 'Conversation',
  us: 'SweetSpot',
  answerTitle: 'Answer',
  answer: 'Your answer',
  send: 'Send the answer',
  sent: 'The answer is on its way.',
  close: 'Close it',
  closeQuestion: (number: string) => `Close message ${number}?`,
  closeMeans: 'For what needs no answer, or was settled elsewhere. The reason stands on their page; writing there opens it again.',
  closed: 'The message is closed.',
  closedBecause: (reason: string) => `Closed: ${reason}`,
};
