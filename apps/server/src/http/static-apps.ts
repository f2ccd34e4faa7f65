import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { MapTiles } from '../env.ts';
import { readCookie } from './cookies.ts';
import { THEME_COOKIE, themeNamed, type ReaderTheme } from './reader-theme.ts';

const apps = fileURLToPath(new URL('../../../', import.meta.url));

/** Each client app built for a path of its own; any address below it is a page of that app. */
const CLIENT_APPS = [
  { path: '/admin', folder: join(apps, 'admin/dist') },
  { path: '/console', folder: join(apps, 'console/dist') },
] as const;

export async function registerStaticApps(app: FastifyInstance, mapTiles: MapTiles | undefined): Promise<void> {
  for (const { path, folder } of CLIENT_APPS) await registerClientApp(app, { path, folder, mapTiles });
}

/** Browsers ask for it at every visit, and let it look after its own app's pages and nothing else. */
async function registerServiceWorker(app: FastifyInstance, path: string, script: Buffer): Promise<void> {
  app.get(`${path}/service-worker.js`, async (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').headers({ 'cache-control': 'no-cache', 'service-worker-allowed': path }).send(script),
  );
}

interface ClientApp {
  readonly path: string;
  readonly folder: string;
  readonly mapTiles: MapTiles | undefined;
}

/** Where an app's maps come from, told in its page: its files are built before anybody has set anything. */
export function withMapTiles(page: string, mapTiles: MapTiles | undefined): string {
  if (mapTiles === undefined) return page;
  const { url, attribution } = mapTiles;
  const told = Object.entries({ 'map-tiles': url, ...(attribution === null ? {} : { 'map-tiles-attribution': attribution }) });
  return page.replace(
    '</head>',
    () => `${told.map(([name, value]) => `<meta name="${name}" content="${escaped(value)}" />`).join('')}</head>`,
  );
}

/** In the colours that were chosen here, before any script runs. */
export function inTheme(page: string, theme: ReaderTheme): string {
  return page.replace('<html', `<html data-theme="${theme}"`).replace('content="light dark"', `content="${theme}"`);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&"<>]/g, (sign) => ESCAPES[sign] ?? sign);

async function registerClientApp(app: FastifyInstance, { path, folder, mapTiles }: ClientApp): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  const page = withMapTiles(await readFile(join(folder, 'index.html'), 'utf8'), mapTiles);
  const themed = { light: inTheme(page, 'light'), dark: inTheme(page, 'dark') };
  const worker = join(folder, 'service-worker.js');
  if (existsSync(worker)) await registerServiceWorker(app, path, await readFile(worker));
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: `${path}/assets/`,
    decorateReply: false,
    immutable: true,
    maxAge: '1y',
    index: false,
  });
  for (const url of [path, `${path}/*`]) {
    app.get(url, async (request, reply) => {
      const theme = themeNamed(readCookie(request, THEME_COOKIE));
      return reply
        .type('text/html; charset=utf-8')
        .headers({ 'cache-control': 'no-cache', vary: 'cookie, origin' })
        .send(theme === null ? page : themed[theme]);
    });
  }
}
