import { Prisma, readAside, writeLater } from '@sweetspot/db';
import { ensureHoldHasRoom } from '../capacity/index.ts';
import { liveHoldOf, takeOutOrdered } from '../carts/index.ts';
import type { OrderToPlace, Placing, PlacingHandler, TxContext } from '../transaction.ts';
import { hasPromoRoom, retakePromoCode } from '../promotions/index.ts';
import { keepPaidPhotos } from '../uploads/index.ts';

interface Found {
  readonly claimKeys: readonly string[];
  readonly rivals: readonly { readonly id: string; readonly holdId: string | null }[];
  readonly idleHoldIds: readonly string[];
  readonly isClaimed: boolean;
  readonly isStoreOpen: boolean;
  readonly lapsedPromoCodeId: string | null;
}

/**
 * Under the locks of `lockForPlacing`. Room that only rivals hold is this order's to take: they end when it is placed. What has been written
 * of the order's money by then may wait: none of this is read from it.
 */
async function lookAtPlacing(t: TxContext, order: OrderToPlace, now: Date): Promise<Placing> {
  const [found] = await readAside(t.tx).$queryRaw<Found[]>`
    with keys as materialized (
      select array(select distinct key from order_line l, unnest(l.claim_keys) key where l.order_id = ${order.id}::uuid) as every)
    select keys.every as "claimKeys",
      (select coalesce(json_agg(json_build_object('id', o.id, 'holdId', o.hold_id)), '[]') from "order" o
        where o.id = any(array(select other.order_id from order_line other where other.claim_keys && keys.every))
        and o.id <> ${order.id}::uuid and o.status = 'awaiting_payment') as rivals,
      array(
        select distinct h.id from cart_line line, ${liveHoldOf(Prisma.raw('line'))} as h
        where line.claim_keys && keys.every and not exists (select 1 from "order" o where o.hold_id = h.id) order by h.id) as "idleHoldIds",
      exists (select 1 from cart_claim c where c.key = any(keys.every)) as "isClaimed",
      (select u.promo_code_id from promo_code_use u
        where u.order_id = ${order.id}::uuid and u.given_back_at is not null) as "lapsedPromoCodeId",
      exists (
        select 1 from "order" o join store s on s.id = o.store_id where o.id = ${order.id}::uuid and s.status = 'approved') as "isStoreOpen"
    from keys`;
  const { claimKeys = [], rivals = [], idleHoldIds = [], isClaimed = true, lapsedPromoCodeId = null, isStoreOpen = false } = found ?? {};
  const rivalIds = rivals.map(({ id }) => id).toSorted();
  const yielding = [...idleHoldIds, ...rivals.flatMap(({ holdId }) => holdId ?? [])];
  return {
    claimKeys,
    isCartUnclaimed: !isClaimed,
    isStoreOpen,
    hasSlotRoom: order.hold !== null && (await ensureHoldHasRoom(t, order.hold, { now, yielding })),
    hasCodeRoom: lapsedPromoCodeId === null || (await hasPromoRoom(t, lapsedPromoCodeId, rivalIds)),
    lapsedPromoCodeId,
    rivalIds,
    idleHoldIds,
  };
}

/** The order is placed: its lines are its own from now on, and leave the cart. */
async function claimCart(t: TxContext, orderId: string, { claimKeys, rivalIds, idleHoldIds, lapsedPromoCodeId }: Placing): Promise<void> {
  await writeLater(t.tx, {
    table: 'cart_claim',
    sql: Prisma.sql`insert into cart_claim (key, order_id) select key, ${orderId}::uuid from unnest(${[...claimKeys]}::uuid[]) key`,
  });
  await writeLater(t.tx, {
    table: 'checkout_draft',
    sql: Prisma.sql`delete from checkout_draft d using "order" o, cart c where o.id = ${orderId}::uuid and d.store_id = o.store_id
      and d.cart_id = c.id and (c.id = o.cart_id or c.user_id = o.user_id)`,
  });
  await takeOutOrdered(t, { orderId, claimKeys });
  await keepPaidPhotos(t, orderId, rivalIds);
  if (lapsedPromoCodeId !== null) await retakePromoCode(t, orderId, lapsedPromoCodeId, rivalIds);
  if (idleHoldIds.length === 0) return;
  await writeLater(t.tx, {
    table: 'slot_hold',
    rows: 'idle',
    sql: Prisma.sql`update slot_hold set state = 'released' where id = any(${[...idleHoldIds]}::uuid[])`,
  });
}

export const placingHandler: PlacingHandler = { look: lookAtPlacing, claim: claimCart };
