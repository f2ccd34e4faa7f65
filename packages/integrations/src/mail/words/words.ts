import type { Stars } from '@sweetspot/domain/reviews/review';
import type { TaxDocumentKind } from '@sweetspot/domain/tax/tax-document';
import type { Money } from '@sweetspot/domain/money/money';
import type { MailDataByKind, MailKind } from '../mail-data.ts';
import { EN } from './en.ts';
import { HI } from './hi.ts';

export const MAIL_LANGUAGES = ['en', 'hi'] as const;
export type MailLanguage = (typeof MAIL_LANGUAGES)[number];

/** Writes money as the reader's language does. */
export type MoneyWords = (money: Money) => string;

/** What one kind of mail says, in one language. */
export interface KindWords<Data> {
  readonly subject: (data: Data) => string;
  readonly title: (data: Data) => string;
  readonly paragraphs: (data: Data, money: MoneyWords) => readonly string[];
  readonly button: (data: Data) => string;
}

/** What many mails share. */
export interface CommonWords {
  readonly locale: string;
  readonly greeting: (name: string) => string;
  readonly order: string;
  readonly store: string;
  readonly delivery: string;
  readonly pickup: string;
  readonly earlierTime: string;
  readonly acceptBy: string;
  readonly collectUntil: string;
  readonly address: string;
  readonly phone: string;
  readonly accountHolder: string;
  readonly accountNumber: string;
  readonly ifsc: string;
  readonly changedBy: string;
  readonly changedAt: string;
  readonly paper: string;
  readonly howWasIt: string;
  readonly stars: Readonly<Record<Stars, string>>;
  readonly papers: Readonly<Record<TaxDocumentKind, string>>;
  readonly paperNote: string;
  readonly goesTo: string;
  readonly collectAt: string;
  readonly receivedBy: string;
  readonly onCard: string;
  /** Before the name that a gift is signed with. */
  readonly signedBy: string;
  readonly note: string;
  readonly yourMobile: string;
  readonly cakes: string;
  readonly price: string;
  readonly inscription: string;
  readonly contains: string;
  readonly mayContain: string;
  readonly noDeclared: string;
  readonly ownPhoto: string;
  readonly ladder: string;
  readonly change: string;
  readonly cake: string;
  /** Where a question is left open. */
  readonly nothing: string;
  readonly orderTotal: string;
  readonly difference: string;
  readonly dearer: (amount: string) => string;
  readonly cheaper: (amount: string) => string;
  readonly samePrice: string;
  readonly answerBy: string;
  readonly alternatives: string;
  readonly alternativeNote: (storeName: string, price: string) => string;
  readonly questions: (storeName: string, phone: string) => string;
  readonly whyOrder: (orderNumber: string) => string;
  readonly whyGift: string;
  readonly whyAccount: string;
  readonly whyOwnAccount: string;
  /** For the address that an account has left. */
  readonly whyFormerAddress: string;
  readonly whyLinks: string;
  /** Before days that they keep: beside the note they wrote to themselves, and the ways on. */
  readonly whyOccasion: string;
  readonly yourOccasions: string;
  readonly sameAgain: string;
  readonly whyContact: string;
  readonly whyStore: (storeName: string) => string;
  readonly whyAdmin: string;
  readonly unsubscribe: string;
}

export interface Words {
  readonly common: CommonWords;
  readonly kinds: { readonly [Kind in MailKind]: KindWords<MailDataByKind[Kind]> };
}

/** What the letters about a change of an order say. */
export type ChangeWords = Pick<Words['kinds'], Extract<MailKind, `change_${string}` | 'store_change_asked'>>;

/** What the letters about an account say. */
export type AccountWords = Pick<
  Words['kinds'],
  'verify_email' | 'reset_password' | 'new_email' | 'email_changed' | Extract<MailKind, `account_${string}`>
>;

/** What the letters say that come after ordering, and are not about the order's next step. */
export type AfterWords = Pick<Words['kinds'], AfterKind>;
/** What the letters about a problem of an order say. */
export type ProblemMailWords = Pick<Words['kinds'], ProblemMailKind>;
export type ProblemMailKind = Extract<MailKind, `problem_${string}` | 'store_problem_reported' | 'admin_problem'>;
export type AfterKind =
  | 'order_links'
  | 'order_nearly_there'
  | 'review_replied'
  | 'review_hidden'
  | 'review_photo_removed'
  | 'occasion_reminder';
/** What the letters of the contact form say. */
export type ContactMailWords = Pick<Words['kinds'], Extract<MailKind, `contact_${string}` | 'admin_contact'>>;

/** A language still being translated: what it lacks is written in English as a whole mail, never half and half. */
export interface BegunWords {
  readonly common: CommonWords;
  readonly kinds: Partial<Words['kinds']>;
}

/** The language a mail of this kind will really be written in; the words in its data should be in the same. */
export function mailLanguageFor(kind: MailKind, wanted: MailLanguage): MailLanguage {
  return wanted === 'hi' && HI.kinds[kind] ? 'hi' : 'en';
}

export function wordsFor<Kind extends MailKind>(
  kind: Kind,
  language: MailLanguage,
): { readonly common: CommonWords; readonly words: KindWords<MailDataByKind[Kind]> } {
  const hindi = language === 'hi' ? HI.kinds[kind] : undefined;
  return hindi ? { common: HI.common, words: hindi } : { common: EN.common, words: EN.kinds[kind] };
}
