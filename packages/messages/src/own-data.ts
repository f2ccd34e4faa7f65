import { ownDataEn, type OwnDataWords } from './en/own-data.ts';
import { ownDataHi } from './hi/own-data.ts';
import type { Locale } from './language.ts';

const OWN_DATA: Readonly<Record<Locale, OwnDataWords>> = { en: ownDataEn, hi: ownDataHi };

/** Of the file with one's own data, which no screen loads. */
export const ownDataWords = (locale: Locale): OwnDataWords => OWN_DATA[locale];
