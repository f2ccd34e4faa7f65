import { defineError } from '../errors/define-error.ts';

/** When to try instead: ISO 8601, null if nothing is free within the store's horizon. */
interface NextPossible {
  readonly nextPossibleAt: string | null;
}

export const SLOT_ERRORS = {
  /** Its last room went to somebody else. */
  SLOT_FULL: defineError<NextPossible>('conflict'),
  /** It is no longer offered: notice, cut-off, hours or a pause. */
  SLOT_GONE: defineError<NextPossible>('conflict'),
  HOLD_EXPIRED: defineError<NextPossible>('conflict'),
};
