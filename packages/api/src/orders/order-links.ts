import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Services } from '../context.ts';

type Keyed = Pick<Services, 'sessionSecret'>;

/** Opens one order without an account. Made from the order's id, so that nothing is stored and nothing can leak from the database. */
export function trackingSecret({ sessionSecret }: Keyed, orderId: string): string {
  return createHmac('sha256', sessionSecret).update(`track:${orderId}`).digest('base64url');
}

export function isTrackingSecret(keyed: Keyed, orderId: string, secret: string): boolean {
  const right = Buffer.from(trackingSecret(keyed, orderId));
  const given = Buffer.from(secret);
  return right.length === given.length && timingSafeEqual(right, given);
}

type LinkedOrder = Readonly<Record<'id' | 'number', string>>;

/** The tracking page by its secret link. */
export function trackingPath(keyed: Keyed, { id, number }: LinkedOrder): string {
  return `/orders/${number}?secret=${trackingSecret(keyed, id)}`;
}

/** Where the gateway sends the customer back to. */
export function paymentReturnPath(keyed: Keyed, { id, number }: LinkedOrder): string {
  return `/orders/${number}/payment?secret=${trackingSecret(keyed, id)}`;
}
