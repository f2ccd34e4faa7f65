import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTemporaryPostgres } from '../embedded/index.ts';
import { diffSchema } from './diff-schema.ts';
import { MIGRATIONS_DIR, readSchema, type SchemaFile } from './prisma-files.ts';

/** The schema as the newest migration leaves it, kept beside the migrations: the engine here cannot read it back from a database. */
const SNAPSHOT = join(MIGRATIONS_DIR, 'schema.prisma');

/** Writes the migration that takes the last one's schema to the present one; null when they are the same. */
export async function authorMigration(name: string, now: Date): Promise<string | null> {
  const schema = readSchema();
  await using postgres = await startTemporaryPostgres();
  const sql = await diffSchema(postgres.url, readSnapshot(), schema);
  if (!sql) return null;
  const folder = join(MIGRATIONS_DIR, `${now.toISOString().replaceAll(/\D/g, '').slice(0, 14)}_${name}`);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'migration.sql');
  writeFileSync(file, sql);
  writeFileSync(SNAPSHOT, joinFiles(schema));
  return file;
}

/** Null before the first migration. */
export function readSnapshot(): SchemaFile[] | null {
  return existsSync(SNAPSHOT) ? [{ path: 'schema.prisma', content: readFileSync(SNAPSHOT, 'utf8') }] : null;
}

function joinFiles(files: SchemaFile[]): string {
  return files.map(({ path, content }) => `// ${path}\n${content}`).join('\n');
}
