import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page, Request, Route } from 'playwright-core';
import type { PageServer } from './page-server.ts';
import { requireSafe, type WebPreferences } from './require-safe.ts';

interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly kiosk?: boolean;
  readonly webPreferences: WebPreferences;
}

type OpenHandler = (details: { url: string }) => { action: 'deny' | 'allow' };

export interface DoubledWindow {
  readonly page: Promise<Page>;
  readonly loaded: Promise<void>;
  isKiosk: boolean;
  readonly webContents: EventEmitter;
  emit(event: string): boolean;
  isDestroyed(): boolean;
  close(): void;
  dispose(): Promise<void>;
}

/** What a window needs of the app it belongs to. */
export interface WindowHost {
  readonly windows: DoubledWindow[];
  readonly appEvents: EventEmitter;
  readonly pages: PageServer | null;
  readonly printed: string[];
  readonly options: { readonly browser: Browser };
  invoke(channel: string, input: unknown, senderFrame: { url: string; parent: unknown }): Promise<unknown>;
}

/** Runs the built preload bundle in the page's own world, with the two parts of Electron that it uses. */
const withPreload = (code: string): string => `(() => {
  const heard = {};
  window.__heard = (channel, message) => (heard[channel] ?? []).forEach((listener) => listener({}, message));
  const ipcRenderer = {
    invoke: async (channel, input) => {
      const answer = await window.__invoke(channel, input);
      if ('error' in answer) throw new Error(answer.error);
      return answer.value;
    },
    on: (channel, listener) => (heard[channel] ??= []).push(listener),
    removeListener: (channel, listener) => { heard[channel] = (heard[channel] ?? []).filter((each) => each !== listener); },
  };
  const contextBridge = { exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: Object.freeze(api) }) };
  const require = (name) => { if (name === 'electron') return { ipcRenderer, contextBridge }; throw new Error('not in a sandboxed preload: ' + name); };
  const module = { exports: {} };
  const exports = module.exports;
  ${code}
})();`;

/** A class of windows that belong to one copy of the app. */
export function windowClass(double: WindowHost) {
  return class BrowserWindow extends EventEmitter implements DoubledWindow {
    readonly page: Promise<Page>;
    loaded: Promise<void> = Promise.resolve();
    readonly webContents = new Contents(() => this.page);
    isKiosk: boolean;
    private readonly hasScript: boolean;
    private context: BrowserContext | null = null;

    constructor(options: WindowOptions) {
      super();
      const { webPreferences } = options;
      requireSafe(webPreferences);
      this.isKiosk = options.kiosk ?? false;
      this.hasScript = webPreferences.javascript !== false;
      double.windows.push(this);
      double.appEvents.emit('web-contents-created', {}, this.webContents);
      this.page = this.open(options);
    }

    loadURL(url: string): Promise<void> {
      this.loaded = this.page.then(async (page) => {
        await page.goto(double.pages?.fromApp(url) ?? url);
        this.webContents.emit('did-finish-load');
        this.emit('ready-to-show');
      });
      return this.loaded;
    }

    close(): void {
      this.emit('close');
      void this.dispose().then(() => {
        if (double.windows.length === 0) double.appEvents.emit('window-all-closed');
      });
    }

    async dispose(): Promise<void> {
      const at = double.windows.indexOf(this);
      if (at !== -1) double.windows.splice(at, 1);
      await this.page.catch(() => null);
      await this.context?.close();
      this.emit('closed');
    }

    destroy = () => void this.dispose();
    getNormalBounds = () => ({ x: 10, y: 20, width: 1280, height: 800 });
    setKiosk = (isOn: boolean) => void (this.isKiosk = isOn);
    isDestroyed = () => !double.windows.includes(this);
    isMaximized = () => false;
    isMinimized = () => false;
    isFocused = () => true;
    show(): void {}
    focus(): void {}
    restore(): void {}
    maximize(): void {}
    flashFrame(): void {}

    private async open({ width = 1280, height = 860, webPreferences }: WindowOptions): Promise<Page> {
      const context = await double.options.browser.newContext({ viewport: { width, height }, javaScriptEnabled: this.hasScript });
      this.context = context;
      const page = await context.newPage();
      this.webContents.onPrint = async () => void double.printed.push(await page.content());
      if (webPreferences.preload === undefined) return page;
      await context.exposeBinding('__invoke', ({ frame }, channel: string, input: unknown) => this.answer(frame, channel, input));
      await context.addInitScript(withPreload(readFileSync(webPreferences.preload, 'utf8')));
      context.on('page', (opened) => void opened.close());
      await context.route('**/*', (route) => this.guard(route, page));
      return page;
    }

    private async answer(frame: { url(): string; parentFrame(): unknown }, channel: string, input: unknown) {
      const sender = { url: double.pages?.toApp(frame.url()) ?? frame.url(), parent: frame.parentFrame() };
      try {
        return { value: await double.invoke(channel, input ?? undefined, sender) };
      } catch (error) {
        return { error: error instanceof Error ? error.message : String(error) };
      }
    }

    /** Where Electron asks before a page goes somewhere, or opens another. */
    private async guard(route: Route, page: Page): Promise<void> {
      const request = route.request();
      const url = double.pages?.toApp(request.url()) ?? request.url();
      if (!request.isNavigationRequest()) return route.fallback();
      if (pageOf(request) !== page) {
        if (this.webContents.openHandler({ url }).action === 'allow') return route.fallback();
        return route.abort('aborted');
      }
      const event = { url, isPrevented: false, preventDefault: () => void (event.isPrevented = true) };
      // What the app itself loads is not asked about.
      if (page.url() !== 'about:blank') this.webContents.emit('will-navigate', event);
      if (event.isPrevented) return route.abort('aborted');
      this.webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
      return route.fallback();
    }
  };
}

/** A page that is only being opened has no frame yet. */
function pageOf(request: Request): Page | null {
  try {
    return request.frame().page();
  } catch {
    return null;
  }
}

class Contents extends EventEmitter {
  openHandler: OpenHandler = () => ({ action: 'allow' });
  onPrint: () => Promise<void> = () => Promise.resolve();
  private readonly page: () => Promise<Page>;

  constructor(page: () => Promise<Page>) {
    super();
    this.page = page;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  send(channel: string, message: unknown): void {
    void this.page().then((page) =>
      page.evaluate(([name, said]) => (window as never as Heard).__heard(name, said), [channel, message] as const),
    );
  }

  /** Its process ends, as the system would end one that hangs. */
  forcefullyCrashRenderer(): void {
    this.emit('render-process-gone', {}, { reason: 'killed', exitCode: 1 });
  }

  reload(): void {
    void this.page().then((page) => page.reload());
  }

  print(_options: unknown, done: (isPrinted: boolean) => void): void {
    void this.printed(done);
  }

  private async printed(done: (isPrinted: boolean) => void): Promise<void> {
    await this.onPrint();
    done(true);
  }
}

interface Heard {
  __heard(channel: string, message: unknown): void;
}
