import { httpBatchLink, httpSubscriptionLink, splitLink, TRPCClientError, type TRPCLink } from '@trpc/client';
import type { AppErrorView } from '@sweetspot/domain/errors/app-error';
import superjson from 'superjson';
import type { AppRouter, ErrorData } from './index.ts';

export interface ClientOptions {
  /** Absolute or from the root, without a trailing slash: "/trpc". */
  readonly url: string;
  /** Which app is asking; the server reads only that app's cookie. */
  readonly app: 'shop' | 'console' | 'admin';
  /** For an app that keeps its own token instead of a cookie. Read at each request. */
  readonly token?: (() => string | null) | undefined;
  /** Node and the console's own protocol need one that can send headers; browsers have their own. */
  readonly EventSource?: typeof EventSource | undefined;
}

/** The one way a client reaches the procedures: queries and mutations in batches, subscriptions by server-sent events. */
export function apiLinks({ url, app, token, EventSource }: ClientOptions): TRPCLink<AppRouter>[] {
  const headers = (): Record<string, string> => {
    const bearer = token?.() ?? null;
    return { 'x-sweetspot-app': app, ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }) };
  };
  return [
    splitLink({
      condition: (operation) => operation.type === 'subscription',
      true: httpSubscriptionLink({
        url,
        transformer: superjson,
        // A browser's EventSource sends no headers, so the app is named in the address.
        connectionParams: () => ({ app }),
        ...(EventSource === undefined ? {} : { EventSource }),
        // Only the `eventsource` package reads `fetch`; a browser's own ignores it.
        eventSourceOptions: () =>
          ({
            fetch: (input: string | URL, init?: RequestInit) =>
              fetch(input, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), ...headers() } }),
          }) as EventSourceInit,
      }),
      false: httpBatchLink({ url, transformer: superjson, headers, maxURLLength: 4000 }),
    }),
  ];
}

/** The server's refusal behind a failed call, typed by its code; null for the unexpected (network, a fault on our side). */
export function refusalFrom(error: unknown): AppErrorView | null {
  return dataFrom(error)?.app ?? null;
}

/** For "tell us this number" on an unexpected failure. */
export function requestIdFrom(error: unknown): string | null {
  return dataFrom(error)?.requestId ?? null;
}

function dataFrom(error: unknown): ErrorData | null {
  return error instanceof TRPCClientError ? ((error.data ?? null) as ErrorData | null) : null;
}
