import { hindi, loadHindi } from '#hindi';
import type { TradeHindi } from './hi/trade.ts';
import type { Locale } from './language.ts';

/** Has the words of the trade at hand in a reader's language; English ones always are. */
export const loadTrade = (locale: Locale): Promise<unknown> => (locale === 'hi' ? loadHindi() : Promise.resolve());

/** One area's words by language: English until the other language is at hand. */
export const inLanguages =
  <T extends object>(english: T, inHindi: (trade: Partial<TradeHindi>) => T | undefined): ((locale: Locale) => T) =>
  (locale) =>
    (locale === 'hi' ? inHindi(hindi) : undefined) ?? english;
