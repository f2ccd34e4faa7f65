import { defineError } from '../errors/define-error.ts';
import type { PromoRefusal } from './promo-code.ts';

export const PROMO_ERRORS = {
  PROMO_CODE_REFUSED: defineError<PromoRefusal>('invalid'),
  /** A code of that name stands already: of the store, or of the marketplace. */
  PROMO_CODE_TAKEN: defineError<{ readonly code: string }>('conflict'),
};
