import type { ConsoleWords } from '../../console.ts';
import { PROMO_CODE_WORDS_HI } from '../promo-codes.ts';

/** The store's own promo codes. */
export const words: ConsoleWords['promo-codes'] = {
  ...PROMO_CODE_WORDS_HI,
  lede: 'कोड से ग्राहक को ऑर्डर करते समय आपके केक पर छूट मिलती है। छूट आपकी ओर से होती है।',
  ownersOnly: 'प्रोमो कोड सिर्फ़ दुकान के मालिक रखते हैं।',
};
