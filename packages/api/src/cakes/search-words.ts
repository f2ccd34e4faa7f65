import { Prisma } from '@sweetspot/db';
import { readSearch, type SearchTerm } from '@sweetspot/domain/cakes/read-search';

/*
 * How a search finds and ranks. Every term must be found, each where it can be:
 *
 *   a diet        among what the cake can be had as (`cake.diets`); one that comes so by itself weighs more than one that can be made so
 *   "nut free"    among what the cake as it comes is declared free from
 *   an occasion   among the cake's occasions, or in words
 *   a word        in words; one that the trade's list knows must stand there as a word, any other may begin one or be misspelt
 *
 * A term weighs what it weighs in its best place, times how much of the word stands there (`word_similarity`, up to 1). A cake's
 * relevance is the sum over its terms; of equals the one that is ordered more comes first, then the older.
 */
const WEIGHTS = { name: 4, flavour: 3, facet: 2, description: 1.5, offered: 1, store: 1 } as const;

const CAKE_WORDS = Prisma.sql`search_form(c.name || ' ' || c.flavour || ' ' || c.description)`;
const OFFERED_WORDS = Prisma.sql`search_form(c.offered_flavours)`;
const STORE_WORDS = Prisma.sql`search_form(s.name || ' ' || s.city)`;

/** What a cake must be to fit the term. Each place that words may stand in has its index. */
export function matchesTerm(term: SearchTerm): Prisma.Sql {
  if (term.kind === 'diet') return Prisma.sql`c.diets @> array[${term.diet}]`;
  if (term.kind === 'free_from') return Prisma.sql`c.free_from @> ${[...term.allergens]}::text[]`;
  const places = term.forms.flatMap((form) => [
    Prisma.sql`select c.id from cake c where c.status = 'published' and ${isIn(term, form, CAKE_WORDS)}`,
    Prisma.sql`select c.id from cake c where c.status = 'published' and ${isIn(term, form, OFFERED_WORDS)}`,
    Prisma.sql`select c.id from cake c join store s on s.id = c.store_id where c.status = 'published' and ${isIn(term, form, STORE_WORDS)}`,
  ]);
  if (term.kind === 'occasion')
    places.push(Prisma.sql`select c.id from cake c where c.status = 'published' and c.occasions @> array[${term.occasion}]`);
  return Prisma.sql`c.id in (${Prisma.join(places, ' union all ')})`;
}

type TermInWords = Extract<SearchTerm, { kind: 'word' | 'occasion' }>;

/** "Butterscotch" is not in "buttermilk"; "trufle" is in "truffle". */
const isIn = ({ isKnown }: TermInWords, form: string, field: Prisma.Sql): Prisma.Sql =>
  isKnown ? Prisma.sql`${form} <<% ${field}` : Prisma.sql`${form} <% ${field}`;

/** The sum of what the terms weigh, in steps of a hundredth, and below that the orders: a cursor can repeat it exactly. */
export function relevanceSql(terms: readonly SearchTerm[]): Prisma.Sql {
  const weights = terms.map(weightSql);
  return Prisma.sql`(round((${Prisma.join(weights, ' + ')})::numeric, 2) + least(c.ordered_count, 9999) / 1000000.0)::float8`;
}

/** How many of the terms fit; before everything else where not all can. */
export function fitCountSql(terms: readonly SearchTerm[]): Prisma.Sql {
  return Prisma.join(
    terms.map((term) => Prisma.sql`(${matchesTerm(term)})::int`),
    ' + ',
  );
}

function weightSql(term: SearchTerm): Prisma.Sql {
  if (term.kind === 'free_from') return Prisma.sql`${WEIGHTS.facet}::float8`;
  if (term.kind === 'diet') return dietWeightSql(term);
  const places = term.forms.flatMap((form) => [
    fitSql(term, form, Prisma.sql`search_form(c.name)`, WEIGHTS.name),
    fitSql(term, form, Prisma.sql`search_form(c.flavour)`, WEIGHTS.flavour),
    fitSql(term, form, Prisma.sql`search_form(c.description)`, WEIGHTS.description),
    fitSql(term, form, OFFERED_WORDS, WEIGHTS.offered),
    fitSql(term, form, STORE_WORDS, WEIGHTS.store),
  ]);
  if (term.kind === 'occasion')
    places.push(Prisma.sql`case when c.occasions @> array[${term.occasion}] then ${WEIGHTS.facet}::float8 else 0 end`);
  return Prisma.sql`greatest(${Prisma.join(places, ', ')})`;
}

function dietWeightSql({ diet }: Extract<SearchTerm, { kind: 'diet' }>): Prisma.Sql {
  if (diet !== 'eggless' && diet !== 'with_egg') return Prisma.sql`${WEIGHTS.facet}::float8`;
  const asItComes = diet === 'eggless' ? Prisma.sql`c.shown_mark = 'veg'` : Prisma.sql`c.shown_mark <> 'veg'`;
  return Prisma.sql`case when ${asItComes} then ${WEIGHTS.facet}::float8 else ${WEIGHTS.facet / 2}::float8 end`;
}

const fitSql = (term: TermInWords, form: string, field: Prisma.Sql, weight: number): Prisma.Sql =>
  Prisma.sql`case when ${isIn(term, form, field)} then ${weight}::float8 * word_similarity(${form}, ${field}) else 0 end`;

/** A store is found by its name and city alone. */
export function storeMatchesWords(typed: string): readonly Prisma.Sql[] {
  return readSearch(typed).terms.map(({ said }) => Prisma.sql`${said} <% ${STORE_WORDS}`);
}
