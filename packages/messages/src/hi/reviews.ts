import type { ShopWords } from '../shop.ts';

/** What customers say of a cake or of all of a store's. */
export const words: ShopWords['reviews'] = {
  reviews: 'लोग क्या कहते हैं',
  noReviews: 'अभी किसी ने राय नहीं दी है।',
  wordless: (count, average, besides) =>
    `${besides > 0 ? 'और ' : ''}${count} ${count === 1 ? 'ग्राहक ने' : 'ग्राहकों ने'} बिना लिखे सितारे दिए: ${count > 1 ? 'औसत ' : ''}5 में से ${average}।`,
  reviewBy: (name, date) => `${name}, ${date}`,
  stars: (count) => `5 में से ${count} सितारे`,
  photoBy: (name) => `${name} की फ़ोटो`,
  storeReplied: (date) => `दुकान का जवाब, ${date}`,
  all: (count) => (count === 1 ? 'राय को उसके अपने पन्ने पर पढ़ें' : `सभी ${count} राय पढ़ें`),
};
