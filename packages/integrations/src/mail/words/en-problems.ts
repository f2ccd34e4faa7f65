import type { MailDataByKind } from '../mail-data.ts';
import type { MoneyWords, ProblemMailWords } from './words.ts';

export const EN_PROBLEMS: ProblemMailWords = {
  store_problem_reported: {
    subject: ({ orderNumber }) => `A problem with order ${orderNumber} was reported`,
    title: ({ orderNumber }) => `A problem with order ${orderNumber}`,
    paragraphs: ({ what, answerBy }) => [
      `${what}. Answer by ${answerBy}: what happened, and whether you give money back. Without an answer we look at it ourselves.`,
    ],
    button: () => 'Answer it in the console',
  },
  problem_answered: {
    subject: ({ storeName, orderNumber }) => `${storeName} answered about order ${orderNumber}`,
    title: ({ storeName }) => `${storeName} answered`,
    paragraphs: ({ storeName, offer, answerBy }, money) => [
      offerWords(storeName, offer, money),
      `Accept it, or ask us to look, by ${answerBy}. After that the problem is closed. ${storeName} says:`,
    ],
    button: () => 'Read it and answer',
  },
  problem_passed_on: {
    subject: ({ orderNumber }) => `We look at the problem with order ${orderNumber}`,
    title: () => 'We look at it now',
    paragraphs: ({ storeName }) => [
      `The problem that you reported is no longer with ${storeName}, but with us. Somebody reads what was said, decides, and tells you by mail.`,
    ],
    button: () => 'See your order',
  },
  problem_refund_refused: {
    subject: ({ orderNumber }) => `The money you accepted for order ${orderNumber} is not given`,
    title: () => 'This money does not come',
    paragraphs: ({ storeName }) => [
      `You accepted money back that ${storeName} offered. It was not approved, or taken back, and nothing left. Your other problem with this order is open, and goes on: say there what should happen instead.`,
    ],
    button: () => 'See your order',
  },
  problem_decided: {
    subject: ({ orderNumber }) => `Decided: the problem with order ${orderNumber}`,
    title: () => 'We have decided',
    paragraphs: ({ refund }, money) => [
      refund === null
        ? 'We looked at what was said, and no money goes back. This is final. The reason:'
        : `${money(refund)} goes back to the way you paid. You get another mail when it leaves; banks take up to a week to show it. The reason:`,
    ],
    button: () => 'See your order',
  },
  admin_problem: {
    subject: ({ orderNumber }) => `A problem with order ${orderNumber} waits for us`,
    title: ({ storeName }) => `A problem with an order of ${storeName}`,
    paragraphs: ({ what }) => [`${what}. The store and its customer did not settle it: read what was said, and decide.`],
    button: () => 'Decide about it',
  },
};

function offerWords(storeName: string, offer: MailDataByKind['problem_answered']['offer'], money: MoneyWords): string {
  return offer === null ? `${storeName} gives no money back.` : `${storeName} offers to give ${money(offer)} back.`;
}
