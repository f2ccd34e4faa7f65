import type { ContactTopic } from '@sweetspot/domain/contact/contact-topic';
import type { ContactMailWords } from './words.ts';

const TOPICS: Readonly<Record<ContactTopic, string>> = {
  order: 'An order',
  account: 'An account',
  store: 'Selling here',
  privacy: 'Personal data',
  complaint: 'A complaint',
  other: 'Something else',
};

export const EN_CONTACT: ContactMailWords = {
  contact_received: {
    subject: ({ number }) => `We have your message ${number}`,
    title: () => 'We have your message',
    paragraphs: ({ number, settleBy }) => [
      `Its number is ${number}. Somebody reads it and answers by mail; the page behind the button shows the whole conversation.`,
      ...(settleBy === null ? [] : [`It is a complaint, so the grievance officer settles it by ${settleBy}.`]),
    ],
    button: () => 'Open the conversation',
  },
  contact_answered: {
    subject: ({ number }) => `An answer to your message ${number}`,
    title: () => 'An answer to your message',
    paragraphs: () => ['We wrote:'],
    button: () => 'Read it all or reply',
  },
  admin_contact: {
    subject: ({ number, topic, isReply }) => (isReply ? `A reply to message ${number}` : `${TOPICS[topic]}: message ${number}`),
    title: ({ name, isReply }) => (isReply ? `${name} replied` : `${name} wrote to us`),
    paragraphs: ({ topic, settleBy }) => [`About: ${TOPICS[topic]}.`, ...(settleBy === null ? [] : [`Settle it by ${settleBy}.`])],
    button: () => 'Answer it',
  },
};
