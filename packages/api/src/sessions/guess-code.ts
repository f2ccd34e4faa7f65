import { isAppError } from '@sweetspot/domain/errors/app-error';
import type { Context } from '../context.ts';
import { tellSecurity } from '../security-events.ts';
import { knownDevice } from './known-device.ts';

interface Guessed {
  readonly userId: string;
  readonly email: string;
  /** The session that asks; null before there is one. */
  readonly sessionId: string | null;
}

/**
 * Does what takes a code, and counts the try as one at a password is. A code is short: strangers' tries at one account are counted
 * together as well, from wherever they come. The account's own devices are not among them.
 */
export async function guessingCode<T>(ctx: Context, { userId, email, sessionId }: Guessed, work: () => Promise<T>): Promise<T> {
  const device = sessionId === null ? knownDevice(ctx.sessionSecret, ctx.deviceToken, email) : `session ${sessionId}`;
  if (device === null) await ctx.limits.take('second_step', userId);
  const wasRight = await ctx.limits.guess({ account: `code of ${userId}`, ip: ctx.ip, device });
  try {
    const result = await work();
    await wasRight();
    return result;
  } catch (error) {
    if (isAppError(error, 'CODE_WRONG')) tellSecurity(ctx, 'second_step_failed', userId);
    throw error;
  }
}
