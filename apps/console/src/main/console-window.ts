import { join } from 'node:path';
import { app, BrowserWindow, screen, type Rectangle } from 'electron';
import { z } from 'zod';
import { START_URL } from './app-protocol.ts';
import { StoredJson } from './stored-json.ts';

const SMALLEST = { width: 390, height: 640 };
const FIRST_SIZE = { width: 1280, height: 860 };

const windowState = z.object({
  bounds: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).nullable(),
  isMaximized: z.boolean(),
});

/** Opens the one window where the person left it, if that place still is on a screen. */
export function openConsoleWindow({ isKiosk }: { isKiosk: boolean }): BrowserWindow {
  const state = new StoredJson(join(app.getPath('userData'), 'window.json'), windowState, {
    bounds: null,
    isMaximized: false,
  });
  const { bounds, isMaximized } = state.value;
  const window = new BrowserWindow({
    ...(bounds !== null && isOnScreen(bounds) ? bounds : FIRST_SIZE),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    kiosk: isKiosk,
    show: false,
    backgroundColor: '#fbf5ec',
    title: 'SweetSpot',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      // A new order rings behind other windows too, and before anybody has touched the page.
      backgroundThrottling: false,
      autoplayPolicy: 'no-user-gesture-required',
    },
  });
  if (isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => state.write({ bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }));
  void window.loadURL(START_URL);
  return window;
}

function isOnScreen(bounds: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const isBeside = bounds.x + bounds.width < workArea.x + 40 || bounds.x > workArea.x + workArea.width - 40;
    return !isBeside && bounds.y >= workArea.y - 10 && bounds.y < workArea.y + workArea.height - 40;
  });
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
