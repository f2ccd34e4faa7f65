import type { ConsoleWords } from '../../console.ts';

/** The store's cakes. */
export const words: ConsoleWords['cakes'] = {
  title: 'केक',
  lede: 'शॉप में आपकी दुकान का जो दिखता है। “ख़त्म” तुरंत लागू होता है।',
  create: 'नया केक',
  search: 'केक खोजें',
  soldOut: 'ख़त्म',
  soldOutOf: (name) => `ख़त्म: ${name}`,
  ordered: (count) => (count === 0 ? 'अभी किसी ने नहीं मँगवाया' : `${count} बार मँगवाया गया`),
  statuses: { draft: 'शॉप में नहीं', published: 'शॉप में', archived: 'हटाकर रखा' },
  edit: (name) => `${name} बदलें`,
  empty: 'अभी कोई केक नहीं है',
  emptyText: 'अपने पहले केक को नाम और दाम दें; उसका चित्र अपने आप बनता है।',
  noneFound: 'इस नाम का कोई केक नहीं है।',
  failed: 'केक खुल नहीं पाए',
};
