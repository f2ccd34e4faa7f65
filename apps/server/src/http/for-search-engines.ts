import { Readable } from 'node:stream';
import { CATALOGUE_KINDS, catalogueAddresses, listCatalogueParts, type CatalogueAddress, type Services } from '@sweetspot/api/server';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { callerAddress } from '../trusted-proxies.ts';
import { llmsText } from './llms-text.ts';
import { inLanguageAddress } from './reader-language.ts';

type Telling = Pick<Services, 'db' | 'cache' | 'limits' | 'publicUrl'>;

/** Pages beside the catalogue's that anybody may find by searching. */
const PAGES = [
  '/',
  '/cakes',
  '/stores',
  '/sell',
  '/about',
  '/how-it-works',
  '/delivery-areas',
  '/help',
  '/contact',
  '/privacy',
  '/terms',
  '/cookies',
  '/grievance-officer',
] as const;
/** Of one person, or of no use to whoever searches. */
const NOT_FOR_ROBOTS = ['/account', '/admin', '/cart', '/checkout/', '/console', '/dev/', '/for-you/', '/orders', '/trpc/'] as const;

const partParams = z.object({ kind: z.enum(CATALOGUE_KINDS), from: z.uuid() });
const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const HOUR_CACHED = 'public, max-age=3600';

/** What programs that read the web ask for: where they may go, what there is, and what all of it is about. */
export function registerForSearchEngines(app: FastifyInstance, telling: Telling): void {
  const { publicUrl, limits } = telling;

  app.get('/robots.txt', async (_request, reply) => {
    const lines = ['User-agent: *', ...NOT_FOR_ROBOTS.map((path) => `Disallow: ${path}`), '', `Sitemap: ${publicUrl}/sitemap.xml`, ''];
    return reply.type('text/plain; charset=utf-8').header('cache-control', HOUR_CACHED).send(lines.join('\n'));
  });

  app.get('/llms.txt', async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').header('cache-control', HOUR_CACHED).send(llmsText(publicUrl)),
  );

  app.get('/sitemap.xml', async (request, reply) => {
    await limits.take('call', callerAddress(request.ip));
    const parts = await listCatalogueParts(telling);
    const paths = ['/sitemaps/pages.xml', ...parts.map(({ kind, from }) => `/sitemaps/${kind}/${from}.xml`)];
    const entries = paths.map((path) => `<sitemap><loc>${inXml(publicUrl + path)}</loc></sitemap>`);
    const body = `${XML_HEAD}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</sitemapindex>\n`;
    return reply.type('application/xml; charset=utf-8').header('cache-control', 'public, max-age=600').send(body);
  });

  app.get('/sitemaps/pages.xml', async (_request, reply) => {
    const addresses = PAGES.map((path) => ({ path, changedAt: null }));
    return reply
      .type('application/xml; charset=utf-8')
      .header('cache-control', HOUR_CACHED)
      .send(Readable.from(urlSet(addresses, publicUrl)));
  });

  app.get('/sitemaps/:kind/:from.xml', async (request, reply) => {
    const part = partParams.safeParse(request.params);
    if (!part.success) throw new AppError('NOT_FOUND');
    await limits.take('call', callerAddress(request.ip));
    const addresses = catalogueAddresses(telling, part.data);
    // Before anything is sent: what cannot be read is refused, and a part that begins with nothing we have is none.
    const first = await addresses.next();
    if (first.done) throw new AppError('NOT_FOUND');
    return reply
      .type('application/xml; charset=utf-8')
      .header('cache-control', HOUR_CACHED)
      .send(Readable.from(urlSet(startingWith(first.value, addresses), publicUrl)));
  });
}

async function* startingWith<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first;
  yield* rest;
}

interface Listed {
  readonly path: CatalogueAddress['path'];
  readonly changedAt: Date | null;
}

/** Each page by each of its addresses, and with each the other. */
async function* urlSet(addresses: Iterable<Listed> | AsyncIterable<Listed>, publicUrl: string): AsyncGenerator<string> {
  yield `${XML_HEAD}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
  for await (const { path, changedAt } of addresses) {
    const english = inXml(publicUrl + inLanguageAddress(path, 'en'));
    const hindi = inXml(publicUrl + inLanguageAddress(path, 'hi'));
    const both = [
      ['en-IN', english],
      ['hi', hindi],
      ['x-default', english],
    ].map(([lang, href]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${href}"/>`);
    const changed = changedAt === null ? '' : `<lastmod>${changedAt.toISOString()}</lastmod>`;
    yield [english, hindi].map((loc) => `<url><loc>${loc}</loc>${changed}${both.join('')}</url>\n`).join('');
  }
  yield '</urlset>\n';
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', "'": '&apos;', '<': '&lt;', '>': '&gt;' };
const inXml = (text: string): string => encodeURI(text).replace(/[&"'<>]/g, (sign) => ESCAPES[sign] ?? sign);
