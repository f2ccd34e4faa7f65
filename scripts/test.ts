import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { appBuilds, prismaClient, refresh, type Build } from './builds.ts';
import { ensureChromium } from './chromium.ts';
import { playwrightTally, vitestTally, type Tally } from './tally.ts';
import { root, run, seconds, type Command, type Outcome } from './workspace.ts';

/** A check counts as one test: it passes or it fails. */
interface Check {
  name: string;
  run(): Promise<Outcome>;
}

const beganMs = performance.now();
const total: Tally = { passed: 0, failed: 0 };
const add = (tally: Tally): void => {
  total.passed += tally.passed;
  total.failed += tally.failed;
};

// Tests bring their own database, mailbox and payment pages; what a developer's shell names must not be touched.
for (const name of ['DATABASE_URL', 'SMTP_URL', 'STORAGE_URL', 'PUBLIC_URL', 'PORT', 'APP_ENV', 'NODE_ENV', 'GOOGLE_MAPS_API_KEY'])
  delete process.env[name];
for (const name of Object.keys(process.env)) if (/^(?:PAYPAL|STRIPE)_/.test(name)) delete process.env[name];

const command = (name: string, line: string, more: Partial<Command> = {}): Check => {
  const [program = '', ...args] = line.split(' ');
  return { name, run: () => run({ command: program, args, ...more }) };
};
const build = (each: Build): Check => ({ name: `build ${each.name}`, run: () => refresh(each) });

// Fetching a browser waits on the network, so it runs beside the checks, which wait on the processor.
const chromium = attempt({ name: 'browser', run: findBrowser });
await attempt({ name: 'generate Prisma client', run: () => refresh(prismaClient) });
await inParallel([
  command('type-check', 'turbo run typecheck --output-logs=errors-only'),
  ...appBuilds().map(build),
  command('lint', 'oxlint'),
  command('dead code', 'knip'),
  command('package borders', 'turbo boundaries'),
  command('format', 'oxfmt --check'),
  command('tracked files', 'node scripts/check-tree.ts'),
  command('floors of the api', 'node scripts/api-graph.ts'),
]);
await chromium;

await suite('unit and integration tests', 'vitest.json', vitestTally, (report) => ({
  command: 'vitest',
  args: ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
}));
await suite('browser journeys', 'playwright.json', playwrightTally, (report) => ({
  command: 'playwright',
  args: ['test', '--reporter=line,json'],
  cwd: 'e2e',
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
}));

console.log(`Everything took ${seconds(beganMs)}.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

async function attempt(check: Check): Promise<void> {
  const startedMs = performance.now();
  const { ok, output } = await check.run();
  add(ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${check.name} (${seconds(startedMs)})`);
  if (!ok) console.log(output);
}

async function inParallel(checks: Check[]): Promise<void> {
  const waiting = [...checks];
  const worker = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) await attempt(check);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

async function suite(
  name: string,
  reportName: string,
  read: (path: string) => Tally,
  commandFor: (path: string) => Command,
): Promise<void> {
  const startedMs = performance.now();
  const report = join(root, 'test-results', reportName);
  rmSync(report, { force: true });
  const { ok } = await run({ ...commandFor(report), live: true });
  const tally = read(report);
  // A runner that fails outside any test (no report, an unhandled error) must not look green.
  if (!ok && tally.failed === 0) tally.failed = 1;
  add(tally);
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name}: ${tally.passed} passed, ${tally.failed} failed (${seconds(startedMs)})`);
}

async function findBrowser(): Promise<Outcome> {
  try {
    const { path, from } = await ensureChromium();
    if (path !== undefined) process.env['CHROMIUM_PATH'] = path;
    console.log(`Browser from ${from}${path === undefined ? '' : `: ${path}`}`);
    return { ok: true, output: '' };
  } catch (error) {
    return { ok: false, output: error instanceof Error ? error.message : String(error) };
  }
}
