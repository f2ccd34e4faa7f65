import { defineError } from '../errors/define-error.ts';

export const REVIEW_ERRORS = {
  /** The cake has not arrived, or did so long ago. */
  REVIEW_NOT_OPEN: defineError<{ readonly because: 'not_arrived' | 'too_late' | 'own_store' }>('conflict'),
  /** Its days of changing are over, or an admin hid it. */
  REVIEW_FIXED: defineError<{ readonly because: 'days_over' | 'hidden' }>('conflict'),
  /** It was changed or decided since the screen was read. */
  REVIEW_MOVED_ON: defineError('conflict'),
};
