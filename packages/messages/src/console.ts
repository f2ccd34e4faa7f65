import type { Translated, WordsOf } from './groups.ts';

const en = {
  bell: () => import('./en/console/bell.ts'),
  'cake-form': () => import('./en/console/cake-form.ts'),
  cakes: () => import('./en/console/cakes.ts'),
  changes: () => import('./en/console/changes.ts'),
  frame: () => import('./en/console/frame.ts'),
  options: () => import('./en/console/options.ts'),
  orders: () => import('./en/console/orders.ts'),
  'passkey-door': () => import('./en/passkey-door.ts'),
  payouts: () => import('./en/console/payouts.ts'),
  'promo-codes': () => import('./en/console/promo-codes.ts'),
  refunds: () => import('./en/console/refunds.ts'),
  problems: () => import('./en/console/problems.ts'),
  reviews: () => import('./en/console/reviews.ts'),
  settings: () => import('./en/console/settings.ts'),
  'sign-in': () => import('./en/console/sign-in.ts'),
  store: () => import('./en/console/store.ts'),
  tax: () => import('./en/console/tax.ts'),
};

export type ConsoleWords = WordsOf<typeof en>;
export type ConsoleGroup = keyof ConsoleWords;

export type ConsoleHindi = Translated<typeof en>;

/** The console's words, each group named after the feature that says them. */
export const consoleWords = { en, hi: { lacks: [], load: () => import('./hi/console.ts') } };
