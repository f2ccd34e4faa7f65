import { Prisma } from '@sweetspot/db';
import { MOST_ORDER_MINOR } from '@sweetspot/domain/money/inputs';
import { priceForGuestsSql } from './for-guests.ts';

/** What can be booked on the day that is asked for. */
export interface ReadyCakes {
  /** JSON: `storeId`, `demand` and the `slot` of each. */
  readonly rows: string;
  /** Only so many stores were asked. */
  readonly isPartial: boolean;
}

/** What the cake (`c`) asks of a slot, in the size of its card; null for one that has not been derived yet. */
export function demandSql(guests: number | null | undefined): Prisma.Sql {
  const asItComes = Prisma.sql`c.slot_demands -> -1`;
  return guests ? Prisma.sql`coalesce(c.slot_demands -> width_bucket(${guests - 1}::int, c.guests_up_to), ${asItComes})` : asItComes;
}

export interface Source {
  /** Begins the statement. */
  readonly with: Prisma.Sql;
  readonly from: Prisma.Sql;
  readonly slot: Prisma.Sql;
}

export function readySource(ready: ReadyCakes | null, guests: number | null | undefined): Source {
  const from = Prisma.sql`cake c join store s on s.id = c.store_id`;
  if (ready === null) return { with: Prisma.sql`with nothing as (select 1)`, from, slot: Prisma.sql`null::jsonb` };
  return {
    with: Prisma.sql`with ready as materialized (
      select * from jsonb_to_recordset(${ready.rows}::jsonb) as r("storeId" uuid, demand jsonb, slot jsonb))`,
    from: Prisma.sql`${from} join ready on ready."storeId" = c.store_id and ready.demand = ${demandSql(guests)}`,
    slot: Prisma.sql`ready.slot`,
  };
}

/** What else a checkout of this one cake would refuse. */
export function isBookableSql(guests: number | null | undefined): Prisma.Sql {
  const price = priceForGuestsSql(guests);
  return Prisma.sql`not c.is_sold_out and ${price} between greatest(1, s.minimum_order_minor) and ${MOST_ORDER_MINOR}`;
}
