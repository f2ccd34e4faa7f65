import { Prisma } from '@sweetspot/db';
import { ALLERGENS } from '@sweetspot/domain/allergens/allergen';
import { CAKE_CATEGORIES } from '@sweetspot/domain/cakes/categories';
import { DEMAND_PARTS, LEAST_ALIKE, type DemandPart } from '@sweetspot/domain/cakes/demand';
import { FLAVOUR_FAMILIES } from '@sweetspot/domain/cakes/flavour-families';
import { OCCASIONS } from '@sweetspot/domain/cakes/occasions';
import { toDecimal } from '@sweetspot/domain/money/money';
import { csvOf } from '@sweetspot/domain/payouts/csv';
import { dateInput } from '@sweetspot/domain/text/calendar-inputs';
import { z } from 'zod';
import { DIETS } from '../cakes/index.ts';
import type { Context } from '../context.ts';
import { dateView, decodeCursor, money, moneyView, pageFrom, pageInput, pageOf } from '../http/index.ts';
import type { fileView } from '../payouts/index.ts';

const askedInput = z.object({
  /** Local dates of the market, both included, by when it was looked for. */
  from: dateInput(),
  to: dateInput(),
  by: z.array(z.enum(DEMAND_PARTS)).min(1).max(DEMAND_PARTS.length),
});
export const unmetDemandFileInput = askedInput;
export const unmetDemandInput = pageInput.extend(askedInput.shape);

/** Searches that wanted the same in the parts that were asked for; the others are null. */
const demandView = z.object({
  key: z.string(),
  /** By the larger town that is near, where one is; null where the search named no place. */
  place: z.object({ name: z.string().nullable(), latitude: z.number().nullable(), longitude: z.number().nullable() }).nullable(),
  day: dateView.nullable(),
  diet: z.enum(DIETS).nullable(),
  freeFrom: z.array(z.enum(ALLERGENS)),
  /** No dearer than this. */
  budget: moneyView.nullable(),
  category: z.enum(CAKE_CATEGORIES).nullable(),
  occasion: z.enum(OCCASIONS).nullable(),
  flavour: z.enum(FLAVOUR_FAMILIES).nullable(),
  searches: z.int(),
  /** How many of them had words too; which, nobody keeps. */
  withWords: z.int(),
  /** The local date of the last of them. */
  lastOn: dateView,
});

export const unmetDemandView = pageOf(demandView).extend({
  /** All that found nothing in these days. */
  searches: z.int(),
  /** Of those, the ones that too few others were like. */
  apart: z.int(),
});

type Asked = z.output<typeof askedInput>;
type Page = z.output<typeof unmetDemandView>;

interface Row {
  readonly key: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly city: string | null;
  readonly day: string | null;
  readonly diet: string | null;
  readonly freeFrom: string[] | null;
  readonly budgetMinor: number | null;
  readonly category: string | null;
  readonly occasion: string | null;
  readonly flavour: string | null;
  readonly searches: number;
  readonly withWords: number;
  readonly lastOn: string;
}

/** What was looked for in vain, the most wanted first. */
export async function listUnmetDemand(
  ctx: Context,
  { cursor, limit, ...asked }: Asked & { readonly cursor?: string | null | undefined; readonly limit: number },
): Promise<Page> {
  const after = decodeCursor(cursor, z.tuple([z.int(), z.string()]));
  const [rows, counts] = await Promise.all([readAlike(ctx, asked, { after, limit: limit + 1 }), countAll(ctx, asked)]);
  const { items, nextCursor } = pageFrom(rows, limit, ({ searches, key }) => [searches, key]);
  return { items: await Promise.all(items.map((row) => toView(ctx, row))), nextCursor, ...counts };
}

const MOST_IN_FILE = 5_000;
const HEAD = [
  'Place',
  'Day wanted',
  'Diet',
  'Free from',
  'Budget',
  'Currency',
  'Category',
  'Occasion',
  'Flavour',
  'Searches',
  'With words',
];

/** The same as a table of one's own. */
export async function exportUnmetDemand(ctx: Context, asked: Asked): Promise<z.output<typeof fileView>> {
  const rows = await readAlike(ctx, asked, { after: null, limit: MOST_IN_FILE });
  const lines = await Promise.all(
    rows.map(async (row) => {
      const { place, day, diet, freeFrom, budget, category, occasion, flavour, searches, withWords } = await toView(ctx, row);
      const wanted = [place?.name ?? '', day ?? '', diet ?? '', freeFrom.join(' '), budget ? toDecimal(budget) : ''];
      return [...wanted, ctx.market.currency, category ?? '', occasion ?? '', flavour ?? '', searches, withWords];
    }),
  );
  return { name: `unmet-demand-${asked.from}-${asked.to}.csv`, text: csvOf([HEAD, ...lines]) };
}

/** A town and what is around it: eleven kilometres. */
const PLACE_DECIMALS = 1;
/** Budgets are counted up to the next five hundred rupees. */
const BUDGET_STEP_MINOR = 50_000;

const PART_SQL: Readonly<Record<DemandPart, Readonly<Record<string, Prisma.Sql>>>> = {
  place: {
    latitude: Prisma.sql`round(latitude::numeric, ${PLACE_DECIMALS})::float8`,
    longitude: Prisma.sql`round(longitude::numeric, ${PLACE_DECIMALS})::float8`,
    city: Prisma.sql`case when latitude is null then city end`,
  },
  day: { day: Prisma.sql`to_char(ready_by, 'YYYY-MM-DD')` },
  diet: { diet: Prisma.sql`diet`, freeFrom: Prisma.sql`(select array_agg(f order by f) from unnest(free_from) f)` },
  budget: {
    budgetMinor: Prisma.sql`(ceil(price_max_minor / ${BUDGET_STEP_MINOR}::float8) * ${BUDGET_STEP_MINOR})::float8`,
  },
  cake: { category: Prisma.sql`category`, occasion: Prisma.sql`occasion`, flavour: Prisma.sql`flavour` },
};

/** Every search of these days with what it is counted by; the parts that were not asked for are null, and so the same in all. */
function wishesSql({ market }: Context, { from, to, by }: Asked): Prisma.Sql {
  const columns = DEMAND_PARTS.flatMap((part) =>
    Object.entries(PART_SQL[part]).map(
      ([name, sql]) => Prisma.sql`${by.includes(part) ? sql : Prisma.sql`null`} as ${Prisma.raw(`"${name}"`)}`,
    ),
  );
  return Prisma.sql`
    select ${Prisma.join(columns)}, had_words, created_at from unmet_demand
    where created_at >= (${from}::date)::timestamp at time zone ${market.timeZone}
      and created_at < (${to}::date + 1)::timestamp at time zone ${market.timeZone}`;
}

const NAMES = Prisma.raw(
  DEMAND_PARTS.flatMap((part) => Object.keys(PART_SQL[part]))
    .map((name) => `"${name}"`)
    .join(', '),
);

interface Place {
  readonly after: readonly [number, string] | null;
  readonly limit: number;
}

function readAlike(ctx: Context, asked: Asked, { after, limit }: Place): Promise<Row[]> {
  const later = after === null ? Prisma.empty : Prisma.sql`where (-searches, key) > (${-after[0]}::int, ${after[1]})`;
  return ctx.db.prisma.$queryRaw<Row[]>`
    with alike as (
      select ${NAMES}, jsonb_build_array(${NAMES})::text as key, count(*)::int as searches,
        (count(*) filter (where had_words))::int as "withWords",
        to_char(max(created_at) at time zone ${ctx.market.timeZone}, 'YYYY-MM-DD') as "lastOn"
      from (${wishesSql(ctx, asked)}) wished group by ${NAMES} having count(*) >= ${LEAST_ALIKE})
    select * from alike ${later} order by -searches, key limit ${limit}`;
}

async function countAll(ctx: Context, asked: Asked): Promise<Pick<Page, 'searches' | 'apart'>> {
  const [row] = await ctx.db.prisma.$queryRaw<{ searches: number; apart: number }[]>`
    select coalesce(sum(n), 0)::int as searches, (coalesce(sum(n) filter (where n < ${LEAST_ALIKE}), 0))::int as apart
    from (select count(*) as n from (${wishesSql(ctx, asked)}) wished group by ${NAMES}) alike`;
  return row ?? { searches: 0, apart: 0 };
}

async function toView(ctx: Context, row: Row): Promise<z.output<typeof demandView>> {
  const { latitude, longitude, city, freeFrom, budgetMinor, ...rest } = row;
  const isPoint = latitude !== null && longitude !== null;
  const name = isPoint ? await ctx.places.nameOf({ latitude, longitude }) : city;
  return demandView.parse({
    ...rest,
    place: !isPoint && name === null ? null : { name, latitude, longitude },
    freeFrom: freeFrom ?? [],
    budget: budgetMinor === null ? null : money(budgetMinor, ctx.market.currency),
  });
}
