import { inTx } from '@sweetspot/db';
import type { Services } from '../context.ts';
import { PHOTO_FILES, photoKey } from './photo-path.ts';

const KEPT_MS = 14 * 24 * 3_600_000;
const MOST_AT_ONCE = 200;

/** Puts away photos that were tried on a cake and neither ordered nor kept in a cart. */
export async function sweepPhotos({ db, now, pictures }: Pick<Services, 'db' | 'now' | 'pictures'>): Promise<void> {
  const forgotten = new Date(now().getTime() - KEPT_MS);
  const gone = await inTx(
    db,
    (tx) =>
      tx.$queryRaw<{ id: string }[]>`
      delete from photo where id in (
        select p.id from photo p where p.order_id is null and p.created_at <= ${forgotten}
        and not exists (select 1 from cart_line l where l.cart_id = p.cart_id and position(p.id::text in l.customization::text) > 0)
        order by p.created_at limit ${MOST_AT_ONCE} for update of p skip locked)
      returning id`,
  );
  for (const { id } of gone) await Promise.all(PHOTO_FILES.map((file) => pictures.storage.delete(photoKey(id, file))));
}
