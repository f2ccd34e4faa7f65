import { app, session, shell } from 'electron';
import { isAppUrl } from './app-protocol.ts';

const EXTERNAL_PROTOCOLS = ['http:', 'https:'];

/** A link to the world opens in the person's browser, if it is one: never a file, a script or another program's scheme. */
function openOutside(url: string): void {
  if (URL.canParse(url) && EXTERNAL_PROTOCOLS.includes(new URL(url).protocol)) void shell.openExternal(url);
}

/** What holds for every page of the app: it stays where it is, opens nothing, embeds nothing and gets no permission. */
export function harden(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (isAppUrl(event.url)) return;
      event.preventDefault();
      openOutside(event.url);
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      openOutside(url);
      return { action: 'deny' };
    });
  });
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
}
