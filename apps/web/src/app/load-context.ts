import type { AppRouter } from '@sweetspot/api';
import type { CreateQueryUtils } from '@trpc/react-query/shared';
import { createContext, type RouterContextProvider } from 'react-router';

/** What a route's loader works with, the same on the server and in the browser: it fills the query cache, screens read that. */
export interface Loading {
  readonly api: CreateQueryUtils<AppRouter>;
  /** False for a visitor without any cookie: nothing of theirs is to be asked for, and the page is the same for all of them. */
  readonly isKnown: boolean;
}

export const loadContext = createContext<Loading>();

export function loadingOf({ context }: { context: Readonly<RouterContextProvider> }): Loading {
  return context.get(loadContext);
}
