import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './workspace.ts';

export interface Browser {
  /** Undefined: the one that Playwright itself keeps. */
  path: string | undefined;
  from: string;
}

// The first has no windows to draw, and takes two thirds of the time of the others.
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macApps = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** A Chromium to test with: the one named, the system's, Debian's package, or Playwright's own; in this order. */
export async function ensureChromium(): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!isProgram(named)) throw new Error(`CHROMIUM_PATH names no program that can be run: ${named}`);
    return { path: named, from: 'CHROMIUM_PATH' };
  }
  const system = findOnSystem();
  if (system) return { path: system, from: 'the system' };
  if (isRootOnDebian()) {
    await install('apt-get', ['update']);
    const add = (name: string) => install('apt-get', ['install', '-y', '--no-install-recommends', name]);
    await add('chromium-headless-shell').catch(() => add('chromium'));
    const installed = findOnSystem();
    if (installed) return { path: installed, from: 'apt-get, installed now' };
  }
  await install('playwright', ['install', 'chromium'], 'e2e');
  return { path: undefined, from: "Playwright's own" };
}

function findOnSystem(): string | undefined {
  const dirs = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = names.flatMap((name) => dirs.map((dir) => join(dir, name)));
  return [...onPath, ...macApps].find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isRootOnDebian(): boolean {
  // Ubuntu's package of that name only points to a snap, which does not run in containers.
  return process.getuid?.() === 0 && existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

async function install(command: string, args: string[], cwd?: string): Promise<void> {
  const { ok, output } = await run({ command, args, env: { DEBIAN_FRONTEND: 'noninteractive' }, ...(cwd === undefined ? {} : { cwd }) });
  if (!ok) throw new Error(`No Chromium here, and "${command} ${args.join(' ')}" failed:\n${output}\nInstall one and set CHROMIUM_PATH.`);
}
