import { defineError } from '../errors/define-error.ts';

export const UPLOAD_ERRORS = {
  /** Judged by the file's bytes, not its name. */
  FILE_TYPE: defineError<{ readonly accepted: readonly string[] }>('invalid'),
  FILE_TOO_LARGE: defineError<{ readonly limitBytes: number }>('too_large'),
};
