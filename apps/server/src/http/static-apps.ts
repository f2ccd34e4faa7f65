import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const apps = fileURLToPath(new URL('../../../', import.meta.url));

/** Each client app built for a path of its own; any address below it is a page of that app. */
const CLIENT_APPS = [
  { path: '/admin', folder: join(apps, 'admin/dist') },
  { path: '/console', folder: join(apps, 'console/dist') },
] as const;

export async function registerStaticApps(app: FastifyInstance): Promise<void> {
  for (const { path, folder } of CLIENT_APPS) await registerClientApp(app, path, folder);
}

/** Browsers ask for it at every visit, and let it look after its own app's pages and nothing else. */
async function registerServiceWorker(app: FastifyInstance, path: string, script: Buffer): Promise<void> {
  app.get(`${path}/service-worker.js`, async (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').headers({ 'cache-control': 'no-cache', 'service-worker-allowed': path }).send(script),
  );
}

async function registerClientApp(app: FastifyInstance, path: string, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  const page = await readFile(join(folder, 'index.html'));
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
    app.get(url, async (_request, reply) => reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page));
  }
}
