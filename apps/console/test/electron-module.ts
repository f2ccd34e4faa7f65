import type { ElectronDouble } from './electron-double.ts';

/** Each copy of the main bundle is imported under its own `?run=`, and finds its own double here. */
export const doubles = ((globalThis as Record<symbol, unknown>)[Symbol.for('sweetspot.electron-doubles')] ??= new Map()) as Map<
  string,
  ElectronDouble
>;

const run = new URL(import.meta.url).searchParams.get('run');
const double = run === null ? undefined : doubles.get(run);
const parts = (double?.module ?? {}) as ElectronDouble['module'];

export const {
  app,
  autoUpdater,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeImage,
  net,
  Notification,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
} = parts;
