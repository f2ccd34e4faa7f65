import type { Locale } from '@sweetspot/messages';
import { createContext, use } from 'react';
import { api } from './api.ts';
import type { MapTiles, PageState } from './page-state.ts';

export interface Visit {
  /** The reader's language. */
  readonly locale: Locale;
  /** Whether the visitor came with a cookie of theirs, so that a cart or a session may exist. */
  readonly isKnown: boolean;
  readonly origin: string;
  /** Null for the built-in outline. */
  readonly mapTiles: MapTiles | null;
  readonly theme: PageState['theme'];
  /** Where the server renders: takes what search engines read beside the page. */
  readonly tellFacts?: (facts: readonly object[]) => void;
}

const VisitContext = createContext<Visit>({ locale: 'en', isKnown: false, origin: '', mapTiles: null, theme: null });

export const VisitProvider = VisitContext;

export function useVisit(): Visit {
  return use(VisitContext);
}

export function useOrigin(): string {
  return use(VisitContext).origin;
}

/** The colours chosen for this browser. */
export function useTheme(): 'system' | 'light' | 'dark' {
  return use(VisitContext).theme ?? 'system';
}

export function useMapTiles(): MapTiles | null {
  return use(VisitContext).mapTiles;
}

/** The visitor's cart; not asked for before they can have one. Every change of the cart puts its answer here. */
export function useCart() {
  const { isKnown } = use(VisitContext);
  const utils = api.useUtils();
  return api.carts.get.useQuery(undefined, { enabled: isKnown || utils.carts.get.getData() !== undefined });
}

/** Who is signed in; null while nobody is, or it is not known yet. */
export function useViewer() {
  const { isKnown } = use(VisitContext);
  const utils = api.useUtils();
  const session = api.sessions.current.useQuery(undefined, { enabled: isKnown || utils.sessions.current.getData() !== undefined });
  return session.data?.viewer ?? null;
}
