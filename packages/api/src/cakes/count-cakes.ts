import { PLANNED_ANEW, Prisma } from '@sweetspot/db';
import { readSearch } from '@sweetspot/domain/cakes/read-search';
import { z } from 'zod';
import { dependOn, dependOnTheMoment, type HowKept } from '../cache/index.ts';
import type { Services } from '../context.ts';
import { FACETS, facetFilters, filtersOf, isRatedSql, placeFilters, shelfFilters, type Facet } from './filters.ts';
import { priceForGuestsSql } from './for-guests.ts';
import { isFirstLook, type ListCakesInput } from './list-cakes-input.ts';
import { distanceSql } from './near.ts';
import { readySource, type ReadyCakes } from './ready-cakes.ts';
import { fitsSql, seekTerms, type SoughtTerm } from './search-words.ts';

/** Of more than this, how many exactly helps nobody choose, and counting them would cost more than the page. */
const MOST_COUNTED = 5_000;
const MOST_CITIES = 30;
/** Of a way out of an empty list. */
const MOST_TOLD = 99;
/** Where the price is parted, in minor units. */
const PRICE_STEPS = [50_000, 100_000, 200_000] as const;
const RATINGS = [3, 4] as const;
const DISTANCES = [2_000, 5_000, 10_000, 25_000] as const;

export const cakeCountsView = z.object({
  total: z.int(),
  /** More were found than are counted: each number is "at least". */
  isPartial: z.boolean(),
  /** For each choice of a facet, how many cakes it leaves with all that is asked otherwise. A choice that leaves none is not there. */
  facets: z.record(z.enum(FACETS), z.record(z.string(), z.int())),
});
type CakeCounts = z.output<typeof cakeCountsView>;

type CountServices = Pick<Services, 'db' | 'cache'>;
/** Sold out and sold again is told to no list, so these are not kept as long as lists are. */
const COUNTS_KEPT: HowKept<unknown> = { ageMs: 20_000, bytes: () => 4_000 };

export async function countCakes(ctx: CountServices, input: ListCakesInput, ready: ReadyCakes | null): Promise<CakeCounts> {
  return isFirstLook(input) ? ctx.cache.remember('cakes:counts', () => count(ctx, input, ready), COUNTS_KEPT) : count(ctx, input, ready);
}

/** How many are found, counted no further than anybody needs to choose a way out. */
export async function countFound({ db }: CountServices, input: ListCakesInput, ready: ReadyCakes | null): Promise<number> {
  const terms = await seekTerms(db.prisma, readSearch(input.words).terms);
  const source = readySource(ready, input.serves);
  const flavour = facetFilters(input).flavour;
  const filters = [...filtersOf(input, ready), ...wordFilters(terms), ...(flavour ? [flavour] : [])];
  const [found] = await db.prisma.$queryRaw<{ count: number }[]>`
    ${terms.length > 0 ? PLANNED_ANEW : Prisma.empty}${source.with}
    select count(*)::int as count from (select from ${source.from} where ${Prisma.join(filters, ' and ')} limit ${MOST_TOLD}) found`;
  return found?.count ?? 0;
}

const wordFilters = (terms: readonly SoughtTerm[]): readonly Prisma.Sql[] =>
  terms.length === 0 ? [] : [fitsSql(terms) ?? Prisma.sql`false`];

const rowSchema = z.object({ facet: z.enum([...FACETS, 'total', 'rows']), value: z.string(), count: z.int() });

async function count({ db }: CountServices, input: ListCakesInput, ready: ReadyCakes | null): Promise<CakeCounts> {
  dependOn({ lists: ['cakes', 'found', 'sizes'] });
  if (ready !== null) dependOnTheMoment();
  const rows = z.array(rowSchema).parse(await db.prisma.$queryRaw(await countSql(db, input, ready)));
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, {} as Record<string, number>])) as CakeCounts['facets'];
  for (const { facet, value, count: found } of rows) if (facet !== 'total' && facet !== 'rows') facets[facet][value] = found;
  const numberOf = (of: string) => rows.find(({ facet }) => facet === of)?.count ?? 0;
  return { total: numberOf('total'), isPartial: numberOf('rows') > MOST_COUNTED, facets };
}

/** The cakes that miss one facet at most, with the bit of the one they miss: they count for that facet's other choices. */
async function countSql(db: CountServices['db'], input: ListCakesInput, ready: ReadyCakes | null): Promise<Prisma.Sql> {
  const terms = await seekTerms(db.prisma, readSearch(input.words).terms);
  const source = readySource(ready, input.serves);
  const shelf = [...shelfFilters(input, ready), ...placeFilters({ ...input, city: null, withinMetres: null, fulfilment: null })];
  const words = wordFilters(terms);
  const misses = Object.entries(choices(input)).map(
    ([facet, filter]) => Prisma.sql`(not (${filter ?? Prisma.sql`true`}))::int * ${2 ** FACETS.findIndex((each) => each === facet)}::int`,
  );
  return Prisma.sql`
    ${terms.length > 0 ? PLANNED_ANEW : Prisma.empty}${source.with}, base as materialized (
      select * from (
        select ${Prisma.join(misses, ' + ')} as missed, c.category, c.occasions, c.diets, c.shown_mark, c.free_from, c.flavour_families,
          ${priceForGuestsSql(input.serves)} as price, s.city, ${distanceOf(input)} as distance, c.is_sold_out as sold_out,
          ${Prisma.join(
            RATINGS.map((stars) => Prisma.sql`(${isRatedSql(Prisma.sql`${stars}::float8`)})::int`),
            ' + ',
          )} as rated,
          ${deliversSql(input)} as delivers, s.offers_pickup as picks_up
        from ${source.from} where ${Prisma.join([...shelf, ...words], ' and ')}
      ) judged where missed & (missed - 1) = 0 limit ${MOST_COUNTED + 1})
    select 'rows'::text as facet, ''::text as value, count(*)::int as count from base
    union all select 'total', '', count(*)::int from base where missed = 0
    ${Prisma.join(
      Object.entries(CHOICES).map(([facet, of]) => facetSql(facet as Facet, of)),
      ' ',
    )}`;
}

/** What is asked, as one filter for each facet. */
function choices(input: ListCakesInput): Record<Facet, Prisma.Sql | null> {
  const { city, withinMetres, near, fulfilment } = input;
  const within = near && withinMetres ? Prisma.sql`${distanceSql(near)} <= ${withinMetres}` : null;
  const ways = { delivery: deliversSql(input), pickup: Prisma.sql`s.offers_pickup` };
  return {
    ...facetFilters(input),
    city: city ? Prisma.sql`s.city = ${city}` : null,
    within,
    fulfilment: fulfilment ? ways[fulfilment] : null,
  };
}

const distanceOf = ({ near }: ListCakesInput): Prisma.Sql => (near ? distanceSql(near) : Prisma.sql`null::int`);
const deliversSql = ({ near }: ListCakesInput): Prisma.Sql =>
  near ? Prisma.sql`(s.offers_delivery and ${distanceSql(near)} <= s.delivery_radius_metres)` : Prisma.sql`s.offers_delivery`;

/** The choices of each cake, as rows of `value`. */
const CHOICES: Record<Facet, Prisma.Sql> = {
  category: Prisma.sql`select category as value`,
  occasion: Prisma.sql`select distinct unnest(occasions) as value`,
  diet: Prisma.sql`select distinct unnest(diets || case when shown_mark = 'veg' then array['veg'] else '{}' end) as value`,
  freeFrom: Prisma.sql`select distinct unnest(free_from) as value`,
  flavour: Prisma.sql`select distinct unnest(flavour_families) as value`,
  price: Prisma.sql`select width_bucket(price::float8, array[${Prisma.join(PRICE_STEPS.map((step) => Prisma.sql`${step + 1}::float8`))}])::text as value`,
  rating: Prisma.sql`select (${RATINGS[0]}::int + n)::text as value from generate_series(0, rated - 1) n`,
  fulfilment: Prisma.sql`select distinct unnest(case when delivers then array['delivery'] else '{}' end || case when picks_up then array['pickup'] else '{}' end) as value`,
  within: Prisma.sql`select metres::text as value from unnest(${[...DISTANCES]}::int[]) metres where distance <= metres`,
  city: Prisma.sql`select city as value`,
  available: Prisma.sql`select 'true' as value where not sold_out`,
};

/** Who must not eat two things chooses both: what is chosen beside counts among the allergens, and nowhere else. */
function facetSql(facet: Facet, of: Prisma.Sql): Prisma.Sql {
  const missing = facet === 'freeFrom' ? 0 : 1 << FACETS.indexOf(facet);
  return Prisma.sql`union all (select ${facet}::text, value, count(*)::int from base cross join lateral (${of}) chosen
    where missed in (0, ${missing}) group by value order by count(*) desc, value limit ${MOST_CITIES})`;
}
