import type { DesktopBridge } from '../../shared/ipc.ts';

declare global {
  interface Window {
    /** Only in the desktop app; a browser has none. */
    readonly desktop?: DesktopBridge;
  }
}

/** The native side, or null in a browser. */
export const desktop: DesktopBridge | null = window.desktop ?? null;
