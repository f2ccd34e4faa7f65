import { hasGiftPage } from '@sweetspot/domain/orders/gift';
import type { Stars } from '@sweetspot/domain/reviews/review';
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

/** Where its cakes are ordered once more. */
export const againPath = (keyed: Keyed, { id, number }: LinkedOrder): string =>
  `/orders/${number}/again?secret=${trackingSecret(keyed, id)}`;

const giftOf = (orderId: string): string => `gift:${orderId}`;

/** Opens the recipient's page, and nothing of the order. */
export const isGiftSecret = (keyed: Keyed, orderId: string, secret: string): boolean => isKeyedMark(keyed, giftOf(orderId), secret);

/** The recipient's own page, for its buyer to send them and for the card in the box; null where there is none. */
export function giftPath(keyed: Keyed, order: LinkedOrder & Parameters<typeof hasGiftPage>[0]): string | null {
  return hasGiftPage(order) ? `/for-you/${order.number}?secret=${keyedMark(keyed, giftOf(order.id))}` : null;
}

/** Where its cakes are reviewed; with so many stars to begin with. */
export function reviewPath(keyed: Keyed, { id, number }: LinkedOrder, stars?: Stars): string {
  return `/orders/${number}/review${stars === undefined ? '' : `/${stars}`}?secret=${trackingSecret(keyed, id)}`;
}

/** Where the gateway sends the customer back to. */
export function paymentReturnPath(keyed: Keyed, { id, number }: LinkedOrder): string {
  return `/orders/${number}/payment?secret=${trackingSecret(keyed, id)}`;
}
