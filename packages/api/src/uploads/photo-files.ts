import type { Services } from '../context.ts';
import { PHOTO_FILES, photoKey } from './photo-path.ts';

/** Deleting what is not there is no error, so it may be done again. */
export async function deletePhotoFiles(storage: Services['pictures']['storage'], photoId: string): Promise<void> {
  await Promise.all(PHOTO_FILES.map((file) => storage.delete(photoKey(photoId, file))));
}
