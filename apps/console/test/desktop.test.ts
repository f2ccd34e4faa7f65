import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consoleWords } from '@sweetspot/messages/console';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ElectronDouble } from './electron-double.ts';
import { launchConsole, type RunningConsole } from './launch-console.ts';
import { requireSafe } from './require-safe.ts';

// The built bundles with no server behind them: what belongs to the desktop alone. `e2e/console/desktop.spec.ts` signs in and works.

const { words } = await consoleWords.en.frame();

let nobody: Server;
let serverUrl: string;
let running: RunningConsole;

const desktopOf = ({ page }: RunningConsole) => page.evaluateHandle(() => window.desktop);
const doubleOf = ({ double }: RunningConsole): ElectronDouble => {
  if (double === null) throw new Error('This guarantee is only visible on the double.');
  return double;
};

beforeAll(async () => {
  nobody = createServer((_request, response) => response.writeHead(503).end()).listen(0);
  await once(nobody, 'listening');
  serverUrl = `http://127.0.0.1:${(nobody.address() as AddressInfo).port}`;
  running = await launchConsole({ serverUrl });
});

afterAll(async () => {
  await running[Symbol.asyncDispose]();
  nobody.close();
});

describe('the page', () => {
  test('opens, and says plainly that there is no server', async () => {
    await running.page.getByText(words.unreachableTitle).waitFor();
    expect(await running.page.title()).toContain('SweetSpot');
  });

  test('reaches the native side by named functions only', async () => {
    const desktop = await desktopOf(running);
    const names = await desktop.evaluate((bridge) => Object.keys(bridge ?? {}).sort());
    expect(names).toEqual([
      'checkForUpdates',
      'keepKey',
      'notify',
      'onMenuCommand',
      'onOpenOrder',
      'onUpdateNews',
      'printTicket',
      'readSettings',
      'setUnread',
      'takeKey',
      'writeSettings',
    ]);
    expect(await running.page.evaluate(() => 'require' in window || 'process' in window)).toBe(false);
  });

  test('does not leave: another address opens in the browser, if it is one', async () => {
    const { page } = running;
    const { openedOutside } = doubleOf(running);
    await page.evaluate(() => window.location.assign('https://example.test/away'));
    await expect.poll(() => [...openedOutside]).toEqual(['https://example.test/away']);
    expect(page.url()).not.toContain('example.test');
    await page.evaluate(() => void window.open('https://example.test/opened'));
    await expect.poll(() => openedOutside.length).toBe(2);
    await expect.poll(() => page.context().pages().length).toBe(1);
  });

  test('is served from its folder and from nowhere else, under a policy that names one server', async () => {
    const { pages } = doubleOf(running);
    for (const path of [
      '/..%2fmain%2findex.js',
      '/%2e%2e%2f%2e%2e%2fpackage.json',
      '/..%5cmain%5cindex.js',
      '/assets/..%2f..%2f..%2fpackage.json',
      '/%00',
      '/%',
    ]) {
      expect({ path, status: (await fetch(pages?.origin + path)).status }).toEqual({ path, status: 404 });
    }
    const policy = (await fetch(`${pages?.origin}/index.html`)).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self';/);
    expect(policy).toMatch(/connect-src 'self' http:\/\/127\.0\.0\.1:\d+;/);
  });

  test('is refused every permission', () => {
    for (const permission of ['media', 'geolocation', 'notifications', 'openExternal', 'clipboard-read']) {
      expect(doubleOf(running).permissions(permission)).toBe(false);
    }
  });
});

test('a page that holds unsaved edits is left only by the press that says so', () => {
  const double = doubleOf(running);
  const isLeft = (pressed: number) => {
    double.pressed = pressed;
    let isAllowed = false;
    double.windows[0]?.webContents.emit('will-prevent-unload', { preventDefault: () => void (isAllowed = true) });
    return isAllowed;
  };
  expect([isLeft(0), isLeft(1)]).toEqual([false, true]);
  const question = { message: 'Leave without saving?', buttons: ['Stay here', 'Leave, lose the changes'] };
  expect(double.questions).toEqual([question, question]);
});

describe('what is asked of the native side', () => {
  test('is refused from any page but ours, and from frames inside it', async () => {
    const double = doubleOf(running);
    const ask = (url: string, parent: unknown = null) => double.invoke('readSettings', undefined, { url, parent });
    await expect(ask('https://evil.test/')).rejects.toThrow('not the console');
    await expect(ask('app://other/index.html')).rejects.toThrow('not the console');
    await expect(ask('app://console/index.html', { url: 'app://console/index.html' })).rejects.toThrow('not the console');
    await expect(double.invoke('takeKey', undefined, null as never)).rejects.toThrow('not the console');
  });

  test('is refused when it is not what the channel takes', async () => {
    const desktop = await desktopOf(running);
    const send = (input: unknown) => desktop.evaluate((bridge, given) => bridge?.setUnread(given as number), input);
    await expect(send(-1)).rejects.toThrow('something else than it takes');
    await expect(send('many')).rejects.toThrow('something else than it takes');
  });

  test('shows the count of unseen orders', async () => {
    await (await desktopOf(running)).evaluate((bridge) => bridge?.setUnread(3));
    expect(doubleOf(running).badge).toBe(3);
    expect(doubleOf(running).trayTip).toBe('SweetSpot (3)');
  });

  test('notifies, and a click opens the order', async () => {
    await (
      await desktopOf(running)
    ).evaluate((bridge) => bridge?.notify({ title: 'New order 7KQ2MPN', body: 'Asha', orderNumber: '7KQ2MPN' }));
    const [notice] = doubleOf(running).notifications;
    expect(notice).toMatchObject({ title: 'New order 7KQ2MPN', body: 'Asha' });
    const heard = hearOrder(running);
    notice?.click();
    expect(await heard).toBe('7KQ2MPN');
  });

  test('prints markup by a window that runs no script', async () => {
    const markup = '<p>Ticket 7KQ2MPN</p><script>document.body.innerHTML = "changed"</script>';
    const answer = await (await desktopOf(running)).evaluate((bridge, given) => bridge?.printTicket({ markup: given }), markup);
    expect(answer).toEqual({ isPrinted: true });
    expect(doubleOf(running).printed[0]).toContain('Ticket 7KQ2MPN');
    expect(doubleOf(running).printed[0]).toContain("default-src 'none'");
  });

  test('hands the session key out once for each load of the page', async () => {
    const desktop = await desktopOf(running);
    await desktop.evaluate((bridge) => bridge?.keepKey('a-key-of-some-length'));
    // The page took it when it loaded, before it was kept.
    expect(await desktop.evaluate((bridge) => bridge?.takeKey())).toBeNull();
  });

  test('takes a server address only if it is an origin, and forgets the key with it', async () => {
    const desktop = await desktopOf(running);
    for (const bad of ['javascript:alert(1)', 'file:///etc', 'https://user:secret@example.test', 'https://example.test/path', 'nonsense']) {
      await expect(desktop.evaluate((bridge, url) => bridge?.writeSettings({ serverUrl: url }), bad)).rejects.toThrow('something else');
    }
  });
});

const hearOrder = ({ page }: RunningConsole): Promise<string> =>
  page.evaluate(() => new Promise<string>((done) => window.desktop?.onOpenOrder(done)));

describe('what goes wrong', () => {
  /** The page says that it is new by forgetting what is written into it. */
  const loadedAgain = async ({ page }: RunningConsole, lose: () => void) => {
    await page.evaluate(() => void Object.assign(window, { isOld: true }));
    const loaded = page.waitForEvent('load');
    lose();
    await loaded;
    await page.getByText(words.unreachableTitle).waitFor();
    return page.evaluate(() => !('isOld' in window));
  };

  test('a page whose process is lost comes back by itself', async () => {
    await using lost = await launchConsole({ serverUrl });
    const [window] = doubleOf(lost).windows;
    const lose = () => void window?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 139 });
    expect(await loadedAgain(lost, lose)).toBe(true);
  });

  test('a page that hangs is ended and comes back by itself', async () => {
    await using hung = await launchConsole({ serverUrl });
    const [window] = doubleOf(hung).windows;
    expect(await loadedAgain(hung, () => void window?.emit('unresponsive'))).toBe(true);
  });

  test('an updater that fails tells the page, and stops nothing', async () => {
    const heard = running.page.evaluate(() => new Promise<string>((done) => window.desktop?.onUpdateNews(done)));
    await running.page.evaluate(() => 0);
    doubleOf(running).autoUpdater.emit('error', new Error('The feed does not answer'));
    expect(await heard).toBe('failed');
  });

  test('a picture comes although the server let the kept connection go just as it was used again', async () => {
    const { url, requests, close } = await serverThatLetsGo();
    await using app = await launchConsole({ serverUrl: url, isDirect: true });
    const origin = doubleOf(app).pages?.origin;
    const statuses: number[] = [];
    for (const name of ['one.webp', 'two.webp']) statuses.push((await fetch(`${origin}/media/${name}`)).status);
    expect(statuses).toEqual([200, 200]);
    // The second was asked on the first one's connection, which died under it, and then once more.
    expect(requests.filter((line) => line.includes('two.webp'))).toHaveLength(2);
    close();
  });
});

/** Answers one request a connection, promises to keep it open, and drops it under the next. */
async function serverThatLetsGo() {
  const requests: string[] = [];
  const server = createTcpServer((socket) => {
    let isUsed = false;
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      const line = data.toString().split('\r\n')[0] ?? '';
      requests.push(line);
      if (isUsed) return socket.destroy();
      isUsed = line.includes('/media/');
      return void socket.write('HTTP/1.1 200 OK\r\nconnection: keep-alive\r\nkeep-alive: timeout=60\r\ncontent-length: 2\r\n\r\nok');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, close: () => server.close() };
}

describe('from outside', () => {
  test('a menu entry reaches the page', async () => {
    const heard = running.page.evaluate(() => new Promise<string>((done) => window.desktop?.onMenuCommand(done)));
    await running.clickMenu('Cakes');
    expect(await heard).toBe('cakes');
  });

  test('a second start opens its link in the first window', async () => {
    const heard = hearOrder(running);
    await running.startAgain('sweetspot://order/7KQ2MPN');
    expect(await heard).toBe('7KQ2MPN');
    expect(doubleOf(running).windows).toHaveLength(1);
  });
});

describe('the app', () => {
  test('keeps its settings and its sealed key over a restart, and quits with its window', async () => {
    const userData = mkdtempSync(join(tmpdir(), 'console-'));
    {
      await using first = await launchConsole({ serverUrl, userData });
      await (
        await desktopOf(first)
      ).evaluate(async (bridge) => {
        await bridge?.keepKey('a-key-of-some-length');
        await bridge?.writeSettings({ isKiosk: true });
      });
      await first.closeWindow();
    }
    {
      await using second = await launchConsole({ serverUrl, userData });
      expect(doubleOf(second).windows[0]?.isKiosk).toBe(true);
      await second.page.getByText(words.unreachableTitle).waitFor();
      // The page took it at once; nobody gets it a second time.
      expect(await (await desktopOf(second)).evaluate((bridge) => bridge?.takeKey())).toBeNull();
    }
    rmSync(userData, { recursive: true, force: true });
  });
});

describe('the double itself', () => {
  test.each([
    { contextIsolation: false, sandbox: true, nodeIntegration: false },
    { contextIsolation: true, sandbox: false, nodeIntegration: false },
    { contextIsolation: true, sandbox: true, nodeIntegration: true },
    { contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: false },
    { contextIsolation: true, sandbox: true, nodeIntegration: false, webviewTag: true },
  ])('rejects unsafe preferences: %o', (preferences) => {
    expect(() => requireSafe(preferences)).toThrow('unsafe webPreferences');
  });
});
