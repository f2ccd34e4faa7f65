import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** Chromium alone does not know the app's own scheme, so its pages are served over HTTP under a spelling of their own. */
const APP_ORIGIN = 'app://console';

export interface PageServer {
  readonly origin: string;
  readonly toApp: (url: string) => string;
  readonly fromApp: (url: string) => string;
  close(): Promise<void>;
}

/** Answers for `app://console` with what the main bundle's own protocol handler answers. */
export async function servePages(answer: (request: Request) => Promise<Response> | Response): Promise<PageServer> {
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const response = await answer(new Request(`${APP_ORIGIN}${incoming.url ?? '/'}`));
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      outgoing.end(Buffer.from(await response.arrayBuffer()));
    })();
  });
  const origin = await listen(server);
  return {
    origin,
    toApp: (url) => (url.startsWith(origin) ? APP_ORIGIN + url.slice(origin.length) : url),
    fromApp: (url) => (url.startsWith(APP_ORIGIN) ? origin + url.slice(APP_ORIGIN.length) : url),
    close: () => stop(server),
  };
}

export interface OriginTranslator {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Stands before the real server and spells the page's origin as the desktop app's, both ways. The server's own rules for that
 * origin are what the page meets: without them the browser refuses its requests.
 */
export async function translateOrigin(serverUrl: string): Promise<OriginTranslator> {
  const target = new URL(serverUrl);
  const server = createServer((incoming, outgoing) => forward(incoming, outgoing, target));
  const url = await listen(server);
  return { url, close: () => stop(server) };
}

function forward(incoming: IncomingMessage, outgoing: ServerResponse, target: URL): void {
  const { origin } = incoming.headers;
  const headers = { ...incoming.headers, host: target.host, ...(origin === undefined ? {} : { origin: APP_ORIGIN }) };
  // A connection of its own for each: one kept open may be closed under the next request, and what a page sends is not repeated here.
  const passed = ask(
    { agent: false, host: target.hostname, port: target.port, path: incoming.url, method: incoming.method, headers },
    (response) => {
      const allowed = response.headers['access-control-allow-origin'];
      if (allowed === APP_ORIGIN && origin !== undefined) response.headers['access-control-allow-origin'] = origin;
      outgoing.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(outgoing);
    },
  );
  passed.on('error', () => outgoing.destroy());
  outgoing.on('close', () => passed.destroy());
  incoming.pipe(passed);
}

async function listen(server: ReturnType<typeof createServer>): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function stop(server: ReturnType<typeof createServer>): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
