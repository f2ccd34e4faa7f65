import type { Cookies } from '@sweetspot/api/server';
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const VISITOR_DAYS = 90;
const DEVICE_DAYS = 365;

export interface CookieNames {
  session(app: string): string;
  readonly visitor: string;
  readonly device: string;
}

/** `__Host-` binds a cookie to this very host over TLS; a browser refuses it on plain http, so development goes without. */
export function cookieNames(isSecure: boolean): CookieNames {
  const prefix = isSecure ? '__Host-' : '';
  return {
    session: (app) => `${prefix}sweetspot-${app}`,
    visitor: `${prefix}sweetspot-visitor`,
    device: `${isSecure ? '__Secure-' : ''}sweetspot-device`,
  };
}

/** What use cases may do to the caller's cookies. `keepsOwnToken`: an app outside the browser's cookie jar asked. */
export function cookiesOf(reply: FastifyReply, options: { isSecure: boolean; keepsOwnToken: boolean }): Cookies {
  const { isSecure, keepsOwnToken } = options;
  const names = cookieNames(isSecure);
  const common: CookieSerializeOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure };
  return {
    setSession(app, token, expires) {
      if (keepsOwnToken) return false;
      void reply.setCookie(names.session(app), token, { ...common, expires });
      return true;
    },
    clearSession: (app) => void reply.clearCookie(names.session(app), common),
    setVisitor: (token) => void reply.setCookie(names.visitor, token, { ...common, maxAge: VISITOR_DAYS * 86_400 }),
    setDevice(token) {
      // Pages have no use for it.
      if (!keepsOwnToken) void reply.setCookie(names.device, token, { ...common, path: '/trpc', maxAge: DEVICE_DAYS * 86_400 });
    },
    clearVisitor: () => void reply.clearCookie(names.visitor, common),
  };
}

export function readCookie(request: FastifyRequest, name: string): string | null {
  const value = request.cookies[name];
  return value === undefined || value === '' || value.length > 200 ? null : value;
}
