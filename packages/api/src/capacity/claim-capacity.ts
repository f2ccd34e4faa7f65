import { Prisma, writeLater, type ReadClient } from '@sweetspot/db';
import type { BucketClaim } from '@sweetspot/domain/slots/capacity';
import type { TxContext } from '../transaction.ts';
import { countedSql } from './bucket-usage.ts';

interface Claiming {
  readonly holdId: string;
  readonly claims: readonly BucketClaim[];
  readonly now: Date;
  readonly yielding?: readonly string[];
  /** Somebody who may knows that it is too much, and wants it. */
  readonly mayExceed?: boolean;
}

/**
 * Takes the units for a hold if every bucket has room for all of them, whatever the hold claimed before, and whatever the holds claim
 * that give way to it in the same transaction; false, and nothing changed, if one has not. What is sold is kept, also where the store has
 * lowered a limit below it since. The buckets are made or locked in `claims`'
 * order, which is the same everywhere, and counted in a statement of its own after that: one begun before the lock was had would count
 * what was true while it waited.
 */
export async function claimCapacity(
  { tx, newId }: TxContext,
  { holdId, claims, now, yielding = [], mayExceed = false }: Claiming,
): Promise<boolean> {
  const column = <T>(of: (claim: BucketClaim) => T): T[] => claims.map(of);
  // As arrays, which PostgreSQL takes to be short, and looks each bucket up; of JSON it would expect so many rows as to read every bucket.
  const rows = Prisma.sql`unnest(${column(({ resourceId }) => resourceId)}::uuid[], ${column(({ date }) => date)}::date[],
    ${column(({ windowId }) => windowId)}::uuid[], ${column(({ units }) => units)}::int[], ${column(() => newId())}::uuid[])
    with ordinality as w(resource_id, date, window_id, units, new_bucket_id, place)`;
  // A row in the way is locked as if it were to be changed, whether it is or not.
  await writeLater(tx, {
    table: 'capacity_bucket',
    sql: Prisma.sql`insert into capacity_bucket (id, resource_id, date, window_id)
      select w.new_bucket_id, w.resource_id, w.date, w.window_id from ${rows} order by w.place
      on conflict on constraint capacity_bucket_place do update set limit_units = excluded.limit_units where false`,
  });
  const [found] = await tx.$queryRaw<{ taken: number }[]>`
    with wanted as (
      select b.id, w.units, coalesce(b.limit_units, r.limit_units) as limit_units from ${rows}
      join capacity_bucket b on b.resource_id = w.resource_id and b.date = w.date and b.window_id is not distinct from w.window_id
      join capacity_resource r on r.id = b.resource_id
    ), used as (
      select w.id, coalesce(sum(c.units) filter (where h.id <> all(${[holdId, ...yielding]}::uuid[]) and ${countedSql(now)}), 0) as units,
        coalesce(max(c.units) filter (where h.id = ${holdId}::uuid and h.state = 'confirmed'), 0) as kept from wanted w
      left join capacity_claim c on c.bucket_id = w.id left join slot_hold h on h.id = c.hold_id group by w.id
    ), taken as (
      insert into capacity_claim (hold_id, bucket_id, units)
      select ${holdId}::uuid, w.id, w.units from wanted w
      where ${mayExceed} or (select bool_and(u.units + each.units <= each.limit_units or each.units <= u.kept) from wanted each join used u on u.id = each.id)
      on conflict (bucket_id, hold_id) do update set units = excluded.units returning 1
    ), given_back as (
      delete from capacity_claim c where c.hold_id = ${holdId}::uuid and c.bucket_id not in (select id from wanted)
      and (select count(*) from taken) = (select count(*) from wanted)
    )
    select count(*)::int as taken from taken`;
  return found?.taken === claims.length;
}

/** What a hold claims now, in the order in which its buckets are locked. */
export async function loadClaims(reader: Pick<ReadClient, '$queryRaw'>, holdId: string): Promise<BucketClaim[]> {
  return reader.$queryRaw<BucketClaim[]>`
    select b.resource_id as "resourceId", b.date::text as date, b.window_id as "windowId", c.units
    from capacity_claim c join capacity_bucket b on b.id = c.bucket_id where c.hold_id = ${holdId}::uuid
    order by b.resource_id, b.date, b.window_id nulls first`;
}
