import type { Locale } from '@sweetspot/messages';
import type { DehydratedState } from '@tanstack/react-query';
import type { RouterState } from 'react-router';
import type { Fault } from './fault.ts';

/** The style sheets and scripts of a build that a page needs. */
export interface PageAssets {
  readonly styles: readonly string[];
  /** Scripts that are fetched once the page is painted, each after those that it imports; the last one takes it over. */
  readonly parts: readonly string[];
  /** The faces that every page is set in, fetched before the style sheet has been read. */
  readonly fonts: readonly string[];
  readonly entry: string;
  /** Watch mode only: Vite's client and the inline start of React's refresh. */
  readonly watch: string | null;
}

/** The operator's own map pictures, and whom to thank for them where that was said. */
export interface MapTiles {
  readonly url: string;
  readonly attribution: string | null;
}

/** What the server worked out and the browser takes over: both render the same document from it. */
export interface PageState {
  readonly queries: DehydratedState;
  readonly loaderData: RouterState['loaderData'];
  /** What became of a form that was sent without scripts. */
  readonly actionData: RouterState['actionData'];
  /** By route, what stopped it. */
  readonly faults: Readonly<Record<string, Fault>>;
  readonly isKnown: boolean;
  /** The reader's language, as the server picked it. */
  readonly locale: Locale;
  /** Where the product is served from, for links that leave the page (canonical, shared pictures). */
  readonly origin: string;
  /** The market's. */
  readonly timeZone: string;
  /** Null for the built-in outline. */
  readonly mapTiles: MapTiles | null;
  /** The reader's own choice for this browser; null follows the device. */
  readonly theme: 'light' | 'dark' | null;
}

export const STATE_ELEMENT_ID = 'page-state';
