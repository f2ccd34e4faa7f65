import type { AppErrorCode } from '../errors/app-error.ts';

/** What a picture may be, for whoever chooses one and for the server, which judges by the bytes. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const;
export const PICTURE_LIMIT_BYTES = 10 * 1024 * 1024;

/** Why a picture that was sent is not taken, where the reason has a sentence of its own; anything else is a failure of ours. */
const PICTURE_REFUSALS: ReadonlySet<string> = new Set([
  'FORBIDDEN',
  'FILE_TOO_LARGE',
  'PICTURE_TOO_MANY_PIXELS',
  'PICTURE_TOO_THIN',
  'PICTURE_DAMAGED',
  'PICTURE_ANIMATED',
  'RATE_LIMITED',
  'UNAVAILABLE',
] satisfies AppErrorCode[]);

export const isPictureRefusal = (code: unknown): code is AppErrorCode => typeof code === 'string' && PICTURE_REFUSALS.has(code);
