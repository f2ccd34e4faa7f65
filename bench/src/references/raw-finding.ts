import { straightDistanceMetres } from '@sweetspot/domain/delivery/estimate-route';
import type pg from 'pg';
import type { CakesQuestion, Door } from '../questions.ts';
import type { RawCake, RawCatalogue, RawStore } from './raw-catalogue.ts';
import { STATEMENTS } from './raw-statements.ts';

type Row = Record<string, unknown>;
type Input = Record<string, unknown>;
type Find = (input: Input) => Promise<object>;

export const PAGE = 24;
/** Of so many best sellers the flavours are told, as our server does. */
const BEST = 500;
const METRES_PER_DEGREE = 111_195;

/** How words are spelt, where stores are and of what families their cakes are is in memory; which cakes fit is asked of the database. */
export function createFinding(pool: pg.Pool, catalogue: RawCatalogue): Record<'/found' | '/nearby', Find> {
  const cards = new Map([...catalogue.cakes].map(([id, cake]) => [id, cardOf(cake)]));
  const familiesOf = createFamilies(pool, catalogue);
  const found = async (question: CakesQuestion): Promise<Row[]> => {
    const rows: Row[] = [];
    for (const turn of turnsOf(question)) {
      if (rows.length >= PAGE) break;
      const { name, text, values } = foundStatement(question, turn);
      rows.push(...(await pool.query<Row>({ name, text, values: [...values, PAGE - rows.length] })).rows);
    }
    return rows;
  };
  return {
    '/found': async ({ asked }) => {
      const question = JSON.parse(String(asked)) as CakesQuestion;
      const [rows, flavours] = await Promise.all([found(question), familiesOf(question)]);
      return { items: rows.map((row) => ({ ...row, card: cards.get(String(row['id'])) })), flavours };
    },
    '/nearby': async ({ asked }) => {
      const { latitude, longitude } = JSON.parse(String(asked)) as Door;
      const { rows } = await pool.query<Row>({ name: 'nearby', text: STATEMENTS.nearby, values: [latitude, longitude] });
      return { items: rows.map((row) => ({ ...row, store: catalogue.stores.get(String(row['id']))?.row })) };
    },
  };
}

export const cardOf = ({ groups: _groups, work: _work, demand: _demand, ...card }: RawCake) => card;

/** What a cake's words must hold, and what a better turn has had already. */
type Turn = { place: number; wanted: string | null; had: string | null };

/** Those that are called so first, then those that are told of it, then those that can be had so. */
function turnsOf({ words }: CakesQuestion): Turn[] {
  if (words === '') return [{ place: 0, wanted: null, had: null }];
  const parts = words.toLowerCase().split(' ');
  const all = (query: (word: string) => string) => parts.map(query).join(' & ');
  const queries = [all((word) => `'=${word}'`), all((word) => `('=${word}' | '+${word}')`), anywhere(words)];
  return queries.map((wanted, place) => ({ place, wanted, had: queries[place - 1] ?? null }));
}

const anywhere = (words: string): string =>
  words
    .toLowerCase()
    .split(' ')
    .map((word) => `'${word}'`)
    .join(' & ');
const literal = (query: string): string => `'${query.replaceAll("'", "''")}'`;

/** Prepared for each words and kind of question; prices and places are its values. */
function foundStatement({ words, where, isVeg, freeFrom, occasion, priceMaxMinor }: CakesQuestion, { place, wanted, had }: Turn) {
  const values: unknown[] = [priceMaxMinor];
  const value = (given: unknown, type: string) => `$${values.push(given)}::${type}`;
  const filters = [`c.status = 'published'`, `s.status = 'approved'`, `c.shown_price_minor <= $1::int`];
  if (isVeg) filters.push(`c.shown_mark = 'veg'`);
  if (freeFrom) filters.push(`c.free_from @> '{${freeFrom}}'`);
  if (occasion) filters.push(`c.occasions @> '{${occasion}}'`);
  if (wanted) filters.push(`c.found_in @@ ${literal(wanted)}`);
  if (had) filters.push(`not c.found_in @@ ${literal(had)}`);
  if (where) {
    const { near, withinMetres } = where;
    const north = withinMetres / METRES_PER_DEGREE;
    const east = north / Math.cos((near.latitude * Math.PI) / 180);
    const [latitude, longitude, metres] = [value(near.latitude, 'float8'), value(near.longitude, 'float8'), value(withinMetres, 'int')];
    filters.push(
      `s.latitude between ${value(near.latitude - north, 'float8')} and ${value(near.latitude + north, 'float8')}`,
      `s.longitude between ${value(near.longitude - east, 'float8')} and ${value(near.longitude + east, 'float8')}`,
      `12742017.6 * asin(least(1, sqrt(power(sin(radians(s.latitude - ${latitude}) / 2), 2)
        + cos(radians(${latitude})) * cos(radians(s.latitude)) * power(sin(radians(s.longitude - ${longitude}) / 2), 2)))) <= ${metres}`,
    );
  }
  const kind = [isVeg ? 'veg' : '', freeFrom ?? '', occasion ?? '', where ? 'near' : ''].join('');
  return {
    name: `found ${place} ${kind} ${words}`,
    values,
    text: `select c.id, c.is_sold_out, c.rating_count, c.rating_sum from cake c join store s on s.id = c.store_id
      where ${filters.join(' and ')} order by c.ordered_count desc, c.id limit $${values.length + 1}::int`,
  };
}

/** Which cakes have the words, best sellers first, it may remember, as ours may. */
function createFamilies(pool: pg.Pool, { cakes, stores }: RawCatalogue): (question: CakesQuestion) => Promise<string[]> {
  const bestSellers = [...cakes.values()].toSorted((one, other) => other.orderedCount - one.orderedCount);
  const known = new Map<string, Promise<RawCake[]>>();
  const withWords = async (words: string): Promise<RawCake[]> => {
    if (words === '') return bestSellers;
    const text = `select id from cake where status = 'published' and found_in @@ $1::tsquery order by ordered_count desc, id`;
    const { rows } = await pool.query<Row>(text, [anywhere(words)]);
    return rows.flatMap(({ id }) => cakes.get(String(id)) ?? []);
  };
  return async ({ words, where, isVeg, freeFrom, priceMaxMinor }) => {
    if (!known.has(words)) known.set(words, withWords(words));
    const isNear = where ? nearOf(stores, where.near, where.withinMetres) : () => true;
    const fitting = function* (list: readonly RawCake[]) {
      for (const cake of list) {
        if ((isVeg && !cake.isVeg) || cake.priceMinor > priceMaxMinor || (freeFrom && !cake.freeFrom.includes(freeFrom))) continue;
        if (isNear(cake.storeId)) yield cake;
      }
    };
    return commonFamilies(fitting((await known.get(words)) ?? []));
  };
}

/** Of the first of the cakes, the family of the most of them first. */
export function commonFamilies(cakes: Iterable<RawCake>): string[] {
  const counts = new Map<string, number>();
  let left = BEST;
  for (const { families } of cakes) {
    for (const family of families) counts.set(family, (counts.get(family) ?? 0) + 1);
    if (--left === 0) break;
  }
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([family]) => family);
}

function nearOf(stores: ReadonlyMap<string, RawStore>, door: Door, withinMetres: number): (storeId: string) => boolean {
  const known = new Map<string, boolean>();
  return (storeId) => {
    const isKnown = known.get(storeId);
    if (isKnown !== undefined) return isKnown;
    const store = stores.get(storeId);
    const isNear = store !== undefined && straightDistanceMetres(store, door) <= withinMetres;
    known.set(storeId, isNear);
    return isNear;
  };
}
