import { isKeyedMark, keyedMark, type Keyed } from '../http/index.ts';

const subjectOf = (orderId: string): string => `track:${orderId}`;

/** Opens one order without an account. Made from the order's id, so that nothing is stored and nothing can leak from the database. */
export const trackingSecret = (keyed: Keyed, orderId: string): string => keyedMark(keyed, subjectOf(orderId));

export const isTrackingSecret = (keyed: Keyed, orderId: string, secret: string): boolean => isKeyedMark(keyed, subjectOf(orderId), secret);

type LinkedOrder = Readonly<Record<'id' | 'number', string>>;

/** The tracking page by its secret link. */
export function trackingPath(keyed: Keyed, { id, number }: LinkedOrder): string {
  return `/orders/${number}?secret=${trackingSecret(keyed, id)}`;
}

/** Where the gateway sends the customer back to. */
export function paymentReturnPath(keyed: Keyed, { id, number }: LinkedOrder): string {
  return `/orders/${number}/payment?secret=${trackingSecret(keyed, id)}`;
}
