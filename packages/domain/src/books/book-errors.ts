import { defineError } from '../errors/define-error.ts';
import type { DisputeState } from './finding.ts';

export const BOOK_ERRORS = {
  FINDING_CLOSED: defineError('conflict'),
  /** An order has one open dispute at most. */
  DISPUTE_OPEN: defineError('conflict'),
  DISPUTE_CLOSED: defineError<{ readonly state: DisputeState }>('conflict'),
  /** Nobody disputes more than was taken. */
  DISPUTE_TOO_LARGE: defineError<{ readonly capturedMinor: number }>('invalid'),
};
