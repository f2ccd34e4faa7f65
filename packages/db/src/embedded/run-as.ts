import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** PostgreSQL refuses to run as root, so a root process lends it this account, which every Linux has. */
const NOBODY = 65534;

/** The account to lend; null: run as we are. */
export type Account = { uid: number; gid: number };

export function lentAccount(existingCluster: string | null): Account | null {
  if (process.getuid?.() !== 0) return null;
  if (!existingCluster) return { uid: NOBODY, gid: NOBODY };
  // A cluster that a user made stays that user's when root starts it once.
  const { uid, gid } = statSync(existingCluster);
  return { uid, gid };
}

/** Whether the account can walk down to `path`; a folder that does not exist yet will be made open enough. */
export function canReach(path: string, account: Account): boolean {
  for (let at = resolve(path); ; at = dirname(at)) {
    const stat = statSync(at, { throwIfNoEntry: false });
    if (stat) {
      const bit = stat.uid === account.uid ? 0o100 : stat.gid === account.gid ? 0o010 : 0o001;
      if (!(stat.mode & bit)) return false;
    }
    if (at === dirname(at)) return true;
  }
}

/** Makes a folder that other accounts may walk through but not list, whatever the umask. */
export function makePassable(dir: string): void {
  mkdirSync(dir, { recursive: true });
  chmodSync(dir, 0o711);
}

/** Lets every account read a tree, and run what its owner may run. */
export function makeReadable(path: string): void {
  const stat = statSync(path);
  chmodSync(path, stat.mode | 0o044 | (stat.mode & 0o100 ? 0o011 : 0));
  if (stat.isDirectory()) for (const name of readdirSync(path)) makeReadable(join(path, name));
}

export function spawnAs(account: Account | null, command: string, args: string[], input?: string): ChildProcess {
  const child = spawn(command, args, {
    ...account,
    // Away from a working directory that the account may not enter.
    cwd: process.platform === 'win32' ? undefined : '/',
    // No PG* variable and no secret of ours reaches it, and its messages stay in English because we read them.
    // oxlint-disable-next-line node/no-process-env -- passes on what any program needs to run at all; reads no setting of ours
    env: { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'], LC_ALL: 'C', TZ: 'UTC' },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    // A group of its own: Ctrl-C reaches the server alone, which then stops PostgreSQL after its last transaction.
    detached: process.platform !== 'win32',
  });
  // Whoever ends before it has read all says so by its code.
  child.stdin?.on('error', () => undefined).end(input);
  return child;
}

/** Runs to the end; a failure carries what the command printed. */
export function run(account: Account | null, command: string, args: string[], input?: string): Promise<void> {
  return new Promise((done, reject) => {
    const child = spawnAs(account, command, args, input);
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? done() : reject(new Error(`${command} failed (${code}): ${output.trim()}`))));
  });
}
