import { openTaxDocument, type Services } from '@sweetspot/api/server';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { paperFont, paperPage, paperPdf } from '@sweetspot/integrations/papers';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { languageNamed } from './reader-language.ts';
import type { MakeContext } from './request-context.ts';

type Asked = FastifyRequest<{ Params: { id: string; seal: string } }>;

/** Of one person, and at an address that is its own key: nothing on the way keeps it or passes it on. */
const PRIVATE = { 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' };

/**
 * Invoices, bills and credit notes at the addresses that the server seals for those who may see them: a page, and with ".pdf" the file.
 * In the language that the address names, else the reader's.
 */
export function registerPapers(app: FastifyInstance, services: Services, makeContext: MakeContext): void {
  app.get<{ Params: { font: string } }>('/papers/fonts/:font', async (request, reply) => {
    const font = (['regular', 'bold'] as const).find((name) => `${name}.ttf` === request.params.font);
    if (font === undefined) throw new AppError('NOT_FOUND');
    return reply
      .header('cache-control', 'public, max-age=604800')
      .type('font/ttf')
      .send(await paperFont(font));
  });

  app.get('/papers/:id/:seal', async (request: Asked, reply) => {
    const { id, seal } = request.params;
    const isFile = seal.endsWith('.pdf');
    const own = { id, seal: isFile ? seal.slice(0, -'.pdf'.length) : seal };
    const ctx = await makeContext(request, reply);
    const language = languageOf(request) ?? ctx.locale;
    const document = await openTaxDocument(services, own);
    void reply.headers(PRIVATE).header('content-language', language);
    if (!isFile) return reply.type('text/html; charset=utf-8').send(paperPage(document, language, `/papers/${own.id}/${own.seal}`));
    await ctx.limits.take('drawing', ctx.ip);
    return sendPdf(reply, document.number, await paperPdf(document, language));
  });
}

function languageOf({ query }: Asked) {
  const { lang } = query as { lang?: unknown };
  return languageNamed(lang);
}

function sendPdf(reply: FastifyReply, number: string, bytes: Uint8Array): FastifyReply {
  return reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="${number.replaceAll('/', '-')}.pdf"`)
    .send(Buffer.from(bytes));
}
