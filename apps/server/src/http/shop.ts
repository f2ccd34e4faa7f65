import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fastifyStatic from '@fastify/static';
import { appRouter, refusalIn, transformer, type Context } from '@sweetspot/api/server';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { Locale } from '@sweetspot/messages';
import type { PageAssets, RenderOptions, Rendered } from '@sweetspot/web/server';
import { unstable_localLink as localLink } from '@trpc/client';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { MapTiles } from '../env.ts';
import { readCookie } from './cookies.ts';
import { LANGUAGE_COOKIE, languageAsked, readerLanguage, rememberLanguage } from './reader-language.ts';
import { THEME_COOKIE, themeNamed } from './reader-theme.ts';
import type { KeptAnswers } from './kept-answers.ts';
import type { MakeContext } from './request-context.ts';
import { sorryPage } from './sorry-page.ts';

const webRoot = fileURLToPath(new URL('../../../web/', import.meta.url));

/** The shop's build as the server uses it: how to render, and which files a page needs. */
export interface Shop {
  readonly render: (request: Request, options: RenderOptions) => Promise<Rendered>;
  readonly assetsFor: (modules: readonly string[], locale: Locale) => PageAssets;
}

/** The shop's pages: rendered here, for every address that nothing else answers. */
export async function registerShop(
  app: FastifyInstance,
  makeContext: MakeContext,
  { kept, isWatching, isSecure, mapTiles }: Omit<PageAnswering, 'shop'> & { isWatching: boolean },
): Promise<void> {
  const shop = isWatching ? await (await import('./shop-watch.ts')).watchShop(app, webRoot) : await loadShop(app);
  answerPages(app, makeContext, { shop, kept, isSecure, mapTiles });
}

export interface PageAnswering {
  readonly shop: Shop;
  readonly kept: KeptAnswers;
  readonly isSecure: boolean;
  readonly mapTiles: MapTiles | undefined;
}

/** Every address that nothing else answers is a page, also when no page can be made. */
export function answerPages(app: FastifyInstance, makeContext: MakeContext, { shop, kept, isSecure, mapTiles }: PageAnswering): void {
  app.get('/*', async (request, reply) => {
    const rendered = await renderOrSayWhy(shop, request, { makeContext: () => makeContext(request, reply, 'shop'), mapTiles });
    // Whoever a search engine sends to a page in a language reads on in it, unless they have said another: by a cookie, which nobody keeps.
    if (rendered.remembersLanguage) rememberLanguage(reply, rendered.locale, isSecure);
    else if (rendered.isShared) kept.share(request);
    return answer(reply, rendered);
  });
  void app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: LONGEST_FORM },
      (_request, body, done) => done(null, body),
    );
    for (const path of POSTED_PAGES)
      scope.post(path, async (request, reply) => {
        if (typeof request.body !== 'string') throw new AppError('INPUT_MALFORMED');
        return answer(reply, await renderOrSayWhy(shop, request, { makeContext: () => makeContext(request, reply, 'shop'), mapTiles }));
      });
  });
}

/** Pages whose form is sent by the browser itself where there are no scripts: whoever cannot use the shop must be able to say so. */
const POSTED_PAGES = ['/contact', '/contact/:number'];
/** Letters of some scripts take nine bytes each in a form. */
const LONGEST_FORM = 128 * 1024;

interface InLanguage {
  readonly locale: Locale;
  readonly remembersLanguage: boolean;
}

interface Rendering {
  readonly makeContext: () => Promise<Context>;
  readonly mapTiles: MapTiles | undefined;
}

async function renderOrSayWhy(shop: Shop, request: FastifyRequest, { makeContext, mapTiles }: Rendering): Promise<Rendered & InLanguage> {
  const asked = languageAsked(request);
  const cookie = readCookie(request, LANGUAGE_COOKIE);
  // While nobody can say whose session it is, the browser's word has to do.
  let locale = asked ?? readerLanguage({ account: null, cookie, accepted: request.headers['accept-language'] });
  try {
    const known = await makeContext();
    locale = asked ?? known.locale;
    const ctx = { ...known, locale };
    const rendered = await shop.render(webRequest(request, ctx), {
      links: [localLink({ router: appRouter, createContext: async () => ctx, transformer })],
      isKnown: ctx.viewer !== null || ctx.visitorToken !== null,
      locale,
      theme: themeNamed(readCookie(request, THEME_COOKIE)),
      readCookie: (name) => readCookie(request, name),
      timeZone: ctx.market.timeZone,
      mapTiles,
      assetsFor: shop.assetsFor,
    });
    return { ...rendered, locale, remembersLanguage: asked !== null && cookie === null && ctx.viewer === null };
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal === null) request.log.error({ error, requestId: request.id }, 'a page could not be rendered');
    else request.log.warn({ error, requestId: request.id }, 'a part is away');
    return {
      status: refusal?.httpStatus ?? 500,
      headers: new Headers({ 'content-type': 'text/html; charset=utf-8' }),
      html: sorryPage(refusal, request.id, locale),
      isShared: false,
      locale,
      remembersLanguage: false,
    };
  }
}

function webRequest(request: FastifyRequest, ctx: Context): Request {
  // Behind our own address: resolved against it, "//evil.test" would be another's.
  const address = `${ctx.publicUrl}/${request.url.replace(/^[/\\]+/, '')}`;
  if (request.method !== 'POST') return new Request(address, { method: 'GET', headers: { accept: 'text/html' } });
  const headers = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };
  return new Request(address, { method: 'POST', headers, body: String(request.body) });
}

/** When a page of this status may be asked for again. */
const COME_BACK_SECONDS: Readonly<Record<number, number>> = { 429: 2, 503: 5 };

// Asked anew each time, but not "no-store": that would keep browsers from bringing a page back at once on Back.
const CACHE_CONTROL = 'private, no-cache';
/** Of one person, their orders or what opens their account. The browser's own memory of a page for Back takes it all the same, or makes it anew. */
const PRIVATE_PAGES =
  /^\/+(?:account|orders|for-you|checkout|contact|sign-in|register|verify-email|forgot-password|reset-password)(?:[/?#]|$)/i;

function answer(reply: FastifyReply, { status, headers, html, locale }: Rendered & InLanguage): FastifyReply {
  void reply.status(status).header('cache-control', PRIVATE_PAGES.test(pathOf(reply)) ? 'private, no-store' : CACHE_CONTROL);
  const seconds = COME_BACK_SECONDS[status];
  if (seconds !== undefined) void reply.header('retry-after', String(seconds));
  headers.forEach((value, name) => void reply.header(name, value));
  // The same address speaks another language to another reader.
  void reply.header('content-language', locale).header('vary', 'accept-language, cookie, origin');
  return reply.send(html ?? '');
}

/** As the router reads it: "%6frders" is a page of orders too. */
function pathOf({ request }: FastifyReply): string {
  try {
    return decodeURI(request.url);
  } catch {
    return request.url;
  }
}

interface ManifestChunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
  readonly imports?: readonly string[];
}

const ENTRY = 'src/entry-client.ts';
/** Takes the page over, once all else that it needs is there. */
const START = 'src/start.tsx';

async function loadShop(app: FastifyInstance): Promise<Shop> {
  const manifest = JSON.parse(readFileSync(`${webRoot}dist/client/.vite/manifest.json`, 'utf8')) as Record<string, ManifestChunk>;
  const { render } = (await import(pathToFileURL(`${webRoot}dist/server/entry-server.js`).href)) as Pick<Shop, 'render'>;
  await app.register(fastifyStatic, {
    root: `${webRoot}dist/client`,
    wildcard: false,
    index: false,
    decorateReply: false,
    setHeaders(reply, path) {
      // Built files are named by their content; the few others (the icon) are not.
      // Browsers ask for the service worker at every visit: a newer one must not wait for a cache.
      if (path.endsWith('/service-worker.js')) void reply.header('cache-control', 'no-cache');
      else void reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
    },
  });
  const remembered = new Map<string, PageAssets>();
  return {
    render,
    assetsFor(modules, locale) {
      const key = [locale, ...modules].join();
      const assets = remembered.get(key) ?? collectAssets(manifest, modules, locale);
      remembered.set(key, assets);
      return assets;
    },
  };
}

/** Latin letters and the rupee sign, and the script that the reader reads; others come where a page writes them. */
const TEXT_FACES: Readonly<Record<Locale, RegExp>> = {
  en: /\/(?:inter-latin-wght|inter-rupee|fraunces-latin-wght)[^/]*\.woff2$/,
  hi: /\/(?:devanagari|inter-latin-wght|inter-rupee|fraunces-latin-wght)[^/]*\.woff2$/,
};

/** Walks the imports of the entry, of the matched routes and of what takes the page over. */
function collectAssets(manifest: Record<string, ManifestChunk>, modules: readonly string[], locale: Locale): PageAssets {
  const styles = new Set<string>();
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (chunk === undefined || seen.has(name)) return;
    seen.add(name);
    chunk.css?.forEach((file) => styles.add(`/${file}`));
    chunk.imports?.forEach(visit);
    files.add(`/${chunk.file}`);
  };
  [ENTRY, ...modules, START].forEach(visit);
  const [entry, start] = [`/${manifest[ENTRY]?.file}`, `/${manifest[START]?.file}`];
  for (const file of [entry, start]) files.delete(file);
  const fonts = (manifest[ENTRY]?.assets ?? []).filter((file) => TEXT_FACES[locale].test(file)).map((file) => `/${file}`);
  return { styles: [...styles], parts: [...files, start], fonts, entry, watch: null };
}
