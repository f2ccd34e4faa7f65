import { refusalIn, retryAfterSeconds } from '@sweetspot/api/server';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { FastifyError, FastifyInstance } from 'fastify';

/** Of a request's body; pictures come another way. */
export const BODY_LIMIT_BYTES = 1024 * 1024;

/** Answers outside the procedures (uploads, pictures, malformed requests): the same refusals, as problem documents (RFC 9457). */
export function registerErrors(app: FastifyInstance): void {
  app.setNotFoundHandler(() => {
    throw new AppError('NOT_FOUND');
  });
  app.setErrorHandler((error: FastifyError | AppError, request, reply) => {
    const refusal = refusalOf(error);
    if (refusal === null) request.log.error({ error, requestId: request.id }, 'request failed');
    else if (refusal.code === 'UNAVAILABLE') request.log.warn({ error, requestId: request.id }, 'a part is away');
    const status = refusal?.httpStatus ?? 500;
    const seconds = retryAfterSeconds(refusal);
    if (seconds !== null) void reply.header('retry-after', String(seconds));
    return reply
      .status(status)
      .type('application/problem+json')
      .send({
        type: 'about:blank',
        title: refusal?.code ?? 'Something failed on our side',
        status,
        code: refusal?.code ?? 'INTERNAL',
        ...(refusal === null ? {} : { data: refusal.data }),
        requestId: request.id,
      });
  });
}

function refusalOf(error: FastifyError | AppError): AppError | null {
  const refusal = refusalIn(error);
  if (refusal !== null) return refusal;
  const { statusCode = 500 } = error as FastifyError;
  if (statusCode === 413) return new AppError('INPUT_TOO_LARGE', { limitBytes: BODY_LIMIT_BYTES });
  if (statusCode === 404) return new AppError('NOT_FOUND');
  return statusCode >= 400 && statusCode < 500 ? new AppError('INPUT_MALFORMED') : null;
}
