import type { AmendmentState, WhyNoChange } from '../amendments/amendment-state.ts';
import type { Phrase } from '../customization/customization.ts';
import { defineError } from '../errors/define-error.ts';
import type { OrderStatus } from './order-status.ts';
import type { AllowedMove } from './order-transitions.ts';

interface WhereItStands {
  readonly current: OrderStatus;
  /** The moves the same actor may make now. */
  readonly allowed: readonly AllowedMove[];
}

export const ORDER_ERRORS = {
  CHANGE_NOT_FOUND: defineError('not_found'),
  /** The order takes no change, or not now. */
  CHANGE_NOT_ALLOWED: defineError<{ readonly because: WhyNoChange }>('conflict'),
  /** The price or the order moved on since the form was drawn. */
  CHANGE_STALE: defineError<{ readonly differenceMinor: number }>('conflict'),
  /** A cake that is wanted again is another, or costs something else, than was shown. */
  AGAIN_STALE: defineError('conflict'),
  /** Somebody has decided about it already, or its time is over. */
  CHANGE_DECIDED: defineError<{ readonly state: AmendmentState }>('conflict'),
  /** The order has moved on since the screen was drawn. */
  STALE_STATE: defineError<WhereItStands>('conflict'),
  /** The move exists from here, but a guard or the actor forbids it. */
  MOVE_NOT_ALLOWED: defineError<WhereItStands & { readonly reason: Phrase }>('conflict'),
  /** Another order was placed with the same lines of the cart, so that this one ended. */
  ORDERED_ALREADY: defineError<{ readonly placedNumber: string }>('conflict'),
  UNDO_TOO_LATE: defineError<WhereItStands & { readonly reason: Phrase }>('conflict'),
  PIECE_NOT_FOUND: defineError('not_found'),
  /** A kitchen tick that skips a step, or goes back too late or too far. */
  TICK_NOT_ALLOWED: defineError<{ readonly reason: Phrase }>('conflict'),
};
