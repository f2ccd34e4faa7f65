import { hindi, loadHindi } from '#hindi';
import type { TradeHindi } from './hi/trade.ts';
import type { Begun, Locale } from './language.ts';

/** Has the words of the trade at hand in a reader's language; English ones always are. */
export const loadTrade = (locale: Locale): Promise<unknown> => (locale === 'hi' ? loadHindi() : Promise.resolve());

/** One area's words by language, with English wherever the other language has none yet. */
export function inLanguages<T extends object>(
  english: T,
  begunIn: (trade: Partial<TradeHindi>) => Begun<T> | undefined,
): (locale: Locale) => T {
  let merged: T | null = null;
  return (locale) => {
    if (locale === 'en') return english;
    const begun = begunIn(hindi);
    if (begun === undefined) return english;
    return (merged ??= merge(english, begun));
  };
}

const merge = <T extends object>(english: T, begun: Begun<T>): T =>
  Object.fromEntries(
    Object.entries(english).map(([key, words]) => {
      const theirs: unknown = begun[key as keyof T];
      return [key, isGroup(words) && isGroup(theirs) ? { ...words, ...theirs } : (theirs ?? words)];
    }),
  ) as T;

const isGroup = (words: unknown): words is object => typeof words === 'object' && words !== null;
