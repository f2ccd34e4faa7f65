import { Prisma } from './generated/client.ts';

/** A connection keeps every named statement; beyond this many, rare ones are parsed each time. */
const NAMES_KEPT = 500;

const ANEW = '/* planned anew */';

/**
 * Begins a statement whose best plan depends on its values, as on how common a word is: PostgreSQL plans a named one without looking at
 * them after a few times.
 */
export const PLANNED_ANEW = Prisma.raw(`${ANEW} `);

/** Names for statements that come again, so that PostgreSQL parses and plans them once for each connection. */
export function createStatementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known) return known;
    // The empty name is PostgreSQL's unnamed statement.
    if (names.size >= NAMES_KEPT || sql.trimStart().startsWith(ANEW)) return '';
    const name = `s${names.size}`;
    names.set(sql, name);
    return name;
  };
}
