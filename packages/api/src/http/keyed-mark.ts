import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Services } from '../context.ts';

export type Keyed = Pick<Services, 'sessionSecret'>;

/** What only we can make of a subject, 43 letters for an address: worked out anew each time, so that no row holds it. */
export function keyedMark({ sessionSecret }: Keyed, subject: string): string {
  return createHmac('sha256', sessionSecret).update(subject).digest('base64url');
}

export function isKeyedMark(keyed: Keyed, subject: string, given: string): boolean {
  const right = Buffer.from(keyedMark(keyed, subject));
  const tried = Buffer.from(given);
  return right.length === tried.length && timingSafeEqual(right, tried);
}
