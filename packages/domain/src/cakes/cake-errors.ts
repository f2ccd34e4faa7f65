import type { CustomizationProblem, Phrase } from '../customization/customization.ts';
import { defineError } from '../errors/define-error.ts';

export const CAKE_ERRORS = {
  CAKE_NOT_FOUND: defineError('not_found'),
  /** Off the menu for now, or sold out. */
  CAKE_UNAVAILABLE: defineError<{ readonly cakeId: string }>('conflict'),
  CUSTOMIZATION_INVALID: defineError<{ readonly problems: readonly CustomizationProblem[] }>('invalid'),
  /** What a cake lacks before it may be shown: undeclared allergens, no price, ... */
  CAKE_NOT_PUBLISHABLE: defineError<{ readonly missing: readonly Phrase[] }>('invalid'),
  SLUG_TAKEN: defineError<{ readonly slug: string }>('conflict'),
  /** Somebody saved the cake since this form was opened. */
  CAKE_CHANGED: defineError<{ readonly currentVersion: number }>('conflict'),
};
