import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@sweetspot/db/embedded';
import { applyMigrations } from '@sweetspot/db/migrate';
import pg from 'pg';
import type { SizeName } from './arguments.ts';
import { fillDatabase, type Filled } from './fill.ts';

const root = join(import.meta.dirname, '..', '..');
/** What filling takes minutes for is kept here; deleting it has it filled anew. */
const keptDir = join(root, '.data', 'bench-L');
const RUN = 'bench_run';

export type BenchDatabase = AsyncDisposable & { url: string; filled: Filled };
type Opening = { sessionSecret: string; say: (line: string) => void };

/** A filled database on a PostgreSQL of its own. The large one is kept between runs, and a run works on a copy: it finds what the last found. */
export async function openDatabase(size: SizeName, opening: Opening): Promise<BenchDatabase> {
  const isKept = size === 'L';
  const dataDir = isKept ? keptDir : mkdtempSync(join(tmpdir(), 'bench-'));
  // PostgreSQL refuses to run as root, and its own user must be able to enter.
  if (!isKept) chmodSync(dataDir, 0o755);
  const postgres = await startEmbeddedPostgres({ dataDir, durable: true });
  const stop = async () => {
    await postgres.stop();
    if (!isKept) rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const opened = isKept
      ? await openKept(postgres.url, size, opening)
      : { url: postgres.url, filled: await fill(postgres.url, size, opening) };
    return { ...opened, [Symbol.asyncDispose]: stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function fill(url: string, size: SizeName, { sessionSecret, say }: Opening): Promise<Filled> {
  await applyMigrations(url);
  say(`Filling size ${size} ...`);
  const startedAt = performance.now();
  const filled = await fillDatabase(url, size, sessionSecret);
  say(`Filled in ${Math.round((performance.now() - startedAt) / 1_000)} s.`);
  return filled;
}

async function openKept(url: string, size: SizeName, opening: Opening): Promise<{ url: string; filled: Filled }> {
  const note = join(keptDir, `filled-${stampOf()}.json`);
  const admin = new pg.Client({ connectionString: named(url, 'postgres') });
  await admin.connect();
  try {
    const kept = new URL(url).pathname.slice(1);
    await admin.query(`drop database if exists ${RUN} with (force)`);
    if (!existsSync(note)) {
      await admin.query(`drop database if exists ${kept} with (force)`);
      await admin.query(`create database ${kept}`);
      // Last: filling that is broken off begins anew.
      const filled = await fill(url, size, opening);
      writeFileSync(note, JSON.stringify(filled));
    }
    opening.say('Copying what is kept ...');
    await admin.query(`create database ${RUN} template ${kept} strategy file_copy`);
  } finally {
    await admin.end();
  }
  return { url: named(url, RUN), filled: JSON.parse(readFileSync(note, 'utf8')) as Filled };
}

/** Another once the tables, or what is filled in, are. */
function stampOf(): string {
  const hash = createHash('sha256').update(readFileSync(join(import.meta.dirname, 'fill.ts')));
  hash.update(readFileSync(join(import.meta.dirname, 'arguments.ts')));
  for (const name of readdirSync(join(root, 'prisma', 'migrations')).toSorted()) hash.update(name);
  return hash.digest('hex').slice(0, 16);
}

function named(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}
