import type { Tx } from '@sweetspot/db';

/**
 * Whoever orders lines of a cart, or places an order made from them, comes one after the other: the keys are locked before any order,
 * hold or line is, in one sequence that is the same everywhere.
 */
export async function lockClaimKeys(tx: Tx, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await tx.$executeRaw`
    select pg_advisory_xact_lock(lock) from (
      select distinct hashtextextended('claim ' || key, 0) as lock from unnest(${[...keys]}::text[]) key order by lock offset 0
    ) sorted`;
}

export async function loadCartKeys(tx: Tx, { cartId, storeId }: { cartId: string; storeId: string }): Promise<string[]> {
  const lines = await tx.cartLine.findMany({ where: { cartId, storeId }, select: { claimKeys: true } });
  return lines.flatMap(({ claimKeys }) => claimKeys);
}

/** A line put back at the moment when an order of it was placed may come with the key that the order has: it is another line. */
export async function renewClaimedKeys(tx: Tx, { cartId, storeId }: { cartId: string; storeId: string }): Promise<void> {
  await tx.$executeRaw`
    update cart_line line set claim_keys = coalesce(
      (select array_agg(own.key) from unnest(line.claim_keys) own(key) where not exists (select 1 from cart_claim c where c.key = own.key)),
      array[gen_random_uuid()])
    where line.cart_id = ${cartId}::uuid and line.store_id = ${storeId}::uuid
    and exists (select 1 from cart_claim c where c.key = any(line.claim_keys))`;
}
