import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PRISMA_DIR = fileURLToPath(new URL('../../../../prisma', import.meta.url));
export const MIGRATIONS_DIR = join(PRISMA_DIR, 'migrations');
const SCHEMA_DIR = join(PRISMA_DIR, 'schema');

export type SchemaFile = { path: string; content: string };
export type Migration = { name: string; sql: string };

export function readSchema(): SchemaFile[] {
  return readdirSync(SCHEMA_DIR)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: name, content: readFileSync(join(SCHEMA_DIR, name), 'utf8') }));
}

/** In the order in which they are applied. */
export function readMigrations(): Migration[] {
  if (!existsSync(MIGRATIONS_DIR)) return [];
  return readdirSync(MIGRATIONS_DIR, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, sql: readFileSync(join(MIGRATIONS_DIR, name, 'migration.sql'), 'utf8') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
