import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { appRouter, asTrpcError, refusalIn, retryAfterSeconds, type Services } from '@sweetspot/api/server';
import type { TestGateway } from '@sweetspot/integrations/payments';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { MapTiles } from '../env.ts';
import { trustFunction, type TrustedProxies } from '../trusted-proxies.ts';
import { registerDevMailbox } from './dev-mailbox.ts';
import { createDraining } from './draining.ts';
import { BODY_LIMIT_BYTES, registerErrors } from './errors.ts';
import { registerEventStreams } from './event-streams.ts';
import { registerGuards } from './guards.ts';
import { registerForSearchEngines } from './for-search-engines.ts';
import { registerHealth } from './health.ts';
import { createKeptAnswers, isCatalogueQueryName, nothingKept, type KeptAnswers } from './kept-answers.ts';
import { registerMapPlaces } from './map-places.ts';
import { registerPictures } from './pictures.ts';
import { registerOwnData } from './own-data.ts';
import { registerPapers } from './papers.ts';
import { registerUnsubscribe } from './unsubscribe.ts';
import { registerReaderChoices } from './reader-choices.ts';
import { readableAddress } from './readable-address.ts';
import { contextMaker, type MakeContext } from './request-context.ts';
import { registerDrawings } from './shop-drawings.ts';
import { registerStaticApps } from './static-apps.ts';
import { registerTestGateway } from './test-gateway.ts';
import { registerWebManifest } from './web-manifest.ts';
import { registerWholeAnswers } from './whole-answers.ts';

export interface AppOptions {
  readonly services: Services;
  readonly logger: FastifyBaseLogger;
  readonly isSecure: boolean;
  readonly trustedProxies: TrustedProxies;
  readonly mapTiles: MapTiles | undefined;
  readonly isWatching: boolean;
  /** Null where a real wallet is used. */
  readonly testGateway: TestGateway | null;
  readonly hasDevMailbox: boolean;
  readonly isWorking: () => boolean;
  /** The shop's pages, registered last: they answer every address that nothing else does. */
  readonly registerShop: (app: FastifyInstance, makeContext: MakeContext, kept: KeptAnswers) => Promise<void>;
}

/** Longer than a load balancer keeps its own end open, so that it never sends into a connection that we are closing. */
const KEEP_ALIVE_MS = 72_000;

/** The apps' own client sends fewer; a longer batch is somebody's attempt to make us do much at once. */
const MOST_CALLS_TOGETHER = 20;

/** The whole HTTP face of one server process. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { services, isSecure } = options;
  const kept = options.isWatching ? nothingKept : createKeptAnswers(services);
  const draining = createDraining();
  const app: FastifyInstance = Fastify({
    loggerInstance: options.logger,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: trustFunction(options.trustedProxies),
    bodyLimit: BODY_LIMIT_BYTES,
    // Batched calls name every procedure in the path.
    routerOptions: { maxParamLength: 5000 },
    rewriteUrl: ({ url = '/' }) => readableAddress(url),
    forceCloseConnections: 'idle',
    // A request on a connection that was open already is answered too, and then the connection is closed.
    return503OnClosing: false,
    // Most visitors ask for what is kept, and that needs none of what follows.
    serverFactory: (handle) =>
      createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
        draining.track(request, response);
        if (!kept.answer(request, response)) handle(request, response);
      }),
    logController: new LogController({ disableRequestLogging: true }),
  });
  draining.register(app);
  registerErrors(app);
  await app.register(cookie);
  kept.register(app);
  registerWholeAnswers(app);
  await app.register(compress, { threshold: 1024 });
  await registerGuards(app, { publicUrl: services.publicUrl, isSecure, mapTiles: options.mapTiles, isWatching: options.isWatching });
  app.addHook('onSend', async (request, reply) => {
    void reply.header('x-request-id', request.id);
  });
  const makeContext = contextMaker(services, { isSecure });

  await app.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      async createContext({ req, res, info }) {
        if (info.calls.length > MOST_CALLS_TOGETHER) throw asTrpcError(new AppError('TOO_MANY_CALLS', { most: MOST_CALLS_TOGETHER }));
        try {
          return await makeContext(req, res);
        } catch (error) {
          const refusal = refusalIn(error);
          if (refusal === null) throw error;
          req.log.warn({ requestId: req.id, error }, 'a part is away');
          throw asTrpcError(refusal);
        }
      },
      responseMeta: ({ errors, type, paths }) => ({
        headers: { ...retryAfter(errors.map(({ cause }) => cause)), ...(isShared(type, paths) ? {} : { 'cache-control': 'no-store' }) },
      }),
    },
  } satisfies FastifyTRPCPluginOptions<typeof appRouter>);
  registerEventStreams(app, makeContext);
  registerHealth(app, services.db, { isWorking: options.isWorking, isStopping: () => draining.isDraining });
  await registerPictures(app, services, makeContext);
  registerMapPlaces(app);
  registerPapers(app, services, makeContext);
  registerOwnData(app, services, makeContext);
  if (options.testGateway !== null) await registerTestGateway(app, options.testGateway, services.market.locales.en);
  if (options.hasDevMailbox) registerDevMailbox(app, services);
  await registerStaticApps(app, options.mapTiles);
  registerDrawings(app, services);
  await registerUnsubscribe(app, makeContext);
  registerForSearchEngines(app, services);
  registerWebManifest(app);
  await registerReaderChoices(app, makeContext, { isSecure, publicUrl: services.publicUrl });
  await options.registerShop(app, makeContext, kept);
  return app;
}

/** Streams say for themselves that nobody may keep them. */
function isShared(type: string, paths: readonly string[] | undefined): boolean {
  return type === 'subscription' || (type === 'query' && paths?.every(isCatalogueQueryName) === true);
}

/** A program that waits as long as it is told needs the header, not our words. */
function retryAfter(causes: readonly unknown[]): Record<string, string> {
  const seconds = causes.map(retryAfterSeconds).filter((each) => each !== null);
  return seconds.length === 0 ? {} : { 'retry-after': String(Math.max(...seconds)) };
}
