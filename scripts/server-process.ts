import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { StartError, type Settings } from './settings.ts';
import { compileCacheDir, root } from './workspace.ts';

const stopTimeoutMs = 10_000;
/** glibc keeps for itself the room of pictures that were opened, once for every thread, unless it is told from which size on it may not. */
const GIVE_BACK_MEMORY = { MALLOC_MMAP_THRESHOLD_: '1048576', MALLOC_TRIM_THRESHOLD_: '1048576' };
/** Room for what is short-lived, which V8 does not give back: half of what it would take, and answering costs the same. */
const YOUNG_ROOM = '--max-semi-space-size=8';
const isWindows = process.platform === 'win32';

export interface ServerProcess {
  /** Resolves once it answers that it is ready; rejects if it ends before. */
  ready(): Promise<void>;
  ended: Promise<number>;
  stop(): Promise<void>;
}

export function spawnServer(settings: Settings, databaseUrl: string, options: { watch: boolean }): ServerProcess {
  const flags = options.watch ? ['--watch', '--watch-preserve-output'] : [YOUNG_ROOM, '--import', './scripts/stop-with-parent.ts'];
  const child = spawn(process.execPath, [...flags, 'apps/server/src/main.ts'], {
    cwd: root,
    env: {
      NODE_ENV: options.watch ? 'development' : 'production',
      LOG_LEVEL: 'warn',
      ...GIVE_BACK_MEMORY,
      ...process.env,
      NODE_COMPILE_CACHE: compileCacheDir,
      APP_ENV: settings.appEnv,
      PORT: String(settings.port),
      DATABASE_URL: databaseUrl,
      DATA_DIR: settings.dataDir,
    },
    stdio: ['ignore', 'pipe', 'inherit', ...(options.watch ? [] : (['ipc'] as const))],
    // A group of its own: the terminal's Ctrl-C reaches the script alone, which then stops in order.
    detached: !isWindows,
  });
  // The address is announced once, with everything else, when it can be used.
  if (child.stdout) createInterface(child.stdout).on('line', (line) => line.startsWith('listening ') || console.log(line));
  const ended = once(child, 'exit').then(([code]) => (code as number | null) ?? 1);
  return { ended, ready: () => untilReady(settings, ended), stop: () => stopGroup(child, ended) };
}

async function untilReady(settings: Settings, ended: Promise<number>): Promise<void> {
  let over = false;
  void ended.then(() => (over = true));
  while (!over) {
    const answer = await fetch(`http://${localHost(settings)}:${settings.port}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await delay(25);
  }
  throw new StartError('The server ended before it was ready.');
}

async function stopGroup(child: ChildProcess, ended: Promise<number>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const target = isWindows ? child.pid : -child.pid;
  process.kill(target, 'SIGTERM');
  const late = delay(stopTimeoutMs, 'late' as const, { ref: false });
  if ((await Promise.race([ended, late])) === 'late') process.kill(target, 'SIGKILL');
}

export async function assertPortFree(settings: Settings): Promise<void> {
  const probe = createServer();
  try {
    probe.listen(settings.port, settings.host ?? '0.0.0.0');
    await once(probe, 'listening');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE') throw new StartError(await describeTakenPort(settings));
    throw new StartError(`Cannot listen on port ${settings.port}: ${code ?? String(error)}.`);
  } finally {
    probe.close();
  }
}

async function describeTakenPort(settings: Settings): Promise<string> {
  const answer = await fetch(`http://${localHost(settings)}:${settings.port}/healthz`, { signal: AbortSignal.timeout(1000) }).catch(
    () => undefined,
  );
  const who = answer?.ok ? 'SweetSpot seems to run there already' : 'another program uses it';
  return `Port ${settings.port} is taken: ${who}. Stop that, or choose another: PORT=${settings.port + 1}`;
}

function localHost(settings: Settings): string {
  return settings.host && !['0.0.0.0', '::'].includes(settings.host) ? settings.host : 'localhost';
}
