import type { RateLimits } from '@sweetspot/api/server';
import { AppError } from '@sweetspot/domain/errors/app-error';

/** Somebody's tabs and devices; a house full of people, each with a few. */
const MOST = { person: 20, address: 60 } as const;
const RETRY_AFTER_SECONDS = 30;

/** Each stream costs memory for as long as it is open, so one caller may have so many at a time. */
export function createOpenStreams(): RateLimits['openStream'] {
  const open = new Map<string, number>();
  return ({ person, ip }) => {
    const counted = [
      { key: `address ${ip}`, most: MOST.address },
      ...(person === null ? [] : [{ key: `person ${person}`, most: MOST.person }]),
    ];
    if (counted.some(({ key, most }) => (open.get(key) ?? 0) >= most))
      throw new AppError('RATE_LIMITED', { retryAfterSeconds: RETRY_AFTER_SECONDS });
    for (const { key } of counted) open.set(key, (open.get(key) ?? 0) + 1);
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      for (const { key } of counted) {
        const left = (open.get(key) ?? 1) - 1;
        if (left > 0) open.set(key, left);
        else open.delete(key);
      }
    };
  };
}
