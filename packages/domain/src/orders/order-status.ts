export const ORDER_STATUSES = [
  'awaiting_payment',
  'expired',
  'placed',
  'accepted',
  'rejected',
  'cancelled',
  'baking',
  'ready',
  'out_for_delivery',
  'delivery_failed',
  'delivered',
  'collected',
  'not_collected',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** Commands and happenings that move an order; the table beside this file says from where, to where and by whom. */
export const ORDER_EVENTS = [
  'pay',
  'expire',
  'give_way',
  'accept',
  'agree_time',
  'reject',
  'cancel',
  'start_baking',
  'make_ready',
  'unready',
  'send_out',
  'deliver',
  'fail_delivery',
  'collect',
  'miss_collection',
  'undo',
] as const;
export type OrderEvent = (typeof ORDER_EVENTS)[number];

export const ORDER_ACTORS = ['customer', 'store', 'admin', 'system'] as const;
export type OrderActor = (typeof ORDER_ACTORS)[number];

export const FULFILMENTS = ['delivery', 'pickup'] as const;
export type Fulfilment = (typeof FULFILMENTS)[number];
