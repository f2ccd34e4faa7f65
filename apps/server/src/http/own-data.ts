import { openDownload, ownData, ownDataJson, refusalIn, type Services } from '@sweetspot/api/server';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { FastifyInstance } from 'fastify';
import { Readable } from 'node:stream';
import { ownDataPage } from './own-data-page.ts';
import type { MakeContext } from './request-context.ts';

/** One's own data as a file, sent while it is read, so that many years of orders cost no more memory than one page of them. */
export function registerOwnData(
  app: FastifyInstance,
  services: Pick<Services, 'db' | 'market' | 'pictures'>,
  makeContext: MakeContext,
): void {
  app.get<{ Params: { file: string } }>('/account/data/:file', async (request, reply) => {
    const [, seal, kind] = /^(.*)\.(json|html)$/s.exec(request.params.file) ?? [];
    if (seal === undefined) throw new AppError('NOT_FOUND');
    const ctx = await makeContext(request, reply, 'shop');
    void reply.headers({ 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' });
    const viewer = await openDownload(ctx, seal).catch((error: unknown) => {
      if (['NOT_SIGNED_IN', 'LINK_EXPIRED'].includes(refusalIn(error)?.code ?? '')) return null;
      throw error;
    });
    // Where it can be asked for again.
    if (viewer === null) return reply.redirect('/account', 303);
    const madeAt = ctx.now();
    const data = ownData(services, viewer.userId);
    const reader = { locale: ctx.locale, timeZone: services.market.timeZone };
    const pieces = kind === 'json' ? ownDataJson(data, madeAt) : ownDataPage(data, reader, madeAt);
    return reply
      .type(kind === 'json' ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8')
      .header('content-disposition', `attachment; filename="sweetspot-data-${madeAt.toISOString().slice(0, 10)}.${kind}"`)
      .send(Readable.from(pieces));
  });
}
