import { Prisma } from '@sweetspot/db';

const MOST_WORDS = 6;

/** Everything here is a cake; to search a cake shop for "cake" is to search for anything. */
const SAID_ANYWAY = new Set(['cake', 'cakes', 'the', 'and', 'for', 'with', 'of', 'in', 'an', 'केक']);

/**
 * What was typed, word by word, folded as the database's `search_form` folds what it is compared with: here, because a statement would do
 * it again for every row. More words than anybody means to search for are left out.
 */
export function wordsOf(typed: string): readonly string[] {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(withoutAccents)
    .filter((word) => word.length > 1 && !SAID_ANYWAY.has(word))
    .slice(0, MOST_WORDS);
}

/** Latin letters lose their accents; in other scripts a mark is a letter. */
function withoutAccents(word: string): string {
  return word
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC');
}

const CAKE_WORDS = Prisma.sql`search_form(c.name || ' ' || c.flavour || ' ' || c.description)`;
const STORE_WORDS = Prisma.sql`search_form(s.name || ' ' || s.city)`;

/** Every word must be found, give or take a slip of the finger, in the cake or in its store. Each half has its trigram index. */
export function matchesWords(words: readonly string[]): readonly Prisma.Sql[] {
  return words.map(
    (word) => Prisma.sql`c.id in (
      select c.id from cake c where c.status = 'published' and ${word} <% ${CAKE_WORDS}
      union all
      select c.id from cake c join store s on s.id = c.store_id where c.status = 'published' and ${word} <% ${STORE_WORDS})`,
  );
}

/** How well a cake fits: a word in its name weighs more than one elsewhere. Rounded, so that a cursor can repeat it exactly. */
export function relevanceSql(words: readonly string[]): Prisma.Sql {
  const parts = words.map(
    (word) =>
      Prisma.sql`(2 * word_similarity(${word}, search_form(c.name)) + word_similarity(${word}, ${CAKE_WORDS}) + word_similarity(${word}, ${STORE_WORDS}))`,
  );
  return Prisma.sql`round((${Prisma.join(parts, ' + ')})::numeric, 4)::float8`;
}

export function storeMatchesWords(words: readonly string[]): readonly Prisma.Sql[] {
  return words.map((word) => Prisma.sql`${word} <% ${STORE_WORDS}`);
}
