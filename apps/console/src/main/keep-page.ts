import type { BrowserWindow } from 'electron';

const RECENT_MS = 60_000;
const LONGEST_PAUSE_MS = 30_000;

/** At once after the first loss; a page that is lost again and again is given ever more time, so that the machine is left some. */
export function pauseBeforeReload(lostAt: readonly number[], nowMs: number): number {
  const recent = lostAt.filter((at) => nowMs - at < RECENT_MS).length;
  return Math.min(Math.max(recent - 1, 0) * 5000, LONGEST_PAUSE_MS);
}

/**
 * Nobody may be near when the page's process dies or hangs, and nothing rings until it is back: it is loaded again by itself.
 * What was tapped is kept by the page, so nothing is lost with it.
 */
export function keepPage(window: BrowserWindow): void {
  let lostAt: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const nowMs = Date.now();
    lostAt = [...lostAt.filter((at) => nowMs - at < RECENT_MS), nowMs];
    setTimeout(
      () => {
        if (!window.isDestroyed()) window.webContents.reload();
      },
      pauseBeforeReload(lostAt, nowMs),
    );
  });
  // The system has waited long for an answer; the page's process is ended, and comes back as any lost one.
  window.on('unresponsive', () => window.webContents.forcefullyCrashRenderer());
}
