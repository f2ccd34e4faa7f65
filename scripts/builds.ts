import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StartError } from './settings.ts';
import { readPackages, root, run, seconds } from './workspace.ts';

/** Something made from sources. Its stamp lies inside what it stamps, so deleting the one deletes the other. */
export interface Build {
  name: string;
  cwd: string;
  /** A script of that package's package.json. */
  script: string;
  inputs: string[];
  stamp: string;
}

const bundlerInputs = ['pnpm-lock.yaml', 'tsconfig.base.json'];

export const prismaClient: Build = {
  name: 'Prisma client',
  cwd: 'packages/db',
  script: 'generate',
  inputs: ['prisma/schema', 'prisma/prisma.config.ts', 'packages/db/scripts/generate.ts', 'pnpm-lock.yaml'],
  stamp: 'packages/db/src/generated/.stamp',
};

export function appBuilds(): Build[] {
  return [
    appBuild('web shop', 'apps/web', 'dist'),
    appBuild('admin app', 'apps/admin', 'dist'),
    appBuild('store console', 'apps/console', 'out'),
  ];
}

function appBuild(name: string, cwd: string, output: string): Build {
  return { name, cwd, script: 'build', inputs: [...bundlerInputs, ...sourceFolders(cwd)], stamp: `${cwd}/${output}/.stamp` };
}

/** The app and every package its bundle can hold. Screens see only the api's types and its thin client, so what lies behind it is left out. */
function sourceFolders(appDir: string): string[] {
  const packages = readPackages();
  const byName = new Map(packages.map((each) => [each.name, each]));
  const found = new Set<string>();
  const visit = (name: string | undefined): void => {
    const each = name === undefined ? undefined : byName.get(name);
    if (!each || found.has(each.dir)) return;
    found.add(each.dir);
    if (each.name !== '@sweetspot/api') each.dependencies.forEach(visit);
  };
  visit(packages.find((each) => each.dir === appDir)?.name);
  return [...found].sort();
}

const notSource = new Set(['node_modules', 'dist', 'out', 'generated', 'test', 'test-results', '.turbo']);

/** Changes when, and only when, the content of a source changes: a fresh checkout of the same tree builds nothing anew. */
export function fingerprint(inputs: string[]): string {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(listFiles))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

function listFiles(path: string): string[] {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return [];
  const entries = readDirectory(absolute);
  if (!entries) return [path];
  return entries
    .filter((entry) => !notSource.has(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? listFiles(`${path}/${entry.name}`) : [`${path}/${entry.name}`]));
}

function readDirectory(absolute: string) {
  try {
    return readdirSync(absolute, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}

export function isStale(build: Build): boolean {
  const stamp = join(root, build.stamp);
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint(build.inputs);
}

/** Runs the build if its sources changed; returns what it printed if it failed. */
export async function refresh(build: Build): Promise<{ ok: boolean; built: boolean; output: string }> {
  const before = fingerprint(build.inputs);
  const stamp = join(root, build.stamp);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === before) return { ok: true, built: false, output: '' };
  const { ok, output } = await run({ command: process.execPath, args: ['--run', build.script], cwd: build.cwd });
  if (ok) {
    mkdirSync(dirname(stamp), { recursive: true });
    // The state it was built from, not the present one: an edit made meanwhile must count as a change.
    writeFileSync(stamp, before);
  }
  return { ok, built: true, output };
}

export async function refreshAll(builds: Build[], say: (line: string) => void): Promise<void> {
  for (const build of builds) {
    if (!isStale(build)) continue;
    const startedMs = performance.now();
    const { ok, output } = await refresh(build);
    if (!ok) throw new StartError(`Building the ${build.name} failed:\n${output}`);
    say(`Built the ${build.name} (${seconds(startedMs)})`);
  }
}
