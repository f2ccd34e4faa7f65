import { existsSync } from 'node:fs';
import { StartError } from './settings.ts';
import { makeWhole } from './whole-file.ts';
import { run } from './workspace.ts';

export async function dumpDatabase(url: string, file: string): Promise<void> {
  await makeWhole(file, (partial) =>
    postgresTool('pg_dump', url, (database) => ['--format=custom', `--file=${partial}`, `--dbname=${database}`]),
  );
}

/** All of it, or nothing: an archive that breaks off half-way must not leave half a database. */
export async function restoreDatabase(url: string, file: string): Promise<void> {
  if (!existsSync(file)) throw new StartError(`There is no file ${file}.`);
  const how = ['--clean', '--if-exists', '--no-owner', '--single-transaction'];
  await postgresTool('pg_restore', url, (database) => [...how, `--dbname=${database}`, file]);
}

/** Everybody on the machine can read a command's arguments, so the password goes by the environment. */
async function postgresTool(tool: string, url: string, argsFor: (database: string) => string[]): Promise<void> {
  const bare = new URL(url);
  const password = decodeURIComponent(bare.password) || bare.searchParams.get('password');
  bare.password = '';
  bare.searchParams.delete('password');
  const { ok, output } = await run({ command: tool, args: argsFor(bare.href), env: password ? { PGPASSWORD: password } : {} });
  if (ok) return;
  const [reason = ''] = output.trim().split('\n');
  throw new StartError(
    output.includes('ENOENT') ? `${tool} is not on PATH; install PostgreSQL's client programs.` : reason || `${tool} failed.`,
  );
}
