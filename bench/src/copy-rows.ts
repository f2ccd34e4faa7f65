import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fixture } from '@sweetspot/db/testing';
import type pg from 'pg';

type Rows = Fixture['rows'];
type Row = Record<string, unknown>;

/** So many lines in a file: few enough that no string of them is too long for the process. */
const LINES_A_FILE = 20_000;

/**
 * Writes the fixture's rows and forgets them, as `save` does, by COPY: a million orders in minutes. Its constraints are not checked and
 * no trigger runs (`session_replication_role`), so no server may be listening. What the rows leave to be done stays with the fixture.
 */
export async function copyRows(client: pg.Client, rows: Rows): Promise<void> {
  const types = await columnTypes(client);
  const folder = mkdtempSync(join(tmpdir(), 'bench-copy-'));
  // PostgreSQL reads the file, under an account of its own.
  chmodSync(folder, 0o755);
  const file = join(folder, 'rows');
  try {
    await client.query('begin');
    await client.query(`set local session_replication_role = replica`);
    for (const [name, waiting] of Object.entries(rows)) {
      const table = columnOf(name);
      // A row says only the columns that it has: the table's defaults hold for the rest.
      const alike = Map.groupBy(waiting.splice(0).map(toColumns), (row) => Object.keys(row).join());
      for (const group of alike.values()) {
        const columns = Object.keys(group[0] ?? {});
        const isArray = columns.map((column) => types.get(`${table}.${column}`) === 'ARRAY');
        for (let start = 0; start < group.length; start += LINES_A_FILE) {
          const lines = group.slice(start, start + LINES_A_FILE).map((row) => lineOf(columns, row, isArray));
          writeFileSync(file, lines.join(''), { mode: 0o644 });
          await client.query(`copy "${table}" (${columns.map((column) => `"${column}"`).join()}) from '${file}'`);
        }
      }
    }
    await client.query('commit');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function columnTypes(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select table_name || '.' || column_name as name, data_type as type from information_schema.columns where table_schema = 'public'`,
  );
  return new Map(rows.map(({ name, type }) => [name, type]));
}

const columnOf = (field: string) => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function toColumns(row: object): Row {
  const given = Object.entries(row).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    given.map(([field, value]): [string, unknown] => [columnOf(field), value]).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function lineOf(columns: readonly string[], row: Row, isArray: readonly boolean[]): string {
  return `${columns.map((column, place) => cellOf(row[column], isArray[place] ?? false)).join('\t')}\n`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function cellOf(value: unknown, isArray: boolean): string {
  if (value === null) return '\\N';
  return textOf(value, isArray).replaceAll(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}

function textOf(value: unknown, isArray: boolean): string {
  if (value instanceof Date) return value.toISOString();
  if (isArray && Array.isArray(value)) return `{${value.map((each) => `"${String(each).replaceAll(/["\\]/g, '\\$&')}"`).join()}}`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
