import { defineError } from './define-error.ts';

/** Refusals that belong to no feature: the door itself says them. */
export const GENERAL_ERRORS = {
  /** Not there and not yours are the same answer. */
  NOT_FOUND: defineError('not_found'),
  INPUT_MALFORMED: defineError('malformed'),
  /** Field path ("address.postalCode") to message key. */
  INPUT_INVALID: defineError<{ readonly fields: Readonly<Record<string, string>> }>('invalid'),
  INPUT_TOO_LARGE: defineError<{ readonly limitBytes: number }>('too_large'),
  /** More calls in one request than are taken together. */
  TOO_MANY_CALLS: defineError<{ readonly most: number }>('too_large'),
  RATE_LIMITED: defineError<{ readonly retryAfterSeconds: number }>('rate_limited'),
  /** A needed part (database, mail, payments) is down. */
  UNAVAILABLE: defineError<{ readonly part: string }>('unavailable'),
};
