import multipart from '@fastify/multipart';
import { isPhotoKey, openPhoto, uploadPhoto, uploadPicture, type Services } from '@sweetspot/api/server';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { PICTURE_LIMIT_BYTES } from '@sweetspot/domain/uploads/picture-limits';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { createTurns } from '../turns.ts';
import type { MakeContext } from './request-context.ts';

/**
 * Of one address, at once: what is being read stands in memory, and is read by the thread that answers everybody. Whoever shares their
 * address with others waits as long as a picture takes on a slow line.
 */
const READ_OF_AN_ADDRESS = { running: 6, waiting: 12, longestWaitMs: 20_000 } as const;

const uploadQuery = z.object({ storeId: z.uuid() });

/**
 * Pictures in, one file at a time: a store's (`POST /uploads/pictures?storeId=`) and a customer's for their cake (`POST
 * /uploads/photos`). And out: the stores' at `/media/...`, cached for good because names are hashes; the customers' at addresses
 * that the server seals for those who may see them.
 */
export async function registerPictures(app: FastifyInstance, services: Services, makeContext: MakeContext): Promise<void> {
  await app.register(multipart, { limits: { fileSize: PICTURE_LIMIT_BYTES, files: 1, fields: 0 } });
  const readings = createTurns(READ_OF_AN_ADDRESS);
  const readInTurn = async (request: FastifyRequest): Promise<Uint8Array> => {
    const end = await readings.take(request.ip);
    try {
      // Whoever left while they waited sends nothing more, and would be read for ever.
      if (request.raw.destroyed) throw new AppError('INPUT_MALFORMED');
      return await readFileOf(request);
    } finally {
      end();
    }
  };

  app.post('/uploads/pictures', async (request, reply) => {
    const ctx = await makeContext(request, reply);
    const query = uploadQuery.safeParse(request.query);
    if (!query.success) throw new AppError('STORE_NOT_FOUND');
    return uploadPicture(ctx, { storeId: query.data.storeId, readFile: () => readInTurn(request) });
  });

  app.post('/uploads/photos', async (request, reply) => uploadPhoto(await makeContext(request, reply, 'shop'), () => readInTurn(request)));

  app.get<{ Params: { photoId: string; seal: string; file: string } }>('/media/photos/:photoId/:seal/:file', async (request, reply) => {
    const { bytes, contentType } = await openPhoto(services, request.params);
    return reply
      .headers({ 'cache-control': 'private, max-age=86400', 'content-disposition': 'inline', 'x-content-type-options': 'nosniff' })
      .type(contentType)
      .send(Buffer.from(bytes));
  });

  app.get<{ Params: { '*': string } }>('/media/*', async (request, reply) => {
    const key = request.params['*'];
    const stored = isPhotoKey(key) ? null : await services.pictures.storage.get(key);
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

/** Throws FILE_TOO_LARGE, and INPUT_MALFORMED for what is no form with a file in it, or was cut off on the way. */
async function readFileOf(request: FastifyRequest): Promise<Uint8Array> {
  const malformed = new AppError('INPUT_MALFORMED');
  const refuse = (): never => {
    throw malformed;
  };
  const file = request.isMultipart() ? await request.file().catch(refuse) : undefined;
  if (file === undefined) throw malformed;
  const tooLarge = new AppError('FILE_TOO_LARGE', { limitBytes: PICTURE_LIMIT_BYTES });
  const bytes = await file.toBuffer().catch(() => {
    throw file.file.truncated ? tooLarge : malformed;
  });
  // A file cut off just between two of its chunks is handed out as if it were whole.
  if (file.file.truncated) throw tooLarge;
  return bytes;
}
