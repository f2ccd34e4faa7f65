import type { Log } from '@sweetspot/api/server';
import type { FastifyBaseLogger } from 'fastify';
import { hasDevelopmentMailbox, mapTilesOf, type Env } from './env.ts';
import { buildApp } from './http/build-app.ts';
import { registerShop } from './http/shop.ts';
import { warnOfUnsaidOperator } from './operator.ts';
import { refuseDemoPasswords } from './refuse-demo-passwords.ts';
import { buildServices } from './services.ts';
import { startServerWorker } from './worker/worker.ts';

export interface Server extends AsyncDisposable {
  listen(port: number, host: string): Promise<string>;
}

/** One process: HTTP and the job worker over one set of services. Disposing it stops taking requests and jobs, lets those under way finish, and then lets the database go. */
export async function buildServer(env: Env, logger: FastifyBaseLogger): Promise<Server> {
  const log: Log = logger;
  const isWatching = env.NODE_ENV === 'development';
  const isSecure = env.PUBLIC_URL.startsWith('https://');
  warnOfUnsaidOperator(env, log);
  const built = await buildServices(env, log);
  try {
    await refuseDemoPasswords(env, built.services);
  } catch (error) {
    await built[Symbol.asyncDispose]();
    throw error;
  }
  const worker = await startServerWorker(env, built.services);
  const app = await buildApp({
    services: built.services,
    logger,
    isSecure,
    trustedProxies: env.TRUST_PROXY,
    mapTiles: mapTilesOf(env),
    isWatching,
    testGateway: built.testGateway,
    hasDevMailbox: hasDevelopmentMailbox(env),
    isWorking: () => worker.isRunning,
    registerShop: (server, makeContext, kept) =>
      registerShop(server, makeContext, { kept, isWatching, isSecure, mapTiles: mapTilesOf(env) }),
  });
  return {
    listen: (port, host) => app.listen({ port, host }),
    async [Symbol.asyncDispose]() {
      // Side by side: each has most of the ten seconds that a supervisor gives.
      await Promise.all([app.close(), worker[Symbol.asyncDispose]()]);
      await built[Symbol.asyncDispose]();
    },
  };
}
