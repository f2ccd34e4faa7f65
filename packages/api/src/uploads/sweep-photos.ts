import type { Services } from '../context.ts';
import { inTx, type TxServices } from '../transaction.ts';
import { deletePhotoFiles } from './photo-path.ts';

type Sweeping = TxServices & Pick<Services, 'pictures'>;

const KEPT_MS = 14 * 24 * 3_600_000;
const MOST_AT_ONCE = 200;

/**
 * Puts away photos that were tried on a cake, and neither ordered nor kept in a cart, nor shown by a review, nor of somebody. One without a
 * cart waits for nothing: nobody can put it on anything. Throws when files could not be deleted; their
 * rows stay, so that the next run finds them again.
 */
export async function sweepPhotos(services: Sweeping): Promise<void> {
  const forgotten = new Date(services.now().getTime() - KEPT_MS);
  await releaseUnpaid(services, forgotten);
  let found: readonly string[];
  do {
    found = await takeForgotten(services, forgotten);
    await putAway(services, found);
  } while (found.length === MOST_AT_ONCE);
}

/** What was ordered and never paid was not ordered. */
async function releaseUnpaid(services: TxServices, forgotten: Date): Promise<void> {
  await inTx(
    services,
    ({ tx }) => tx.$executeRaw`
      update photo p set order_id = null from "order" o
      where o.id = p.order_id and o.status = 'expired' and o.created_at <= ${forgotten}`,
  );
}

/** Without a cart nobody can put them on a cake any more, so that they may be deleted file by file. */
async function takeForgotten(services: TxServices, forgotten: Date): Promise<readonly string[]> {
  const rows = await inTx(
    services,
    ({ tx }) => tx.$queryRaw<{ id: string }[]>`
      update photo set cart_id = null where id in (
        select p.id from photo p where p.order_id is null and (p.created_at <= ${forgotten} or p.cart_id is null)
        and not exists (select 1 from cart_line l where l.cart_id = p.cart_id and position(p.id::text in l.customization::text) > 0)
        and not exists (select 1 from review r where r.photo_id = p.id)
        and not exists (select 1 from "user" u where u.picture_id = p.id)
        order by p.created_at limit ${MOST_AT_ONCE} for update of p skip locked)
      returning id`,
  );
  return rows.map(({ id }) => id);
}

async function putAway(services: Sweeping, ids: readonly string[]): Promise<void> {
  const failures: unknown[] = [];
  const deleted: string[] = [];
  for (const id of ids) {
    try {
      await deletePhotoFiles(services.pictures.storage, id);
      deleted.push(id);
    } catch (error) {
      failures.push(error);
    }
  }
  await inTx(services, ({ tx }) => tx.photo.deleteMany({ where: { id: { in: deleted }, cartId: null, orderId: null } }));
  if (failures.length > 0) throw new AggregateError(failures, 'Files of photos could not be deleted.');
}
