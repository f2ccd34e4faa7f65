import type { Tx } from '@sweetspot/db';

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

/**
 * Whoever orders lines of a cart, or places an order made from them, comes one after the other: the keys are locked before any order,
 * hold or line is, in one sequence that is the same everywhere.
 */
async function lockClaimKeys(tx: Tx, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await tx.$executeRaw`
    select pg_advisory_xact_lock(lock) from (
      select distinct hashtextextended('claim ' || key, 0) as lock from unnest(${[...keys]}::text[]) key order by lock offset 0
    ) sorted`;
}

async function loadCartKeys(tx: Tx, { cartId, storeId }: { cartId: string; storeId: string }): Promise<string[]> {
  const lines = await tx.cartLine.findMany({ where: { cartId, storeId }, select: { claimKeys: true } });
  return lines.flatMap(({ claimKeys }) => claimKeys);
}

/** A line put back at the moment when an order of it was placed may come with the key that the order has: it is another line. */
async function renewClaimedKeys(tx: Tx, { cartId, storeId }: { cartId: string; storeId: string }): Promise<void> {
  await tx.$executeRaw`
    update cart_line line set claim_keys = coalesce(
      (select array_agg(own.key) from unnest(line.claim_keys) own(key) where not exists (select 1 from cart_claim c where c.key = own.key)),
      array[gen_random_uuid()])
    where line.cart_id = ${cartId}::uuid and line.store_id = ${storeId}::uuid
    and exists (select 1 from cart_claim c where c.key = any(line.claim_keys))`;
}
