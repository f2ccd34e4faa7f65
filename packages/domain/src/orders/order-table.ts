import { ORDER_STATUSES, type OrderActor, type OrderEvent, type OrderStatus } from './order-status.ts';

/** What must hold for a move besides its state and actor. `order-facts.ts` says how each is judged. */
export const MOVE_GUARDS = [
  'money_covered',
  'money_not_covered',
  'money_not_failed',
  'cart_unclaimed',
  'store_open',
  'slot_has_room',
  'code_has_room',
  'hold_ran_out',
  'deadline_passed',
  'first_line_not_started',
  'every_piece_boxed',
  'not_every_piece_boxed',
  'is_delivery',
  'is_pickup',
  'pickup_closed',
  'time_awaits_answer',
  'time_settled',
  'time_unanswered',
] as const;
export type MoveGuard = (typeof MOVE_GUARDS)[number];

/** Work a move sets off, as data: the use case writes it in the same transaction as the move. */
export const MOVE_EFFECTS = [
  /** The hold becomes sold work; where it had lapsed, the room is taken anew. */
  'confirm_capacity',
  'release_capacity',
  /** The use of a promo code that no cake was bought with. */
  'give_back_code',
  /** Dates for mailing the owner, then an admin, then rejecting by itself. */
  'start_acceptance_clock',
  /** Where the customer is asked about a later time: at its start-by an order that nobody answered for is given back. */
  'start_answer_clock',
  'capture_payment',
  /** Voids what is only authorised, refunds what is captured: all of it, or by the ladder when the customer cancels. */
  'void_or_refund',
  /** The cash of an order paid at the door is now due from whoever took it; nothing for any other method. */
  'collect_cash',
  /** The number of its tax document is taken, and the document frozen. */
  'issue_tax_document',
  /** Estimated arrival = the tap plus the travel minutes. */
  'schedule_arrival',
  /** Five minutes before the estimated arrival, unless it is there by then or the store has told it before. */
  'tell_nearly_there',
  /** What its customer wanted changed and nobody decided: what is begun or over is not changed any more. */
  'lapse_change',
  /** The first piece goes from queued to started, unless a tick has brought one there already. */
  'start_first_line',
  /** Ticks made by the same command as the move being undone go back with it. */
  'take_back_ticks',
  'mail:order_placed',
  'mail:order_accepted',
  /** Instead of the plain acceptance, where the store accepted for a time beyond the promised one. */
  'mail:new_time',
  'mail:order_rejected',
  'mail:order_cancelled',
  'mail:order_baking',
  'mail:order_ready_to_collect',
  'mail:order_out_for_delivery',
  /** A picked-up order gets it too. */
  'mail:order_delivered',
  'mail:delivery_failed',
  'mail:order_not_collected',
  'mail:store_new_order',
  'mail:store_order_cancelled',
] as const;
export type MoveEffect = (typeof MOVE_EFFECTS)[number];

export interface Transition {
  readonly event: OrderEvent;
  readonly from: readonly OrderStatus[];
  readonly to: OrderStatus;
  readonly actors: readonly OrderActor[];
  readonly guards: readonly MoveGuard[];
  /** Who must say why. */
  readonly reasonFrom: readonly OrderActor[];
  readonly effects: readonly MoveEffect[];
  /** The store may take it back within `UNDO_MS`; its effects wait that long. Moves that ask first are not undoable. */
  readonly isUndoable: boolean;
}

/**
 * The whole life of an order but `undo`, which has no row of its own: it goes back along the last row taken.
 * An admin may make the store's moves of the kitchen and the door, always with a reason; accepting is the store's alone.
 * A cancellation after baking began keeps its capacity: the work is spent.
 */
export const ORDER_TRANSITIONS: readonly Transition[] = [
  {
    event: 'pay',
    from: ['awaiting_payment', 'expired'],
    to: 'placed',
    actors: ['system'],
    guards: ['money_covered', 'cart_unclaimed', 'store_open', 'slot_has_room', 'code_has_room'],
    reasonFrom: [],
    effects: ['confirm_capacity', 'start_acceptance_clock', 'mail:order_placed', 'mail:store_new_order'],
    isUndoable: false,
  },
  {
    event: 'expire',
    from: ['awaiting_payment'],
    to: 'expired',
    actors: ['system'],
    guards: ['hold_ran_out', 'money_not_covered'],
    reasonFrom: [],
    effects: ['release_capacity', 'give_back_code'],
    isUndoable: false,
  },
  {
    // Another order of the same lines of the cart was placed.
    event: 'give_way',
    from: ['awaiting_payment'],
    to: 'expired',
    actors: ['system'],
    guards: [],
    reasonFrom: [],
    effects: ['release_capacity', 'give_back_code', 'void_or_refund'],
    isUndoable: false,
  },
  {
    event: 'accept',
    from: ['placed'],
    to: 'accepted',
    actors: ['store'],
    guards: [],
    reasonFrom: [],
    effects: ['capture_payment', 'mail:order_accepted'],
    isUndoable: false,
  },
  {
    event: 'agree_time',
    from: ['accepted'],
    to: 'accepted',
    actors: ['customer'],
    guards: ['time_awaits_answer'],
    reasonFrom: [],
    effects: [],
    isUndoable: false,
  },
  {
    event: 'reject',
    from: ['placed'],
    to: 'rejected',
    actors: ['store'],
    guards: [],
    reasonFrom: ['store'],
    effects: ['void_or_refund', 'release_capacity', 'give_back_code', 'mail:order_rejected'],
    isUndoable: false,
  },
  {
    event: 'reject',
    from: ['placed'],
    to: 'rejected',
    actors: ['system'],
    guards: ['deadline_passed'],
    reasonFrom: [],
    effects: ['void_or_refund', 'release_capacity', 'give_back_code', 'mail:order_rejected'],
    isUndoable: false,
  },
  {
    event: 'cancel',
    from: ['placed', 'accepted'],
    to: 'cancelled',
    actors: ['customer'],
    guards: ['first_line_not_started'],
    reasonFrom: [],
    effects: ['lapse_change', 'void_or_refund', 'release_capacity', 'give_back_code', 'mail:order_cancelled', 'mail:store_order_cancelled'],
    isUndoable: false,
  },
  {
    event: 'cancel',
    from: ['placed', 'accepted'],
    to: 'cancelled',
    actors: ['store', 'admin'],
    guards: [],
    reasonFrom: ['store', 'admin'],
    effects: ['lapse_change', 'void_or_refund', 'release_capacity', 'give_back_code', 'mail:order_cancelled', 'mail:store_order_cancelled'],
    isUndoable: false,
  },
  {
    event: 'cancel',
    from: ['accepted'],
    to: 'cancelled',
    actors: ['system'],
    guards: ['time_unanswered'],
    reasonFrom: [],
    effects: ['lapse_change', 'void_or_refund', 'release_capacity', 'give_back_code', 'mail:order_cancelled', 'mail:store_order_cancelled'],
    isUndoable: false,
  },
  {
    event: 'cancel',
    from: ['baking', 'ready', 'out_for_delivery', 'delivery_failed'],
    to: 'cancelled',
    actors: ['admin'],
    guards: [],
    reasonFrom: ['admin'],
    effects: ['lapse_change', 'void_or_refund', 'mail:order_cancelled', 'mail:store_order_cancelled'],
    isUndoable: false,
  },
  {
    event: 'start_baking',
    from: ['accepted'],
    to: 'baking',
    actors: ['store', 'admin'],
    guards: ['money_not_failed', 'time_settled'],
    reasonFrom: ['admin'],
    effects: ['start_first_line', 'lapse_change', 'mail:order_baking'],
    isUndoable: true,
  },
  {
    event: 'make_ready',
    from: ['baking'],
    to: 'ready',
    actors: ['store', 'admin'],
    guards: ['every_piece_boxed', 'is_pickup'],
    reasonFrom: ['admin'],
    effects: ['mail:order_ready_to_collect'],
    isUndoable: true,
  },
  {
    event: 'make_ready',
    from: ['baking'],
    to: 'ready',
    actors: ['store', 'admin'],
    guards: ['every_piece_boxed', 'is_delivery'],
    reasonFrom: ['admin'],
    effects: [],
    isUndoable: true,
  },
  {
    event: 'unready',
    from: ['ready'],
    to: 'baking',
    actors: ['store', 'admin'],
    guards: ['not_every_piece_boxed'],
    reasonFrom: ['admin'],
    effects: [],
    isUndoable: false,
  },
  {
    event: 'send_out',
    from: ['ready', 'delivery_failed'],
    to: 'out_for_delivery',
    actors: ['store', 'admin'],
    guards: ['is_delivery'],
    reasonFrom: ['admin'],
    effects: ['schedule_arrival', 'mail:order_out_for_delivery', 'tell_nearly_there'],
    isUndoable: true,
  },
  {
    event: 'deliver',
    from: ['out_for_delivery'],
    to: 'delivered',
    actors: ['store', 'admin'],
    guards: ['is_delivery'],
    reasonFrom: ['admin'],
    effects: ['collect_cash', 'issue_tax_document', 'mail:order_delivered'],
    isUndoable: true,
  },
  {
    event: 'fail_delivery',
    from: ['out_for_delivery'],
    to: 'delivery_failed',
    actors: ['store', 'admin'],
    guards: ['is_delivery'],
    reasonFrom: ['store', 'admin'],
    effects: ['mail:delivery_failed'],
    isUndoable: true,
  },
  {
    event: 'collect',
    from: ['ready'],
    to: 'collected',
    actors: ['store', 'admin'],
    guards: ['is_pickup'],
    reasonFrom: ['admin'],
    effects: ['collect_cash', 'issue_tax_document', 'mail:order_delivered'],
    isUndoable: true,
  },
  {
    event: 'miss_collection',
    from: ['ready'],
    to: 'not_collected',
    actors: ['store', 'admin', 'system'],
    guards: ['is_pickup', 'pickup_closed'],
    reasonFrom: ['admin'],
    effects: ['mail:order_not_collected'],
    isUndoable: true,
  },
];

/** Nothing leaves these (but an undo within seconds). What is owed after them is a refund, not a move. */
export const FINAL_STATUSES: readonly OrderStatus[] = ['rejected', 'cancelled', 'delivered', 'collected', 'not_collected'];

/** Placed and not finished: what a store has to do with. */
export const OPEN_STATUSES: readonly OrderStatus[] = ['placed', 'accepted', 'baking', 'ready', 'out_for_delivery', 'delivery_failed'];

/** Ended as it should: whoever it was for has their cakes. */
export const HANDED_OVER_STATUSES: readonly OrderStatus[] = ['delivered', 'collected'];

/** The kitchen has it: from acceptance until it leaves the house. */
export const KITCHEN_STATUSES: readonly OrderStatus[] = ['accepted', 'baking', 'ready'];

/** Not placed: nobody's business but the customer's. */
export const UNPLACED_STATUSES: readonly OrderStatus[] = ['awaiting_payment', 'expired'];

/** How somebody who looks for an order of theirs sorts them. */
export const ORDER_STANDINGS = ['coming', 'came', 'called_off'] as const;
export type OrderStanding = (typeof ORDER_STANDINGS)[number];

/** Those of a standing; what was never paid is in none. */
export const statusesOf = (standing: OrderStanding): readonly OrderStatus[] =>
  ORDER_STATUSES.filter((status) => !UNPLACED_STATUSES.includes(status) && standingOf(status) === standing);

const standingOf = (status: OrderStatus): OrderStanding =>
  HANDED_OVER_STATUSES.includes(status) ? 'came' : FINAL_STATUSES.includes(status) ? 'called_off' : 'coming';

/** Ended before a cake was made of them: nothing is owed any more. */
export const CALLED_OFF_STATUSES: readonly OrderStatus[] = ['rejected', 'cancelled', 'expired'];

/** Accepted and not given up since: made or being made, and so to be paid also when its money could not be taken. */
export const STANDING_STATUSES: readonly OrderStatus[] = [
  'accepted',
  'baking',
  'ready',
  'out_for_delivery',
  'delivery_failed',
  'delivered',
  'collected',
];

/** Placed and not given up: its cash is paid when it is handed over, and is due until then. */
export const CASH_DUE_STATUSES: readonly OrderStatus[] = ['placed', ...STANDING_STATUSES];

/** Made, and not taken by whom they were made for. */
export const UNTAKEN_STATUSES: readonly OrderStatus[] = ['delivery_failed', 'not_collected'];

/** Where the table sends an order; null if the event means nothing there. Guards and actors are `decide`'s business. */
export function nextStatus(from: OrderStatus, event: OrderEvent): OrderStatus | null {
  return ORDER_TRANSITIONS.find((row) => row.event === event && row.from.includes(from))?.to ?? null;
}

/** Whether an order that stands there must have stood at `earlier` before, or stands there still. */
export function hasComeThrough(status: OrderStatus, earlier: OrderStatus): boolean {
  const around = new Set<OrderStatus>(['awaiting_payment']);
  for (const from of around) for (const row of ORDER_TRANSITIONS) if (row.from.includes(from) && row.to !== earlier) around.add(row.to);
  return status === earlier || !around.has(status);
}
