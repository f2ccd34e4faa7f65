import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Services } from '../context.ts';

export type PhotoSeal = Pick<Services, 'sessionSecret' | 'now'>;

/** What is kept of a customer's photo: for a line in a list, for a screen, and for the printer of the bakery. */
export const PHOTO_FILES = ['small.webp', 'large.webp', 'print.jpg'] as const;
export type PhotoFile = (typeof PHOTO_FILES)[number];

const WEEK_MS = 7 * 24 * 3_600_000;

/**
 * Where a customer's photo is opened: `${path}/small.webp` and so on. The address carries its own permission, because neither
 * a picture in a page of the desktop console nor one behind an order's secret link can send another. It is handed out only in
 * answers about the cart or order that the photo belongs to, stays the same for a week so that browsers can keep the picture,
 * and is worth nothing a week later.
 */
export function photoPath({ sessionSecret, now }: PhotoSeal, photoId: string): string {
  const untilWeek = Math.floor(now().getTime() / WEEK_MS) + 2;
  return `/media/photos/${photoId}/${untilWeek}-${sealOf(sessionSecret, photoId, untilWeek)}`;
}

/** Whether we made this address, and not too long ago. */
export function isPhotoSeal({ sessionSecret, now }: PhotoSeal, photoId: string, given: string): boolean {
  const [, week, seal] = /^(\d{1,6})-([\w-]{43})$/.exec(given) ?? [];
  if (week === undefined || seal === undefined || now().getTime() >= Number(week) * WEEK_MS) return false;
  return timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(sessionSecret, photoId, Number(week))));
}

function sealOf(sessionSecret: string, photoId: string, untilWeek: number): string {
  return createHmac('sha256', sessionSecret).update(`photo:${photoId}:${untilWeek}`).digest('base64url');
}

export function photoKey(photoId: string, file: PhotoFile): string {
  return `photos/${photoId}/${file}`;
}

/** Whether a stored file is a customer's, and so not for everybody who knows its name. */
export function isPhotoKey(key: string): boolean {
  return key.startsWith('photos/');
}

/** Deleting what is not there is no error, so it may be done again. */
export async function deletePhotoFiles(storage: Services['pictures']['storage'], photoId: string): Promise<void> {
  await Promise.all(PHOTO_FILES.map((file) => storage.delete(photoKey(photoId, file))));
}
