import type { Phrase } from '../customization/customization.ts';
import type { Fulfilment, OrderActor, OrderEvent, OrderStatus } from './order-status.ts';
import type { MoveGuard } from './order-table.ts';

export interface LastMove {
  readonly event: OrderEvent;
  readonly from: OrderStatus;
  readonly actor: OrderActor;
  /** When the server wrote it. */
  readonly at: Date;
  /** Something that waited behind it has been done and cannot be taken back: a mail is on its way, money is booked. */
  readonly isEffectDone: boolean;
}

/** All that a move's guards read, gathered by the use case under the order's lock. */
export interface OrderFacts {
  readonly status: OrderStatus;
  readonly fulfilment: Fulfilment;
  /** Authorised, captured or cash accepted, for the whole amount owed. */
  readonly isMoneyCovered: boolean;
  readonly hasMoneyFailed: boolean;
  /** No other order was placed with any of the cart's lines that this one was made from. */
  readonly isCartUnclaimed: boolean;
  /** The store may take orders: it has not been suspended since this one was begun. */
  readonly isStoreOpen: boolean;
  /** The hold still counts, or every bucket on the slot's path has room again. */
  readonly hasSlotRoom: boolean;
  /** Its promo code is still its own, or has a use left again; true without one. */
  readonly hasCodeRoom: boolean;
  readonly holdExpiresAt: Date | null;
  /** When an unanswered order rejects itself; null once answered. */
  readonly acceptBy: Date | null;
  /** Until when the customer may answer for a time beyond the promised one; null where nothing is asked, or they have agreed. */
  readonly answerTimeBy: Date | null;
  readonly isAnyPieceStarted: boolean;
  readonly isEveryPieceBoxed: boolean;
  /** Closing time of the promised day; null for delivery. */
  readonly pickupClosesAt: Date | null;
  readonly lastMove: LastMove | null;
}

/** How long the last move can be taken back, and how long its effects wait. */
export const UNDO_MS = 10_000;

const GUARDS: Readonly<Record<MoveGuard, (facts: OrderFacts, now: Date) => boolean>> = {
  money_covered: (facts) => facts.isMoneyCovered,
  money_not_covered: (facts) => !facts.isMoneyCovered,
  money_not_failed: (facts) => !facts.hasMoneyFailed,
  cart_unclaimed: (facts) => facts.isCartUnclaimed,
  store_open: (facts) => facts.isStoreOpen,
  slot_has_room: (facts) => facts.hasSlotRoom,
  code_has_room: (facts) => facts.hasCodeRoom,
  hold_ran_out: (facts, now) => facts.holdExpiresAt !== null && facts.holdExpiresAt <= now,
  deadline_passed: (facts, now) => facts.acceptBy !== null && facts.acceptBy <= now,
  first_line_not_started: (facts) => !facts.isAnyPieceStarted,
  every_piece_boxed: (facts) => facts.isEveryPieceBoxed,
  not_every_piece_boxed: (facts) => !facts.isEveryPieceBoxed,
  is_delivery: (facts) => facts.fulfilment === 'delivery',
  is_pickup: (facts) => facts.fulfilment === 'pickup',
  time_awaits_answer: (facts) => facts.answerTimeBy !== null,
  time_settled: (facts) => facts.answerTimeBy === null,
  time_unanswered: (facts, now) => facts.answerTimeBy !== null && facts.answerTimeBy <= now,
  pickup_closed: (facts, now) => facts.pickupClosesAt !== null && facts.pickupClosesAt <= now,
};

/** Why a move that the table knows is refused all the same; `messages` has a sentence for each, as `move_refused_<name>`. */
export type MoveRefusal = MoveGuard | 'stale' | 'actor' | 'reason_missing' | 'undo_too_late' | 'undo_not_last' | 'undo_not_possible';

export function moveRefused(refusal: MoveRefusal, params: Phrase['params'] = {}): Phrase {
  return { key: `move_refused_${refusal}`, params };
}

/** The first guard that does not hold, in the table's order; null when all do. */
export function failingGuard(guards: readonly MoveGuard[], facts: OrderFacts, now: Date): MoveGuard | null {
  return guards.find((guard) => !GUARDS[guard](facts, now)) ?? null;
}
