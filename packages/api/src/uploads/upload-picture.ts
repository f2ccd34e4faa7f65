import { inTx } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import type { pictureView } from '../http/wire.ts';
import { requireViewer } from '../trpc.ts';
import { picturePath } from './picture-path.ts';

/**
 * Takes a picture for a store's library. Only its owners may; everybody else is told that there is no such store. The file is
 * read last: nobody who is refused fills our memory with it.
 */
export async function uploadPicture(
  ctx: Context,
  upload: { storeId: string; readFile: () => Promise<Uint8Array> },
): Promise<z.output<typeof pictureView>> {
  const viewer = requireViewer(ctx.viewer);
  const { storeId, readFile } = upload;
  const membership = viewer.memberships.find((each) => each.storeId === storeId);
  if (membership === undefined) throw new AppError('STORE_NOT_FOUND');
  if (membership.role !== 'owner') throw new AppError('FORBIDDEN');
  await ctx.limits.take('upload', viewer.userId);
  const { hash, width, height, variants } = await ctx.pictures.process(await readFile());
  // Files first: they are named by their content, so a picture row never points at nothing, and a second try is harmless.
  await Promise.all(variants.map((variant) => ctx.pictures.storage.put(variant.key, variant.bytes, variant.contentType)));
  const { id } = await inTx(ctx.db, (tx) => tx.picture.create({ data: { storeId, hash, width, height }, select: { id: true } }));
  return { id, path: picturePath(hash), width, height, alt: '' };
}
