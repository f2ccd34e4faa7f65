import { sorryEn, type SorryWords } from './en/sorry.ts';
import { sorryHi } from './hi/sorry.ts';
import type { Locale } from './language.ts';

const SORRY: Readonly<Record<Locale, SorryWords>> = { en: sorryEn, hi: sorryHi };

/** Pages that stand where no other can be made. */
export const sorryWords = (locale: Locale): SorryWords => SORRY[locale];
