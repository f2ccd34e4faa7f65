import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { readArguments, type Arguments } from './arguments.ts';
import { openDatabase } from './open-database.ts';
import { openCounters } from './open-counters.ts';
import { startDriver, startReference, startServer } from './processes.ts';
import { HEADINGS, ratiosOf, rowsOf, toTable, type WorkReport } from './report.ts';
import { ROUND_SECONDS, ROUNDS } from './rounds.ts';
import { runWorks } from './run-works.ts';
import { findPostmaster } from './usage.ts';
import { takeRoom } from './take-room.ts';
import { WORK_NAMES } from './works.ts';

const SESSION_SECRET = 'bench-secret-that-protects-nothing-at-all';

const say = (line: string) => console.log(line);
const mebibytes = (kibibytes: number) => `${Math.round(kibibytes / 1024)} MiB`;

try {
  await bench(readArguments(process.argv.slice(2), WORK_NAMES));
} catch (error) {
  console.error(error instanceof Error ? error.stack : error);
  process.exitCode = 1;
}

async function bench({ size, only }: Arguments): Promise<void> {
  await using database = await openDatabase(size, { sessionSecret: SESSION_SECRET, say });
  const { url, filled } = database;
  const counters = await openCounters(url, filled.counters);
  await takeRoom(url);
  const place = { url, postmasterPid: await findPostmaster(url) };
  // The first start after a change of the code strips types from it, and keeps the 16 MiB of what does that.
  await (await startServer(place, { sessionSecret: SESSION_SECRET }))[Symbol.asyncDispose]();
  await using server = await startServer(place, { sessionSecret: SESSION_SECRET });
  await using ceiling = await startReference('ceiling', place);
  await using raw = await startReference('raw', place);
  await using driver = startDriver();
  const idleKiB = server.residentKiB();
  say(`Ready in ${Math.round(server.startedInMs)} ms, ${mebibytes(idleKiB)} idle. ${ROUNDS} rounds of ${ROUND_SECONDS} s, in turns.\n`);

  const reports: WorkReport[] = [];
  const servers = { ours: server, ceiling, raw, 'select 1': raw };
  const startUnkept = () => startServer(place, { sessionSecret: SESSION_SECRET, keeps: false });
  for await (const report of runWorks({ filled, counters, servers, startUnkept, driver, databaseUrl: url, only })) {
    reports.push(report);
    say(`${report.name} done`);
  }
  const memory = { startedInMs: server.startedInMs, idleKiB, afterKiB: server.residentKiB() };
  say(`\n${toTable([HEADINGS, ...reports.flatMap(rowsOf)])}`);
  say(`\nServer memory: ${mebibytes(memory.idleKiB)} idle, ${mebibytes(memory.afterKiB)} after.`);
  say(`Saved to ${save(size, reports, memory)}`);
  if (reports.some(({ notes }) => notes.some((note) => note.startsWith('WRONG')))) process.exitCode = 1;
}

function save(size: string, reports: readonly WorkReport[], memory: object): string {
  const folder = join(import.meta.dirname, '..', 'results');
  mkdirSync(folder, { recursive: true });
  const at = new Date().toISOString();
  const file = join(folder, `${at.slice(0, 19).replaceAll(':', '')}-${size}.json`);
  const works = reports.map((report) => ({ ...report, ratios: ratiosOf(report.figures) }));
  const machine = { cpus: cpus().length, model: cpus()[0]?.model, node: process.version };
  writeFileSync(file, `${JSON.stringify({ at, size, machine, memory, works }, null, 2)}\n`);
  return file;
}
