/** What brings an admin to look at orders across their states; the dashboard counts the same orders that the list then shows. */
export const ORDER_SITUATIONS = [
  /** Accepted, and not yet handed to anybody. */
  'in_kitchen',
  /** Past the next deadline of its day: what the console's clock shows as late. */
  'late',
  /** The store has let an admin be called for its answer. */
  'unanswered',
  /** Accepted, but the money could not be taken. */
  'capture_failed',
  /** The gateway has not said what became of a payment. */
  'payment_unknown',
  'refund_failed',
  /** Somebody asked for a refund, and another person has to decide. */
  'refund_asked',
  /** Placed, and neither given back nor expired: what the sales figures count. */
  'sold',
] as const;
export type OrderSituation = (typeof ORDER_SITUATIONS)[number];
