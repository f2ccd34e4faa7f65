import { enqueue } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { Services } from '../context.ts';
import type { TxContext } from '../transaction.ts';
import { photoKey } from './photo-path.ts';

/** It stays, and in the cart of this person, until the transaction ends. Throws PHOTO_NOT_FOUND where it was not given to that. */
export async function holdPhotoOf({ tx }: TxContext, userId: string, photoId: string): Promise<void> {
  const known = await tx.$queryRaw<unknown[]>`
    select 1 from photo p join cart c on c.id = p.cart_id
    where p.id = ${photoId}::uuid and c.user_id = ${userId}::uuid for key share of p`;
  if (known.length === 0) throw new AppError('PHOTO_NOT_FOUND');
}

/** It shows nobody any more. Unless a cake of their cart has it too, nothing can name it from now on, and its files are put away. */
export async function releasePhoto({ tx }: TxContext, photoId: string): Promise<void> {
  await tx.$executeRaw`
    update photo p set cart_id = null where p.id = ${photoId}::uuid
    and not exists (select 1 from cart_line l where l.cart_id = p.cart_id and position(p.id::text in l.customization::text) > 0)`;
  await enqueue(tx, { name: 'photos.sweep', data: {} });
}

/** The picture itself, for a file that needs nothing beside it; null where it is put away already. */
export async function photoAsData(storage: Services['pictures']['storage'], photoId: string): Promise<string | null> {
  const stored = await storage.get(photoKey(photoId, 'large.webp'));
  return stored && `data:${stored.contentType};base64,${Buffer.from(stored.bytes).toString('base64')}`;
}
