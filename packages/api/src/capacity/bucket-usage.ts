import type { BucketUsage } from '@sweetspot/domain/slots/capacity';
import { Prisma } from '@sweetspot/db';
import type { RawReader } from '../cakes/index.ts';

interface UsageQuery {
  readonly storeIds: readonly string[];
  /** Local dates, both included. */
  readonly from: string;
  readonly to: string;
  readonly now: Date;
  /** The asker's own hold is theirs to move, so it takes no room from them. */
  readonly exceptCartId: string | null;
  /** What an order has already takes no room from it, where it is to be moved. */
  readonly exceptHoldId?: string | null;
}

/** A hold's work counts while it is held and not run out, and for good once confirmed. Reads `h`, a joined slot_hold. */
export function countedSql(now: Date): Prisma.Sql {
  return Prisma.sql`(h.state = 'confirmed' or (h.state = 'held' and h.expires_at > ${now}::timestamptz))`;
}

/**
 * What is taken of the stores' buckets over some dates: one question for the whole horizon. The resources are an array, so that their
 * buckets are read by the index: joined, hundreds of stores have PostgreSQL read every bucket that there ever was.
 */
export async function loadBucketUsage(
  reader: RawReader,
  { storeIds, from, to, now, exceptCartId, exceptHoldId = null }: UsageQuery,
): Promise<BucketUsage[]> {
  return reader.$queryRaw<BucketUsage[]>`
    select b.resource_id as "resourceId", b.date::text as date, b.window_id as "windowId", b.limit_units as "limitUnits",
      coalesce(sum(c.units) filter (where ${countedSql(now)} and h.id is distinct from ${exceptHoldId}::uuid
        and not (h.state = 'held' and h.cart_id is not distinct from ${exceptCartId}::uuid and h.cart_id is not null)), 0)::int as "usedUnits"
    from capacity_bucket b
    left join capacity_claim c on c.bucket_id = b.id
    left join slot_hold h on h.id = c.hold_id
    where b.resource_id = any(array(select r.id from capacity_resource r where r.store_id = any(${[...storeIds]}::uuid[])))
      and b.date between ${from}::date and ${to}::date
    group by b.id`;
}
