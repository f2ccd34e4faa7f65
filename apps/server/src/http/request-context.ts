import { validateSession, type Context, type Services, type SessionApp, SESSION_APPS } from '@sweetspot/api/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerAddress } from '../trusted-proxies.ts';
import { cookieNames, cookiesOf, readCookie } from './cookies.ts';
import { LANGUAGE_COOKIE, readerLanguage } from './reader-language.ts';

export type MakeContext = (request: FastifyRequest, reply: FastifyReply, app?: SessionApp) => Promise<Context>;

/** Makes what a procedure knows of its request. The only place where a cookie or a bearer token becomes a person. */
export function contextMaker(services: Services, options: { isSecure: boolean }): MakeContext {
  const names = cookieNames(options.isSecure);
  return async (request, reply, app = appOf(request)) => {
    const bearer = bearerOf(request);
    const cookies = cookiesOf(reply, { ...options, keepsOwnToken: bearer !== null || isOwnProtocol(request) || app === 'api' });
    const token = bearer ?? readCookie(request, names.session(app));
    const session = token === null ? null : await validateSession(services, token, app);
    if (session?.renewedUntil && token !== null && bearer === null) cookies.setSession(app, token, session.renewedUntil);
    return {
      ...services,
      app,
      viewer: session?.viewer ?? null,
      locale: readerLanguage({
        account: session?.viewer.locale ?? null,
        cookie: readCookie(request, LANGUAGE_COOKIE),
        accepted: request.headers['accept-language'],
      }),
      visitorToken: app === 'shop' ? readCookie(request, names.visitor) : null,
      deviceToken: readCookie(request, names.device),
      cookies,
      requestId: request.id,
      ip: callerAddress(request.ip),
      userAgent: request.headers['user-agent']?.slice(0, 300) ?? null,
    };
  };
}

/** An app names itself in a header; a browser's event stream, which sends none, in its connection parameters. */
function appOf(request: FastifyRequest): SessionApp {
  const named = request.headers['x-sweetspot-app'] ?? connectionParam(request, 'app');
  return SESSION_APPS.find((app) => app === named) ?? 'shop';
}

function connectionParam(request: FastifyRequest, name: string): unknown {
  const { connectionParams } = request.query as { connectionParams?: unknown };
  if (typeof connectionParams !== 'string') return undefined;
  try {
    const parsed: unknown = JSON.parse(connectionParams);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>)[name] : undefined;
  } catch {
    return undefined;
  }
}

function bearerOf(request: FastifyRequest): string | null {
  const match = /^Bearer ([\x21-\x7e]{16,200})$/.exec(request.headers.authorization ?? '');
  return match?.[1] ?? null;
}

/** The console's desktop app, whose pages come from its own protocol and have no cookie jar here. */
export const CONSOLE_ORIGIN = 'app://console';

function isOwnProtocol(request: FastifyRequest): boolean {
  return request.headers.origin === CONSOLE_ORIGIN;
}
