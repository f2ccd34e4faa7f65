import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { FastifyInstance } from 'fastify';
import type { MapTiles } from '../env.ts';
import { READER_CHOICES } from './reader-choices.ts';
import { CONSOLE_ORIGIN } from './request-context.ts';

export interface GuardOptions {
  readonly publicUrl: string;
  readonly isSecure: boolean;
  /** Where map pictures come from, when the operator set it. */
  readonly mapTiles: MapTiles | undefined;
  /** Vite's own client and styles, in watch mode only. */
  readonly isWatching: boolean;
}

/** Secure headers, the content policy, and the check that a change was asked for by our own pages. */
export async function registerGuards(app: FastifyInstance, options: GuardOptions): Promise<void> {
  const { publicUrl, isSecure, mapTiles, isWatching } = options;
  const tiles = mapTiles === undefined ? [] : [new URL(mapTiles.url).origin];
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        workerSrc: ["'self'"],
        scriptSrc: ["'self'", ...(isWatching ? ["'unsafe-inline'"] : [])],
        // Drawn cakes and charts carry style attributes; no style sheet comes from anywhere else.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:', ...tiles],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", ...(isWatching ? ['ws:'] : [])],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        ...(isSecure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    xFrameOptions: { action: 'deny' },
    hsts: isSecure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    crossOriginEmbedderPolicy: false,
  });
  await app.register(cors, {
    origin: [CONSOLE_ORIGIN],
    credentials: false,
    methods: ['GET', 'POST'],
    allowedHeaders: ['authorization', 'content-type', 'x-sweetspot-app', 'last-event-id', 'trpc-accept'],
    maxAge: 86_400,
  });
  const own = new URL(publicUrl).host;
  app.addHook('onRequest', async (request) => {
    // Echoes what it gets, cookies too, and nobody's browser sends it.
    if (request.method === 'TRACE') throw new AppError('NOT_FOUND');
    if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return;
    const { origin } = request.headers;
    // A browser names the origin of every cross-site post; a client without cookies has none to abuse.
    if (origin === undefined || origin === CONSOLE_ORIGIN) return;
    // An order opened by its link names itself to nobody, so a form on it is posted from "null". A stranger's page can do the same,
    // but brings no session (our cookies are lax), and so changes no more than a cookie.
    if (origin === 'null' && READER_CHOICES.has(request.url)) return;
    const host = URL.canParse(origin) ? new URL(origin).host : null;
    // The very header: what a proxy forwards as the host, its client may have written.
    if (host !== request.headers.host && host !== own) throw new AppError('FORBIDDEN');
  });
}
