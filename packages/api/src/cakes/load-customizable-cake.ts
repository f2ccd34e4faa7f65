import { Prisma, type ReadClient } from '@sweetspot/db';
import type { CustomizableCake } from '@sweetspot/domain/customization/customization';
import { customizableCakeSchema } from '@sweetspot/domain/customization/inputs';
import { offeredRules } from '@sweetspot/domain/customization/offered-rules';
import { z } from 'zod';

/** `db.prisma` or an open transaction. */
export type RawReader = Pick<ReadClient, '$queryRaw'>;

/** By id; unknown ids are left out. */
export type LoadCakes = (cakeIds: readonly string[]) => Promise<Map<string, CustomizableCake>>;

/**
 * The cakes with all that `evaluateCustomization` needs, by id; unknown ids are left out. Built as JSON by PostgreSQL, so that
 * twenty cakes with their libraries are one question, and as text: jsonb would be built, sorted, and written as text all the same.
 * An override of 0 is a value: only NULL takes the library's.
 */
export async function loadCustomizableCakes(reader: RawReader, cakeIds: readonly string[]): Promise<Map<string, CustomizableCake>> {
  return new Map((await loadCakesWithStores(reader, cakeIds)).map(({ cake }) => [cake.id, cake]));
}

export interface CakeOfStore {
  readonly cake: CustomizableCake;
  readonly storeId: string;
  /** Another once anything has changed that the cake was made from. */
  readonly stamp: string;
}

export async function loadCakesWithStores(reader: RawReader, cakeIds: readonly string[]): Promise<readonly CakeOfStore[]> {
  if (cakeIds.length === 0) return [];
  const rows = await reader.$queryRaw<unknown[]>`
    select ${CAKE_JSON} as cake, c.store_id, ${STAMP} as stamp from cake c where ${isOneOf(cakeIds)}`;
  const found = z.array(z.object({ cake: customizableCakeSchema, store_id: z.string(), stamp: z.string() })).parse(rows);
  return found.map(({ cake, store_id: storeId, stamp }) => ({ cake: asOffered(cake), storeId, stamp }));
}

export const asOffered = (cake: CustomizableCake): CustomizableCake => ({ ...cake, rules: offeredRules(cake.rules, cake.groups) });

/** The cakes' stamps, by their ids: a small part of what the cakes themselves cost. */
export async function loadStamps(reader: RawReader, cakeIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await reader.$queryRaw<{ id: string; stamp: string }[]>`
    select c.id, ${STAMP} as stamp from cake c where ${isOneOf(cakeIds)}`;
  return new Map(rows.map(({ id, stamp }) => [id, stamp]));
}

/**
 * Each id by itself: PostgreSQL does not know how many an array will hold, takes it for many, and plans such a question anew each time. So
 * that few texts are planned, the last id fills up to the next power of two.
 */
function isOneOf(cakeIds: readonly string[]): Prisma.Sql {
  const ids = [...new Set(cakeIds)];
  const places = 2 ** Math.ceil(Math.log2(Math.max(1, ids.length)));
  const filled = Array.from({ length: places }, (_, place) => ids[place] ?? ids.at(-1) ?? null);
  return Prisma.sql`c.id in (${Prisma.join(filled.map((id) => Prisma.sql`${id}::uuid`))})`;
}

export async function loadCustomizableCake(reader: RawReader, cakeId: string): Promise<CustomizableCake | null> {
  return (await loadCustomizableCakes(reader, [cakeId])).get(cakeId) ?? null;
}

const OPTIONS_JSON = Prisma.sql`(
  select coalesce(json_agg(json_build_object(
    'id', o.id, 'name', o.name, 'price', coalesce(v.price, o.price), 'allergens', o.allergens, 'mark', o.mark,
    'breaksClaims', o.breaks_claims, 'work', o.work, 'preparationMinutes', o.preparation_minutes,
    'leadTimeMinutes', coalesce(v.lead_time_minutes, o.lead_time_minutes), 'drawnAs', o.drawn_as, 'weightGrams', o.weight_grams,
    'serves', o.serves, 'inscriptionRoom', o.inscription_room, 'isSoldOut', o.is_sold_out,
    'isDefault', coalesce(v.is_default, o.is_default)
  ) order by o.position, o.id), '[]')
  from option o left join cake_option_override v on v.cake_id = c.id and v.option_id = o.id
  where o.group_id = g.id and o.archived_at is null and coalesce(v.is_offered, true))`;

const GROUPS_JSON = Prisma.sql`(
  select coalesce(json_agg(json_build_object(
    'id', g.id, 'name', g.name, 'kind', g.kind, 'role', g.role, 'tier', g.tier, 'min', coalesce(a.min, g.min),
    'max', coalesce(a.max, g.max), 'freeCount', coalesce(a.free_count, g.free_count), 'scripts', g.scripts, 'textPrice', g.text_price,
    'isHiddenByDefault', coalesce(a.is_hidden_by_default, g.is_hidden_by_default), 'options', ${OPTIONS_JSON}
  ) order by a.position, g.id), '[]')
  from cake_option_group a join option_group g on g.id = a.group_id
  where a.cake_id = c.id and g.archived_at is null)`;

const RULES_JSON = Prisma.sql`(
  select coalesce(json_agg(json_build_object(
    'id', r.id, 'whenGroupId', r.when_group_id, 'whenOptionIds', r.when_option_ids, 'effect', r.effect, 'reason', r.reason
  ) order by r.position, r.id), '[]')
  from cake_rule r where r.store_id = c.store_id and (r.cake_id is null or r.cake_id = c.id))`;

const PRESET_JSON = Prisma.sql`(
  select json_build_object('selections', p.selections, 'lockedGroupIds', p.locked_group_ids) from cake_preset p where p.cake_id = c.id)`;

/** Of the cake `c`. */
export const CAKE_JSON = Prisma.sql`json_build_object(
  'id', c.id, 'name', c.name, 'currency', c.currency, 'basePriceMinor', c.base_price_minor, 'allergens', c.allergens, 'mark', c.mark,
  'claims', c.claims, 'work', c.work, 'preparationMinutes', c.preparation_minutes, 'leadTimeMinutes', c.lead_time_minutes,
  'design', c.design, 'serves', c.serves, 'groups', ${GROUPS_JSON}, 'rules', ${RULES_JSON}, 'preset', ${PRESET_JSON})`;

/**
 * PostgreSQL gives a row another xmin with each change, whoever makes it. Of the cake's own row what is read is compared instead: how often
 * it was ordered changes too.
 */
const STAMP = Prisma.sql`md5(concat_ws('|',
  row(c.name, c.currency, c.base_price_minor, c.allergens, c.mark, c.claims, c.work, c.preparation_minutes, c.lead_time_minutes, c.design,
    c.serves),
  (select string_agg(concat_ws(' ', a.xmin, g.xmin, (
      select string_agg(o.xmin::text, ' ' order by o.id) from option o where o.group_id = g.id)), ',' order by g.id)
    from cake_option_group a join option_group g on g.id = a.group_id where a.cake_id = c.id),
  (select string_agg(v.xmin::text, ' ' order by v.option_id) from cake_option_override v where v.cake_id = c.id),
  (select string_agg(r.xmin::text, ' ' order by r.id) from cake_rule r
    where r.store_id = c.store_id and (r.cake_id is null or r.cake_id = c.id)),
  (select p.xmin::text from cake_preset p where p.cake_id = c.id)))`;
