import { intlLocaleOf, type Locale } from '@sweetspot/messages';

/** The console speaks English so far; what people read here comes from `messages` all the same. */
export const LOCALE: Locale = 'en';
export const INTL_LOCALE = intlLocaleOf(LOCALE);
