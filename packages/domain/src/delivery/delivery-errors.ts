import { defineError } from '../errors/define-error.ts';

export const DELIVERY_ERRORS = {
  OUT_OF_RANGE: defineError<{ readonly distanceMetres: number; readonly radiusMetres: number }>('invalid'),
  /** The store does not deliver, or does not offer pick-up. */
  FULFILMENT_UNAVAILABLE: defineError<{ readonly fulfilment: 'delivery' | 'pickup' }>('invalid'),
};
