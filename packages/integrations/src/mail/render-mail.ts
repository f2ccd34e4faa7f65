import { formatMoney } from '@sweetspot/domain/money/money';
import { letterHtml } from './letter-html.ts';
import { letterText } from './letter-text.ts';
import type { MailDataByKind, MailKind } from './mail-data.ts';
import type { LetterTemplate } from './templates/letter-parts.ts';
import { AFTER_LETTERS } from './templates/after-letters.ts';
import { CHANGE_LETTERS } from './templates/change-letters.ts';
import { ORDER_LETTERS } from './templates/order-letters.ts';
import { PROBLEM_LETTERS } from './templates/problem-letters.ts';
import { OTHER_LETTERS } from './templates/other-letters.ts';
import { type MailLanguage, mailLanguageFor, type MoneyWords, wordsFor } from './words/words.ts';

const LETTERS: { readonly [Kind in MailKind]: LetterTemplate<MailDataByKind[Kind]> } = {
  ...ORDER_LETTERS,
  ...CHANGE_LETTERS,
  ...AFTER_LETTERS,
  ...PROBLEM_LETTERS,
  ...OTHER_LETTERS,
};

export const MAIL_KINDS = Object.keys(LETTERS) as readonly MailKind[];

export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

export interface LetterPlace {
  readonly publicUrl: string;
  /** Of a mail that its reader can do without: where they say so. */
  readonly unsubscribeUrl?: string | null;
}

/** One mail in the reader's language, both parts from the same letter. */
export function renderMail<Kind extends MailKind>(
  kind: Kind,
  data: MailDataByKind[Kind],
  language: MailLanguage,
  { publicUrl, unsubscribeUrl = null }: LetterPlace,
): RenderedMail {
  const { common, words } = wordsFor(kind, language);
  const template = LETTERS[kind] as LetterTemplate<MailDataByKind[Kind]>;
  const money: MoneyWords = (amount) => formatMoney(amount, common.locale);
  const written = template(data, {
    common,
    words,
    money,
    link: (pathOrUrl) => absoluteUrl(pathOrUrl, publicUrl),
  });
  const letter = { ...written, subject: oneLine(written.subject) };
  const unsubscribe = unsubscribeUrl === null ? null : { label: common.unsubscribe, url: absoluteUrl(unsubscribeUrl, publicUrl) };
  const preview = words.paragraphs(data, money)[0] ?? letter.title;
  return {
    subject: letter.subject,
    html: letterHtml(letter, { language: mailLanguageFor(kind, language), publicUrl, preview, unsubscribe }),
    text: letterText(letter, unsubscribe),
  };
}

/** Writes every mail there is. */
export interface LetterWriter {
  readonly kinds: readonly MailKind[];
  /** The language a mail of this kind will really be written in; the words in its data should be in the same. */
  languageFor(kind: MailKind, wanted: MailLanguage): MailLanguage;
  render<Kind extends MailKind>(kind: Kind, data: MailDataByKind[Kind], language: MailLanguage, place: LetterPlace): RenderedMail;
}

export const letterWriter: LetterWriter = { kinds: MAIL_KINDS, languageFor: mailLanguageFor, render: renderMail };

/** Links never come from a request's Host header, and never lead to `javascript:`. */
function absoluteUrl(pathOrUrl: string, publicUrl: string): string {
  const url = new URL(pathOrUrl, publicUrl);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new Error(`a mail may not link to ${url.protocol}`);
  return url.href;
}

/** Names of stores stand in subjects: no line breaks, and nothing that turns the reading direction around. */
function oneLine(subject: string): string {
  return subject
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
}
