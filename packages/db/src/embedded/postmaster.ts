import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClusterPlace } from './cluster-place.ts';
import { commandLine } from './process-identity.ts';
import { run, spawnAs } from './run-as.ts';

export type Postmaster = { stop(): Promise<void> };

export type PostmasterOptions = { host: string; port: number; durable: boolean; onCrash?: ((log: string) => void) | undefined };

/** Long enough to replay the log of a large database after a power cut. */
const START_TIMEOUT_MS = 180_000;
const LOG_LINES_KEPT = 40;
const IMPOSSIBLE_PID = 2_147_483_646;

// Nothing of it has to outlive a crash or to travel: as little is logged as PostgreSQL can do with.
const NOT_DURABLE = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'wal_init_zero=off',
  'max_connections=300',
];

/** Answers when the server takes connections, after any crash recovery. */
export function startPostmaster(bin: string, place: ClusterPlace, options: PostmasterOptions): Promise<Postmaster> {
  const settings = [`listen_addresses=${options.host}`, `port=${options.port}`, 'unix_socket_directories=', 'lc_messages=C', 'jit=off'];
  const flags = [...settings, ...(options.durable ? [] : NOT_DURABLE)].flatMap((setting) => ['-c', setting]);
  const child = spawnAs(place.account, join(bin, 'postgres'), ['-D', place.clusterDir, ...flags]);
  const log: string[] = [];
  let isStopping = false;
  const exited = new Promise<void>((done) => child.once('close', () => done()));

  const stop = async () => {
    if (isStopping) return exited;
    isStopping = true;
    if (child.exitCode !== null || child.signalCode !== null) return;
    await run(place.account, join(bin, 'pg_ctl'), ['stop', '-D', place.clusterDir, '-m', options.durable ? 'fast' : 'immediate']);
    await exited;
  };

  return new Promise((resolve, reject) => {
    let isReady = false;
    const timer = setTimeout(() => child.kill('SIGINT'), START_TIMEOUT_MS);
    const read = (chunk: Buffer) => {
      log.push(...chunk.toString().split('\n').filter(Boolean));
      log.splice(0, log.length - LOG_LINES_KEPT);
      if (isReady || !log.some((line) => line.includes('database system is ready to accept connections'))) return;
      isReady = true;
      clearTimeout(timer);
      resolve({ stop });
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('close', () => {
      clearTimeout(timer);
      if (!isReady) reject(new Error(`PostgreSQL did not start:\n${log.join('\n')}`));
      else if (!isStopping) options.onCrash?.(log.join('\n'));
    });
  });
}

/**
 * Stops a PostgreSQL that outlived the server which started it. Where the number in its file now belongs to something else, or
 * to nothing, an impossible one takes its place: PostgreSQL refuses to start while any process of its account has that number,
 * and without the file it could not see that workers of a killed one are still writing.
 */
export async function stopOrphan(bin: string, { clusterDir, account }: ClusterPlace): Promise<void> {
  if (postmasterPid(clusterDir) !== null) await run(account, join(bin, 'pg_ctl'), ['stop', '-D', clusterDir, '-m', 'fast']);
  else if (existsSync(join(clusterDir, 'postmaster.pid'))) replacePid(join(clusterDir, 'postmaster.pid'));
}

function replacePid(pidFile: string): void {
  // Its owner and mode stay.
  writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^\d+/, String(IMPOSSIBLE_PID)));
}

/** Ends one whose data is no longer wanted. */
export function killPostmaster(clusterDir: string): void {
  const pid = postmasterPid(clusterDir);
  if (pid !== null) process.kill(pid, 'SIGQUIT');
}

function postmasterPid(clusterDir: string): number | null {
  const pidFile = join(clusterDir, 'postmaster.pid');
  const pid = existsSync(pidFile) ? Number.parseInt(readFileSync(pidFile, 'utf8'), 10) : 0;
  return pid > 0 && commandLine(pid).includes(clusterDir) ? pid : null;
}
