import type { FastifyReply, FastifyRequest } from 'fastify';
import { LOCALES, localeOf, type Locale } from '@sweetspot/messages';

/** What the switch at the foot of the shop remembers. */
export const LANGUAGE_COOKIE = 'sweetspot-language';
const REMEMBERED_SECONDS = 365 * 86_400;

/** By this a page has an address of its own in each language, for search engines. */
const LANGUAGE_PARAM = 'lang';

/** The language that the address itself names. */
export const languageAsked = ({ query }: FastifyRequest): Locale | null =>
  languageNamed((query as Readonly<Record<string, unknown>>)[LANGUAGE_PARAM]);

/** The address by which a page is found in a language; without one it comes in its reader's own, English for search engines. */
export function inLanguageAddress(path: string, language: Locale): string {
  return language === 'en' ? path : `${path}?${LANGUAGE_PARAM}=${language}`;
}

/** The same page in whichever language its reader chose. */
export function withoutLanguage(url: URL): URL {
  const plain = new URL(url);
  if (plain.searchParams.has(LANGUAGE_PARAM)) plain.searchParams.delete(LANGUAGE_PARAM);
  return plain;
}

export function rememberLanguage(reply: FastifyReply, language: Locale, isSecure: boolean): void {
  void reply.setCookie(LANGUAGE_COOKIE, language, {
    path: '/',
    maxAge: REMEMBERED_SECONDS,
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure,
  });
}

interface Reader {
  /** The locale of their account; null for whoever is not signed in. */
  readonly account: string | null;
  readonly cookie: string | null;
  /** The Accept-Language header. */
  readonly accepted: string | undefined;
}

/** The language of a page, a mail or a refusal: what the account says, else the browser's cookie, else the browser's own languages. */
export function readerLanguage({ account, cookie, accepted }: Reader): Locale {
  return account === null ? (languageNamed(cookie) ?? acceptedLanguage(accepted)) : localeOf(account);
}

/** Null for whatever is not the name of a language that we speak: cookies and forms are written by anybody. */
export const languageNamed = (text: unknown): Locale | null => LOCALES.find((locale) => locale === text) ?? null;

const RANGE = /^\s*([a-z]{1,8}(?:-[a-z0-9]{1,8})*)\s*(?:;\s*q=(0(?:\.\d{1,3})?|1(?:\.0{1,3})?)\s*)?$/i;
/** A browser names a handful; more is somebody's attempt to make us read much. */
const LONGEST_HEADER = 500;

/** Of our languages the one the browser likes best; English where it names none of them. */
export function acceptedLanguage(header: string | undefined): Locale {
  let best: { readonly locale: Locale; readonly quality: number } | null = null;
  for (const range of (header ?? '').slice(0, LONGEST_HEADER).split(',')) {
    const [, tag, quality = '1'] = RANGE.exec(range) ?? [];
    const locale = languageNamed(tag?.toLowerCase().split('-')[0]);
    // Named first counts first among equals.
    if (locale !== null && Number(quality) > (best?.quality ?? 0)) best = { locale, quality: Number(quality) };
  }
  return best?.locale ?? 'en';
}
