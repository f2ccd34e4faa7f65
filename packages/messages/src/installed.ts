import { installedEn, type InstalledWords } from './en/installed.ts';
import { installedHi } from './hi/installed.ts';
import type { Locale } from './language.ts';

const INSTALLED: Readonly<Record<Locale, InstalledWords>> = { en: installedEn, hi: installedHi };

export const installedWords = (locale: Locale): InstalledWords => INSTALLED[locale];
