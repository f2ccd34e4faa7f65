import { estimateRoute, straightDistanceMetres } from '@sweetspot/domain/delivery/estimate-route';
import type { Fulfilment } from '@sweetspot/domain/orders/order-status';
import { hoursOn, type WorkingHours } from '@sweetspot/domain/slots/store-schedule';
import { addDays, wallClock, weekdayOf, type WallClock } from '@sweetspot/domain/slots/wall-clock';
import { workingAfter } from '@sweetspot/domain/slots/working-time';
import type pg from 'pg';
import type { ReadyQuestion } from '../questions.ts';
import type { RawCatalogue, RawDemand, RawStore } from './raw-catalogue.ts';
import { cardOf, commonFamilies, PAGE } from './raw-finding.ts';
import { STATEMENTS } from './raw-statements.ts';

type Row = Record<string, unknown>;
type Slot = { windowId: string; fulfilment: Fulfilment; startMs: number; endMs: number; closesMs: number };
type Taken = ReadonlyMap<string, { limit: number | null; used: number }>;

const MOST_STORES = 300;
const FARTHEST_METRES = 50_000;
const [MINUTE_MS, HANDOVER_MS] = [60_000, 600_000];

/**
 * The whole rule of slots over schedules that are in memory, with each day's slots and each notice's end worked out once: the database is
 * asked what that day's buckets have taken, and which cakes are not sold out.
 */
export function createReady(pool: pg.Pool, { cakes, stores }: RawCatalogue): (input: Record<string, unknown>) => Promise<object> {
  const clock = wallClock('Asia/Kolkata');
  const cards = new Map([...cakes].map(([id, cake]) => [id, cardOf(cake)]));
  const slotsOn = createSlots(clock);
  const afterWork = createNotices(clock);
  const run = async (name: 'taken' | 'readyCakes', values: unknown[]) =>
    (await pool.query<Row>({ name, text: STATEMENTS[name], values })).rows;

  return async ({ asked }) => {
    const question = JSON.parse(String(asked)) as ReadyQuestion;
    const nearest = nearestStores(stores, question);
    const taken: Taken = new Map(
      (await run('taken', [question.readyBy, nearest.flatMap(({ store }) => store.resources.map(({ id }) => id))])).map((row) => [
        `${String(row['resource_id'])}${(row['window_id'] as string | null) ?? ''}`,
        { limit: row['limit_units'] as number | null, used: Number(row['used']) },
      ]),
    );
    const now = new Date();
    const endsBy = question.readyByMinute === null ? Infinity : clock.instantAt(question.readyBy, question.readyByMinute).getTime();
    const slots = new Map<RawDemand, Slot>();
    const [asking, full]: [string[], string[]] = [[], []];
    for (const { store, metres } of nearest) {
      const before = slots.size;
      for (const demand of store.demands) {
        const slot = firstSlot({ store, metres, demand, question, endsBy, now, taken });
        if (slot) slots.set(demand, slot);
        else full.push(...demand.cakeIds);
      }
      if (slots.size > before) asking.push(store.id);
    }
    const rows = asking.length === 0 ? [] : await run('readyCakes', [asking, question.priceMaxMinor, full]);
    const found = rows.flatMap((row) => cakes.get(String(row['id'])) ?? []);
    const slotOf = (id: string) => {
      const demand = cakes.get(id)?.demand;
      return demand && slots.get(demand);
    };
    const items = rows.slice(0, PAGE).map((row) => ({ ...row, card: cards.get(String(row['id'])), slot: slotOf(String(row['id'])) }));
    return { items, flavours: commonFamilies(found), isPartial: nearest.length === MOST_STORES };
  };

  function firstSlot(judged: Judged): Slot | null {
    const { store, metres, demand, question, endsBy, now, taken } = judged;
    const pausedMs = (store.row['paused_until'] as Date | null)?.getTime() ?? 0;
    if (pausedMs > now.getTime()) return null;
    const minute = clock.minuteOf(now);
    const noticeMs = afterWork(store, demand.leadTimeMinutes + Number(store.row['busy_lead_time_minutes']), now);
    const preparedMs = afterWork(store, demand.preparationMinutes, now);
    for (const fulfilment of question.fulfilment ? [question.fulfilment] : (['delivery', 'pickup'] as const)) {
      if (!store.row[`offers_${fulfilment}`]) continue;
      if (fulfilment === 'delivery' && metres > Number(store.row['delivery_radius_metres'])) continue;
      const travelMs = (at: number) =>
        fulfilment === 'pickup'
          ? 0
          : estimateRoute(store, question.near, { vehicle: 'two_wheeler', departMinute: at }).travelMinutes * MINUTE_MS;
      for (const slot of slotsOn(store, question.readyBy)) {
        const { startMs, endMs, closesMs } = slot;
        if (slot.fulfilment !== fulfilment || endMs > endsBy || startMs <= now.getTime() || closesMs <= now.getTime()) continue;
        const longestMs = Math.max(travelMs(minute), travelMs(clock.minuteOf(new Date(startMs))));
        const leaveBy = Math.min(startMs, endMs - longestMs);
        if (noticeMs <= leaveBy && preparedMs <= leaveBy - HANDOVER_MS && hasRoom(store, demand, slot, taken)) return slot;
      }
    }
    return null;
  }
}

type Judged = {
  store: RawStore;
  metres: number;
  demand: RawDemand;
  question: ReadyQuestion;
  endsBy: number;
  now: Date;
  taken: Taken;
};

function hasRoom({ resources }: RawStore, { work }: RawDemand, { windowId }: Slot, taken: Taken): boolean {
  return resources.every(({ id, period, limitUnits }) => {
    const units = work[id] ?? 0;
    const bucket = taken.get(period === 'window' ? id + windowId : id);
    return units === 0 || (bucket?.used ?? 0) + units <= (bucket?.limit ?? limitUnits);
  });
}

function nearestStores(stores: ReadonlyMap<string, RawStore>, { near, fulfilment }: ReadyQuestion) {
  const found: { store: RawStore; metres: number }[] = [];
  for (const store of stores.values()) {
    if (Math.abs(store.latitude - near.latitude) > 0.45 || store.row['status'] !== 'approved') continue;
    const metres = Math.round(straightDistanceMetres(store, near));
    if (metres <= FARTHEST_METRES && comesToDoor(store, fulfilment, metres)) found.push({ store, metres });
  }
  return found.toSorted((one, other) => one.metres - other.metres || (one.store.id < other.store.id ? -1 : 1)).slice(0, MOST_STORES);
}

function comesToDoor({ row }: RawStore, fulfilment: Fulfilment | null, metres: number): boolean {
  const delivers = Boolean(row['offers_delivery']) && metres <= Number(row['delivery_radius_metres']);
  if (fulfilment === 'delivery') return delivers;
  return Boolean(row['offers_pickup']) || (fulfilment === null && delivers);
}

/** A store's slots of a day, by start. */
function createSlots(clock: WallClock): (store: RawStore, date: string) => readonly Slot[] {
  const known = new Map<string, readonly Slot[]>();
  const slotsOf = ({ schedule, windows }: RawStore, date: string): readonly Slot[] => {
    const cutoff = schedule.cutoffs.find(({ weekday }) => weekday === weekdayOf(date));
    const closesMs = cutoff ? clock.instantAt(addDays(date, -cutoff.daysBefore), cutoff.minute).getTime() : Infinity;
    const slots = [...windows].flatMap(([windowId, { from, to, fulfilment, weekdays }]) => {
      const isOpen = hoursOn(schedule, date, fulfilment).some(({ fromMinute, toMinute }) => fromMinute <= from && to <= toMinute);
      if (!isOpen || !weekdays.includes(weekdayOf(date))) return [];
      return [
        { windowId, fulfilment, startMs: clock.instantAt(date, from).getTime(), endMs: clock.instantAt(date, to).getTime(), closesMs },
      ];
    });
    return slots.toSorted((one, other) => one.startMs - other.startMs || one.endMs - other.endMs);
  };
  return (store, date) => {
    const key = store.id + date;
    const slots = known.get(key) ?? slotsOf(store, date);
    known.set(key, slots);
    return slots;
  };
}

/** When a kitchen with those hours has worked so long from this minute on; the next minute begins anew. */
function createNotices(clock: WallClock): (store: RawStore, minutes: number, now: Date) => number {
  const hoursKey = new WeakMap<WorkingHours, string>();
  let minute = 0;
  let known = new Map<string, number>();
  return ({ schedule }, minutes, now) => {
    const nowMinute = Math.floor(now.getTime() / MINUTE_MS);
    if (nowMinute !== minute) [minute, known] = [nowMinute, new Map()];
    const hours = hoursKey.get(schedule) ?? JSON.stringify([schedule.hours, schedule.exceptions]);
    hoursKey.set(schedule, hours);
    const key = `${minutes} ${hours}`;
    const endsMs = known.get(key) ?? workingAfter(schedule, clock, now, minutes)?.getTime() ?? Infinity;
    known.set(key, endsMs);
    return endsMs;
  };
}
