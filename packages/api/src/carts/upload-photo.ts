import { inTx } from '../transaction.ts';
import { newVisitorToken, openCart } from './cart-owner.ts';
import type { Context } from '../context.ts';
import { deletePhotoFiles, photoKey, photoPath } from '../uploads/index.ts';

export interface UploadedPhoto {
  /** What a customization names it by. */
  readonly id: string;
  readonly path: string;
  /** As it was sent; a small one prints soft. */
  readonly width: number;
  readonly height: number;
}

/** Takes a picture to be printed on a cake, for the cart of whoever sends it: a visitor's first one begins their cart. */
export async function uploadPhoto(ctx: Context, readFile: () => Promise<Uint8Array>): Promise<UploadedPhoto> {
  // By address for visitors: a cookie that anybody can throw away counts nothing.
  await ctx.limits.take('upload', ctx.viewer?.userId ?? ctx.ip);
  const { variants, width, height } = await ctx.pictures.process(await readFile());
  const webps = variants.filter(({ contentType }) => contentType === 'image/webp');
  const [small, large, print] = [webps[0], webps.at(-1), variants.find(({ contentType }) => contentType === 'image/jpeg')];
  if (!small || !large || !print) throw new Error('A processed picture lacks a variant.');
  const id = ctx.newId();
  const { storage } = ctx.pictures;
  const token = ctx.visitorToken ?? newVisitorToken();
  try {
    // Files first: a row never points at nothing.
    await storage.put(photoKey(id, 'small.webp'), small.bytes, small.contentType);
    await storage.put(photoKey(id, 'large.webp'), large.bytes, large.contentType);
    await storage.put(photoKey(id, 'print.jpg'), print.bytes, print.contentType);
    await inTx(ctx, async (t) => {
      const { id: cartId } = await openCart(t, ctx.viewer ? { userId: ctx.viewer.userId } : { visitorToken: token });
      await t.tx.photo.create({ data: { id, cartId, createdAt: t.now() }, select: { id: true } });
    });
  } catch (error) {
    // No row names them, so nobody would put them away later. What went wrong first is what is told.
    await deletePhotoFiles(storage, id).catch(() => undefined);
    throw error;
  }
  if (!ctx.viewer && ctx.visitorToken === null) ctx.cookies.setVisitor(token);
  return { id, path: photoPath(ctx, id), width, height };
}
