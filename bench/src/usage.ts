import { execFileSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import type { CountMessage, SentStatement } from './count-statements.ts';

/** What a server has used up since it was started. Null where the machine does not tell. */
export type Usage = { statements: number; serverMs: number | null; databaseMs: number | null };
export type Meter = () => Promise<Usage>;

export function usageEach(before: Usage, after: Usage, times: number): Usage {
  const each = (of: 'serverMs' | 'databaseMs') => {
    const [from, to] = [before[of], after[of]];
    return from === null || to === null || times === 0 ? null : (to - from) / times;
  };
  return { statements: (after.statements - before.statements) / times, serverMs: each('serverMs'), databaseMs: each('databaseMs') };
}

/** `counts`: the child was started with `count-statements.ts`. */
export function meterOf(child: ChildProcess, { counts, postmasterPid }: { counts: boolean; postmasterPid: number }): Meter {
  return async () => ({
    statements: counts ? (await askCounter(child)).sent : 0,
    serverMs: cpuMs(child.pid ?? 0),
    databaseMs: databaseMs(postmasterPid),
  });
}

/** Since it was last asked. */
export const statementsSentBy = async (child: ChildProcess): Promise<SentStatement[]> => (await askCounter(child)).texts;

async function askCounter(child: ChildProcess): Promise<CountMessage> {
  const answer = once(child, 'message') as Promise<[CountMessage]>;
  child.send('statements?');
  const [counted] = await answer;
  return counted;
}

type Stat = { parent: number; ownTicks: number; childrenTicks: number };

let ticksASecond: number | null = null;

function toMs(ticks: number): number {
  ticksASecond ??= Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  return (ticks * 1_000) / ticksASecond;
}

function statOf(pid: number | string): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command before it may hold spaces and brackets.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const ticks = (from: number) => (fields[from] ?? 0) + (fields[from + 1] ?? 0);
    return { parent: fields[1] ?? 0, ownTicks: ticks(11), childrenTicks: ticks(13) };
  } catch {
    return null;
  }
}

function cpuMs(pid: number): number | null {
  const stat = statOf(pid);
  return stat && toMs(stat.ownTicks);
}

/** The postmaster, the processes that ended under it, and those that run. */
function databaseMs(postmasterPid: number): number | null {
  const postmaster = statOf(postmasterPid);
  if (!postmaster) return null;
  const backends = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (statOf(name) ?? []) : []));
  const running = backends.filter(({ parent }) => parent === postmasterPid).reduce((sum, { ownTicks }) => sum + ownTicks, 0);
  return toMs(postmaster.ownTicks + postmaster.childrenTicks + running);
}

/** Zero where the machine does not tell whose child a process is. */
export async function findPostmaster(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const parent = statOf(rows[0]?.pid ?? 0)?.parent ?? 0;
  await client.end();
  return parent;
}
