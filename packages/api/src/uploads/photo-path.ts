import type { Services } from '../context.ts';
import { isSealFor, sealFor, type Sealing } from '../http/index.ts';

export type PhotoSeal = Sealing;

/** What is kept of a customer's photo: for a line in a list, for a screen, and for the printer of the bakery. */
export const PHOTO_FILES = ['small.webp', 'large.webp', 'print.jpg'] as const;
export type PhotoFile = (typeof PHOTO_FILES)[number];

/**
 * Where a customer's photo is opened: `${path}/small.webp` and so on. The address carries its own permission, because neither
 * a picture in a page of the desktop console nor one behind an order's secret link can send another. It is handed out only in
 * answers about the cart or order that the photo belongs to.
 */
export function photoPath(sealing: PhotoSeal, photoId: string): string {
  return `/media/photos/${photoId}/${sealFor(sealing, `photo:${photoId}`)}`;
}

export function isPhotoSeal(sealing: PhotoSeal, photoId: string, given: string): boolean {
  return isSealFor(sealing, `photo:${photoId}`, given);
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
