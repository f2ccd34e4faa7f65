import { desktop } from './desktop.ts';

/** In a browser the pages themselves must survive a reload without a connection; the desktop app brings its own. */
export function keepPages(): void {
  if (desktop !== null || !import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // Only a comfort: where it is forbidden (a private window, http in the local network), the console works on without.
  navigator.serviceWorker.register('/console/service-worker.js', { scope: '/console' }).catch(() => undefined);
}
