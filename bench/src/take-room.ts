import pg from 'pg';
import { dayFromNow, TAKEN_DAYS } from './questions.ts';

/** A kitchen that makes so many cakes in a window has no room left. */
const FULL_UNITS = 25;

/**
 * Orders of the days that are asked for: one in each of every store's windows, and one window in four full. Who asks for a day then finds
 * buckets with claims. Its constraints are not checked, as where the rest is filled in.
 */
export async function takeRoom(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    for (const days of TAKEN_DAYS) await takeDay(client, dayFromNow(days));
    await client.query('commit');
    await client.query('analyze slot_hold, capacity_bucket, capacity_claim');
  } finally {
    await client.end();
  }
}

async function takeDay(client: pg.Client, date: string): Promise<void> {
  await client.query(
    `insert into capacity_bucket (id, resource_id, window_id, date)
    select gen_random_uuid(), r.id, w.id, $1::date from capacity_resource r
    left join slot_window w on r.period = 'window' and w.store_id = r.store_id and w.archived_at is null
    where r.archived_at is null and (r.period = 'day' or w.id is not null)
    on conflict on constraint capacity_bucket_place do nothing`,
    [date],
  );
  await client.query(
    `with made as (
      insert into slot_hold (id, store_id, fulfilment, window_id, date, start_at, end_at, state, expires_at)
      select gen_random_uuid(), w.store_id, w.fulfilment, w.id, $1::date, (w.from_minute * interval '1 minute' + $1::date) at time zone s.time_zone,
        (w.to_minute * interval '1 minute' + $1::date) at time zone s.time_zone, 'confirmed', now()
      from slot_window w join store s on s.id = w.store_id where w.archived_at is null returning id, store_id, window_id)
    insert into capacity_claim (hold_id, bucket_id, units)
    select m.id, b.id, case when r.period = 'window' and hashtext(m.window_id::text) % 4 = 0 then $2::int else 1 end
    from made m join capacity_resource r on r.store_id = m.store_id
    join capacity_bucket b on b.resource_id = r.id and b.date = $1::date and (b.window_id is null or b.window_id = m.window_id)`,
    [date, FULL_UNITS],
  );
}
