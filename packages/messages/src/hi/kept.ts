import type { ShopWords } from '../shop.ts';

export const words: ShopWords['kept'] = {
  keptAt: (when) => `कनेक्शन नहीं है। यह पन्ना ${when} का है; इसमें लिखी बातें बदल गई हो सकती हैं।`,
};
