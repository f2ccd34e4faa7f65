import { httpSubscriptionLink, type TRPCLink } from '@trpc/client';
import superjson from 'superjson';
import type { AppRouter } from './index.ts';

interface SubscriptionOptions {
  readonly url: string;
  readonly app: string;
  readonly EventSource: typeof EventSource | undefined;
  readonly headers: () => Record<string, string>;
}

export function subscriptionLink({ url, app, headers, EventSource }: SubscriptionOptions): TRPCLink<AppRouter> {
  return httpSubscriptionLink({
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
  });
}
