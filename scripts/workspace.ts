import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const root = join(import.meta.dirname, '..');

/** Where Node keeps compiled forms of our TypeScript between starts; deleting it costs a second, nothing else. */
export const compileCacheDir = join(root, 'node_modules', '.cache', 'compiled');

export interface Package {
  name: string;
  /** From the workspace's root, with forward slashes. */
  dir: string;
  dependencies: string[];
}

interface Manifest {
  name: string;
  dependencies?: Record<string, string>;
}

export function readPackages(): Package[] {
  const nested = ['apps', 'packages'].flatMap((parent) =>
    readdirSync(join(root, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${parent}/${entry.name}`),
  );
  return [...nested, 'prisma'].map((dir) => {
    const manifest = JSON.parse(readFileSync(join(root, dir, 'package.json'), 'utf8')) as Manifest;
    const dependencies = Object.keys(manifest.dependencies ?? {}).filter((name) => name.startsWith('@sweetspot/'));
    return { name: manifest.name, dir, dependencies };
  });
}

export interface Outcome {
  ok: boolean;
  output: string;
}

export interface Command {
  command: string;
  args: string[];
  /** From the workspace's root. */
  cwd?: string;
  env?: Record<string, string | undefined>;
  /** Show its output as it comes instead of collecting it. */
  live?: boolean;
}

/** Runs a program of the workspace (node_modules/.bin first) to its end; a program that cannot start is a failed one. */
export function run({ command, args, cwd = '.', env = {}, live = false }: Command): Promise<Outcome> {
  const path = [join(root, cwd, 'node_modules', '.bin'), join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter);
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: join(root, cwd),
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', ...env, PATH: path },
      stdio: live ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    const output: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(output).toString() }));
  });
}

export function seconds(sinceMs: number): string {
  return `${((performance.now() - sinceMs) / 1000).toFixed(1)} s`;
}
