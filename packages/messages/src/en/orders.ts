import type { Fulfilment, OrderActor, OrderEvent, OrderStatus } from '@sweetspot/domain/orders/order-status';

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
