import { app, autoUpdater } from 'electron';
import type { UpdateNews } from '../shared/ipc.ts';

declare const __UPDATE_FEED__: string;

/** Tells what becomes of looking for a new version. An error that nobody hears would stop the app with a dialog. */
export function watchUpdates(tell: (news: UpdateNews) => void): void {
  autoUpdater.on('update-not-available', () => tell('newest'));
  autoUpdater.on('update-downloaded', () => tell('ready'));
  autoUpdater.on('error', () => tell('failed'));
}

/** Asks the feed this build was made with. A build without one, or one run from its sources, does not update by itself. */
export function checkForUpdates(): 'unavailable' | 'checking' {
  if (__UPDATE_FEED__ === '' || !app.isPackaged) return 'unavailable';
  try {
    autoUpdater.setFeedURL({ url: `${__UPDATE_FEED__}/${process.platform}/${app.getVersion()}` });
    autoUpdater.checkForUpdates();
    return 'checking';
  } catch {
    // Linux has no updater of its own, and an unsigned build of macOS may not use its.
    return 'unavailable';
  }
}
