import { isAppError } from '@sweetspot/domain/errors/app-error';
import type { Door, RateLimits } from '../context.ts';

/** For a door where whoever knocks too often is to learn nothing of it: false then, instead of RATE_LIMITED. */
export async function isWithinLimit(limits: Pick<RateLimits, 'take'>, door: Door, who: string): Promise<boolean> {
  try {
    await limits.take(door, who);
    return true;
  } catch (error) {
    if (isAppError(error, 'RATE_LIMITED')) return false;
    throw error;
  }
}
