import type { Fulfilment, OrderActor, OrderEvent, OrderStatus } from '@sweetspot/domain/orders/order-status';
import type { MoveRefusal } from '@sweetspot/domain/orders/order-facts';
import type { LooseSentences } from '../sentences.ts';

export interface OrderWords {
  readonly statuses: Readonly<Record<OrderStatus, string>>;
  /** What the customer reads on the tracking page. */
  readonly statusSentences: Readonly<Record<OrderStatus, (store: string) => string>>;
  /** The verb on the button that makes the move. */
  readonly moves: Readonly<Record<OrderEvent, string>>;
  readonly actors: Readonly<Record<OrderActor, string>>;
  readonly fulfilments: Readonly<Record<Fulfilment, string>>;
  /** Why an order that nobody answered was given back. */
  readonly unanswered: string;
  /** Why an order whose customer did not answer for a later time was given back. */
  readonly timeUnanswered: string;
}

export const ordersEn = {
  statuses: {
    awaiting_payment: 'Awaiting payment',
    expired: 'Expired',
    placed: 'Placed',
    accepted: 'Accepted',
    rejected: 'Declined by the store',
    cancelled: 'Cancelled',
    baking: 'Baking',
    ready: 'Ready',
    out_for_delivery: 'Out for delivery',
    delivery_failed: 'Delivery failed',
    delivered: 'Delivered',
    collected: 'Collected',
    not_collected: 'Not collected',
  },
  statusSentences: {
    awaiting_payment: () => 'Your slot is held while you pay.',
    expired: () => 'The hold ran out before payment. Nothing was charged.',
    placed: (store) => `${store} has your order and will answer soon.`,
    accepted: (store) => `${store} has accepted your order.`,
    rejected: (store) => `${store} could not take this order. You are not charged.`,
    cancelled: () => 'This order is cancelled.',
    baking: (store) => `${store} is making your cake.`,
    ready: () => 'Your cake is boxed and ready.',
    out_for_delivery: () => 'Your cake is on its way.',
    delivery_failed: (store) => `The cake could not be handed over. ${store} will be in touch.`,
    delivered: () => 'Your cake has been delivered. Enjoy it!',
    collected: () => 'Your cake has been collected. Enjoy it!',
    not_collected: (store) => `The cake was not collected. Call ${store} to arrange it.`,
  },
  moves: {
    pay: 'Pay',
    expire: 'Give the slot back',
    give_way: 'Give way to another order',
    accept: 'Accept',
    agree_time: 'Agree to the new time',
    reject: 'Decline',
    cancel: 'Cancel order',
    start_baking: 'Start baking',
    make_ready: 'Mark ready',
    unready: 'Take back from ready',
    send_out: 'Send out',
    deliver: 'Mark delivered',
    fail_delivery: 'Could not deliver',
    collect: 'Hand over',
    miss_collection: 'Not collected',
    undo: 'Undo',
  },
  actors: { customer: 'Customer', store: 'Store', admin: 'SweetSpot', system: 'By itself' },
  fulfilments: { delivery: 'Delivery', pickup: 'Pick-up' },
  unanswered: 'The store did not answer in time.',
  timeUnanswered: 'The new time was not agreed to before the work had to start.',
} satisfies OrderWords;

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
