import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { nativeDir, reachableBinaries } from './binaries.ts';
import { placeCluster } from './cluster-place.ts';
import { startEmbeddedPostgres, type EmbeddedPostgresOptions } from './embedded-postgres.ts';
import { makePassable } from './run-as.ts';

const isRoot = process.getuid?.() === 0;

function temporaryDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'embedded-test-'));
  makePassable(dir);
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** Making a cluster takes a second of the processor, so tests that need any cluster get a copy of one. */
const made = mkdtempSync(join(tmpdir(), 'embedded-test-'));
beforeAll(async () => {
  makePassable(made);
  const postgres = await start(made, { durable: true });
  await postgres.stop();
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

function madeDataDir(): string {
  const dataDir = join(temporaryDir(), 'postgres');
  // Not Node's own copying, which leaves out whose the files are.
  execFileSync('cp', ['-a', made, dataDir]);
  return dataDir;
}

const start = (dataDir: string, options: Partial<EmbeddedPostgresOptions> = {}) =>
  startEmbeddedPostgres({ dataDir, durable: false, ...options });

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<pg.QueryResultRow>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('data and address survive a restart, the disk is trusted with every commit, and words sort by code point in UTF-8', async () => {
  const dataDir = madeDataDir();
  const first = await start(dataDir, { durable: true });
  await ask(first.url, 'create table kept as select 1 as n');
  const settings = `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit, datlocprovider as provider,
    datlocale as locale, pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()`;
  expect(await ask(first.url, settings)).toEqual([{ fsync: 'on', commit: 'on', provider: 'b', locale: 'C.UTF-8', encoding: 'UTF8' }]);
  await first.stop();
  const second = await start(dataDir, { durable: true });
  expect(second.url).toBe(first.url);
  expect(await ask(second.url, 'select n from kept')).toEqual([{ n: 1 }]);
  await second.stop();
});

test('without its password nobody enters, and only its owner can read the password', async () => {
  const dataDir = madeDataDir();
  await using postgres = await start(dataDir, { durable: true });
  const url = new URL(postgres.url);
  url.password = 'guess';
  await expect(ask(url.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  expect(statSync(join(dataDir, 'password')).mode & 0o777).toBe(0o600);
});

test('a second server on the same data is told who has it', async () => {
  const dataDir = madeDataDir();
  await using first = await start(dataDir);
  await expect(start(dataDir)).rejects.toThrow(`in use by process ${process.pid}`);
  expect(await ask(first.url, 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('after its server was killed, the database comes up again with all that was committed', async () => {
  const dataDir = madeDataDir();
  const script = `
    import { startEmbeddedPostgres } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))};
    const { url } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: true });
    process.stdout.write(url);
    setInterval(() => {}, 1000);`;
  const server = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve) => server.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString())));
  await ask(url, 'create table kept as select 2 as n');
  const killed = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGKILL');
  await killed;
  await using again = await start(dataDir, { durable: true });
  expect(await ask(again.url, 'select n from kept')).toEqual([{ n: 2 }]);
});

test('after PostgreSQL itself was killed it recovers, also when another process now has its number', async () => {
  const dataDir = madeDataDir();
  let tell: () => void = () => undefined;
  const crashed = new Promise<void>((resolve) => (tell = resolve));
  const first = await start(dataDir, { durable: true, onCrash: tell });
  await ask(first.url, 'create table kept as select 3 as n');
  const pidFile = join(dataDir, 'cluster', 'postmaster.pid');
  const [pid, ...rest] = readFileSync(pidFile, 'utf8').split('\n');
  process.kill(Number(pid), 'SIGKILL');
  await crashed;
  await first.stop();
  writeFileSync(pidFile, [process.pid, ...rest].join('\n'));
  writeFileSync(join(dataDir, 'running-by'), `${process.pid}@1`);
  await using again = await start(dataDir, { durable: true });
  expect(await ask(again.url, 'select n from kept')).toEqual([{ n: 3 }]);
});

test('a port that somebody took meanwhile is given up for a free one', async () => {
  const dataDir = madeDataDir();
  const first = await start(dataDir);
  await first.stop();
  await using other = await start(madeDataDir(), { port: Number(new URL(first.url).port) });
  await using second = await start(dataDir);
  expect(new URL(second.url).port).not.toBe(new URL(other.url).port);
});

test('a start that was interrupted while making the cluster makes it anew', async () => {
  const dataDir = temporaryDir();
  mkdirSync(join(dataDir, 'cluster.new'));
  writeFileSync(join(dataDir, 'cluster.new', 'half'), '');
  await using postgres = await start(dataDir);
  expect(await ask(postgres.url, 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('PostgreSQL ending by itself is told', async () => {
  const dataDir = madeDataDir();
  let tell: (log: string) => void = () => undefined;
  const told = new Promise<string>((resolve) => (tell = resolve));
  const postgres = await start(dataDir, { onCrash: tell });
  process.kill(Number.parseInt(readFileSync(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8'), 10), 'SIGINT');
  expect(await told).toContain('shut down');
  await postgres.stop();
});

test.runIf(isRoot)('in a folder that its account cannot enter it runs elsewhere, says so, and keeps its data', async () => {
  const closed = temporaryDir();
  chmodSync(closed, 0o700);
  const dataDir = join(closed, '.data', 'postgres');
  const notices: string[] = [];
  const first = await start(dataDir, { durable: true, onNotice: (line) => notices.push(line) });
  const { clusterDir } = placeCluster(dataDir);
  onTestFinished(() => rmSync(dirname(clusterDir), { recursive: true, force: true }));
  await ask(first.url, 'create table kept as select 4 as n');
  await first.stop();
  expect(notices).toEqual([`PostgreSQL cannot run in ${dataDir}; its data is in ${clusterDir}`]);
  await using second = await start(dataDir, { durable: true });
  expect(await ask(second.url, 'select n from kept')).toEqual([{ n: 4 }]);
});

test.runIf(isRoot)('binaries that its account cannot reach are copied once to where it can', async () => {
  const closed = temporaryDir();
  const systemDir = temporaryDir();
  chmodSync(closed, 0o700);
  const native = join(closed, 'native');
  // A small stand-in: what is copied is decided by modes, not by content.
  for (const dir of ['bin', 'share']) mkdirSync(join(native, dir), { recursive: true });
  writeFileSync(join(native, 'bin', 'postgres'), '', { mode: 0o700 });
  writeFileSync(join(closed, 'package.json'), JSON.stringify({ version: '1.2.3' }));
  const account = { uid: 65534, gid: 65534 };
  const bin = reachableBinaries(native, account, systemDir);
  expect(bin).toBe(join(systemDir, 'postgres-1.2.3', 'bin'));
  expect(statSync(join(bin, 'postgres')).mode & 0o777).toBe(0o755);
  writeFileSync(join(bin, 'mark'), '');
  expect(reachableBinaries(native, account, systemDir)).toBe(bin);
  expect(existsSync(join(bin, 'mark'))).toBe(true);
  expect(reachableBinaries(nativeDir(), null)).toBe(join(nativeDir(), 'bin'));
});
