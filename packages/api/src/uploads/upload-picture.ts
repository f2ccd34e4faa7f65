import type { z } from 'zod';
import type { Context } from '../context.ts';
import type { pictureView } from '../http/index.ts';
import { requireAllowed, requireStaff } from '../trpc.ts';
import { inTx } from '../transaction.ts';

/** Where a picture's variants are served: `${path}/320.webp` and so on. */
export function picturePath(hash: string): string {
  return `/media/${hash}`;
}

/**
 * Takes a picture for a store's library. Only its owners in the console may; everybody else is told that there is no such store. The file is
 * read last: nobody who is refused fills our memory with it.
 */
export async function uploadPicture(
  ctx: Context,
  upload: { storeId: string; readFile: () => Promise<Uint8Array> },
): Promise<z.output<typeof pictureView>> {
  const { storeId, readFile } = upload;
  const { viewer, role } = requireStaff(ctx, storeId);
  requireAllowed(ctx, role, 'edit_cakes');
  await ctx.limits.take('upload', viewer.userId);
  const { hash, width, height, variants } = await ctx.pictures.process(await readFile());
  // Files first: they are named by their content, so a picture row never points at nothing, and a second try is harmless.
  await Promise.all(variants.map((variant) => ctx.pictures.storage.put(variant.key, variant.bytes, variant.contentType)));
  const { id } = await inTx(ctx, ({ tx }) => tx.picture.create({ data: { storeId, hash, width, height }, select: { id: true } }));
  return { id, path: picturePath(hash), width, height, alt: '' };
}
