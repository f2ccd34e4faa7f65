import type { ChangeMoney } from '../mail-data.ts';
import type { ChangeWords, MoneyWords } from './words.ts';

export const EN_CHANGES: ChangeWords = {
  store_change_asked: {
    subject: ({ orderNumber, promise }) => `A change of order ${orderNumber} for ${promise}`,
    title: ({ orderNumber }) => `A change of order ${orderNumber} is asked for`,
    paragraphs: ({ answerBy }) => [
      `The customer waits for your answer. Accept or decline the change by ${answerBy}; without an answer the order stays as it is.`,
    ],
    button: () => 'Answer it in the console',
  },
  change_accepted: {
    subject: ({ orderNumber, money: { type } }) =>
      type === 'pay' ? `Please pay for your change of order ${orderNumber}` : `Your change of order ${orderNumber} is made`,
    title: ({ money: { type } }) => (type === 'pay' ? 'Your change is accepted: pay the difference' : 'Your order is changed'),
    paragraphs: ({ storeName, money: settled }, money) => [`${storeName} accepted your change.`, ...settledWords(settled, money)],
    button: ({ money: { type } }) => (type === 'pay' ? 'Pay the difference' : 'See your order'),
  },
  change_declined: {
    subject: ({ orderNumber, storeName }) => `${storeName} cannot change order ${orderNumber}`,
    title: () => 'Your order stays as it was',
    paragraphs: ({ storeName, reason }) => [
      `${storeName} could not take your change. The reason: ${reason}`,
      'Nothing was taken for it, and your cake is made as agreed before.',
    ],
    button: () => 'See your order',
  },
  change_lapsed: {
    subject: ({ orderNumber }) => `Your change of order ${orderNumber} was not made`,
    title: () => 'Your order stays as it was',
    paragraphs: ({ storeName, because }) => [
      because === 'unpaid'
        ? 'The difference was not paid in time, so your change is not made. If you approve it now, it is released; nothing is taken.'
        : `${storeName} did not answer your change in time, so it is not made.`,
      'Your cake is made as agreed before.',
    ],
    button: () => 'See your order',
  },
};

function settledWords(settled: ChangeMoney, money: MoneyWords): readonly string[] {
  switch (settled.type) {
    case 'pay':
      return [
        `It costs ${money(settled.amount)} more. Pay that by ${settled.payBy}, and the order is changed; otherwise it stays as it was, and nothing is taken.`,
      ];
    case 'paid':
      return [`The ${money(settled.amount)} that it costs more are paid.`];
    case 'back':
      return [`It costs ${money(settled.amount)} less. That goes back to the way you paid; banks take up to a week to show it.`];
    case 'same':
      return ['The price stays the same.'];
    case 'cash':
      return [`You pay ${money(settled.amount)} in cash when the cake is handed over.`];
  }
}
