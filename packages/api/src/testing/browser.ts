import { localeOf } from '@sweetspot/messages';
import { randomUUID } from 'node:crypto';
import { appRouter } from '../app-router.ts';
import type { Context } from '../context.ts';
import { validateSession } from '../sessions/lucia.ts';
import type { SessionApp } from '../context.ts';
import { createCallerFactory } from '../trpc.ts';
import type { Api, TestWorld } from './test-world.ts';

/** One browser with its cookies: each app in it reads its own, and every call is a request that finds out anew who is asking. */
export interface Browser {
  /** By app; `visitor` is the shop's cart, `device` what accounts know the browser by. */
  readonly cookies: Map<SessionApp | 'visitor' | 'device', string>;
  in(app: SessionApp): Api;
  /** What a request of that app would know now. */
  contextOf(app: SessionApp): Promise<Context>;
}

const createCaller = createCallerFactory(appRouter);

export function openBrowser({ services }: Pick<TestWorld, 'services'>, { userAgent = 'Test/1.0' }: { userAgent?: string } = {}): Browser {
  const cookies: Browser['cookies'] = new Map();
  const contextOf = async (app: SessionApp): Promise<Context> => {
    const token = cookies.get(app) ?? null;
    const session = token === null ? null : await validateSession(services, token, app);
    return {
      ...services,
      app,
      viewer: session?.viewer ?? null,
      locale: localeOf(session?.viewer.locale ?? 'en-IN'),
      visitorToken: app === 'shop' ? (cookies.get('visitor') ?? null) : null,
      deviceToken: cookies.get('device') ?? null,
      cookies: {
        setDevice: (token) => void cookies.set('device', token),
        setSession: (of, value) => cookies.set(of, value).has(of),
        clearSession: (of) => void cookies.delete(of),
        setVisitor: (value) => void cookies.set('visitor', value),
        clearVisitor: () => void cookies.delete('visitor'),
      },
      requestId: randomUUID(),
      ip: '127.0.0.1',
      userAgent,
    };
  };
  return { cookies, contextOf, in: (app) => createCaller(() => contextOf(app)) };
}
