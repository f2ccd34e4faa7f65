import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { nativeDir, reachableBinaries } from './binaries.ts';
import { lockCluster } from './cluster-lock.ts';
import { placeCluster, type ClusterPlace } from './cluster-place.ts';
import { startPostmaster, stopOrphan, type Postmaster } from './postmaster.ts';
import { run } from './run-as.ts';

const NAME = 'sweetspot';
const HOST = '127.0.0.1';
const START_ATTEMPTS = 20;
const DRAIN_MS = 250;

export type EmbeddedPostgresOptions = {
  dataDir: string;
  /** Default: the port of the last start, else a free one. */
  port?: number | undefined;
  /** False only for tests: trades safety after a power cut, and the password, for speed. */
  durable: boolean;
  /** One line for the person at the terminal, where something is not as they would expect. */
  onNotice?: ((line: string) => void) | undefined;
  /** PostgreSQL ended without being asked to; carries the end of its log. */
  onCrash?: ((log: string) => void) | undefined;
};

export type EmbeddedPostgres = AsyncDisposable & { url: string; stop(): Promise<void> };

/** Starts the cluster of `dataDir`, making it at first use, and the database in it. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const place = placeCluster(options.dataDir);
  const unlock = lockCluster(place.dataDir);
  try {
    const bin = reachableBinaries(nativeDir(), place.account);
    if (place.isRelocated) options.onNotice?.(`PostgreSQL cannot run in ${place.dataDir}; its data is in ${place.clusterDir}`);
    await stopOrphan(bin, place);
    const password = await prepareCluster(bin, place, options.durable);
    const { postmaster, port } = await startOnPort(bin, place, options);
    const url = `postgresql://${NAME}:${password}@${HOST}:${port}/${NAME}`;
    await ensureDatabase(url);
    const stop = async () => {
      await postmaster.stop();
      unlock();
    };
    return { url, stop, [Symbol.asyncDispose]: stop };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Makes the cluster if there is none; answers its password. */
async function prepareCluster(bin: string, { dataDir, clusterDir, account }: ClusterPlace, durable: boolean): Promise<string> {
  const passwordFile = join(dataDir, 'password');
  if (existsSync(clusterDir) && existsSync(passwordFile)) return readFileSync(passwordFile, 'utf8').trim();
  if (existsSync(clusterDir)) throw new Error(`The password of the database in ${clusterDir} is missing: ${passwordFile}`);

  const password = randomBytes(24).toString('hex');
  const making = `${clusterDir}.new`;
  const handedOver = `${clusterDir}.pw`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  writeFileSync(handedOver, password, { mode: 0o600 });
  if (account) for (const path of [making, handedOver]) chownSync(path, account.uid, account.gid);
  try {
    const settings = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
    const access = [`--username=${NAME}`, `--pwfile=${handedOver}`, `--auth=${durable ? 'scram-sha-256' : 'trust'}`];
    await run(account, join(bin, 'initdb'), ['-D', making, ...settings, ...access, '--no-instructions', ...(durable ? [] : ['--no-sync'])]);
  } finally {
    rmSync(handedOver, { force: true });
  }
  writeFileSync(passwordFile, password, { mode: 0o600 });
  chmodSync(passwordFile, 0o600);
  // Last, and whole or not at all: a start that is killed before here begins anew.
  renameSync(making, clusterDir);
  return password;
}

/** Gives a stopped cluster a password that nobody knows yet: one that was restored brings none along. */
export async function renewPassword(dataDirInput: string): Promise<void> {
  const { dataDir, clusterDir, account } = placeCluster(dataDirInput);
  const password = randomBytes(24).toString('hex');
  const bin = reachableBinaries(nativeDir(), account);
  // Read from its input by PostgreSQL itself, alone on the cluster: no other process sees it.
  await run(account, join(bin, 'postgres'), ['--single', '-D', clusterDir, 'postgres'], `alter role ${NAME} password '${password}'\n`);
  rmSync(join(dataDir, 'password'), { force: true });
  writeFileSync(join(dataDir, 'password'), password, { mode: 0o600 });
}

async function startOnPort(
  bin: string,
  place: ClusterPlace,
  options: EmbeddedPostgresOptions,
): Promise<{ postmaster: Postmaster; port: number }> {
  const portFile = join(place.dataDir, 'port');
  const remembered = existsSync(portFile) ? Number.parseInt(readFileSync(portFile, 'utf8'), 10) : 0;
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? ((attempt === 1 && (await freePort(remembered))) || (await freePort(0)));
    if (port === null) throw new Error('No free port for PostgreSQL.');
    try {
      const postmaster = await startPostmaster(bin, place, { host: HOST, port, durable: options.durable, onCrash: options.onCrash });
      writeFileSync(portFile, String(port));
      return { postmaster, port };
    } catch (error) {
      const message = error instanceof Error ? error.message : '';
      // Somebody took the port between the look and the start; or workers of a PostgreSQL that was killed are not gone yet.
      const isTaken = message.includes('could not bind') && options.port === undefined;
      const isDraining = message.includes('is still in use');
      if ((!isTaken && !isDraining) || attempt === START_ATTEMPTS) throw error;
      if (isDraining) await pause(DRAIN_MS);
    }
  }
}

/** The port itself if nobody listens there (any free one for 0), else null. */
function freePort(wanted: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(null));
    probe.listen(wanted, HOST, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function ensureDatabase(url: string): Promise<void> {
  const admin = new pg.Client({ connectionString: databaseUrl(url, 'postgres') });
  await admin.connect();
  try {
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [NAME]);
    if (rowCount === 0) await admin.query(`create database ${NAME}`);
  } finally {
    await admin.end();
  }
}

/** The same server, another database. */
function databaseUrl(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}
