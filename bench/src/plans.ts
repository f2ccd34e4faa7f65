import pg from 'pg';
import type { SentStatement } from './count-statements.ts';

const SCAN = /(?:Index Only Scan|Index Scan|Bitmap Index Scan|Seq Scan)(?: Backward)?(?: using)?(?: on)? .*/;

/** One line for each statement: what its plan reads, and by which index. */
export async function plansOf(databaseUrl: string, statements: readonly SentStatement[]): Promise<string[]> {
  // As the server's own connections are.
  const client = new pg.Client({ connectionString: databaseUrl, options: '-c jit=off -c pg_trgm.word_similarity_threshold=0.45' });
  await client.connect();
  try {
    const plans: string[] = [];
    for (const { text, values } of statements.filter(({ text }) => /^[\s(]*(\/\*.*?\*\/)?\s*(select|with)\b/i.test(text))) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (costs off) ${text}`, values);
      const scans = rows.flatMap((row) => SCAN.exec(row['QUERY PLAN'])?.[0] ?? []);
      if (scans.length > 0) plans.push([...new Set(scans)].join(', '));
    }
    return plans;
  } finally {
    await client.end();
  }
}
