import './styles.css';
import type { AppRouter } from '@sweetspot/api';
import type { Locale } from '@sweetspot/messages';
import { isPlainJson } from '@sweetspot/domain/text/plain-json';
import type { ShopGroup } from '@sweetspot/messages/shop';
import { dehydrate } from '@tanstack/react-query';
import { createTRPCClient, type TRPCLink } from '@trpc/client';
import { createTRPCQueryUtils } from '@trpc/react-query';
import { StrictMode } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import {
  createStaticHandler,
  createStaticRouter,
  RouterContextProvider,
  StaticRouterProvider,
  type StaticHandlerContext,
} from 'react-router';
import { PassThrough } from 'node:stream';
import superjson from 'superjson';
import { createQueryClient } from './app/api.ts';
import { Document } from './app/document.tsx';
import { loadContext, type Loading } from './app/load-context.ts';
import { asErrorResponse, faultOf } from './app/fault.ts';
import { localDate } from './app/local-date.ts';
import type { MapTiles, PageAssets, PageState } from './app/page-state.ts';
import { PLACE_COOKIE, placeOf } from './app/place.ts';
import { Providers } from './app/providers.tsx';
import { ServedHead } from './app/served-head.tsx';
import { languageOf, loadWords } from './app/words.ts';
import { FRAME_WORDS, routes, type PageHandle } from './routes.tsx';

export type { PageAssets };

export interface RenderOptions {
  /** How procedures are reached: in this process, as the person who asked. */
  readonly links: TRPCLink<AppRouter>[];
  readonly isKnown: boolean;
  /** The reader's language. */
  readonly locale: Locale;
  /** The colours that the reader chose; null follows the device. */
  readonly theme: PageState['theme'];
  /** A plain cookie by name. */
  readonly readCookie: (name: string) => string | null;
  /** The market's. */
  readonly timeZone: string;
  /** The operator's own map pictures. */
  readonly mapTiles: MapTiles | undefined;
  /** The assets of the matched routes, by the modules that their handles name. */
  readonly assetsFor: (modules: readonly string[], locale: Locale) => PageAssets;
}

export interface Rendered {
  readonly status: number;
  readonly headers: Headers;
  /** Null for a redirect. */
  readonly html: string | null;
  /** Nothing in it is of this visitor alone: the next one who is not known may be given the same. */
  readonly isShared: boolean;
}

const handler = createStaticHandler(routes);
const RENDER_TIMEOUT_MS = 10_000;

/** Runs the matched routes' loaders and renders the whole document, so that a page shows its content with scripts off. */
export async function render(request: Request, options: RenderOptions): Promise<Rendered> {
  const { links, isKnown, locale, theme, readCookie, timeZone, mapTiles, assetsFor } = options;
  const queryClient = createQueryClient();
  const client = createTRPCClient<AppRouter>({ links });
  const place = placeOf(readCookie(PLACE_COOKIE));
  const loading: Loading = {
    api: createTRPCQueryUtils<AppRouter>({ queryClient, client }),
    client,
    isKnown,
    rememberedPlace: () => place,
    today: () => localDate(new Date(), timeZone),
  };
  const context = await handler.query(request, { requestContext: new RouterContextProvider(new Map([[loadContext, loading]])) });
  if (context instanceof Response) return { status: context.status, headers: context.headers, html: null, isShared: false };

  const faults = Object.fromEntries(Object.entries(context.errors ?? {}).map(([id, error]) => [id, faultOf(error)]));
  // The browser is told of a fault in this form; rendering it from the same keeps the two alike.
  if (context.errors) context.errors = Object.fromEntries(Object.entries(faults).map(([id, fault]) => [id, asErrorResponse(fault)]));
  const status = context.errors ? Math.max(...Object.values(faults).map((fault) => fault.status)) : context.statusCode;
  const origin = new URL(request.url).origin;
  const handles = handlesOf(context);
  const groups = [...FRAME_WORDS, ...handles.flatMap(({ words }) => words)];
  await loadWords(groups, locale);
  const assets = assetsFor([...handles.map(({ module }) => module), ...wordsModules(groups, locale)], locale);
  const state: PageState = {
    queries: dehydrate(queryClient, { serializeData: (data) => (isPlainJson(data) ? { json: data } : superjson.serialize(data)) }),
    loaderData: context.loaderData,
    actionData: context.actionData,
    faults,
    isKnown,
    locale,
    origin,
    timeZone,
    mapTiles: mapTiles ?? null,
    theme,
  };
  let facts: readonly object[] = [];
  const tellFacts = (told: readonly object[]) => void (facts = told);
  const html = await renderDocument(
    <StrictMode>
      <Document
        state={state}
        stateJson={JSON.stringify(state).replaceAll('<', '\\u003c')}
        head={<ServedHead assets={assets} locale={locale} theme={theme} />}
      >
        <Providers client={client} queryClient={queryClient} visit={{ ...state, tellFacts }}>
          <StaticRouterProvider router={createStaticRouter(handler.dataRoutes, context)} context={context} hydrate={false} />
        </Providers>
      </Document>
    </StrictMode>,
  );
  queryClient.clear();
  return {
    status,
    headers: headersOf(context),
    html: withFacts(html, facts),
    isShared: !isKnown && handles.some((handle) => handle.isShared),
  };
}

/**
 * Data blocks: they are never run, so the content policy has nothing to say about them. React would look for them again in the browser,
 * which knows nothing of them.
 */
function withFacts(html: string, facts: readonly object[]): string {
  const blocks = facts.map((fact) => `<script type="application/ld+json">${JSON.stringify(fact).replaceAll('<', '\\u003c')}</script>`);
  return html.replace('</head>', () => `${blocks.join('')}</head>`);
}

/** The sources of what a page says, by which the build's manifest knows their chunks. */
function wordsModules(groups: readonly ShopGroup[], locale: Locale): string[] {
  const messages = '../../packages/messages/src';
  const said = groups.map((group) => `${messages}/${languageOf(group, locale)}/${group}.ts`);
  return locale === 'hi' ? [...said, `${messages}/hi/shop.ts`, `${messages}/hi/trade.ts`] : said;
}

function handlesOf(context: StaticHandlerContext): PageHandle[] {
  return context.matches.flatMap(({ route }) => (route.handle ? [route.handle as PageHandle] : []));
}

function headersOf(context: StaticHandlerContext): Headers {
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' });
  for (const routeHeaders of Object.values(context.loaderHeaders)) routeHeaders.forEach((value, name) => headers.set(name, value));
  return headers;
}

function renderDocument(document: React.ReactNode): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const sink = new PassThrough();
    sink.on('data', (chunk: Buffer) => chunks.push(chunk));
    sink.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    sink.on('error', reject);
    const { pipe, abort } = renderToPipeableStream(document, {
      // Whatever waited stands where it belongs, however large: sent later it would need an inline script, which the content policy forbids.
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      onAllReady: () => pipe(sink),
      onShellError: reject,
      onError: reject,
    });
    setTimeout(abort, RENDER_TIMEOUT_MS).unref();
  });
}
