import { readFile } from 'node:fs/promises';
import { extname, join, relative, resolve, sep } from 'node:path';
import { net, protocol } from 'electron';

/** The pages' own origin. The server's CORS knows exactly this one. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'console';
export const START_URL = `${APP_SCHEME}://${APP_HOST}/index.html`;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true },
    },
  ]);
}

export function isAppUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol: scheme, host } = new URL(url);
  return scheme === `${APP_SCHEME}:` && host === APP_HOST;
}

interface PagesOptions {
  /** Folder of the built pages. */
  readonly pages: string;
  /** Read at each request: the person may point the console at another server. */
  readonly serverUrl: () => string;
}

export function serveApp(options: PagesOptions): void {
  protocol.handle(APP_SCHEME, (request) => answer(request, options));
}

async function answer(request: Request, { pages, serverUrl }: PagesOptions): Promise<Response> {
  if (!isAppUrl(request.url) || request.method !== 'GET') return new Response(null, { status: 404 });
  const { pathname } = new URL(request.url);
  // Pictures come through here, so that the content policy needs no foreign host for them.
  if (pathname.startsWith('/media/')) return fetchPicture(new URL(pathname, serverUrl()).href);
  const file = fileWithin(pages, pathname);
  const body = file === null ? null : await readFile(file).catch(() => null);
  if (file === null || body === null) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(body), {
    headers: {
      'content-type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': contentPolicy(serverUrl()),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  });
}

/**
 * A server lets a kept connection go when it has been quiet for a while, perhaps just as it is used again. Reading is safe to
 * repeat, so it is asked once more, on a new one.
 */
async function fetchPicture(url: string): Promise<Response> {
  const ask = () => net.fetch(url, { credentials: 'omit' });
  return ask()
    .catch(ask)
    .catch(() => new Response(null, { status: 502 }));
}

/** The file a path names inside the folder; null for anything that would leave it or cannot be read as a path. */
export function fileWithin(folder: string, pathname: string): string | null {
  const root = resolve(folder);
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const file = resolve(join(root, decoded));
  const inside = relative(root, file);
  return inside === '' || inside.startsWith('..') || inside.includes(`..${sep}`) ? null : file;
}

function contentPolicy(serverUrl: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // Drawn cakes carry style attributes; no style sheet comes from anywhere else.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${new URL(serverUrl).origin}`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}
