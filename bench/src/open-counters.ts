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
const [FIRST_DAY, LAST_DAY, TIGHT_DAY] = [4, 26, 3];

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
      const slotIds = days.flatMap((date) => windowIds.map((windowId) => slotId(date, windowId)));
      opened.push({ storeId, cakeId, slotIds, tightSlotId: slotId(tight.date, tight.windowId), door });
    }
    return opened;
  } finally {
    await client.end();
  }
}
