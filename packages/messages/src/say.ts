import { hindi } from '#hindi';
import type { Phrase } from '@sweetspot/domain/customization/customization';
import type { Moment } from './dates.ts';
import { cakeChecksEn } from './en/cake-checks.ts';
import { cartEn } from './en/cart-sentences.ts';
import { customizationEn } from './en/customization.ts';
import { ticksEn } from './en/kitchen.ts';
import { movesEn } from './en/moves.ts';
import { slotsEn } from './en/slots.ts';
import type { Locale } from './language.ts';
import type { Reading, Sentences } from './sentences.ts';

const ENGLISH = { ...customizationEn, ...cakeChecksEn, ...movesEn, ...ticksEn, ...slotsEn, ...cartEn };

/** Every key that has a sentence. */
export type PhraseKey = keyof typeof ENGLISH;

type ParamsOf = { [K in PhraseKey]: Parameters<(typeof ENGLISH)[K]>[0] };

const inHindi = (): Sentences<ParamsOf> | undefined => hindi.sentences;

export const PHRASE_KEYS = Object.keys(ENGLISH) as readonly PhraseKey[];

const isKnown = (key: string): key is PhraseKey => Object.hasOwn(ENGLISH, key);

const UNKNOWN: Readonly<Record<Locale, string>> = {
  en: 'This is not possible as it stands.',
  hi: 'यह इस तरह संभव नहीं है।',
};

/**
 * A phrase in words. With a moment, sentences that speak of times say them. A key from another version of the product,
 * kept in a stored order, is answered with a plain sentence rather than an exception.
 */
export function say({ key, params }: Phrase, locale: Locale, at: Moment | null = null): string {
  if (!isKnown(key)) return UNKNOWN[locale];
  const sentence = (locale === 'hi' ? inHindi()?.[key] : undefined) ?? ENGLISH[key];
  // The domain pairs each key with its parameters (`phrase`, `moveRefused`, ...); a union of functions cannot show it here.
  return (sentence as (params: Phrase['params'], reading: Reading) => string)(params, { at });
}
