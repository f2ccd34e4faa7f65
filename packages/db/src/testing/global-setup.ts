import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startTemporaryPostgres } from '../embedded/index.ts';
import { applyMigrations } from '../migrate/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testPostgresUrl: string;
  }
}

export const TEMPLATE = 'sweetspot_template';

type Postgres = Awaited<ReturnType<typeof startTemporaryPostgres>>;

interface Shared {
  readonly starting: Promise<Postgres>;
  users: number;
}

// Vitest gives every project a copy of this module, but all of them run in one process: only there can they meet. One server
// serves them all, and only one of them loads the schema engine, whose WebAssembly bears no second instance.
const SHARED = Symbol.for('sweetspot.testPostgres');
const meeting = globalThis as { [SHARED]?: Shared | undefined };

/** Vitest's `globalSetup`: one PostgreSQL for the run, with a migrated database that every test database is a copy of. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = (meeting[SHARED] ??= { starting: start(), users: 0 });
  shared.users += 1;
  const postgres = await shared.starting;
  project.provide('testPostgresUrl', postgres.url);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    meeting[SHARED] = undefined;
    await postgres.stop();
  };
}

async function start(): Promise<Postgres> {
  const postgres = await startTemporaryPostgres();
  try {
    await makeTemplate(postgres.url);
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  return postgres;
}

async function makeTemplate(serverUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  await admin.query(`create database ${TEMPLATE}`);
  await admin.end();
  const template = new URL(serverUrl);
  template.pathname = `/${TEMPLATE}`;
  await applyMigrations(template.href);
}
