import type { Services } from '../context.ts';
import { isKeyedMark, keyedMark } from './keyed-mark.ts';

export type Sealing = Pick<Services, 'sessionSecret' | 'now'>;

const WEEK_MS = 7 * 24 * 3_600_000;

/**
 * Makes an address carry its own permission, for what is opened where no other can be sent along. It stays the same for a week, so that
 * browsers can keep what it opens, and is worth nothing a week later.
 */
export function sealFor(keyed: Sealing, subject: string): string {
  const untilWeek = Math.floor(keyed.now().getTime() / WEEK_MS) + 2;
  return `${untilWeek}-${keyedMark(keyed, `${subject}:${untilWeek}`)}`;
}

/** Whether we made it for this subject, and not too long ago. */
export function isSealFor(keyed: Sealing, subject: string, given: string): boolean {
  const [, week, seal] = /^(\d{1,6})-([\w-]{43})$/.exec(given) ?? [];
  if (week === undefined || seal === undefined || keyed.now().getTime() >= Number(week) * WEEK_MS) return false;
  return isKeyedMark(keyed, `${subject}:${week}`, seal);
}
