import { PLANNED_ANEW, Prisma } from '@sweetspot/db';
import type { FlavourFamily } from '@sweetspot/domain/cakes/flavour-families';
import { readSearch, type SearchTerm } from '@sweetspot/domain/cakes/read-search';
import { z } from 'zod';
import { CATALOGUE_KEPT, dependOn, dependOnTheMoment, type ListKind } from '../cache/index.ts';
import type { Services } from '../context.ts';
import { decodeCursor, pageFrom } from '../http/index.ts';
import { distanceSql } from './near.ts';
import { filtersOf } from './filters.ts';
import { CARD_COLUMNS, cardRow, FIRST_PHOTO, toCard } from './cake-card.ts';
import type { cakePageView } from './cake-view.ts';
import { isFirstLook, type ListCakesInput } from './list-cakes-input.ts';
import { forGuests, priceForGuestsSql } from './for-guests.ts';
import { readySource, type ReadyCakes, type Source } from './ready-cakes.ts';
import { fitCountSql, fitsAnySql, fitsInTurn, fitsSql, seekTerms, type SoughtTerm } from './search-words.ts';
import { isKept, searchNotes } from './search-notes.ts';
import { fairRatingSql } from './rating.ts';

type CakePage = z.output<typeof cakePageView>;
type ListServices = Pick<Services, 'db' | 'cache' | 'now'>;

const placeSchema = z.tuple([z.number(), z.uuid()]);
const rowSchema = cardRow.extend({ sort_key: z.number() });
type FoundRow = z.output<typeof rowSchema>;

/**
 * Cakes that can be ordered, found and sorted as asked. Who asks for a day says which can be booked then. The page everybody opens first
 * is remembered.
 */
export async function listCakes(ctx: ListServices, input: ListCakesInput, ready: ReadyCakes | null = null): Promise<CakePage> {
  return isFirstLook(input)
    ? ctx.cache.remember(`cakes:${input.limit}:${input.sort}`, () => findCakes(ctx, input), CATALOGUE_KEPT)
    : findCakes(ctx, input, ready);
}

const MOST_STORE_CAKES = 100;

/** The whole counter of one store, best sellers first; a store with more has its search. */
export async function listStoreCards(ctx: ListServices, storeId: string): Promise<CakePage['items']> {
  const page = await findCakes(ctx, { words: '', freeFrom: [], sort: 'relevance', limit: MOST_STORE_CAKES, storeId });
  return page.items;
}

async function findCakes(ctx: ListServices, input: ListCakesInput, ready: ReadyCakes | null = null): Promise<CakePage> {
  const search = readSearch(input.words);
  const terms = await seekTerms(ctx.db.prisma, search.terms);
  const source = readySource(ready, input.serves);
  const shelf = filtersOf(input, ready);
  const finding: Finding = {
    source,
    shelf,
    filters: [...shelf, ...fittingAll(terms)],
    terms,
    after: decodeCursor(input.cursor, placeSchema),
  };
  const { after } = finding;
  const [rows, flavours] = await Promise.all([
    input.sort === 'relevance' && terms.length > 0
      ? findByFit(ctx, input, finding)
      : findRows(ctx, input, { ...finding, order: orderOf(input) }),
    after === null ? flavoursOf(ctx, finding) : Promise.resolve([]),
  ]);
  const isNowhere = rows.length === 0 && after === null && terms.length > 1;
  const nearest = isNowhere ? await findNearest(ctx, input, finding) : [];
  const page = pageFrom(rows, input.limit, (row) => [row.sort_key, row.id]);
  const shown = isNowhere ? nearest : page.items;
  dependOn({ stores: shown.map(({ store_id }) => store_id) });
  dependOn(whatMayChange(input, search.terms));
  // Room in a slot, and what is sold out, change without a word to the lists.
  if (ready !== null || input.isAvailable) dependOnTheMoment();
  return {
    items: await forGuests(ctx, shown.map(toCard), input.serves),
    nextCursor: page.nextCursor,
    flavours,
    search: searchNotes(search, { isNearest: nearest.length > 0 }),
    isPartial: ready?.isPartial ?? false,
  };
}

/** Whose changes may bring a cake into the list or move it there, beside those of the stores that it shows. */
function whatMayChange({ storeId, serves, diet }: ListCakesInput, terms: readonly SearchTerm[]): { stores: string[]; lists: ListKind[] } {
  if (storeId) return { stores: [storeId], lists: [] };
  return {
    stores: [],
    lists: ['cakes', ...(terms.length > 0 || diet ? (['found'] as const) : []), ...(serves ? (['sizes'] as const) : [])],
  };
}

interface Finding {
  readonly source: Source;
  /** All but the words. */
  readonly shelf: readonly Prisma.Sql[];
  readonly filters: readonly Prisma.Sql[];
  readonly terms: readonly SoughtTerm[];
  readonly after: readonly [number, string] | null;
}

/** Words that no cake has a word like are fitted by none. */
const fittingAll = (terms: readonly SoughtTerm[]): readonly Prisma.Sql[] =>
  terms.length === 0 ? [] : [fitsSql(terms) ?? Prisma.sql`false`];

/** More than a cake is ever ordered: before it counts how well one fits. */
const RANK = 2 ** 32;

/** Those that fit best first, and only as far as the page reaches: each question reads an index in the order of the page. */
async function findByFit(ctx: ListServices, input: ListCakesInput, finding: Finding): Promise<FoundRow[]> {
  const { shelf, terms, after } = finding;
  const reached = after === null ? Infinity : Math.floor(after[0] / RANK);
  const rows: FoundRow[] = [];
  for (const { rank, filter } of fitsInTurn(terms)) {
    const missing = input.limit + 1 - rows.length;
    if (rank > reached || missing <= 0) continue;
    const from = after !== null && rank === reached ? ([after[0] - rank * RANK, after[1]] as const) : null;
    const found = await findRows(ctx, input, { ...finding, filters: [...shelf, filter], order: BEST_SELLERS, after: from }, missing);
    rows.push(...found.map((row) => ({ ...row, sort_key: rank * RANK + row.sort_key })));
  }
  return rows;
}

async function findRows(
  { db }: ListServices,
  input: ListCakesInput,
  { source, filters, terms, order, after }: Finding & { readonly order: Order },
  limit = input.limit + 1,
): Promise<FoundRow[]> {
  const rows = await db.prisma.$queryRaw<unknown[]>`
      ${plannedFor(terms)}${source.with}, page as (
        select * from (
          select ${CARD_COLUMNS}, ${order.key} as sort_key, ${nearColumns(input)}, ${source.slot} as slot from ${source.from}
          where ${Prisma.join([...filters, ...flavourFilter(input)], ' and ')}
        ) found
        where ${after === null ? Prisma.sql`true` : afterSql(order.direction, after)}
        order by sort_key ${order.direction === 'asc' ? Prisma.sql`asc` : Prisma.sql`desc`}, id
        limit ${limit}
      )
      select page.*, photo.* from page ${FIRST_PHOTO}
      order by page.sort_key ${order.direction === 'asc' ? Prisma.sql`asc` : Prisma.sql`desc`}, page.id`;
  return z.array(rowSchema).parse(rows);
}

/** A rare word is looked up, a common one met soon in the order of the page. */
const plannedFor = (terms: readonly SoughtTerm[]): Prisma.Sql => (terms.length > 0 ? PLANNED_ANEW : Prisma.empty);

const flavourFilter = ({ flavour }: ListCakesInput): Prisma.Sql[] => (flavour ? [Prisma.sql`c.flavour_families @> array[${flavour}]`] : []);

/** Where no cake fits every term: those that fit most of them. What somebody must not eat is never loosened. One page says it. */
async function findNearest(ctx: ListServices, input: ListCakesInput, { source, shelf, terms }: Finding): Promise<FoundRow[]> {
  const kept = terms.filter(isKept);
  const wanted = terms.filter((term) => !isKept(term));
  if (wanted.length === 0) return [];
  const fit = fitCountSql(wanted);
  const filters = [...shelf, ...fittingAll(kept), ...(kept.length > 0 ? [] : [fitsAnySql(wanted)])];
  const order: Order = { key: Prisma.sql`${fit} * ${RANK}::float8 + c.ordered_count`, direction: 'desc' };
  const rows = await findRows(ctx, input, { source, shelf, filters, terms, order, after: null });
  const most = Math.floor((rows[0]?.sort_key ?? 0) / RANK);
  return rows.slice(0, input.limit).filter(({ sort_key }) => Math.floor(sort_key / RANK) === most);
}

/** Of the best sellers found: counting all of a large catalogue for a row of filters would cost more than the page itself. */
const FLAVOURS_OF = 500;

async function flavoursOf({ db }: ListServices, { source, filters, terms }: Finding): Promise<FlavourFamily[]> {
  const rows = await db.prisma.$queryRaw<{ flavour: FlavourFamily }[]>`
    ${plannedFor(terms)}${source.with}
    select flavour from (
      select c.flavour_families from ${source.from} where ${Prisma.join([...filters], ' and ')}
      order by c.ordered_count desc, c.id limit ${FLAVOURS_OF}
    ) best, unnest(best.flavour_families) as flavour group by flavour order by count(*) desc, flavour`;
  return rows.map(({ flavour }) => flavour);
}

interface Order {
  readonly key: Prisma.Sql;
  readonly direction: 'asc' | 'desc';
}

const BEST_SELLERS: Order = { key: Prisma.sql`c.ordered_count`, direction: 'desc' };

function orderOf({ sort, near, serves }: ListCakesInput): Order {
  if (sort === 'price_up') return { key: priceForGuestsSql(serves), direction: 'asc' };
  if (sort === 'price_down') return { key: priceForGuestsSql(serves), direction: 'desc' };
  if (sort === 'rating') return { key: fairRatingSql(Prisma.sql`c`), direction: 'desc' };
  if (sort === 'distance' && near) return { key: distanceSql(near), direction: 'asc' };
  return BEST_SELLERS;
}

function afterSql(direction: Order['direction'], [key, id]: readonly [number, string]): Prisma.Sql {
  return direction === 'asc'
    ? Prisma.sql`sort_key >= ${key}::float8 and (sort_key > ${key}::float8 or id > ${id}::uuid)`
    : Prisma.sql`sort_key <= ${key}::float8 and (sort_key < ${key}::float8 or id > ${id}::uuid)`;
}

function nearColumns({ near }: ListCakesInput): Prisma.Sql {
  if (!near) return Prisma.sql`null::int as distance_metres, null::boolean as delivers_there`;
  const distance = distanceSql(near);
  return Prisma.sql`${distance} as distance_metres, (s.offers_delivery and ${distance} <= s.delivery_radius_metres) as delivers_there`;
}
