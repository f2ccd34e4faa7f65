import pg from 'pg';
import type { SentStatement } from './count-statements.ts';

type Node = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  Plans?: Node[];
};

/** One line for each statement: which tables its plan reads, by which index, and how many rows of what it reads whole. */
export async function plansOf(databaseUrl: string, statements: readonly SentStatement[]): Promise<string[]> {
  // As the server's own connections are.
  const client = new pg.Client({ connectionString: databaseUrl, options: '-c jit=off -c pg_trgm.word_similarity_threshold=0.45' });
  await client.connect();
  try {
    const plans: string[] = [];
    for (const { text, values } of statements.filter(({ text }) => /^[\s(]*(\/\*.*?\*\/)?\s*(select|with)\b/i.test(text))) {
      // What is analysed is done: of one that writes nothing stays.
      await client.query('begin');
      const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Node }] }>(`explain (analyze, timing off, format json) ${text}`, values);
      await client.query('rollback');
      const reads = rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => readsOf(Plan)));
      if (reads.length > 0)
        plans.push(`${reads.some((read) => read.includes(WHOLE)) ? 'without' : 'by'} index: ${[...new Set(reads)].join(', ')}`);
    }
    return [...new Set(plans)];
  } finally {
    await client.end();
  }
}

const WHOLE = 'WHOLE';

function readsOf(node: Node): string[] {
  const below = (node.Plans ?? []).flatMap(readsOf);
  const [table, index] = [node['Relation Name'], node['Index Name']];
  // The index of a bitmap is named below the table that it leads to.
  if (node['Node Type'] === 'Bitmap Heap Scan') return [`${table ?? ''} by ${below.join(' and ')}`];
  if (index !== undefined) return [table === undefined ? index : `${table} by ${index}`, ...below];
  if (node['Node Type'] !== 'Seq Scan') return below;
  const rows = (node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0);
  const loops = node['Actual Loops'] ?? 1;
  return [`${table ?? ''} ${WHOLE} (${Math.round(rows)} rows${loops > 1 ? `, ${loops} times` : ''})`, ...below];
}
