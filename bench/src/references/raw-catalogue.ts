import type pg from 'pg';

export type RawCake = {
  id: string;
  storeId: string;
  name: string;
  flavour: string;
  priceMinor: number;
  isVeg: boolean;
  families: string[];
  /** As an order's line freezes it. */
  frozen: Record<string, unknown>;
  work: Record<string, number>;
  groups: Record<string, unknown>[];
};

export type RawStore = {
  id: string;
  row: Record<string, unknown>;
  windows: Map<string, { from: number; to: number }>;
  resources: { id: string; period: string; limitUnits: number }[];
};

/** What our server may remember between requests, this one knows from the start. */
export type RawCatalogue = { cakes: Map<string, RawCake>; stores: Map<string, RawStore> };

type Row = Record<string, unknown>;

export async function loadCatalogue(pool: pg.Pool): Promise<RawCatalogue> {
  const read = async (text: string): Promise<Row[]> => (await pool.query<Row>(text)).rows;
  const [stores, windows, resources, cakes, groups] = await Promise.all([
    read('select * from store'),
    read('select * from slot_window where archived_at is null'),
    read('select * from capacity_resource where archived_at is null order by id'),
    read('select * from cake'),
    read(`select a.cake_id, g.id, g.name, g.role, o.id as option_id, o.name as option_name, o.price from cake_option_group a
      join option_group g on g.id = a.group_id left join option o on o.group_id = g.id and o.archived_at is null`),
  ]);
  const [windowsOf, resourcesOf, groupsOf] = [groupBy(windows, 'store_id'), groupBy(resources, 'store_id'), groupBy(groups, 'cake_id')];
  return {
    stores: new Map(
      stores.map((row) => [
        String(row['id']),
        {
          id: String(row['id']),
          row,
          windows: new Map(
            (windowsOf.get(row['id']) ?? []).map((each) => [
              String(each['id']),
              { from: Number(each['from_minute']), to: Number(each['to_minute']) },
            ]),
          ),
          resources: (resourcesOf.get(row['id']) ?? []).map((each) => ({
            id: String(each['id']),
            period: String(each['period']),
            limitUnits: Number(each['limit_units']),
          })),
        },
      ]),
    ),
    cakes: new Map(cakes.map((row) => [String(row['id']), cakeOf(row, groupsOf.get(row['id']) ?? [])])),
  };
}

function cakeOf(row: Row, groups: Row[]): RawCake {
  const { shown_allergens, shown_mark, claims, shown_design, serves, work, preparation_minutes, lead_time_minutes } = row;
  return {
    id: String(row['id']),
    storeId: String(row['store_id']),
    name: String(row['name']),
    flavour: String(row['flavour']),
    priceMinor: Number(row['shown_price_minor']),
    isVeg: shown_mark === 'veg',
    families: row['flavour_families'] as string[],
    frozen: { shown_allergens, shown_mark, claims, shown_design, serves, work, preparation_minutes, lead_time_minutes },
    work: work as Record<string, number>,
    groups,
  };
}

function groupBy(rows: Row[], column: string): Map<unknown, Row[]> {
  return Map.groupBy(rows, (row) => row[column]);
}
