import type { Locale } from '@sweetspot/messages';

/** The address by which search engines find a page in a language; without it a page comes in its reader's own, English for those. */
export function inLanguage(path: string, locale: Locale): string {
  return locale === 'en' ? path : `${path}${path.includes('?') ? '&' : '?'}lang=${locale}`;
}
