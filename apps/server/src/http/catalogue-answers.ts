import { browseCacheOf, type Services } from '@sweetspot/api/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Public queries whose answer is the same for everybody: what the catalogue says. */
const CATALOGUE_QUERIES: ReadonlySet<string> = new Set(['cakes.list', 'cakes.bySlug', 'cakes.quote', 'stores.list', 'stores.bySlug']);

/** An answer also tells times ("paused until", "today"), so it is not kept for long even when nothing changes. */
const KEPT_FOR_MS = 20_000;
const MOST_ANSWERS = 200;
const LARGEST_BYTES = 256 * 1024;

interface Answer {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  readonly generation: number;
  readonly until: number;
}

const KEPT_HEADERS = ['content-type', 'cache-control', 'vary'] as const;

/**
 * Keeps the very bytes of what visitors ask for most, so that asking again costs neither a query nor writing JSON anew.
 * A change of the catalogue ends them all: at once in the process that made it, within the notification's time in the others.
 * To be registered before compression, which then works on what is kept like on any other answer.
 */
export function registerCatalogueAnswers(app: FastifyInstance, services: Pick<Services, 'events' | 'now'>): void {
  const catalogue = browseCacheOf(services);
  const answers = new Map<string, Answer>();
  const begun = new WeakMap<FastifyRequest, number>();

  app.addHook('preHandler', async (request, reply) => {
    const key = keyOf(request);
    if (key === null) return;
    const known = answers.get(key);
    if (known?.generation === catalogue.generation && known.until > services.now().getTime())
      return reply.headers(known.headers).send(known.body);
    begun.set(request, catalogue.generation);
    return;
  });

  app.addHook('onSend', async (request, reply, payload) => {
    const generation = begun.get(request);
    const key = keyOf(request);
    // tRPC's adapter sends its answers as the web's responses.
    if (generation === undefined || key === null || !(payload instanceof Response) || payload.status !== 200) return payload;
    const body = Buffer.from(await payload.arrayBuffer());
    const headers = Object.fromEntries(
      KEPT_HEADERS.flatMap((name) => {
        const value = payload.headers.get(name);
        return value === null ? [] : [[name, value]];
      }),
    );
    void reply.status(payload.status).headers(headers);
    if (body.byteLength > LARGEST_BYTES || generation !== catalogue.generation) return body;
    answers.delete(key);
    answers.set(key, { body, headers, generation, until: services.now().getTime() + KEPT_FOR_MS });
    const oldest = answers.size > MOST_ANSWERS ? answers.keys().next().value : undefined;
    if (oldest !== undefined) answers.delete(oldest);
    return body;
  });
}

/** Null for whatever is not everybody's. */
function keyOf({ method, url, headers }: FastifyRequest): string | null {
  if (method !== 'GET' || !url.startsWith('/trpc/')) return null;
  const end = url.indexOf('?');
  return CATALOGUE_QUERIES.has(url.slice('/trpc/'.length, end === -1 ? undefined : end)) && headers['trpc-accept'] === undefined
    ? url
    : null;
}
