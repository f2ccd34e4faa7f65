import { Prisma } from '@sweetspot/db';

const MOST_WORDS = 6;

/** What was typed, word by word; more words than anybody means to search for are left out. */
export function wordsOf(typed: string): readonly string[] {
  return typed
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word.length > 1)
    .slice(0, MOST_WORDS);
}

const CAKE_WORDS = Prisma.sql`search_form(c.name || ' ' || c.flavour || ' ' || c.description)`;
const STORE_WORDS = Prisma.sql`search_form(s.name || ' ' || s.city)`;

/** Every word must be found, give or take a slip of the finger, in the cake or in its store. Each half has its trigram index. */
export function matchesWords(words: readonly string[]): readonly Prisma.Sql[] {
  return words.map(
    (word) => Prisma.sql`c.id in (
      select c.id from cake c where c.status = 'published' and search_form(${word}) <% ${CAKE_WORDS}
      union all
      select c.id from cake c join store s on s.id = c.store_id where c.status = 'published' and search_form(${word}) <% ${STORE_WORDS})`,
  );
}

/** How well a cake fits: a word in its name weighs more than one in its description. Rounded, so that a cursor can repeat it exactly. */
export function relevanceSql(words: readonly string[]): Prisma.Sql {
  const parts = words.map(
    (word) => Prisma.sql`(3 * word_similarity(search_form(${word}), search_form(c.name))
      + 2 * word_similarity(search_form(${word}), search_form(c.flavour))
      + word_similarity(search_form(${word}), search_form(c.description))
      + 2 * word_similarity(search_form(${word}), ${STORE_WORDS}))`,
  );
  return Prisma.sql`round((${Prisma.join(parts, ' + ')})::numeric, 4)::float8`;
}

export function storeMatchesWords(words: readonly string[]): readonly Prisma.Sql[] {
  return words.map((word) => Prisma.sql`search_form(${word}) <% ${STORE_WORDS}`);
}
