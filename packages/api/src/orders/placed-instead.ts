import type { RawReader } from '../cakes/index.ts';

/** The number of the order that was placed with lines that this one was made from too; null while there is none. */
export async function findPlacedInstead(reader: RawReader, orderId: string): Promise<string | null> {
  const [placed] = await reader.$queryRaw<{ number: string }[]>`
    select o.number from order_line l join cart_claim c on c.key = any(l.claim_keys) join "order" o on o.id = c.order_id
    where l.order_id = ${orderId}::uuid and c.order_id <> l.order_id order by o.placed_at, o.number limit 1`;
  return placed?.number ?? null;
}
