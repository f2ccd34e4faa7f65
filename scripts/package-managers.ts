import { readFileSync } from 'node:fs';

/**
 * The chain of shells and package managers between the terminal and us (sh, pnpm, npx). Any of them may die of a signal
 * without passing it on; then nobody is left who could stop us by the usual means, and we must notice by ourselves.
 */
export function packageManagersAlive(): () => boolean {
  const links = process.platform === 'linux' ? linksToPackageManagers() : [{ pid: process.pid, parent: process.ppid }];
  // A dead parent is replaced, even while it is still listed: so look at the links, not at the processes.
  return () => links.every(({ pid, parent }) => parentOf(pid) === parent);
}

interface Link {
  pid: number;
  parent: number;
}

function linksToPackageManagers(): Link[] {
  const links: Link[] = [];
  let length = 0;
  for (let pid = process.pid; links.length < 8;) {
    const parent = parentOf(pid);
    if (parent === undefined || parent <= 1) break;
    links.push({ pid, parent });
    if (/\b(?:npm|npx|pnpm)\b/.test(commandOf(parent))) length = links.length;
    pid = parent;
  }
  // What stands above them (a login shell, a supervisor) may go without meaning us.
  return links.slice(0, length);
}

function parentOf(pid: number): number | undefined {
  if (pid === process.pid) return process.ppid;
  const stat = read(`/proc/${pid}/stat`);
  // The name in parentheses may hold spaces; the parent is the second field after it.
  return stat === undefined ? undefined : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

function commandOf(pid: number): string {
  return read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ') ?? '';
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
