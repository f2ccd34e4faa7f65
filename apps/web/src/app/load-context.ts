import type { AppRouter } from '@sweetspot/api';
import type { TRPCClient } from '@trpc/client';
import type { CreateQueryUtils } from '@trpc/react-query/shared';
import { createContext, type RouterContextProvider } from 'react-router';
import { placeOf, type Place } from './place.ts';

/** What a route's loader works with, the same on the server and in the browser: it fills the query cache, screens read that. */
export interface Loading {
  readonly api: CreateQueryUtils<AppRouter>;
  /** For the few answers that no cache may keep. */
  readonly client: TRPCClient<AppRouter>;
  /** False for a visitor without any cookie: nothing of theirs is to be asked for, and the page is the same for all of them. */
  readonly isKnown: boolean;
  /** Where the visitor last said to look. */
  readonly rememberedPlace: () => Place | null;
  /** The date where the market is, YYYY-MM-DD: the first day a form may ask for. */
  readonly today: () => string;
}

export const loadContext = createContext<Loading>();

interface LoaderArgs {
  readonly context: Readonly<RouterContextProvider>;
}

export function loadingOf({ context }: LoaderArgs): Loading {
  return context.get(loadContext);
}

/** The place in the address wins over the remembered one: a shared link shows everybody the same. */
export function placeFor(args: LoaderArgs & { readonly request: Request }): Place | null {
  return placeOf(new URL(args.request.url).searchParams.get('place')) ?? loadingOf(args).rememberedPlace();
}
