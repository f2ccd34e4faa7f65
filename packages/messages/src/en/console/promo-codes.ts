import { PROMO_CODE_WORDS } from '../promo-codes.ts';

/** The store's own promo codes. */
export const words = {
  ...PROMO_CODE_WORDS,
  lede: 'A code takes something off your cakes at the checkout. You pay for what it takes off.',
  ownersOnly: 'Only the owner keeps promo codes.',
};
