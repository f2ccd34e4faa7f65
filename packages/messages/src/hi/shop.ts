import type { ShopHindi } from '../shop.ts';

/** A list of its own, so that who reads English is not sent it. */
export const groups: ShopHindi = {
  account: () => import('./account.ts'),
  address: () => import('./address.ts'),
  again: () => import('./again.ts'),
  browse: () => import('./browse.ts'),
  cake: () => import('./cake.ts'),
  cards: () => import('./cards.ts'),
  cart: () => import('./cart.ts'),
  changes: () => import('./changes.ts'),
  checkout: () => import('./checkout.ts'),
  designs: () => import('./designs.ts'),
  'email-change': () => import('./email-change.ts'),
  faults: () => import('./faults.ts'),
  home: () => import('./home.ts'),
  'line-photos': () => import('./line-photos.ts'),
  'mail-choices': () => import('./mail-choices.ts'),
  map: () => import('./map.ts'),
  'order-links': () => import('./order-links.ts'),
  'payment-return': () => import('./payment-return.ts'),
  place: () => import('./place.ts'),
  sell: () => import('./sell.ts'),
  shell: () => import('./shell.ts'),
  'sign-in': () => import('./sign-in.ts'),
  stores: () => import('./stores.ts'),
  tracking: () => import('./tracking.ts'),
};
