import { slotId } from '@sweetspot/domain/slots/offer-slots';
import { addDays, wallClock } from '@sweetspot/domain/slots/wall-clock';
import pg from 'pg';
import type { OpenCounter } from './load/check-out.ts';

/** One store that people order from, whatever day it is. */
export type Counter = {
  storeId: string;
  cakeId: string;
  timeZone: string;
  windowIds: string[];
  cakesResourceId: string;
  door: OpenCounter['door'];
};

/** So few that even a slow run sells them out. */
const TIGHT_CAKES = 3;
/** Slots that every notice allows and the horizon still has. */
const [FIRST_DAY, LAST_DAY, TIGHT_DAY, ROOMY_DAY] = [4, 25, 3, 26];
const ROOMY_UNITS = 1_000_000;

/** With the slots that can be had from today on. */
export async function openCounters(url: string, counters: readonly Counter[], now = new Date()): Promise<OpenCounter[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const opened: OpenCounter[] = [];
    for (const { storeId, cakeId, timeZone, windowIds, cakesResourceId, door } of counters) {
      const today = wallClock(timeZone).dateOf(now);
      const days = Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, index) => addDays(today, FIRST_DAY + index));
      const tight = { date: addDays(today, TIGHT_DAY), windowId: windowIds[0] ?? '' };
      await client.query(
        `insert into capacity_bucket (id, resource_id, window_id, date, limit_units) values (gen_random_uuid(), $1, $2, $3, $4)`,
        [cakesResourceId, tight.windowId, tight.date, TIGHT_CAKES],
      );
      // A day's resources have one bucket, a window's one for each.
      const roomyDate = addDays(today, ROOMY_DAY);
      await client.query(
        `insert into capacity_bucket (id, resource_id, window_id, date, limit_units)
        select gen_random_uuid(), r.id, w.id, $2, $3 from capacity_resource r
        left join unnest($4::uuid[]) as w(id) on r.period = 'window' where r.store_id = $1 and r.archived_at is null`,
        [storeId, roomyDate, ROOMY_UNITS, windowIds],
      );
      const roomySlotIds = windowIds.map((windowId) => slotId(roomyDate, windowId));
      const slotIds = days.flatMap((date) => windowIds.map((windowId) => slotId(date, windowId)));
      opened.push({ storeId, cakeId, slotIds, roomySlotIds, tightSlotId: slotId(tight.date, tight.windowId), door });
    }
    return opened;
  } finally {
    await client.end();
  }
}
