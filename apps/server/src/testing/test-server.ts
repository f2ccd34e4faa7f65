import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { createCache, type Services } from '@sweetspot/api/server';
import { createFixture, createTestDatabase, type Fixture } from '@sweetspot/db/testing';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { mapTilesOf, readEnv, type Env } from '../env.ts';
import { createLogger } from '../logger.ts';
import { buildApp, type AppOptions } from '../http/build-app.ts';
import { buildServices, type Built } from '../services.ts';

export interface TestServer extends AsyncDisposable {
  /** Where it listens, without a trailing slash. */
  readonly url: string;
  readonly app: FastifyInstance;
  readonly env: Env;
  readonly services: Services;
  readonly built: Built;
  readonly fixture: Fixture;
  /** What was logged, line by line. */
  readonly logged: readonly Record<string, unknown>[];
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

export interface TestServerOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly services?: Partial<Services>;
  readonly app?: Partial<AppOptions>;
}

/** The whole HTTP face on a free port, on a database of its own; in place of the shop's pages stands one line. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'sweetspot-data-'));
  const logged: Record<string, unknown>[] = [];
  const logger = loggerInto(logged);
  const env = readEnv({ DATABASE_URL: database.url, DATA_DIR: folder, RATE_LIMITS: 'off', PUBLIC_URL: 'http://shop.test', ...options.env });
  const built = await buildServices(env, logger);
  const { events, now } = { ...built.services, ...options.services };
  const cache = createCache({ events, now, mostBytes: env.CACHE_MEBIBYTES * 1024 * 1024 });
  const services = { ...built.services, cache, ...options.services };
  const app = await buildApp({
    services,
    logger,
    isSecure: env.PUBLIC_URL.startsWith('https://'),
    trustedProxies: env.TRUST_PROXY,
    mapTiles: mapTilesOf(env),
    isWatching: false,
    testGateway: built.testGateway,
    hasDevMailbox: true,
    isWorking: () => true,
    registerShop: async (server) => void server.get('/*', async (_request, reply) => reply.type('text/html').send('<p>The shop</p>')),
    ...options.app,
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    url,
    app,
    env,
    services,
    built,
    fixture: createFixture(),
    logged,
    fetch: (path, init) => fetch(url + path, { redirect: 'manual', ...init }),
    async [Symbol.asyncDispose]() {
      await app.close();
      await built[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function loggerInto(logged: Record<string, unknown>[]): Logger {
  const stream = new Writable({
    write(line: Buffer, _encoding, done) {
      logged.push(JSON.parse(line.toString()) as Record<string, unknown>);
      done();
    },
  });
  return createLogger('info', stream);
}

/** A mutation as the apps' client sends it. */
export function call(input: unknown, headers: Record<string, string> = {}): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ json: input }) };
}

/** What a procedure refused with; null for an answer. */
export async function refusalIn(response: Response): Promise<{ code: string; data: unknown } | null> {
  const body = (await response.json()) as { error?: { json: { data: { app: { code: string; data: unknown } | null } } } };
  return body.error?.json.data.app ?? null;
}
