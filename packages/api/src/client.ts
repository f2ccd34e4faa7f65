import { httpBatchLink, splitLink, TRPCClientError, type OperationLink, type TRPCLink } from '@trpc/client';
// oxlint-disable-next-line no-restricted-imports -- the observable that @trpc/client itself is made of; no server code hangs on it
import { observable, type Unsubscribable } from '@trpc/server/observable';
import type { AppErrorView } from '@sweetspot/domain/errors/app-error';
import superjson from 'superjson';
import type { AppRouter, ErrorData } from './index.ts';

export { newCommandId } from './command-id.ts';

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

/** The server takes no longer batches. */
const MOST_TOGETHER = 20;

/** The one way a client reaches the procedures: queries and mutations in batches, subscriptions by server-sent events. */
export function apiLinks({ url, app, token, EventSource }: ClientOptions): TRPCLink<AppRouter>[] {
  const headers = (): Record<string, string> => {
    const bearer = token?.() ?? null;
    return { 'x-sweetspot-app': app, ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }) };
  };
  return [
    splitLink({
      condition: (operation) => operation.type === 'subscription',
      true: whenFirstNeeded(async () => (await import('./subscription-link.ts')).subscriptionLink({ url, app, headers, EventSource })),
      false: httpBatchLink({ url, transformer: superjson, headers, maxURLLength: 4000, maxItems: MOST_TOGETHER }),
    }),
  ];
}

/** Server-sent events are a good part of the client, and most pages open none: their link is loaded with the first subscription. */
function whenFirstNeeded(load: () => Promise<TRPCLink<AppRouter>>): TRPCLink<AppRouter> {
  return (runtime) => {
    let loading: Promise<OperationLink<AppRouter>> | undefined;
    return (operation) =>
      observable((observer) => {
        let isOver = false;
        let running: Unsubscribable | undefined;
        loading ??= load().then((link) => link(runtime));
        loading.then(
          (run) => {
            if (!isOver) running = run(operation).subscribe(observer);
          },
          (error: Error) => {
            loading = undefined;
            observer.error(TRPCClientError.from(error));
          },
        );
        return () => {
          isOver = true;
          running?.unsubscribe();
        };
      });
  };
}

/** The server's refusal behind a failed call, typed by its code; null for the unexpected (network, a fault on our side). */
export function refusalFrom(error: unknown): AppErrorView | null {
  return dataFrom(error)?.app ?? null;
}

/** What the answer's status was: of a refusal its own, of everything else that of a failure on our side. */
export function statusFrom(error: unknown): number {
  const data = dataFrom(error);
  return data !== null && data.app !== null ? data.httpStatus : 500;
}

/** Whether there was no answer at all: the connection is gone, or nobody is there. */
export const isLost = (error: unknown): boolean => error instanceof TRPCClientError && dataFrom(error) === null;

/** For "tell us this number" on an unexpected failure. */
export function requestIdFrom(error: unknown): string | null {
  return dataFrom(error)?.requestId ?? null;
}

function dataFrom(error: unknown): ErrorData | null {
  return error instanceof TRPCClientError ? ((error.data ?? null) as ErrorData | null) : null;
}
