import { execFileSync, fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { CheckoutResult } from './load/check-out.ts';
import type { DriverMessage, Plan } from './load/driver.ts';
import type { LoadResult } from './load/repeat-requests.ts';
import type { SentStatement } from './count-statements.ts';
import { meterOf, statementsSentBy, type Meter } from './usage.ts';

const root = join(import.meta.dirname, '..', '..');

export type Started = AsyncDisposable & { url: string; residentKiB: () => number; read: Meter };
export type StartedServer = Started & { startedInMs: number; statementsSent(): Promise<SentStatement[]> };
export type Database = { url: string; postmasterPid: number };

const COUNTING = ['--import', new URL('./count-statements.ts', import.meta.url).href];

/** The production server, as `pnpm start` runs it, on a free port; or one that keeps nothing. `startedInMs`: to its first answer. */
export async function startServer(
  database: Database,
  { sessionSecret, keeps = true }: { sessionSecret: string; keeps?: boolean },
): Promise<StartedServer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-server-'));
  const since = performance.now();
  const child = spawn(process.execPath, ['--max-semi-space-size=8', ...COUNTING, 'apps/server/src/main.ts'], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compile'),
      APP_ENV: 'development',
      LOG_LEVEL: 'silent',
      MALLOC_MMAP_THRESHOLD_: '1048576',
      MALLOC_TRIM_THRESHOLD_: '1048576',
      RATE_LIMITS: 'off',
      SESSION_SECRET: sessionSecret,
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: url,
      DATABASE_URL: database.url,
      ...(!keeps && { CACHE_MEBIBYTES: '0' }),
      DATA_DIR: dataDir,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error('The server ended before it was ready.');
    await pause(10);
  }
  const stop = async () => {
    await end(child);
    rmSync(dataDir, { recursive: true, force: true });
  };
  return {
    url,
    startedInMs: performance.now() - since,
    residentKiB: () => residentKiB(child),
    read: meterOf(child, { counts: true, postmasterPid: database.postmasterPid }),
    statementsSent: () => statementsSentBy(child),
    [Symbol.asyncDispose]: stop,
  };
}

const REFERENCES = {
  ceiling: new URL('./references/ceiling.ts', import.meta.url),
  raw: new URL('./references/raw.ts', import.meta.url),
} as const;

/** One of the two servers that ours is compared with. */
export async function startReference(name: keyof typeof REFERENCES, { url, postmasterPid }: Database): Promise<Started> {
  const counts = name === 'raw';
  const child = fork(REFERENCES[name], counts ? [url] : [], counts ? { execArgv: COUNTING } : {});
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return {
    url: `http://127.0.0.1:${port}`,
    residentKiB: () => residentKiB(child),
    read: meterOf(child, { counts, postmasterPid }),
    [Symbol.asyncDispose]: () => end(child),
  };
}

export type Driver = AsyncDisposable & {
  run(plan: Plan, whenScreensAreOpen?: () => Promise<void>): Promise<LoadResult | CheckoutResult>;
};

export function startDriver(): Driver {
  const child = fork(join(import.meta.dirname, 'load', 'driver.ts'));
  return {
    async run(plan, whenScreensAreOpen = async () => {}) {
      child.send(plan);
      for (;;) {
        const [message] = (await once(child, 'message')) as [DriverMessage];
        if (message.kind === 'done') return message.result;
        if (message.kind === 'failed') throw new Error(`The driver failed: ${message.why}`);
        await whenScreensAreOpen();
        child.send({ kind: 'go-on' });
      }
    },
    [Symbol.asyncDispose]: () => end(child),
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

const residentKiB = ({ pid }: ChildProcess): number => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/readyz`).catch(() => undefined);
  return answer?.ok ?? false;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}
