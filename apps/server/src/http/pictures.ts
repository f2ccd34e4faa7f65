import multipart from '@fastify/multipart';
import { uploadPicture } from '@sweetspot/api/server';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { PICTURE_LIMIT_BYTES, type PictureStorage } from '@sweetspot/integrations/storage';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { MakeContext } from './request-context.ts';

const uploadQuery = z.object({ storeId: z.uuid() });

/** Pictures in (`POST /uploads/pictures?storeId=`, one file) and out (`/media/...`, cached for good: names are hashes). */
export async function registerPictures(app: FastifyInstance, pictures: PictureStorage, makeContext: MakeContext): Promise<void> {
  await app.register(multipart, { limits: { fileSize: PICTURE_LIMIT_BYTES, files: 1, fields: 0 } });

  app.post('/uploads/pictures', async (request, reply) => {
    const ctx = await makeContext(request, reply);
    const query = uploadQuery.safeParse(request.query);
    if (!query.success) throw new AppError('STORE_NOT_FOUND');
    const file = request.isMultipart() ? await request.file() : undefined;
    if (file === undefined) throw new AppError('INPUT_MALFORMED');
    const bytes = await file.toBuffer().catch((error: unknown) => {
      throw file.file.truncated ? new AppError('FILE_TOO_LARGE', { limitBytes: PICTURE_LIMIT_BYTES }) : error;
    });
    return uploadPicture(ctx, { storeId: query.data.storeId, bytes });
  });

  app.get<{ Params: { '*': string } }>('/media/*', async (request, reply) => {
    const stored = await pictures.get(request.params['*']);
    if (stored === null) throw new AppError('NOT_FOUND');
    return reply
      .headers({
        'cache-control': 'public, max-age=31536000, immutable',
        'content-disposition': 'inline',
        'x-content-type-options': 'nosniff',
      })
      .type(stored.contentType)
      .send(Buffer.from(stored.bytes));
  });
}
