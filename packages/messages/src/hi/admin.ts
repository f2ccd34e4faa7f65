import type { AdminHindi } from '../admin.ts';

/** A list of its own, so that who reads English is not sent it. */
export const groups: AdminHindi = {
  frame: () => import('./admin/frame.ts'),
  'promo-codes': () => import('./admin/promo-codes.ts'),
  refunds: () => import('./admin/refunds.ts'),
  'sign-in': () => import('./admin/sign-in.ts'),
};
