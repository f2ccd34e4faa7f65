import { join } from 'node:path';
import { app, Notification, type BrowserWindow } from 'electron';
import { answerIpc, push } from './answer-ipc.ts';
import { setAppMenu } from './app-menu.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { bringToFront, openConsoleWindow } from './console-window.ts';
import { Settings } from './desktop-settings.ts';
import { harden } from './harden.ts';
import { keepPage } from './keep-page.ts';
import { KeyStore } from './key-store.ts';
import { askBeforeLeaving } from './leave-question.ts';
import { LINK_SCHEME, orderNumberAmong, orderNumberIn } from './order-link.ts';
import { printTicket } from './ticket-printer.ts';
import { Unread } from './unread.ts';
import { checkForUpdates, watchUpdates } from './updates.ts';

const DEFAULT_SERVER = 'http://localhost:4000';

registerAppScheme();
// One console a machine: a second start brings the first one forward.
if (app.requestSingleInstanceLock()) void start();
else app.quit();

async function start(): Promise<void> {
  app.setName('SweetSpot');
  app.setAsDefaultProtocolClient(LINK_SCHEME);
  const asked = { order: orderNumberAmong(process.argv) };
  app.on('open-url', (event, link) => {
    event.preventDefault();
    asked.order = orderNumberIn(link);
  });
  await app.whenReady();
  harden();
  // oxlint-disable-next-line node/no-process-env -- the only setting from outside: `pnpm console` points the app at its own server
  const settings = new Settings(process.env['PUBLIC_URL'] ?? DEFAULT_SERVER);
  serveApp({
    pages: join(import.meta.dirname, '../renderer'),
    serverUrl: () => settings.read().serverUrl,
  });
  const keys = new KeyStore();
  const window = openConsoleWindow(settings.read());
  keepPage(window);
  askBeforeLeaving(window);
  watchUpdates((news) => push(window.webContents, 'updateNews', news));
  const openOrder = (number: string | null) => {
    bringToFront(window);
    if (number !== null) push(window.webContents, 'openOrder', number);
  };
  answerAsked({ window, settings, keys, openOrder });
  setAppMenu({
    ask: (command) => push(window.webContents, 'menuCommand', command),
    toggleKiosk: () => window.setKiosk(settings.write({ isKiosk: !settings.read().isKiosk }).isKiosk),
  });
  window.webContents.on('did-finish-load', () => {
    if (asked.order !== null) openOrder(asked.order);
    asked.order = null;
  });
  app.on('second-instance', (_event, commandLine) => openOrder(orderNumberAmong(commandLine)));
  app.on('open-url', (_event, link) => openOrder(orderNumberIn(link)));
  app.on('window-all-closed', () => app.quit());
}

interface Parts {
  readonly window: BrowserWindow;
  readonly settings: Settings;
  readonly keys: KeyStore;
  readonly openOrder: (number: string | null) => void;
}

function answerAsked({ window, settings, keys, openOrder }: Parts): void {
  const unread = new Unread(window, () => openOrder(null));
  window.webContents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) keys.pageLoaded();
  });
  answerIpc({
    readSettings: () => settings.read(),
    writeSettings: (changes) => {
      const before = settings.read();
      const after = settings.write(changes);
      if (after.isKiosk !== before.isKiosk) window.setKiosk(after.isKiosk);
      if (after.serverUrl !== before.serverUrl) {
        // A key of one server must never be shown to another.
        keys.keep(null);
        window.webContents.reload();
      }
      return after;
    },
    takeKey: () => keys.take(),
    keepKey: (key) => keys.keep(key),
    printTicket: async ({ markup }) => ({ isPrinted: await printTicket(markup) }),
    notify: ({ title, body, orderNumber }) => {
      const notice = new Notification({ title, body });
      notice.on('click', () => openOrder(orderNumber));
      notice.show();
    },
    setUnread: (count) => unread.show(count),
    checkForUpdates: () => checkForUpdates(),
  });
}
