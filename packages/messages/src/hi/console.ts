import type { ConsoleHindi } from '../console.ts';

/** A list of its own, so that who reads English is not sent it. */
export const groups: ConsoleHindi = {
  bell: () => import('./console/bell.ts'),
  'cake-form': () => import('./console/cake-form.ts'),
  cakes: () => import('./console/cakes.ts'),
  changes: () => import('./console/changes.ts'),
  frame: () => import('./console/frame.ts'),
  options: () => import('./console/options.ts'),
  orders: () => import('./console/orders.ts'),
  'promo-codes': () => import('./console/promo-codes.ts'),
  refunds: () => import('./console/refunds.ts'),
  'passkey-door': () => import('./passkey-door.ts'),
  payouts: () => import('./console/payouts.ts'),
  problems: () => import('./console/problems.ts'),
  reviews: () => import('./console/reviews.ts'),
  settings: () => import('./console/settings.ts'),
  'sign-in': () => import('./console/sign-in.ts'),
  store: () => import('./console/store.ts'),
  tax: () => import('./console/tax.ts'),
};
