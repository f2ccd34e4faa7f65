import type { InstalledWords } from '../en/installed.ts';

export const installedHi: InstalledWords = {
  description: 'आपके पास की दुकानों में ऑर्डर पर बने केक: ख़ुद डिज़ाइन करें, ऑर्डर करें, और दरवाज़े तक उसका साथ दें।',
  cakes: 'केक ढूँढें',
  orders: 'मेरे ऑर्डर',
  cart: 'टोकरी',
};
