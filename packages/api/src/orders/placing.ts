import type { Tx } from '@sweetspot/db';
import type { RawReader } from '../cakes/load-customizable-cake.ts';
import { loadCartKeys, lockClaimKeys, renewClaimedKeys } from '../carts/claim-keys.ts';
import { takeOutOrdered } from '../carts/take-out-ordered.ts';
import { keepPaidPhotos } from '../uploads/keep-photos.ts';
import type { FactsRow } from './order-facts.ts';
import { ensureHoldHasRoom } from '../capacity/order-hold.ts';

/**
 * Unpaid orders of the same lines of a cart may stand side by side, and the first that is placed claims the lines. Locks, in the order
 * that keeps two placings from waiting for each other: the lines' keys, the orders made from them, these orders' holds.
 */
export async function lockForPlacing(tx: Tx, orderId: string): Promise<void> {
  const lines = await tx.orderLine.findMany({ where: { orderId }, select: { claimKeys: true } });
  const keys = lines.flatMap(({ claimKeys }) => claimKeys);
  await lockClaimKeys(tx, keys);
  await lockMadeFrom(tx, keys);
}

/** The same for the lines that an order is about to be made from. The cart is locked. */
export async function lockCartForOrdering(tx: Tx, part: { cartId: string; storeId: string }): Promise<void> {
  const keys = await loadCartKeys(tx, part);
  await lockClaimKeys(tx, keys);
  await lockMadeFrom(tx, keys);
  await renewClaimedKeys(tx, part);
}

async function lockMadeFrom(tx: Tx, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await tx.$queryRaw`
    select o.id from "order" o where o.status in ('awaiting_payment', 'expired')
    and o.id in (select l.order_id from order_line l where l.claim_keys && ${[...keys]}::uuid[]) order by o.id for update`;
  await tx.$queryRaw`
    select h.id from slot_hold h where h.state = 'held' and (
      h.id in (select o.hold_id from "order" o join order_line l on l.order_id = o.id where l.claim_keys && ${[...keys]}::uuid[])
      or (h.cart_id, h.store_id) in (select c.cart_id, c.store_id from cart_line c where c.claim_keys && ${[...keys]}::uuid[])
    ) order by h.id for update`;
}

/** What placing an order would mean for the others made from its lines. */
export interface Placing {
  readonly isCartUnclaimed: boolean;
  readonly hasSlotRoom: boolean;
  readonly rivalIds: readonly string[];
  /** Held in the next round of checkout for lines that this order buys. */
  readonly idleHoldIds: readonly string[];
}

/** Under the locks above. Room that only rivals hold is this order's to take: they end when it is placed. */
export async function lookAtPlacing(tx: Tx, order: FactsRow, now: Date): Promise<Placing> {
  const rivals = await tx.$queryRaw<{ id: string; holdId: string | null }[]>`
    select distinct o.id, o.hold_id as "holdId" from order_line mine
    join order_line other on other.claim_keys && mine.claim_keys
    join "order" o on o.id = other.order_id and o.id <> mine.order_id and o.status = 'awaiting_payment'
    where mine.order_id = ${order.id}::uuid order by o.id`;
  const idle = await tx.$queryRaw<{ id: string }[]>`
    select distinct h.id from order_line mine join cart_line line on line.claim_keys && mine.claim_keys
    join slot_hold h on h.cart_id = line.cart_id and h.store_id = line.store_id and h.state = 'held'
    where mine.order_id = ${order.id}::uuid and not exists (select 1 from "order" o where o.hold_id = h.id) order by h.id`;
  const idleHoldIds = idle.map(({ id }) => id);
  const yielding = [...idleHoldIds, ...rivals.flatMap(({ holdId }) => holdId ?? [])];
  return {
    isCartUnclaimed: (await findPlacedInstead(tx, order.id)) === null,
    hasSlotRoom: order.hold !== null && (await ensureHoldHasRoom(tx, order.hold, { now, yielding })),
    rivalIds: rivals.map(({ id }) => id),
    idleHoldIds,
  };
}

/** The order is placed: its lines are its own from now on, and leave the cart. */
export async function claimCart(tx: Tx, orderId: string, { rivalIds, idleHoldIds }: Placing): Promise<void> {
  await tx.$executeRaw`
    insert into cart_claim (key, order_id)
    select distinct key, l.order_id from order_line l, unnest(l.claim_keys) key where l.order_id = ${orderId}::uuid`;
  await takeOutOrdered(tx, orderId);
  await keepPaidPhotos(tx, orderId, rivalIds);
  if (idleHoldIds.length > 0) await tx.slotHold.updateMany({ where: { id: { in: [...idleHoldIds] } }, data: { state: 'released' } });
}

/** The number of the order that was placed with lines that this one was made from too; null while there is none. */
export async function findPlacedInstead(reader: RawReader, orderId: string): Promise<string | null> {
  const [placed] = await reader.$queryRaw<{ number: string }[]>`
    select o.number from order_line l join cart_claim c on c.key = any(l.claim_keys) join "order" o on o.id = c.order_id
    where l.order_id = ${orderId}::uuid and c.order_id <> l.order_id order by o.placed_at, o.number limit 1`;
  return placed?.number ?? null;
}
