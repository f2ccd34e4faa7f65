import { defineError } from '../errors/define-error.ts';

export const STORE_ERRORS = {
  STORE_NOT_FOUND: defineError('not_found'),
  STORE_SUSPENDED: defineError('conflict'),
  /** Registered before and not rejected: the same licence twice would be two stores for one kitchen. */
  LICENCE_TAKEN: defineError('conflict'),
};
