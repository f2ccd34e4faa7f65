import { AppError } from '@sweetspot/domain/errors/app-error';
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Services } from '../context.ts';

type Sealing = Pick<Services, 'sessionSecret' | 'now'>;

/** Nobody reads the form and writes a message in less. */
const LEAST_MS = 3_000;
const MOST_MS = 24 * 3_600_000;

const hashOf = (secret: string, id: string, shownAt: string) =>
  createHmac('sha256', secret).update(`contact form:${id}:${shownAt}`).digest('base64url');

/** Goes into the form when it is shown: which showing it is, and since when. Without scripts, too. */
export function sealForm({ sessionSecret, now, newId }: Sealing & Pick<Services, 'newId'>): string {
  const [id, shownAt] = [newId(), now().getTime().toString(36)];
  return `${id}.${shownAt}.${hashOf(sessionSecret, id, shownAt)}`;
}

/** Answers the id of the showing. Throws for a form that we did not show, and for one sent too soon or too late. */
export function readForm({ sessionSecret, now }: Sealing, form: string): string {
  const [, id, shownAt, seal] = /^([0-9a-f-]{36})\.([0-9a-z]{1,11})\.([\w-]{43})$/.exec(form) ?? [];
  if (id === undefined || shownAt === undefined || seal === undefined) throw new AppError('CONTACT_FORM_OLD');
  if (!timingSafeEqual(Buffer.from(seal), Buffer.from(hashOf(sessionSecret, id, shownAt)))) throw new AppError('CONTACT_FORM_OLD');
  const openForMs = now().getTime() - Number.parseInt(shownAt, 36);
  if (openForMs < LEAST_MS) throw new AppError('CONTACT_TOO_QUICK');
  if (openForMs > MOST_MS) throw new AppError('CONTACT_FORM_OLD');
  return id;
}
