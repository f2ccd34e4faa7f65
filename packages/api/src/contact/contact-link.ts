import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Services } from '../context.ts';

type Keyed = Pick<Services, 'sessionSecret'>;

/** Opens one conversation without an account; worked out anew each time, so that no row holds it. */
export function contactSecret({ sessionSecret }: Keyed, threadId: string): string {
  return createHmac('sha256', sessionSecret).update(`contact:${threadId}`).digest('base64url');
}

export function isContactSecret(keyed: Keyed, threadId: string, secret: string): boolean {
  const right = Buffer.from(contactSecret(keyed, threadId));
  const given = Buffer.from(secret);
  return right.length === given.length && timingSafeEqual(right, given);
}

export const contactPath = (keyed: Keyed, { id, number }: Readonly<Record<'id' | 'number', string>>): string =>
  `/contact/${number}?secret=${contactSecret(keyed, id)}`;
