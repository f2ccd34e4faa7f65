import type { MailDataByKind } from '../mail-data.ts';
import type { AfterKind } from '../words/words.ts';
import { letter, type LetterTemplate, orderLetter } from './letter-parts.ts';

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
};
