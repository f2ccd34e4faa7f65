import type { Letter } from '../letter.ts';
import type { MailDataByKind, OrderMail } from '../mail-data.ts';
import type { AfterKind } from '../words/words.ts';
import { buttonTo, letter, type LetterContext, type LetterTemplate, orderFacts, orderLetter } from './letter-parts.ts';

/** What comes after ordering, and is not the order's next step. */
export const AFTER_LETTERS: { readonly [Kind in AfterKind]: LetterTemplate<MailDataByKind[Kind]> } = {
  order_links: (data, context) =>
    letter(data, context, {
      blocks: [
        {
          type: 'links',
          items: data.orders.map(({ orderNumber, storeName, promise, status, trackingUrl }) => ({
            label: `${context.common.order} ${orderNumber}, ${storeName}`,
            note: `${promise}. ${status}`,
            url: context.link(trackingUrl),
          })),
        },
      ],
      footer: [context.common.whyLinks],
    }),
  order_nearly_there: (data, context) => orderLetter(data, context),
  occasion_reminder: (data, context) => {
    const { common, link } = context;
    const again = data.again === null ? [] : [{ label: common.sameAgain, note: data.again.cakes, url: link(data.again.url) }];
    const note: Letter['blocks'] = data.note === '' ? [] : [{ type: 'quote', text: data.note }];
    return letter(data, context, {
      greeting: common.greeting(data.name),
      blocks: [
        ...note,
        buttonTo(data, data.cakesUrl, context),
        { type: 'links', items: [...again, { label: common.yourOccasions, note: data.occasion, url: link(data.occasionsUrl) }] },
      ],
      footer: [common.whyOccasion],
    });
  },
  review_replied: (data, context) => reviewLetter(data, data.reply, context),
  review_hidden: (data, context) => reviewLetter(data, data.reason, context),
  review_photo_removed: (data, context) => reviewLetter(data, data.reason, context),
};

/** What somebody else has to say of a review, and the way to it. */
function reviewLetter<Data extends OrderMail & { readonly reviewUrl: string }>(
  data: Data,
  words: string,
  context: LetterContext<Data>,
): Letter {
  const { common } = context;
  return letter(data, context, {
    greeting: common.greeting(data.contactName),
    blocks: [{ type: 'quote', text: words }, buttonTo(data, data.reviewUrl, context), orderFacts(data, common)],
    footer: [common.whyOrder(data.orderNumber)],
  });
}
