import type { Fulfilment } from '@sweetspot/domain/orders/order-status';
import type { Cutoff, WorkingHours } from '@sweetspot/domain/slots/store-schedule';
import type pg from 'pg';

export type RawCake = {
  id: string;
  storeId: string;
  name: string;
  flavour: string;
  priceMinor: number;
  isVeg: boolean;
  families: string[];
  freeFrom: string[];
  orderedCount: number;
  /** What it asks of a slot as it comes: one object for all cakes of its store that ask the same. */
  demand: RawDemand;
  /** As an order's line freezes it. */
  frozen: Record<string, unknown>;
  work: Record<string, number>;
  groups: Record<string, unknown>[];
};

export type RawDemand = { leadTimeMinutes: number; preparationMinutes: number; work: Record<string, number>; cakeIds: string[] };

export type RawStore = {
  id: string;
  row: Record<string, unknown>;
  latitude: number;
  longitude: number;
  schedule: WorkingHours & { cutoffs: Cutoff[] };
  windows: Map<string, { from: number; to: number; fulfilment: Fulfilment; weekdays: number[] }>;
  demands: RawDemand[];
  resources: { id: string; period: string; limitUnits: number }[];
};

/** What our server may remember between requests, this one knows from the start. */
export type RawCatalogue = { cakes: Map<string, RawCake>; stores: Map<string, RawStore> };

type Row = Record<string, unknown>;

export async function loadCatalogue(pool: pg.Pool): Promise<RawCatalogue> {
  const read = async (text: string): Promise<Row[]> => (await pool.query<Row>(text)).rows;
  const [stores, windows, resources, cakes, groups, hours, cutoffs] = await Promise.all([
    read('select * from store'),
    read('select * from slot_window where archived_at is null'),
    read('select * from capacity_resource where archived_at is null order by id'),
    read('select *, slot_demands -> -1 as demand from cake'),
    read(`select a.cake_id, g.id, g.name, g.role, o.id as option_id, o.name as option_name, o.price from cake_option_group a
      join option_group g on g.id = a.group_id left join option o on o.group_id = g.id and o.archived_at is null`),
    read('select store_id, of, weekday, from_minute as "fromMinute", to_minute as "toMinute" from store_hours'),
    read('select store_id, weekday, days_before as "daysBefore", minute from slot_cutoff'),
  ]);
  const groupsOf = groupBy(groups, 'cake_id');
  const demandsOf = new Map<string, Map<string, RawDemand>>();
  const known = new Map(
    cakes.map((row) => [String(row['id']), cakeOf(row, groupsOf.get(row['id']) ?? [], demandOf(row, demandsOf))] as const),
  );
  const [windowsOf, resourcesOf] = [groupBy(windows, 'store_id'), groupBy(resources, 'store_id')];
  const [hoursOf, cutoffsOf] = [groupBy(hours, 'store_id'), groupBy(cutoffs, 'store_id')];
  return {
    stores: new Map(
      stores.map((row) => {
        const id = String(row['id']);
        // The bench's stores have no unusual days.
        const schedule = {
          hours: hoursOf.get(id) ?? [],
          exceptions: [],
          cutoffs: cutoffsOf.get(id) ?? [],
        } as unknown as RawStore['schedule'];
        const store: RawStore = {
          id,
          row,
          latitude: Number(row['latitude']),
          longitude: Number(row['longitude']),
          schedule,
          demands: [...(demandsOf.get(id)?.values() ?? [])],
          windows: new Map((windowsOf.get(id) ?? []).map(windowOf)),
          resources: (resourcesOf.get(id) ?? []).map((each) => ({
            id: String(each['id']),
            period: String(each['period']),
            limitUnits: Number(each['limit_units']),
          })),
        };
        return [id, store] as const;
      }),
    ),
    cakes: known,
  };
}

function windowOf({
  id,
  from_minute,
  to_minute,
  fulfilment,
  weekdays,
}: Row): readonly [string, { from: number; to: number; fulfilment: Fulfilment; weekdays: number[] }] {
  return [
    String(id),
    { from: Number(from_minute), to: Number(to_minute), fulfilment: fulfilment as Fulfilment, weekdays: weekdays as number[] },
  ];
}

function demandOf(row: Row, demandsOf: Map<string, Map<string, RawDemand>>): RawDemand {
  const storeId = String(row['store_id']);
  const own = demandsOf.get(storeId) ?? new Map<string, RawDemand>();
  demandsOf.set(storeId, own);
  const key = JSON.stringify(row['demand']);
  const demand = own.get(key) ?? { ...(row['demand'] as RawDemand), cakeIds: [] };
  own.set(key, demand);
  demand.cakeIds.push(String(row['id']));
  return demand;
}

function cakeOf(row: Row, groups: Row[], demand: RawDemand): RawCake {
  const { shown_allergens, shown_mark, claims, shown_design, serves, work, preparation_minutes, lead_time_minutes } = row;
  return {
    id: String(row['id']),
    storeId: String(row['store_id']),
    name: String(row['name']),
    flavour: String(row['flavour']),
    priceMinor: Number(row['shown_price_minor']),
    isVeg: shown_mark === 'veg',
    families: row['flavour_families'] as string[],
    freeFrom: row['free_from'] as string[],
    orderedCount: Number(row['ordered_count']),
    demand,
    frozen: { shown_allergens, shown_mark, claims, shown_design, serves, work, preparation_minutes, lead_time_minutes },
    work: work as Record<string, number>,
    groups,
  };
}

function groupBy(rows: Row[], column: string): Map<unknown, Row[]> {
  return Map.groupBy(rows, (row) => row[column]);
}
