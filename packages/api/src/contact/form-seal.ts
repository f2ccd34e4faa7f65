import { AppError } from '@sweetspot/domain/errors/app-error';
import type { Services } from '../context.ts';
import { isKeyedMark, keyedMark } from '../http/index.ts';

type Sealing = Pick<Services, 'sessionSecret' | 'now'>;

/** Nobody reads the form and writes a message in less. */
const LEAST_MS = 3_000;
const MOST_MS = 24 * 3_600_000;

const subjectOf = (id: string, shownAt: string): string => `contact form:${id}:${shownAt}`;

/** Goes into the form when it is shown: which showing it is, and since when. Without scripts, too. */
export function sealForm(keyed: Sealing & Pick<Services, 'newId'>): string {
  const [id, shownAt] = [keyed.newId(), keyed.now().getTime().toString(36)];
  return `${id}.${shownAt}.${keyedMark(keyed, subjectOf(id, shownAt))}`;
}

/** Answers the id of the showing. Throws for a form that we did not show, and for one sent too soon or too late. */
export function readForm(keyed: Sealing, form: string): string {
  const [, id, shownAt, seal] = /^([0-9a-f-]{36})\.([0-9a-z]{1,11})\.([\w-]{43})$/.exec(form) ?? [];
  if (id === undefined || shownAt === undefined || seal === undefined) throw new AppError('CONTACT_FORM_OLD');
  if (!isKeyedMark(keyed, subjectOf(id, shownAt), seal)) throw new AppError('CONTACT_FORM_OLD');
  const openForMs = keyed.now().getTime() - Number.parseInt(shownAt, 36);
  if (openForMs < LEAST_MS) throw new AppError('CONTACT_TOO_QUICK');
  if (openForMs > MOST_MS) throw new AppError('CONTACT_FORM_OLD');
  return id;
}
