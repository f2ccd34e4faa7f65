import pg from 'pg';
import { installJobs } from '../jobs/install-jobs.ts';
import { MIGRATIONS_DIR, readMigrations } from './prisma-files.ts';
import { withSchemaEngine } from './schema-engine.ts';

/** Any number will do that nothing else locks; the engine's own is 72707369. */
const LOCK = 720_413_905;
const LOCK_TOML = '# Written by Prisma.\nprovider = "postgresql"\n';

/** Brings the database up to date; several servers that start at once do it once. */
export async function applyMigrations(url: string): Promise<{ applied: string[] }> {
  const client = new pg.Client({ connectionString: url, application_name: 'sweetspot-migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const pending = await readPending(client);
    if (pending.length > 0) await runEngine(url);
    await installJobs(url);
    return { applied: pending };
  } finally {
    // Gives the lock back too.
    await client.end();
  }
}

/** Names of the migrations that the database has not had yet; empty when it is ready to serve. */
export async function pendingMigrations(database: { query: pg.Pool['query'] }): Promise<string[]> {
  return readPending(database);
}

async function readPending(database: Pick<pg.Pool, 'query'>): Promise<string[]> {
  const { rows: tables } = await database.query<{ exists: boolean }>(
    `select to_regclass('public._prisma_migrations') is not null as exists`,
  );
  const names = readMigrations().map((migration) => migration.name);
  if (!tables[0]?.exists) return names;
  const { rows } = await database.query<{ migration_name: string }>(
    'select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
  );
  const done = new Set(rows.map((row) => row.migration_name));
  return names.filter((name) => !done.has(name));
}

function runEngine(url: string): Promise<unknown> {
  return withSchemaEngine(url, (engine) =>
    engine.applyMigrations({
      migrationsList: {
        baseDir: MIGRATIONS_DIR,
        lockfile: { path: './migration_lock.toml', content: LOCK_TOML },
        shadowDbInitScript: '',
        migrationDirectories: readMigrations().map(({ name, sql }) => ({
          path: name,
          migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
        })),
      },
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
}
