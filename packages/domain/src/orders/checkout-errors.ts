import type { CartChange } from '../carts/cart-errors.ts';
import { defineError } from '../errors/define-error.ts';

export const CHECKOUT_ERRORS = {
  /** What the customer saw is not what would be charged; says what changed, so that the screen can ask again. */
  PRICE_CHANGED: defineError<{ readonly beforeMinor: number; readonly nowMinor: number; readonly changes: readonly CartChange[] }>(
    'conflict',
  ),
  BELOW_MINIMUM: defineError<{ readonly minimumMinor: number; readonly subtotalMinor: number }>('invalid'),
  /** The same key came with a different request. */
  IDEMPOTENCY_KEY_REUSED: defineError('conflict'),
  /** The first request with this key is still at work; ask again shortly. */
  IDEMPOTENCY_IN_FLIGHT: defineError<{ readonly retryAfterSeconds: number }>('conflict'),
};
