import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron, chromium, type Page } from 'playwright-core';
import { ElectronDouble, type MenuEntry } from './electron-double.ts';
import { doubles } from './electron-module.ts';
import { translateOrigin } from './page-server.ts';

const root = join(import.meta.dirname, '..');
const mainBundle = join(root, 'out/main/index.js');

const CHROMIUM_ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

export interface RunningConsole extends AsyncDisposable {
  readonly page: Page;
  /** The parts of the system that the app has touched; null on the real Electron, where they are the system's. */
  readonly double: ElectronDouble | null;
  clickMenu(label: string): Promise<void>;
  /** Starts the app once more, as opening a link does. */
  startAgain(link: string): Promise<void>;
  closeWindow(): Promise<void>;
}

interface LaunchOptions {
  readonly serverUrl: string;
  /** Keep it to start again where another run ended. */
  readonly userData?: string | undefined;
  /** The double's native side asks this server itself; its page does not reach it, for its origin is not translated. */
  readonly isDirect?: boolean | undefined;
}

/** The built desktop app: on the real Electron where its binary is at hand, else on the double. The same specs drive both. */
export async function launchConsole(options: LaunchOptions): Promise<RunningConsole> {
  if (!existsSync(mainBundle)) throw new Error('The console is not built: run `pnpm --filter @sweetspot/console build`.');
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'console-'));
  mkdirSync(userData, { recursive: true });
  const clean = () => options.userData === undefined && rmSync(userData, { recursive: true, force: true });
  const binary = realElectron();
  const running = binary === null ? await launchDouble(options, userData) : await launchReal(binary, options.serverUrl, userData);
  return {
    ...running,
    async [Symbol.asyncDispose]() {
      await running[Symbol.asyncDispose]();
      clean();
    },
  };
}

function realElectron(): string | null {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const installed = join(root, 'node_modules/electron');
  const pathFile = join(installed, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  const binary = folder === undefined ? join(installed, 'dist', name) : join(folder, name);
  return existsSync(binary) ? binary : null;
}

let runs = 0;

async function launchDouble({ serverUrl, isDirect = false }: LaunchOptions, userData: string): Promise<RunningConsole> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  const server = isDirect ? { url: serverUrl, close: () => Promise.resolve() } : await translateOrigin(serverUrl);
  const start = async (): Promise<ElectronDouble> => {
    const run = String(++runs);
    const double = new ElectronDouble({ browser, userData, preload: join(root, 'out/preload/index.cjs') });
    doubles.set(run, double);
    process.env['PUBLIC_URL'] = server.url;
    const hooks = registerHooks({
      resolve: (specifier, context, next) =>
        specifier === 'electron'
          ? next(new URL(`./electron-module.ts?run=${run}`, import.meta.url).href, context)
          : next(specifier, context),
    });
    await importNatively(`${pathToFileURL(mainBundle).href}?run=${run}`);
    hooks.deregister();
    return double;
  };
  const double = await start();
  const window = await waitFor(() => double.windows[0]);
  await window.loaded;
  return {
    page: await window.page,
    double,
    clickMenu: (label) => Promise.resolve(entryNamed(double.menu, label).click?.()),
    async startAgain(link) {
      process.argv.push(link);
      await start();
      process.argv.pop();
    },
    async closeWindow() {
      window.close();
      await double.hasQuit;
    },
    async [Symbol.asyncDispose]() {
      await double.quit();
      await server.close();
      await browser.close();
    },
  };
}

async function launchReal(executablePath: string, serverUrl: string, userData: string): Promise<RunningConsole> {
  const launch = (args: readonly string[]) =>
    _electron.launch({
      executablePath,
      args: [root, `--user-data-dir=${userData}`, ...args],
      env: { ...process.env, PUBLIC_URL: serverUrl } as Record<string, string>,
    });
  const app = await launch([]);
  return {
    page: await app.firstWindow(),
    double: null,
    clickMenu: (label) =>
      app.evaluate(({ Menu }, name) => {
        const entries = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
        entries.find((entry) => entry.label === name)?.click();
      }, label),
    async startAgain(link) {
      const second = await launch([link]).catch(() => null);
      await second?.close();
    },
    async closeWindow() {
      const quit = app.waitForEvent('close');
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
      await quit;
    },
    [Symbol.asyncDispose]: () => app.close(),
  };
}

function entryNamed(menu: readonly MenuEntry[], label: string): MenuEntry {
  const entry = menu.flatMap(({ submenu = [] }) => submenu).find((each) => each.label === label);
  if (entry === undefined) throw new Error(`The menu has no "${label}"`);
  return entry;
}

const importNatively = createRequire(import.meta.url)('./import-natively.cjs') as (url: string) => Promise<unknown>;

async function waitFor<T>(read: () => T | undefined): Promise<T> {
  for (;;) {
    const found = read();
    if (found !== undefined) return found;
    await new Promise((done) => setImmediate(done));
  }
}
