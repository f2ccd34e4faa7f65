import { isBeyondDatabase, isDatabaseUnavailable } from '@sweetspot/db';
import { AppError, isAppError } from '@sweetspot/domain/errors/app-error';

/** Most of what is away comes back within this. */
const COMES_BACK_SECONDS = 5;

/** A disk that is full, gone or shut: its operator's to mend, and nothing the caller did. */
const DISK_TROUBLES: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EACCES', 'ENFILE']);

/** What an error means to whoever asked: a refusal of ours, or a part of us being away; null for what nobody expected. */
export function refusalIn(error: unknown): AppError | null {
  if (isAppError(error)) return error;
  if (isDatabaseUnavailable(error)) return new AppError('UNAVAILABLE', { part: 'database' });
  // Inputs are bounded where they are read; this is for the one that was forgotten.
  if (isBeyondDatabase(error)) return new AppError('INPUT_MALFORMED');
  return DISK_TROUBLES.has((error as { code?: unknown } | null)?.code) ? new AppError('UNAVAILABLE', { part: 'storage' }) : null;
}

/** A program that waits as long as it is told needs the header, not our words. */
export function retryAfterSeconds(refusal: unknown): number | null {
  if (isAppError(refusal, 'RATE_LIMITED')) return refusal.data.retryAfterSeconds;
  return isAppError(refusal, 'UNAVAILABLE') ? COMES_BACK_SECONDS : null;
}
