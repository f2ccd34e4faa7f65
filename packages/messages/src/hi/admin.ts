import type { AdminHindi } from '../admin.ts';

/** A list of its own, so that who reads English is not sent it. */
export const groups: AdminHindi = {
  books: () => import('./admin/books.ts'),
  changes: () => import('./admin/changes.ts'),
  contact: () => import('./admin/contact.ts'),
  dashboard: () => import('./admin/dashboard.ts'),
  days: () => import('./admin/days.ts'),
  frame: () => import('./admin/frame.ts'),
  orders: () => import('./admin/orders.ts'),
  'promo-codes': () => import('./admin/promo-codes.ts'),
  refunds: () => import('./admin/refunds.ts'),
  'passkey-door': () => import('./passkey-door.ts'),
  payouts: () => import('./admin/payouts.ts'),
  problems: () => import('./admin/problems.ts'),
  reviews: () => import('./admin/reviews.ts'),
  'sign-in': () => import('./admin/sign-in.ts'),
};
