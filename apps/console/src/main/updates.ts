import { app, autoUpdater } from 'electron';

declare const __UPDATE_FEED__: string;

/** Asks the feed this build was made with. A build without one, or one run from its sources, does not update by itself. */
export function checkForUpdates(): 'unavailable' | 'checking' {
  if (__UPDATE_FEED__ === '' || !app.isPackaged) return 'unavailable';
  autoUpdater.setFeedURL({ url: `${__UPDATE_FEED__}/${process.platform}/${app.getVersion()}` });
  autoUpdater.checkForUpdates();
  return 'checking';
}
