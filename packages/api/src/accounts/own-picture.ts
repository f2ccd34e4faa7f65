import type { ownPictureInput } from '@sweetspot/domain/accounts/inputs';
import type { z } from 'zod';
import type { Context, Viewer } from '../context.ts';
import { loadViewer, type viewerView } from '../sessions/index.ts';
import { inTx } from '../transaction.ts';
import { holdPhotoOf, releasePhoto } from '../uploads/index.ts';

/** The one before goes with the change. The same again changes nothing. Throws PHOTO_NOT_FOUND. */
export async function saveOwnPicture(
  ctx: Context & { viewer: Viewer },
  { photoId }: z.output<typeof ownPictureInput>,
): Promise<z.output<typeof viewerView>> {
  const { userId } = ctx.viewer;
  await inTx(ctx, async (t) => {
    // Two that are sent at once come one after the other, so that neither's picture is left behind.
    const [before] = await t.tx.$queryRaw<{ pictureId: string | null }[]>`
      select picture_id as "pictureId" from "user" where id = ${userId}::uuid for update`;
    if (before === undefined || before.pictureId === photoId) return;
    if (photoId !== null) await holdPhotoOf(t, userId, photoId);
    await t.tx.user.update({ where: { id: userId }, data: { pictureId: photoId }, select: { id: true } });
    if (before.pictureId !== null) await releasePhoto(t, before.pictureId);
  });
  return loadViewer(ctx, userId);
}
