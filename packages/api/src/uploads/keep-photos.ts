import { Prisma, writeLater } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { UNPLACED_STATUSES } from '@sweetspot/domain/orders/order-table';
import { anyOf } from '../http/index.ts';
import type { TxContext } from '../transaction.ts';

/**
 * From now on they are kept as long as the order is. One that a paid order has stays with that one: this order may never be paid.
 * Throws PHOTO_NOT_FOUND for what was put away, or is not the cart's.
 */
export async function keepPhotos(
  { tx }: TxContext,
  { orderId, cartId, ids }: { orderId: string; cartId: string; ids: readonly string[] },
): Promise<void> {
  if (ids.length === 0) return;
  const kept = await tx.$executeRaw`
    update photo p set order_id = case when exists (
      select 1 from "order" o where o.id = p.order_id and o.status not in (${anyOf(UNPLACED_STATUSES)})
    ) then p.order_id else ${orderId}::uuid end
    where p.id = any(${[...ids]}::uuid[]) and p.cart_id = ${cartId}::uuid`;
  if (kept < new Set(ids).size) throw new AppError('PHOTO_NOT_FOUND');
}

/** Another order with the same photo may have been made since, in this cart or in the one that it became part of. */
export async function keepPaidPhotos({ tx }: TxContext, orderId: string, rivalIds: readonly string[]): Promise<void> {
  await writeLater(tx, {
    table: 'photo',
    sql: Prisma.sql`update photo p set order_id = o.id from "order" o
      where o.id = ${orderId}::uuid and p.cart_id = o.cart_id and p.order_id is distinct from o.id
      and exists (select 1 from order_line l where l.order_id = o.id and position(p.id::text in l.customization::text) > 0)`,
  });
  if (rivalIds.length === 0) return;
  await tx.$executeRaw`
    update photo p set order_id = ${orderId}::uuid where p.order_id = any(${[...rivalIds]}::uuid[])
    and exists (select 1 from order_line l where l.order_id = ${orderId}::uuid and position(p.id::text in l.customization::text) > 0)`;
}
