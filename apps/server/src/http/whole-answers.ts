import type { FastifyInstance, FastifyReply } from 'fastify';

/**
 * tRPC's adapter answers with the web's responses, whose bodies are streams: sent as such, a few bytes pass through three kinds of streams
 * and go out as two writes. What is no stream is sent whole.
 */
export function registerWholeAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (_request, reply, payload) =>
    payload instanceof Response && !isStreamed(payload) ? readWhole(reply, payload) : payload,
  );
}

/** A response's body; what else it says is said by the reply from now on. */
export async function readWhole(reply: FastifyReply, response: Response): Promise<Buffer> {
  void reply.status(response.status);
  response.headers.forEach((value, name) => void reply.header(name, value));
  return Buffer.from(await response.arrayBuffer());
}

/** Events, and batches whose calls are answered as they come. */
const isStreamed = ({ headers }: Response): boolean =>
  headers.get('content-type')?.startsWith('application/json') !== true || headers.has('transfer-encoding');
