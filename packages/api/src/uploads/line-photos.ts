import type { Customization } from '@sweetspot/domain/customization/customization';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { z } from 'zod';
import type { TxContext } from '../transaction.ts';
import { photoPath, type PhotoSeal } from './photo-path.ts';

/** A photo that the customer gave for one cake. */
export const linePhotoView = z.object({
  id: z.string(),
  /** The option group's name, as the store named it. */
  group: z.string(),
  /** `${path}/small.webp`, `/large.webp`, and `/print.jpg` for the printer. Good for a week at least. */
  path: z.string(),
});

interface DescribedLine {
  readonly customization: Customization;
  readonly choices: readonly { readonly groupId: string; readonly group: string }[];
}

/** In the order of the cake's groups. Only of lines that were let in by `refuseStrangePhotos`. */
export function linePhotos(seal: PhotoSeal, { customization, choices }: DescribedLine): z.output<typeof linePhotoView>[] {
  return choices.flatMap(({ groupId, group }) => {
    const selection = customization.selections[groupId];
    if (!selection || !('photoId' in selection) || selection.photoId === '') return [];
    return [{ id: selection.photoId, group, path: photoPath(seal, selection.photoId) }];
  });
}

export function photoIdsOf({ selections }: Customization): string[] {
  return [...new Set(Object.values(selections).flatMap((selection) => ('photoId' in selection ? [selection.photoId] : [])))].filter(
    Boolean,
  );
}

/**
 * An address to open a photo comes with every line that has one, so a line may only name photos given to its own cart. They stay there
 * until the transaction ends.
 */
export async function refuseStrangePhotos(t: TxContext, cartId: string, customization: Customization): Promise<void> {
  const ids = photoIdsOf(customization);
  if (ids.length === 0) return;
  const isEveryOneAnId = ids.every((id) => z.uuid().safeParse(id).success);
  if (!isEveryOneAnId) throw new AppError('PHOTO_NOT_FOUND');
  await holdOwnPhotos(t, cartId, ids);
}

/** They stay, and with this cart, until the transaction ends. Throws PHOTO_NOT_FOUND where one was not given to it. */
export async function holdOwnPhotos({ tx }: TxContext, cartId: string | null, ids: readonly string[]): Promise<void> {
  const known = await tx.$queryRaw<{ id: string }[]>`
    select id from photo where id = any(${[...ids]}::uuid[]) and cart_id = ${cartId}::uuid order by id for key share`;
  if (known.length < ids.length) throw new AppError('PHOTO_NOT_FOUND');
}
