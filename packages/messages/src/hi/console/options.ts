import type { ConsoleWords } from '../../console.ts';

/** The store's library of options, and what they cost. */
export const words: ConsoleWords['options'] = {
  title: 'विकल्प',
  lede: 'आपकी लाइब्रेरी। यहाँ “ख़त्म” का मतलब है: जिस-जिस केक पर मिलता है, सब पर ख़त्म।',
  usedBy: (count) => (count === 0 ? 'किसी केक पर नहीं' : `${count} केक पर`),
  soldOut: 'ख़त्म',
  soldOutOf: (option, group) => `ख़त्म: ${option}, ${group}`,
  freeText: 'यहाँ ग्राहक कुछ लिखता या भेजता है; ख़त्म होने को कुछ नहीं है।',
  empty: 'अभी कोई विकल्प नहीं है',
  failed: 'विकल्प खुल नहीं पाए',
  soldOutCount: (count) => `${count} ख़त्म`,
  prices: {
    free: 'अलग से कोई दाम नहीं',
    more: (amount) => `+ ${amount}`,
    perSize: (from) => `आकार के हिसाब से, ${from} से`,
    percent: (percent) => `केक के दाम का ${percent}`,
    perCharacter: (amount, free) => (free > 0 ? `${free} अक्षरों के बाद हर अक्षर ${amount}` : `हर अक्षर ${amount}`),
    perPiece: (amount) => `हर एक ${amount}`,
  },
};
