import { apiLinks } from '@sweetspot/api/client';
import type { AppRouter } from '@sweetspot/api';
import { hydrate, type QueryClient } from '@tanstack/react-query';
import { createTRPCClient } from '@trpc/client';
import { createTRPCQueryUtils } from '@trpc/react-query';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { createBrowserRouter, matchRoutes, RouterContextProvider, type HydrationState, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import superjson from 'superjson';
import { createQueryClient } from './app/api.ts';
import { Document } from './app/document.tsx';
import { keepEarlyInput } from './app/early-input.ts';
import type { EarlyPresses } from './app/early-presses.ts';
import { asErrorResponse } from './app/fault.ts';
import { loadContext, type Loading } from './app/load-context.ts';
import { STATE_ELEMENT_ID, type PageState } from './app/page-state.ts';
import { localDate } from './app/local-date.ts';
import { nextTask } from './app/next-task.ts';
import { rememberedPlace } from './app/place.ts';
import { recoverLost } from './app/recover-lost.ts';
import { Providers } from './app/providers.tsx';
import { loadWords } from './app/words.ts';
import { FRAME_WORDS, routes } from './routes.tsx';

/** A route whose module is not there yet would render nothing and break the hydration of what the server sent. */
async function loadMatched(): Promise<void> {
  const matches = matchRoutes(routes, window.location) ?? [];
  await Promise.all(
    matches.map(async ({ route }) => {
      if (typeof route.lazy !== 'function') return;
      const { lazy: _, ...loaded } = { ...(await route.lazy()), lazy: undefined };
      Object.assign(route satisfies RouteObject, loaded, { lazy: undefined });
    }),
  );
}

function hydrationOf({ loaderData, actionData, faults }: PageState): HydrationState {
  const errors = Object.entries(faults).map(([id, fault]) => [id, asErrorResponse(fault)]);
  return { loaderData, actionData, errors: errors.length === 0 ? null : Object.fromEntries(errors) };
}

/** React moves async scripts into the head, where this one can run before the state at the page's end has arrived. */
function pageHasArrived(): Promise<unknown> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}

interface Early {
  readonly presses: EarlyPresses;
  readonly leaveBackToRouter: () => void;
}

/** React takes over what the server sent, and is told what was done to it before. */
export async function start({ presses, leaveBackToRouter }: Early): Promise<void> {
  await pageHasArrived();
  const stateJson = document.getElementById(STATE_ELEMENT_ID)?.textContent ?? '';
  const state = JSON.parse(stateJson) as PageState;
  await Promise.all([loadMatched(), loadWords(FRAME_WORDS, state.locale)]);
  await nextTask();
  const queryClient = createQueryClient();
  recoverLost(queryClient);
  hydrate(queryClient, state.queries, { defaultOptions: { deserializeData: superjson.deserialize } });
  const client = createTRPCClient<AppRouter>({ links: apiLinks({ url: '/trpc', app: 'shop' }) });
  // After the first page the browser may have a cart or a session, so loaders always ask.
  const loading: Loading = {
    api: createTRPCQueryUtils<AppRouter>({ queryClient, client }),
    client,
    isKnown: true,
    rememberedPlace,
    today: () => localDate(new Date(), state.timeZone),
  };
  const router = createBrowserRouter(routes, {
    hydrationData: hydrationOf(state),
    getContext: () => new RouterContextProvider(new Map([[loadContext, loading]])),
  });
  await nextTask();
  const enterEarlyInput = keepEarlyInput();
  const onHydrated = async (): Promise<void> => {
    leaveBackToRouter();
    await enterEarlyInput();
    await presses.pressAgain();
  };
  // A transition yields to whoever scrolls; a press makes React take over at once, and is heard.
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <Document state={state} stateJson={stateJson}>
          <Providers client={client} queryClient={queryClient} visit={state} onHydrated={onHydrated}>
            <RouterProvider router={router} />
          </Providers>
        </Document>
      </StrictMode>,
    );
  });
  presses.leaveToReact();
  if (import.meta.env.PROD) setTimeout(() => void keepOffline(queryClient), IDLE_MS);
}

/** A service worker costs nothing of the first load. */
const IDLE_MS = 2_000;
const keepOffline = (queryClient: QueryClient): Promise<void> =>
  import('./app/keep-offline.ts').then(({ startKeeping }) => startKeeping(queryClient)).catch(() => undefined);
