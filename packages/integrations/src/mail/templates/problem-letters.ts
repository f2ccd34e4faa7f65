import type { Letter } from '../letter.ts';
import type { MailDataByKind, OrderMail } from '../mail-data.ts';
import type { ProblemMailKind } from '../words/words.ts';
import { buttonTo, letter, type LetterContext, type LetterTemplate, orderFacts } from './letter-parts.ts';

/** About a problem of an order: to its store, to whoever reported it, and to the admins. */
export const PROBLEM_LETTERS: { readonly [Kind in ProblemMailKind]: LetterTemplate<MailDataByKind[Kind]> } = {
  store_problem_reported: (data, context) => {
    const { common } = context;
    return letter(data, context, {
      blocks: [
        { type: 'quote', text: data.text },
        orderFacts(data, common, [{ label: common.answerBy, value: data.answerBy }]),
        buttonTo(data, data.consoleUrl, context),
      ],
      footer: [common.whyStore(data.storeName)],
    });
  },
  problem_answered: (data, context) => customerLetter(data, context, data.answer),
  problem_passed_on: (data, context) => customerLetter(data, context),
  problem_refund_refused: (data, context) => customerLetter(data, context),
  problem_decided: (data, context) => customerLetter(data, context, data.answer),
  admin_problem: (data, context) =>
    letter(data, context, { blocks: [buttonTo(data, data.adminUrl, context)], footer: [context.common.whyAdmin] }),
};

/** The way to the order's page, where the answer is given. */
function customerLetter<Data extends OrderMail>(data: Data, context: LetterContext<Data>, said?: string): Letter {
  const { common } = context;
  return letter(data, context, {
    greeting: common.greeting(data.contactName),
    blocks: [
      ...(said === undefined ? [] : [{ type: 'quote' as const, text: said }]),
      buttonTo(data, data.trackingUrl, context),
      orderFacts(data, common),
    ],
    footer: [common.whyOrder(data.orderNumber)],
  });
}
