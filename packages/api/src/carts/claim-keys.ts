import { askAhead, Prisma } from '@sweetspot/db';
import { UNPLACED_STATUSES } from '@sweetspot/domain/orders/order-table';
import { anyOf } from '../http/index.ts';
import type { TxContext } from '../transaction.ts';

/**
 * Unpaid orders of the same lines of a cart may stand side by side, and the first that is placed claims the lines. Locks, in the order
 * that keeps two placings from waiting for each other: the lines' keys, the orders made from them and the order itself, these orders'
 * holds, and the lines: a change of the cart under way is waited for.
 */
export async function lockForPlacing(t: TxContext, orderId: string): Promise<void> {
  const keys = Prisma.sql`select unnest(claim_keys) from order_line where order_id = ${orderId}::uuid`;
  await lockClaimKeys(t, keys);
  await askAhead(
    t.tx,
    Prisma.sql`with ${madeFrom(keys, orderId)}, lines as (
      select id from cart_line where (select count(*) from holds) >= 0 and claim_keys && (select every from keys) order by id for update
    ) select count(*)::int as lines from lines`,
  );
}

/** The same for the lines that an order is about to be made from. The cart is locked. */
export async function lockCartForOrdering(t: TxContext, { cartId, storeId }: { cartId: string; storeId: string }): Promise<void> {
  const part = Prisma.sql`cart_id = ${cartId}::uuid and store_id = ${storeId}::uuid`;
  const keys = Prisma.sql`select unnest(claim_keys) from cart_line where ${part}`;
  await lockClaimKeys(t, keys);
  // A line put back at the moment when an order of it was placed may come with the key that the order has: it is another line. Keys
  // of lines are no ids of rows, and random as the database makes them.
  await askAhead(
    t.tx,
    Prisma.sql`with ${madeFrom(keys, null)}
    update cart_line line set claim_keys = coalesce(
      (select array_agg(own.key) from unnest(line.claim_keys) own(key) where not exists (select 1 from cart_claim c where c.key = own.key)),
      array[gen_random_uuid()])
    where ${part} and (select count(*) from holds) >= 0 and exists (select 1 from cart_claim c where c.key = any(line.claim_keys))`,
  );
}

/**
 * Counting the holds has the orders locked first. PostgreSQL takes keys that are not known yet for those of every two hundredth line, and
 * would rather read all that the marketplace holds and never sold: orders and holds are named in arrays, which are looked up one by one.
 */
function madeFrom(keys: Prisma.Sql, orderId: string | null): Prisma.Sql {
  const made = Prisma.sql`select l.order_id from order_line l where l.claim_keys && (select every from keys)`;
  return Prisma.sql`keys as materialized (select array(${keys}) as every), orders as (
      select o.id from "order" o where o.id = any(array(${made} union all select ${orderId}::uuid))
      and (o.status in (${anyOf(UNPLACED_STATUSES)}) or o.id = ${orderId}::uuid) order by o.id for update
    ), holds as (
      select h.id from slot_hold h where (select count(*) from orders) >= 0 and h.state = 'held' and h.id = any(array(
        select o.hold_id from "order" o where o.id = any(array(${made}))
        union all select held.id from cart_line c, ${liveHoldOf(Prisma.raw('c'))} as held where c.claim_keys && (select every from keys)
      )) order by h.id for update
    )`;
}

/** The hold of a cart's line, looked up for each line. */
export function liveHoldOf(line: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`lateral (select h.id from slot_hold h
    where h.cart_id = ${line}.cart_id and h.store_id = ${line}.store_id and h.state = 'held' offset 0)`;
}

/**
 * Whoever orders lines of a cart, or places an order made from them, comes one after the other: the keys are locked before any order,
 * hold or line is, in one sequence that is the same everywhere. A statement of its own: what follows must see what it waited for.
 */
async function lockClaimKeys({ tx }: TxContext, keys: Prisma.Sql): Promise<void> {
  await askAhead(
    tx,
    Prisma.sql`select pg_advisory_xact_lock(lock) from (
      select distinct hashtextextended('claim ' || key, 0) as lock from (${keys}) as each(key) order by lock offset 0
    ) sorted`,
  );
}
