import type { Locale } from '@sweetspot/messages';

/** As browsers, screen readers and style sheets are told it. */
export const LANG: Readonly<Record<Locale, string>> = { en: 'en-IN', hi: 'hi' };

/** The address by which search engines find a page in a language; without it a page comes in its reader's own, English for those. */
export function inLanguage(path: string, locale: Locale): string {
  return locale === 'en' ? path : `${path}${path.includes('?') ? '&' : '?'}lang=${locale}`;
}
