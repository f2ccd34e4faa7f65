import { defineError } from '../errors/define-error.ts';

export const DESIGN_ERRORS = {
  /** Deleted, another's, or its link was ended. */
  DESIGN_NOT_FOUND: defineError('not_found'),
  DESIGNS_FULL: defineError<{ readonly most: number }>('conflict'),
};
