import type { ShopWords } from '../shop.ts';

export const words: ShopWords['line-photos'] = {
  open: (group) => `${group}: अपनी तस्वीर बड़ी करके देखें`,
};
