import { AppError } from '@sweetspot/domain/errors/app-error';
import type { Services } from '../context.ts';
import { isPhotoSeal, PHOTO_FILES, photoKey } from './photo-path.ts';

type StoredPicture = NonNullable<Awaited<ReturnType<Services['pictures']['storage']['get']>>>;

/** A customer's photo for whoever was given its address; to everybody else it is not there. */
export async function openPhoto(
  ctx: Pick<Services, 'sessionSecret' | 'now' | 'pictures'>,
  { photoId, seal, file: asked }: { photoId: string; seal: string; file: string },
): Promise<StoredPicture> {
  const file = PHOTO_FILES.find((name) => name === asked);
  const stored = file && isPhotoSeal(ctx, photoId, seal) ? await ctx.pictures.storage.get(photoKey(photoId, file)) : null;
  if (!stored) throw new AppError('NOT_FOUND');
  return stored;
}
