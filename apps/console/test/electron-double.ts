import { EventEmitter } from 'node:events';
import type { Browser } from 'playwright-core';
import { windowClass, type DoubledWindow, type WindowHost } from './double-window.ts';
import { servePages, type PageServer } from './page-server.ts';

type Handler = (request: Request) => Promise<Response> | Response;
type IpcHandler = (event: { senderFrame: unknown }, input: unknown) => unknown;

export interface MenuEntry {
  label?: string;
  role?: string;
  accelerator?: string;
  click?: () => void;
  submenu?: MenuEntry[];
}

interface DoubleOptions {
  readonly browser: Browser;
  readonly userData: string;
  readonly preload: string;
}

/** The running copy that holds the lock of a user's data, as the system would know it. */
const lockHolders = new Map<string, ElectronDouble>();

/**
 * Stands in for Electron where its binary is not at hand: what the main bundle asks of the system is recorded, and its windows are
 * Chromium pages. It cannot show what only the real one has: true isolation of the preload script, native looks, packaging.
 */
export class ElectronDouble implements WindowHost {
  readonly notifications: { title: string; body: string; click: () => void }[] = [];
  readonly openedOutside: string[] = [];
  readonly printed: string[] = [];
  readonly windows: DoubledWindow[] = [];
  readonly questions: { message: string; buttons: string[] }[] = [];
  /** Which of a question's buttons is pressed. */
  pressed = 0;
  badge = 0;
  trayTip = '';
  menu: readonly MenuEntry[] = [];
  permissions: (permission: string) => boolean = () => true;
  readonly hasQuit: Promise<void>;
  readonly options: DoubleOptions;
  readonly ipc = new Map<string, IpcHandler>();
  readonly appEvents = new EventEmitter();
  readonly autoUpdater = new EventEmitter();
  pages: PageServer | null = null;
  private resolveQuit: () => void = () => {};
  private pageHandler: Handler | null = null;
  private isQuitting = false;

  constructor(options: DoubleOptions) {
    this.options = options;
    this.hasQuit = new Promise((done) => (this.resolveQuit = done));
  }

  /** What `import ... from 'electron'` gives the bundle. */
  readonly module = {
    app: undoubled('app', this.makeApp()),
    autoUpdater: undoubled('autoUpdater', this.autoUpdater),
    BrowserWindow: windowClass(this),
    dialog: undoubled('dialog', {
      showMessageBoxSync: (_window: DoubledWindow, { message, buttons }: { message: string; buttons: string[] }) => {
        this.questions.push({ message, buttons });
        return this.pressed;
      },
    }),
    ipcMain: undoubled('ipcMain', { handle: (channel: string, handler: IpcHandler) => void this.ipc.set(channel, handler) }),
    Menu: undoubled('Menu', {
      buildFromTemplate: (template: MenuEntry[]) => template,
      setApplicationMenu: (menu: MenuEntry[]) => void (this.menu = menu),
    }),
    nativeImage: undoubled('nativeImage', { createFromDataURL: (url: string) => ({ url }) }),
    net: undoubled('net', { fetch: (url: string, init?: RequestInit) => fetch(url, init) }),
    Notification: this.makeNotification(),
    protocol: undoubled('protocol', {
      registerSchemesAsPrivileged: () => {},
      handle: (_scheme: string, handler: Handler) => void (this.pageHandler = handler),
    }),
    safeStorage: undoubled('safeStorage', {
      isEncryptionAvailable: () => true,
      encryptString: (text: string) => Buffer.from(`sealed:${Buffer.from(text).toString('hex')}`),
      decryptString: (sealed: Buffer) => Buffer.from(sealed.toString().slice('sealed:'.length), 'hex').toString(),
    }),
    screen: undoubled('screen', { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] }),
    session: {
      defaultSession: undoubled('session', {
        setPermissionRequestHandler: (handler: (contents: null, permission: string, decide: (isAllowed: boolean) => void) => void) => {
          this.permissions = (permission) => {
            let answer = true;
            handler(null, permission, (isAllowed) => (answer = isAllowed));
            return answer;
          };
        },
        setPermissionCheckHandler: () => {},
      }),
    },
    shell: undoubled('shell', { openExternal: (url: string) => Promise.resolve(void this.openedOutside.push(url)) }),
    Tray: this.makeTray(),
  };

  /** As a page would: through the binding, with who it is. */
  async invoke(channel: string, input: unknown, senderFrame: { url: string; parent: unknown }): Promise<unknown> {
    const handler = this.ipc.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return handler({ senderFrame }, input);
  }

  async quit(): Promise<void> {
    if (this.isQuitting) return;
    this.isQuitting = true;
    for (const window of this.windows.slice()) await window.dispose();
    await this.pages?.close();
    lockHolders.delete(this.options.userData);
    this.resolveQuit();
  }

  private makeApp() {
    const { appEvents } = this;
    let name = 'Electron';
    return {
      get name() {
        return name;
      },
      isPackaged: false,
      setName: (given: string) => void (name = given),
      getVersion: () => '0.0.0-double',
      getPath: (which: string) => {
        if (which !== 'userData') throw new Error(`electron double: app.getPath('${which}') is not doubled`);
        return this.options.userData;
      },
      requestSingleInstanceLock: () => {
        const holder = lockHolders.get(this.options.userData);
        if (holder === undefined) lockHolders.set(this.options.userData, this);
        else holder.appEvents.emit('second-instance', {}, process.argv);
        return holder === undefined;
      },
      setAsDefaultProtocolClient: () => true,
      setBadgeCount: (count: number) => void (this.badge = count),
      setLoginItemSettings: () => {},
      whenReady: async () => {
        this.pages = await servePages((request) => this.pageHandler?.(request) ?? new Response(null, { status: 404 }));
      },
      on: (event: string, listener: (...heard: unknown[]) => void) => void appEvents.on(event, listener),
      quit: () => void this.quit(),
    };
  }

  private makeNotification() {
    const { notifications } = this;
    return class extends EventEmitter {
      private readonly said: { title: string; body: string };
      constructor(said: { title: string; body: string }) {
        super();
        this.said = said;
      }
      show(): void {
        notifications.push({ ...this.said, click: () => void this.emit('click') });
      }
    };
  }

  private makeTray() {
    const tell = (tip: string) => void (this.trayTip = tip);
    return class extends EventEmitter {
      setToolTip = tell;
      setContextMenu(): void {}
    };
  }
}

/** Whatever else the bundle asks for says so, instead of quietly doing nothing. */
function undoubled<T extends object>(name: string, parts: T): T {
  return new Proxy(parts, {
    get(target, property) {
      if (property in target || typeof property === 'symbol' || property === 'then') return Reflect.get(target, property) as unknown;
      throw new Error(`electron double: ${name}.${property} is not doubled`);
    },
  });
}
