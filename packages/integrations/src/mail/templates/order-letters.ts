import type { Fulfilment } from '@sweetspot/domain/orders/order-status';
import { STARS, type Stars } from '@sweetspot/domain/reviews/review';
import { nameAndPhone } from '@sweetspot/domain/text/name-and-phone';
import type { Block, Letter } from '../letter.ts';
import type { MailDataByKind, MailKind, MailPaper, OrderWithLines, RecipientMail, TypedByBuyer } from '../mail-data.ts';
import type { AfterKind, CommonWords } from '../words/words.ts';
import {
  breakdownBlocks,
  buttonTo,
  type Fact,
  letter,
  type LetterContext,
  type LetterTemplate,
  linesBlocks,
  listBlocks,
  orderLetter,
} from './letter-parts.ts';

type OrderKind = Exclude<
  Extract<MailKind, `order_${string}` | `payment_${string}` | 'delivery_failed' | 'new_time' | 'refund_failed' | 'tax_document_issued'>,
  AfterKind
>;

/** To the person who ordered, or, where they made it a gift, to its recipient. */
export const ORDER_LETTERS: { readonly [Kind in OrderKind]: LetterTemplate<MailDataByKind[Kind]> } = {
  order_placed: (data, context) =>
    orderLetter(data, context, { facts: typedFacts(data, context.common), blocks: wholeOrder(data, context) }),

  payment_received: (data, context) =>
    orderLetter(data, context, { blocks: breakdownBlocks(data.breakdown, context.common, context.money) }),

  payment_failed: (data, context) => orderLetter(data, context),

  payment_released: (data, context) => orderLetter(data, context),

  order_accepted: (data, context) => orderLetter(data, context, { blocks: wholeOrder(data, context) }),

  order_rejected: (data, context) => {
    const { common, money, link } = context;
    const items = data.alternatives.map(({ cakeName, storeName, price, url }) => ({
      label: cakeName,
      note: common.alternativeNote(storeName, money(price)),
      url: link(url),
    }));
    const blocks: readonly Block[] = [
      { type: 'heading', text: common.alternatives },
      { type: 'links', items },
    ];
    return orderLetter(data, context, items.length === 0 ? {} : { blocks });
  },

  order_baking: (data, context) => orderLetter(data, context),

  order_out_for_delivery: (data, context) =>
    data.audience === 'recipient' ? recipientLetter(data, context) : orderLetter(data, forBuyer(context)),

  order_delivered: (data, context) =>
    data.audience === 'recipient'
      ? recipientLetter(data, context)
      : orderLetter(data, forBuyer(context), { blocks: [...starBlocks(data.starUrls, context), ...paperBlocks(data.paper, context)] }),

  tax_document_issued: (data, context) => orderLetter(data, context, { blocks: paperBlocks(data.paper, context) }),

  order_ready_to_collect: (data, context) => {
    const { common } = context;
    const facts = [
      { label: common.collectUntil, value: data.collectUntil },
      { label: common.address, value: data.storeAddress.join(', ') },
      { label: common.phone, value: data.storePhone },
    ];
    return orderLetter(data, context, { facts });
  },

  delivery_failed: (data, context) => orderLetter(data, context, { facts: [{ label: context.common.phone, value: data.storePhone }] }),

  order_cancelled: (data, context) => orderLetter(data, context),

  order_refunded: (data, context) => orderLetter(data, context, { blocks: paperBlocks(data.paper, context) }),

  refund_failed: (data, context) => orderLetter(data, context),

  order_not_collected: (data, context) => orderLetter(data, context, { facts: [{ label: context.common.phone, value: data.storePhone }] }),

  new_time: (data, context) => orderLetter(data, context, { facts: [{ label: context.common.earlierTime, value: data.previousPromise }] }),
};

function typedFacts({ fulfilment, ...typed }: TypedByBuyer & { fulfilment: Fulfilment }, common: CommonWords): readonly Fact[] {
  const { address, recipient, giftMessage, giftFrom, instructions } = typed;
  return [
    { label: fulfilment === 'delivery' ? common.goesTo : common.collectAt, value: address.join(', ') },
    ...(recipient === null ? [] : [{ label: common.receivedBy, value: nameAndPhone(recipient.name, recipient.mobile) }]),
    ...(giftMessage === null ? [] : [{ label: common.onCard, value: giftMessage }]),
    ...(giftFrom === null ? [] : [{ label: common.signedBy, value: giftFrom }]),
    ...(instructions === null ? [] : [{ label: common.note, value: instructions }]),
    { label: common.yourMobile, value: typed.contactMobile },
  ];
}

/** What was ordered, what it costs and what cancelling would cost. */
function wholeOrder<Data extends OrderWithLines & { readonly cancellationLadder: readonly string[] }>(
  data: Data,
  { common, money }: LetterContext<Data>,
): readonly Block[] {
  return [
    ...linesBlocks(data.lines, common),
    ...breakdownBlocks(data.breakdown, common, money),
    ...listBlocks(common.ladder, data.cancellationLadder),
  ];
}

/** One tap, and the form has its stars. */
function starBlocks(
  urls: Readonly<Record<Stars, string>> | null,
  { common, link }: Pick<LetterContext<never>, 'common' | 'link'>,
): readonly Block[] {
  if (urls === null) return [];
  const items = STARS.map((stars) => ({
    label: '★'.repeat(stars) + '☆'.repeat(5 - stars),
    note: common.stars[stars],
    url: link(urls[stars]),
  }));
  return [
    { type: 'heading', text: common.howWasIt },
    { type: 'links', items },
  ];
}

function paperBlocks(paper: MailPaper | null, { common, link }: Pick<LetterContext<never>, 'common' | 'link'>): readonly Block[] {
  if (paper === null) return [];
  return [
    { type: 'heading', text: common.paper },
    { type: 'links', items: [{ label: `${common.papers[paper.kind]} ${paper.number}`, note: common.paperNote, url: link(paper.url) }] },
  ];
}

function recipientLetter<Data>(data: RecipientMail, context: LetterContext<RecipientMail | Data>): Letter {
  const { common } = context;
  return letter<RecipientMail | Data>(data, context, {
    greeting: common.greeting(data.recipientName),
    drawing: data.drawing,
    blocks: [
      ...(data.giftMessage === null ? [] : [{ type: 'quote' as const, text: data.giftMessage }]),
      { type: 'facts', rows: [{ label: common.delivery, value: data.promise }] },
      buttonTo(data, data.trackingUrl, context),
    ],
    footer: [common.questions(data.storeName, data.storePhone), common.whyGift],
  });
}

/** Words that know both audiences also serve the one; the compiler cannot see through the union's functions. */
function forBuyer<Data extends { audience: string }>(context: LetterContext<Data>): LetterContext<Extract<Data, { audience: 'buyer' }>> {
  return context;
}
