import type { MoveRefusal } from '@sweetspot/domain/orders/order-facts';
import type { LooseSentences } from '../sentences.ts';

export type MoveSentences = LooseSentences<`move_refused_${MoveRefusal}`>;

export const movesEn: MoveSentences = {
  move_refused_money_covered: () => 'The order is not paid yet. It can go on once the money is there.',
  move_refused_money_not_covered: () => 'The order is paid, so it does not expire.',
  move_refused_money_not_failed: () => 'The payment did not go through. Baking can start once the customer has paid again.',
  move_refused_cart_unclaimed: () => 'The same cakes were ordered meanwhile by another order.',
  move_refused_code_has_room: () => 'The promo code has been used up meanwhile.',
  move_refused_store_open: () => 'The store takes no orders at the moment.',
  move_refused_slot_has_room: () => 'The slot has been filled meanwhile. Choose another time.',
  move_refused_hold_ran_out: () => 'The slot is still being held.',
  move_refused_deadline_passed: () => 'The store still has time to answer.',
  move_refused_first_line_not_started: () =>
    'The kitchen has started on this order, so it can no longer be cancelled here. Call the store.',
  move_refused_every_piece_boxed: () => 'Box every piece first.',
  move_refused_not_every_piece_boxed: () => 'Every piece is boxed, so the order stays ready.',
  move_refused_is_delivery: () => 'The customer collects this order.',
  move_refused_is_pickup: () => 'This order is delivered, not collected.',
  move_refused_time_awaits_answer: () => 'There is no new time to agree to.',
  move_refused_time_settled: () => 'The customer has not agreed to the new time yet. Call them, or wait for their answer.',
  move_refused_time_unanswered: () => 'The customer still has time to answer.',
  move_refused_pickup_closed: () => 'The customer can still collect it today.',
  move_refused_stale: () => 'The order has moved on since. Here is where it stands now.',
  move_refused_actor: () => 'This step is not yours to make.',
  move_refused_reason_missing: () => 'Give a reason. The customer will read it.',
  move_refused_undo_too_late: () => 'It is too late to undo: the customer already knows.',
  move_refused_undo_not_last: () => 'Only the last step can be undone.',
  move_refused_undo_not_possible: () => 'This step cannot be undone.',
};
