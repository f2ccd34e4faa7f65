import type { ShopWords } from '../shop.ts';

/** Every map of the shop. */
export const words: ShopWords['map'] = {
  loading: 'नक़्शा आ रहा है',
  tilesFrom: (host) => `नक़्शे की तस्वीरें ${host} से`,
};
