import type { Block, Letter, LetterLine } from '../letter.ts';
import type { BreakdownRow, MailLine, OrderMail } from '../mail-data.ts';
import type { CommonWords, KindWords, MoneyWords } from '../words/words.ts';

/** What every template is given besides its data: the words of its kind and language, money, and absolute addresses. */
export interface LetterContext<Data> {
  readonly common: CommonWords;
  readonly words: KindWords<Data>;
  readonly money: MoneyWords;
  /** Makes a path of ours absolute; refuses what is not a web address. */
  readonly link: (pathOrUrl: string) => string;
}

export type LetterTemplate<Data> = (data: Data, context: LetterContext<Data>) => Letter;

/** Subject, title and sentences in the order every letter has them; `blocks` is what only this kind says. */
export function letter<Data>(
  data: Data,
  { words, money }: LetterContext<Data>,
  {
    blocks,
    footer,
    greeting,
    drawing = null,
  }: Pick<Letter, 'blocks' | 'footer'> & { greeting?: string | undefined; drawing?: Letter['drawing'] | undefined },
): Letter {
  const sentences = [...(greeting === undefined ? [] : [greeting]), ...words.paragraphs(data, money)];
  const paragraphs = sentences.map((text): Block => ({ type: 'paragraph', text }));
  return { subject: words.subject(data), title: words.title(data), drawing, blocks: [...paragraphs, ...blocks], footer };
}

export type Fact = { readonly label: string; readonly value: string };

/** A letter to the person who ordered: their order's facts and the way to its page come with every one. */
export function orderLetter<Data extends OrderMail>(
  data: Data,
  context: LetterContext<Data>,
  { facts = [], blocks = [] }: { facts?: readonly Fact[]; blocks?: readonly Block[] } = {},
): Letter {
  const { common } = context;
  return letter(data, context, {
    greeting: common.greeting(data.contactName),
    drawing: data.drawing,
    blocks: [orderFacts(data, common, facts), buttonTo(data, data.trackingUrl, context), ...blocks],
    footer: [common.questions(data.storeName, data.storePhone), common.whyOrder(data.orderNumber)],
  });
}

export function orderFacts(
  data: Pick<OrderMail, 'orderNumber' | 'storeName' | 'fulfilment' | 'promise'>,
  common: CommonWords,
  further: readonly Fact[] = [],
): Block {
  return {
    type: 'facts',
    rows: [
      { label: common.order, value: data.orderNumber },
      { label: common.store, value: data.storeName },
      { label: common[data.fulfilment], value: data.promise },
      ...further,
    ],
  };
}

export function buttonTo<Data>(data: Data, url: string, { words, link }: LetterContext<Data>): Block {
  return { type: 'button', label: words.button(data), url: link(url) };
}

export function linesBlocks(lines: readonly MailLine[], common: CommonWords): readonly Block[] {
  return [
    { type: 'heading', text: common.cakes },
    { type: 'lines', lines: lines.map((line) => letterLine(line, common)) },
  ];
}

export function breakdownBlocks(rows: readonly BreakdownRow[], common: CommonWords, money: MoneyWords): readonly Block[] {
  return [
    { type: 'heading', text: common.price },
    { type: 'breakdown', rows: rows.map(({ label, amount, isTotal }) => ({ label, amount: money(amount), isTotal })) },
  ];
}

export function listBlocks(heading: string, items: readonly string[]): readonly Block[] {
  if (items.length === 0) return [];
  return [
    { type: 'heading', text: heading },
    { type: 'list', items },
  ];
}

function letterLine(
  { quantity, cakeName, choices, photos, inscription, contains, mayContain, drawing }: MailLine,
  common: CommonWords,
): LetterLine {
  const named = contains.length > 0 ? contains.join(', ') : common.noDeclared;
  return {
    title: `${quantity} × ${cakeName}`,
    choices: [...choices.map(({ group, choice }) => `${group}: ${choice}`), ...photos.map((group) => `${group}: ${common.ownPhoto}`)],
    inscription: inscription.length > 0 ? { label: common.inscription, lines: inscription } : null,
    allergens: [
      { label: common.contains, names: named },
      ...(mayContain.length > 0 ? [{ label: common.mayContain, names: mayContain.join(', ') }] : []),
    ],
    drawing,
  };
}
