import type { CustomizationProblem } from '../customization/customization.ts';
import { defineError } from '../errors/define-error.ts';

/** What differs from what the customer last saw. Amounts in minor units of the cart's currency. */
export type CartChange =
  | { readonly type: 'price'; readonly lineId: string; readonly beforeMinor: number; readonly nowMinor: number }
  /** The customization can no longer be ordered as it stands (an option sold out, a rule was added). */
  | { readonly type: 'option'; readonly lineId: string; readonly problems: readonly CustomizationProblem[] }
  | { readonly type: 'cake_gone'; readonly lineId: string }
  | { readonly type: 'slot'; readonly slotId: string; readonly nextPossibleAt: string | null }
  | { readonly type: 'delivery_fee'; readonly beforeMinor: number; readonly nowMinor: number };

export const CART_ERRORS = {
  LINE_NOT_FOUND: defineError('not_found'),
  /** Dearer than one order can be. */
  ORDER_TOO_LARGE: defineError<{ readonly mostMinor: number }>('invalid'),
  /** As many of one design in one line as a line takes; `inCart` are there already. */
  LINE_FULL: defineError<{ readonly cake: string; readonly inCart: number; readonly most: number }>('conflict'),
  /** As many different cakes as a cart takes. */
  CART_FULL: defineError<{ readonly most: number }>('conflict'),
  CART_EMPTY: defineError('invalid'),
  CART_CHANGED: defineError<{ readonly changes: readonly CartChange[] }>('conflict'),
};
