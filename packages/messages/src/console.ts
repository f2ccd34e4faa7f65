import type { Translated, WordsOf } from './groups.ts';

const en = {
  bell: () => import('./en/console/bell.ts'),
  'cake-form': () => import('./en/console/cake-form.ts'),
  cakes: () => import('./en/console/cakes.ts'),
  frame: () => import('./en/console/frame.ts'),
  options: () => import('./en/console/options.ts'),
  orders: () => import('./en/console/orders.ts'),
  'promo-codes': () => import('./en/console/promo-codes.ts'),
  settings: () => import('./en/console/settings.ts'),
  'sign-in': () => import('./en/console/sign-in.ts'),
  store: () => import('./en/console/store.ts'),
};

export type ConsoleWords = WordsOf<typeof en>;
export type ConsoleGroup = keyof ConsoleWords;

/** What has not been said in Hindi yet: read in English, each group as a whole. */
type HindiLacks = 'cake-form' | 'cakes' | 'options' | 'promo-codes';

const hi: Translated<typeof en, HindiLacks> = {
  bell: () => import('./hi/console/bell.ts'),
  frame: () => import('./hi/console/frame.ts'),
  orders: () => import('./hi/console/orders.ts'),
  settings: () => import('./hi/console/settings.ts'),
  'sign-in': () => import('./hi/console/sign-in.ts'),
  store: () => import('./hi/console/store.ts'),
};

/** The console's words, each group named after the feature that says them. */
export const consoleWords = { en, hi };
