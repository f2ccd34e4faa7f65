import { defineError } from '../errors/define-error.ts';

export const UPLOAD_ERRORS = {
  /** Judged by the file's bytes, not its name. */
  FILE_TYPE: defineError<{ readonly accepted: readonly string[] }>('invalid'),
  FILE_TOO_LARGE: defineError<{ readonly limitBytes: number }>('too_large'),
  /** A design names a photo that was not given to this cart, or has been put away since. */
  PHOTO_NOT_FOUND: defineError('not_found'),
};
