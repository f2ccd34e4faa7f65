import { openStatement, openTaxDocument, type Services } from '@sweetspot/api/server';
import { AppError } from '@sweetspot/domain/errors/app-error';
import {
  paperFont,
  paperPage,
  paperPdf,
  statementSheet,
  taxDocumentSheet,
  type PaperLanguage,
  type Sheet,
} from '@sweetspot/integrations/papers';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { languageNamed } from './reader-language.ts';
import type { MakeContext } from './request-context.ts';

/** Of one person, and at an address that is its own key: nothing on the way keeps it or passes it on. */
const PRIVATE = { 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' };

/**
 * Invoices, bills, credit notes and statements at the addresses that the server seals for those who may see them: a page, and with ".pdf"
 * the file. In the language that the address names, else the reader's.
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

  const sendPaper = paperSender(makeContext);

  app.get<{ Params: { id: string; seal: string } }>('/papers/:id/:seal', (request, reply) => {
    const { id, seal } = request.params;
    return sendPaper(request, reply, seal, async (own) => {
      const document = await openTaxDocument(services, { id, seal: own });
      return { path: `/papers/${id}/${own}`, fileName: document.number, sheetIn: (language) => taxDocumentSheet(document, language) };
    });
  });

  app.get<{ Params: { storeId: string; month: string; seal: string } }>('/papers/statements/:storeId/:month/:seal', (request, reply) => {
    const { storeId, month, seal } = request.params;
    return sendPaper(request, reply, seal, async (own) => {
      const statement = await openStatement(services, { storeId, month, seal: own });
      return {
        path: `/papers/statements/${storeId}/${month}/${own}`,
        fileName: `statement-${month}`,
        sheetIn: (language) => statementSheet(statement, language),
      };
    });
  });
}

interface Paper {
  /** Of the page. */
  readonly path: string;
  readonly fileName: string;
  readonly sheetIn: (language: PaperLanguage) => Sheet;
}

function paperSender(makeContext: MakeContext) {
  return async (request: FastifyRequest, reply: FastifyReply, seal: string, open: (seal: string) => Promise<Paper>) => {
    const isFile = seal.endsWith('.pdf');
    const ctx = await makeContext(request, reply);
    const language = languageOf(request) ?? ctx.locale;
    const { path, fileName, sheetIn } = await open(isFile ? seal.slice(0, -'.pdf'.length) : seal);
    void reply.headers(PRIVATE).header('content-language', language);
    if (!isFile) return reply.type('text/html; charset=utf-8').send(paperPage(sheetIn(language), path));
    await ctx.limits.take('drawing', ctx.ip);
    return sendPdf(reply, fileName, await paperPdf(sheetIn(language)));
  };
}

function languageOf({ query }: FastifyRequest) {
  const { lang } = query as { lang?: unknown };
  return languageNamed(lang);
}

function sendPdf(reply: FastifyReply, fileName: string, bytes: Uint8Array): FastifyReply {
  return reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="${fileName.replaceAll('/', '-')}.pdf"`)
    .send(Buffer.from(bytes));
}
