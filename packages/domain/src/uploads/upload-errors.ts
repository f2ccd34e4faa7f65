import { defineError } from '../errors/define-error.ts';

export const UPLOAD_ERRORS = {
  /** Judged by the file's bytes, not its name. */
  FILE_TYPE: defineError<{ readonly accepted: readonly string[] }>('invalid'),
  FILE_TOO_LARGE: defineError<{ readonly limitBytes: number }>('too_large'),
  /** Few bytes may unpack to more than we can hold. */
  PICTURE_TOO_MANY_PIXELS: defineError<{
    readonly width: number;
    readonly height: number;
    readonly limitPixels: number;
    /** As an ordinary JPEG it could have more. */
    readonly isForItsKind: boolean;
  }>('too_large'),
  /** So thin that nothing would be left of it at the size it is shown or printed in. */
  PICTURE_TOO_THIN: defineError<{ readonly width: number; readonly height: number; readonly most: number }>('invalid'),
  PICTURE_DAMAGED: defineError('invalid'),
  PICTURE_ANIMATED: defineError('invalid'),
  /** A design names a photo that was not given to this cart, or has been put away since. */
  PHOTO_NOT_FOUND: defineError('not_found'),
};
