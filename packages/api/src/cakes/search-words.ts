import { Prisma, type ReadClient } from '@sweetspot/db';
import { readSearch, type SearchTerm } from '@sweetspot/domain/cakes/read-search';
import { z } from 'zod';

/*
 * How a search finds and ranks. Every term must be found, each where it can be:
 *
 *   a diet        among what the cake can be had as (`cake.diets`)
 *   "nut free"    among what the cake as it comes is declared free from
 *   an occasion   among the cake's occasions, or in words
 *   a word        in words; one that the trade's list knows must stand there as a word, any other may begin one or be misspelt
 *
 * The words of each cake are derived by a trigger into one indexed column (`cake.found_in`), and those of all cakes into a list
 * (`search_word`). What was typed is completed from the list first, so that the cakes themselves are only asked for whole words.
 *
 * Cakes are ranked by how well they fit at their worst term (`FITS`); of equals the one that is ordered more comes first, then the older.
 * So the best are read in the order of an index, however many fit.
 */
const FITS = ['can be had', 'is told of it', 'is called or meant so', 'is called exactly so', 'comes so'] as const;
type Fit = (typeof FITS)[number];

/** A word of the catalogue that is alike enough to one that was typed. */
type Alike = { readonly word: string; readonly isExact: boolean };
type TermInWords = Extract<SearchTerm, { kind: 'word' | 'occasion' }>;
type TermWithWords = TermInWords & { readonly alike: ReadonlyMap<string, readonly Alike[]> };
/** A term, with what it is spelt like in the catalogue. */
export type SoughtTerm = Exclude<SearchTerm, TermInWords> | TermWithWords;

const MOST_ALIKE = 40;
/** Of a word that is known: "butterscotch" is not in "buttermilk". */
const KNOWN_SIMILARITY = 0.5;

const isInWords = (term: SearchTerm): term is TermInWords => term.kind === 'word' || term.kind === 'occasion';
const partsOf = (form: string): readonly string[] => form.split(' ');

/** Completes the terms from the words of the catalogue: one question, however many they are. */
export async function seekTerms(prisma: Pick<ReadClient, '$queryRaw'>, terms: readonly SearchTerm[]): Promise<readonly SoughtTerm[]> {
  const parts = terms.filter(isInWords).flatMap(({ forms, isKnown }) => forms.flatMap(partsOf).map((part) => ({ part, isKnown })));
  const found = parts.length === 0 ? [] : await wordsLike(prisma, parts);
  return terms.map((term) => {
    if (!isInWords(term)) return term;
    const own = found.filter(({ is_known }) => is_known === term.isKnown);
    return {
      ...term,
      alike: Map.groupBy(
        own.map(({ part, word }) => ({ part, word, isExact: part === word })),
        ({ part }) => part,
      ),
    };
  });
}

const likeRows = z.array(z.object({ part: z.string(), is_known: z.boolean(), word: z.string() }));

async function wordsLike(prisma: Pick<ReadClient, '$queryRaw'>, parts: readonly { readonly part: string; readonly isKnown: boolean }[]) {
  const rows = await prisma.$queryRaw<unknown[]>`
    select typed.part, typed.is_known, alike.word
    from (select distinct * from unnest(${parts.map(({ part }) => part)}::text[], ${parts.map(({ isKnown }) => isKnown)}::bool[]) t(part, is_known)) typed
    cross join lateral (
      select word from search_word
      where typed.part <% word and (not typed.is_known or strict_word_similarity(typed.part, word) >= ${KNOWN_SIMILARITY}::float8)
      group by word order by word_similarity(typed.part, word) desc, length(word), word limit ${MOST_ALIKE}) alike`;
  return likeRows.parse(rows);
}

/** What a cake must be to fit all the terms so well, or better; null where no cake can. */
export function fitsSql(terms: readonly SoughtTerm[], fit: Fit = 'can be had'): Prisma.Sql | null {
  const filters = terms.flatMap((term) => facetSql(term, fit));
  const words = terms.flatMap((term) => ('alike' in term ? [queryOf(term, fit)] : []));
  if (words.includes(null)) return null;
  if (words.length > 0) filters.push(inWordsSql(words.join(' & ')));
  return filters.length === 0 ? null : Prisma.join(filters, ' and ');
}

/** How many of the terms fit anywhere; before everything else where not all can. */
export function fitCountSql(terms: readonly SoughtTerm[]): Prisma.Sql {
  const counts = fitsOfEach(terms).map((fits) => Prisma.sql`(${fits})::int`);
  return counts.length === 0 ? Prisma.sql`0` : Prisma.sql`(${Prisma.join(counts, ' + ')})`;
}

export function fitsAnySql(terms: readonly SoughtTerm[]): Prisma.Sql {
  const fits = fitsOfEach(terms);
  return fits.length === 0 ? Prisma.sql`false` : Prisma.sql`(${Prisma.join(fits, ' or ')})`;
}

const fitsOfEach = (terms: readonly SoughtTerm[]): readonly Prisma.Sql[] => terms.flatMap((term) => fitsSql([term]) ?? []);

/** The ways to fit that differ for these terms, the best first; each with the cakes that fit so well and no better. */
export function fitsInTurn(terms: readonly SoughtTerm[]): readonly { readonly rank: number; readonly filter: Prisma.Sql }[] {
  const turns: { rank: number; filter: Prisma.Sql }[] = [];
  let better: Prisma.Sql | null = null;
  for (const [rank, fit] of [...FITS.entries()].toReversed()) {
    const fits = fitsSql(terms, fit);
    if (fits === null || (better !== null && isSame(fits, better))) continue;
    turns.push({ rank, filter: better === null ? fits : Prisma.sql`${fits} and not (${better})` });
    better = fits;
  }
  return turns;
}

const isSame = (one: Prisma.Sql, other: Prisma.Sql): boolean => one.sql === other.sql && String(one.values) === String(other.values);

function facetSql(term: SoughtTerm, fit: Fit): readonly Prisma.Sql[] {
  if (term.kind === 'free_from') return [Prisma.sql`c.free_from @> ${[...term.allergens]}::text[]`];
  if (term.kind !== 'diet') return [];
  const canBe = Prisma.sql`c.diets @> array[${term.diet}]`;
  if (fit !== 'comes so') return [canBe];
  if (term.diet === 'eggless') return [canBe, Prisma.sql`c.shown_mark = 'veg'`];
  return term.diet === 'with_egg' ? [canBe, Prisma.sql`c.shown_mark <> 'veg'`] : [canBe];
}

/** The term as PostgreSQL's text search asks for it; null where no word of the catalogue is like it. */
function queryOf(term: TermWithWords, fit: Fit): string | null {
  const forms = term.forms.flatMap((form) => {
    const parts = partsOf(form).map((part) => anyOfWords(term.alike.get(part) ?? [], fit));
    return parts.includes(null) ? [] : [parts.join(' & ')];
  });
  if (term.kind === 'occasion' && !isExactly(fit)) forms.push(quoted(`#${term.occasion}`));
  return forms.length === 0 ? null : `(${forms.map((form) => `(${form})`).join(' | ')})`;
}

const isExactly = (fit: Fit): boolean => fit === 'is called exactly so' || fit === 'comes so';

/** The marks of `cake.found_in`: of what it is called by, of what else is told of it, and of both with what it offers and who makes it. */
const marksOf = (fit: Fit): readonly string[] => (fit === 'can be had' ? [''] : fit === 'is told of it' ? ['=', '+'] : ['=']);

function anyOfWords(alike: readonly Alike[], fit: Fit): string | null {
  const exact = alike.filter(({ isExact }) => isExact);
  const wanted = isExactly(fit) && exact.length > 0 ? exact : alike;
  const marked = wanted.flatMap(({ word }) => marksOf(fit).map((mark) => quoted(`${mark}${word}`)));
  return marked.length === 0 ? null : `(${marked.join(' | ')})`;
}

const quoted = (word: string): string => `'${word.replaceAll(/['\\]/g, '$&$&')}'`;

const inWordsSql = (query: string): Prisma.Sql => Prisma.sql`c.found_in @@ ${query}::tsquery`;

const STORE_WORDS = Prisma.sql`search_form(s.name || ' ' || s.city)`;

/** A store is found by its name and city alone. */
export function storeMatchesWords(typed: string): readonly Prisma.Sql[] {
  return readSearch(typed).terms.map(({ said }) => Prisma.sql`${said} <% ${STORE_WORDS}`);
}
