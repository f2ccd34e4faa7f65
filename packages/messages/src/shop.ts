import type { Translated, WordsOf } from './groups.ts';

export type { AskedInWords, CakeSort, DietFilter } from './en/browse.ts';

const en = {
  account: () => import('./en/account.ts'),
  'age-band': () => import('./en/age-band.ts'),
  address: () => import('./en/address.ts'),
  again: () => import('./en/again.ts'),
  browse: () => import('./en/browse.ts'),
  cake: () => import('./en/cake.ts'),
  cards: () => import('./en/cards.ts'),
  cart: () => import('./en/cart.ts'),
  changes: () => import('./en/changes.ts'),
  checkout: () => import('./en/checkout.ts'),
  designs: () => import('./en/designs.ts'),
  'email-change': () => import('./en/email-change.ts'),
  faults: () => import('./en/faults.ts'),
  favourites: () => import('./en/favourites.ts'),
  filters: () => import('./en/filters.ts'),
  contact: () => import('./en/contact.ts'),
  gift: () => import('./en/gift.ts'),
  guide: () => import('./en/guide.ts'),
  home: () => import('./en/home.ts'),
  kept: () => import('./en/kept.ts'),
  'kept-occasions': () => import('./en/kept-occasions.ts'),
  legal: () => import('./en/legal.ts'),
  leaving: () => import('./en/leaving.ts'),
  'line-photos': () => import('./en/line-photos.ts'),
  'mail-choices': () => import('./en/mail-choices.ts'),
  map: () => import('./en/map.ts'),
  'order-links': () => import('./en/order-links.ts'),
  'own-picture': () => import('./en/own-picture.ts'),
  'passkey-door': () => import('./en/passkey-door.ts'),
  passkeys: () => import('./en/passkeys.ts'),
  'payment-return': () => import('./en/payment-return.ts'),
  privacy: () => import('./en/privacy.ts'),
  problems: () => import('./en/problems.ts'),
  place: () => import('./en/place.ts'),
  'review-form': () => import('./en/review-form.ts'),
  reviews: () => import('./en/reviews.ts'),
  'second-factor': () => import('./en/second-factor.ts'),
  sell: () => import('./en/sell.ts'),
  shell: () => import('./en/shell.ts'),
  'sign-in': () => import('./en/sign-in.ts'),
  stores: () => import('./en/stores.ts'),
  tracking: () => import('./en/tracking.ts'),
};

export type ShopWords = WordsOf<typeof en>;
export type ShopGroup = keyof ShopWords;

export type ShopHindi = Translated<typeof en>;

/** The shop's words, each group named after the feature that says them. */
export const shopWords = { en, hi: { lacks: [], load: () => import('./hi/shop.ts') } };
