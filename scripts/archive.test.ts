import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { tmpdir } from 'node:os';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { backUpDataFolder, restoreDataFolder } from './archive.ts';
import { openDatabase } from './database-at-hand.ts';
import { dumpDatabase, restoreDatabase } from './postgres-tools.ts';
import { readSettings, StartError, type Settings } from './settings.ts';
import { makeWhole } from './whole-file.ts';

function temporaryDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'archive-test-'));
  chmodSync(dir, 0o711);
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

async function ask(settings: Settings, sql: string): Promise<unknown[]> {
  const database = await openDatabase(settings);
  const client = new pg.Client({ connectionString: database.url });
  try {
    await client.connect();
    return (await client.query<pg.QueryResultRow>(sql)).rows;
  } finally {
    await client.end();
    await database.stop();
  }
}

/** In place of PostgreSQL's program: writes down how it was called, and does what the script says. */
function standIn(tool: string, script: string): () => string {
  const bin = temporaryDir();
  const seen = join(bin, 'seen');
  writeFileSync(join(bin, tool), `#!/bin/sh\necho "$@ password=$PGPASSWORD" > ${seen}\n${script}\n`, { mode: 0o700 });
  vi.stubEnv('PATH', [bin, process.env['PATH']].join(delimiter));
  onTestFinished(() => void vi.unstubAllEnvs());
  return () => readFileSync(seen, 'utf8').trim();
}

const URL_WITH_PASSWORD = 'postgresql://shop:open%20sesame@db.test:5432/shop';

test('an archive of the data folder is its owner’s alone, holds no password, and is restored under a new one', async () => {
  const home = temporaryDir();
  const [here, there] = ['here', 'there'].map((name) => readSettings({ DATA_DIR: join(home, name) }));
  if (!here || !there) throw new Error('A folder is missing.');
  const passwordIn = ({ dataDir }: Settings) => readFileSync(join(dataDir, 'postgres', 'password'), 'utf8');
  await ask(here, 'create table kept as select 5 as n');
  const file = join(home, 'archive.tar.gz');
  await backUpDataFolder(here, file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(execFileSync('tar', ['-tzf', file], { encoding: 'utf8' })).not.toMatch(/password$/m);
  expect(gunzipSync(readFileSync(file)).includes(passwordIn(here))).toBe(false);
  await restoreDataFolder(there, file);
  expect(await ask(there, 'select n from kept')).toEqual([{ n: 5 }]);
  expect(passwordIn(there)).not.toBe(passwordIn(here));
  expect(statSync(join(there.dataDir, 'postgres', 'password')).mode & 0o777).toBe(0o600);
});

test('a file is its owner’s alone from its first byte, and in its place only when it is whole', async () => {
  const dir = temporaryDir();
  const file = join(dir, 'backup');
  writeFileSync(file, 'the last good one');
  const broken = makeWhole(file, async (partial) => {
    expect(statSync(partial).mode & 0o777).toBe(0o600);
    writeFileSync(partial, 'half');
    throw new StartError('The disk is full.');
  });
  await expect(broken).rejects.toThrow('The disk is full.');
  expect(readdirSync(dir)).toEqual(['backup']);
  expect(readFileSync(file, 'utf8')).toBe('the last good one');
  await makeWhole(file, async (partial) => writeFileSync(partial, 'a better one'));
  expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['a better one', 0o600]);
});

test('a dump that fails says why in one line, leaves no file, and spoils no earlier one', async () => {
  const dir = temporaryDir();
  const file = join(dir, 'backup');
  writeFileSync(file, 'the last good one');
  standIn(
    'pg_dump',
    'for each in "$@"; do case "$each" in --file=*) echo half > "${each#--file=}";; esac; done; echo no such server >&2; echo more >&2; exit 1',
  );
  await expect(dumpDatabase(URL_WITH_PASSWORD, file)).rejects.toThrow(/^no such server$/);
  expect(readdirSync(dir)).toEqual(['backup']);
  expect(readFileSync(file, 'utf8')).toBe('the last good one');
  await expect(dumpDatabase(URL_WITH_PASSWORD, join(dir, 'nowhere', 'backup'))).rejects.toThrow(/^Nothing can be saved in /);
});

test('no password is among the arguments that everybody on the machine can read', async () => {
  const dir = temporaryDir();
  const [dumped, restored] = [standIn('pg_dump', 'exit 0'), standIn('pg_restore', 'exit 0')];
  const file = join(dir, 'backup');
  await dumpDatabase(URL_WITH_PASSWORD, file);
  await restoreDatabase(URL_WITH_PASSWORD, file);
  for (const seen of [dumped(), restored()]) {
    expect(seen).toContain('--dbname=postgresql://shop@db.test:5432/shop');
    expect(seen).toMatch(/ password=open sesame$/);
    expect(seen.replace(/ password=.*/, '')).not.toMatch(/sesame/);
  }
  await expect(restoreDatabase(URL_WITH_PASSWORD, join(dir, 'none'))).rejects.toThrow(`There is no file ${join(dir, 'none')}.`);
});
