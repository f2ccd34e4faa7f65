/** Languages people read the product in. */
export const LOCALES = ['en', 'hi'] as const;
export type Locale = (typeof LOCALES)[number];

/** As their own readers call them, whatever language stands around. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { en: 'English', hi: 'हिन्दी' };

/** Of a device's languages the first that we speak; English where it names none. */
export const firstSpoken = (tags: readonly string[]): Locale =>
  tags
    .map((tag) => tag.toLowerCase().split('-')[0])
    .find((language): language is Locale => LOCALES.some((locale) => locale === language)) ?? 'en';

/** The language of a stored or requested locale ("hi-IN"); English for any other. */
export const localeOf = (tag: string): Locale => firstSpoken([tag]);

/** How `Intl` should write for a reader of this language in this product's market. */
export const intlLocaleOf = (locale: Locale): 'en-IN' | 'hi-IN' => (locale === 'hi' ? 'hi-IN' : 'en-IN');

// Building an Intl object costs far more than using it.
const lists = new Map<string, Intl.ListFormat>();
const plurals = new Map<Locale, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

export function numberFormat(locale: Locale, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = numbers.get(key) ?? new Intl.NumberFormat(intlLocaleOf(locale), options);
  numbers.set(key, known);
  return known;
}

function listFormat(locale: Locale, type: 'conjunction' | 'disjunction'): Intl.ListFormat {
  const key = `${locale} ${type}`;
  const known = lists.get(key) ?? new Intl.ListFormat(intlLocaleOf(locale), { type });
  lists.set(key, known);
  return known;
}

/** "milk, nuts and eggs". */
export const allOf = (items: readonly string[], locale: Locale): string => listFormat(locale, 'conjunction').format(items);

/** "round, square or star". */
export const anyOf = (items: readonly string[], locale: Locale): string => listFormat(locale, 'disjunction').format(items);

/** A number with the word that goes with it: `counted(2, 'en', { one: 'tier', other: 'tiers' })` is "2 tiers". */
export function counted(count: number, locale: Locale, forms: { readonly one: string; readonly other: string }): string {
  const rules = plurals.get(locale) ?? new Intl.PluralRules(intlLocaleOf(locale));
  plurals.set(locale, rules);
  return `${numberFormat(locale).format(count)} ${rules.select(count) === 'one' ? forms.one : forms.other}`;
}

/** The first letter large, for a word that starts a line. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
