import { offlineEn, type OfflineWords } from './en/offline.ts';
import { offlineHi } from './hi/offline.ts';
import type { Locale } from './language.ts';

const OFFLINE: Readonly<Record<Locale, OfflineWords>> = { en: offlineEn, hi: offlineHi };

export const offlineWords = (locale: Locale): OfflineWords => OFFLINE[locale];
