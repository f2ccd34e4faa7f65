import { defineError } from '../errors/define-error.ts';

export const CONTACT_ERRORS = {
  /** Sent sooner than anybody can write. */
  CONTACT_TOO_QUICK: defineError('conflict'),
  /** The form was opened long ago, or was used for another message already. */
  CONTACT_FORM_OLD: defineError('conflict'),
  /** A box that people do not see was filled in. */
  CONTACT_LOOKS_AUTOMATIC: defineError('invalid'),
  /** A conversation holds so many messages. */
  CONTACT_FULL: defineError<{ readonly most: number }>('conflict'),
  /** Somebody wrote in it since the screen was read. */
  CONTACT_MOVED_ON: defineError('conflict'),
};
