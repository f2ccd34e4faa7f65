import type { Guess } from '@sweetspot/api/server';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';

/** Tries before pauses begin. */
const FREE = { known: 10, stranger: 5, strangerInCrowd: 2 } as const;
/** Wrong tries of strangers at one account within a quarter of an hour, from wherever: then each of them has fewer. */
export const CROWD = { tries: 20, seconds: 900 } as const;
const FIRST_PAUSE_SECONDS = 30;
const LONGEST_PAUSE_SECONDS = 900;

interface Counters {
  /** Tries of one caller at one account. */
  readonly tries: RateLimiterAbstract;
  readonly pauses: RateLimiterAbstract;
  /** Strangers' tries at one account, from anywhere. */
  readonly crowd: RateLimiterAbstract;
}

/**
 * Tries at passwords, counted for each account and caller: whoever guesses is made to wait longer and longer, and locks out nobody else.
 * A crowd of callers shortens what each new one is allowed, never to nothing; a device on which the owner signed in before is counted
 * by itself.
 */
export function createGuessLimits({ tries, pauses, crowd }: Counters, fingerprint: (who: string) => string) {
  return async ({ account, ip, device }: Guess): Promise<() => Promise<void>> => {
    const caller = fingerprint(`${account} ${device === null ? `from ${ip}` : `on ${device}`}`);
    const pause = await pauses.get(caller);
    if (pause !== null && pause.consumedPoints > pauses.points && pause.msBeforeNext > 0)
      throw new AppError('RATE_LIMITED', { retryAfterSeconds: Math.ceil(pause.msBeforeNext / 1000) });
    // Counted before the password is judged, or many tries at once would all be the first.
    const { consumedPoints: count } = await tries.penalty(caller, 1);
    const inCrowd = device === null ? (await crowd.penalty(fingerprint(account), 1)).consumedPoints > CROWD.tries : false;
    const free = device !== null ? FREE.known : inCrowd ? FREE.strangerInCrowd : FREE.stranger;
    if (count >= free) await pauses.block(caller, Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** Math.min(10, count - free)));
    return async () => {
      await Promise.all([tries.delete(caller), pauses.delete(caller)]);
      if (device === null) await crowd.reward(fingerprint(account), 1);
    };
  };
}
