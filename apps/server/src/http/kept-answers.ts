import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { browseCacheOf, type Services } from '@sweetspot/api/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Public queries whose answer is the same for everybody: what the catalogue says. */
const CATALOGUE_QUERIES: ReadonlySet<string> = new Set(['cakes.list', 'cakes.bySlug', 'cakes.quote', 'stores.list', 'stores.bySlug']);

export const isCatalogueQueryName = (name: string): boolean => CATALOGUE_QUERIES.has(name);

/** An answer also tells times ("paused until", "today"), so it is not kept for long even when nothing changes. */
const KEPT_FOR_MS = 20_000;
const MOST_BYTES = 24 * 1024 * 1024;
/** What keeping an answer costs beside its body. */
const OVERHEAD_BYTES = 2 * 1024;
const LARGEST_BYTES = 256 * 1024;
/** Nobody's without a cart and a session are longer; what is longer is made anew. */
const LONGEST_COOKIES = 300;

/** Below this, packing saves nobody anything. */
const WORTH_PACKING_BYTES = 1024;
const PACKINGS = [
  {
    coding: 'br',
    accepted: /\bbr\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/,
    pack: (body: Buffer) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  },
  { coding: 'gzip', accepted: /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/, pack: (body: Buffer) => gzipSync(body) },
] as const;
type Packing = (typeof PACKINGS)[number];

export interface KeptAnswers {
  /** Answers from what is kept, before anything else looks at the request; false if there is nothing for it. */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
  /** To be called before what the answer tells is read. Calling the result says that the answer is everybody's who asks alike. */
  begin(request: FastifyRequest): () => void;
  /** Sees what is answered. To be called before compression is registered, so that what is kept is plain. */
  register(app: FastifyInstance): void;
}

/** While sources are watched an edit shows at once. */
export const nothingKept: KeptAnswers = { answer: () => false, begin: () => () => undefined, register: () => undefined };

interface Answer {
  readonly body: Buffer;
  readonly headers: readonly string[];
  readonly generation: number;
  readonly untilMs: number;
  /** Made when first asked for. */
  readonly packed: Map<Packing['coding'], Buffer>;
}

/**
 * Keeps the very bytes of what visitors ask for most, so that asking again costs neither a query nor writing anything anew.
 * A change of the catalogue ends them all: at once in the process that made it, within the notification's time in the others.
 */
export function createKeptAnswers({ events, now, log }: Pick<Services, 'events' | 'now' | 'log'>): KeptAnswers {
  const catalogue = browseCacheOf({ events });
  const answers = new Map<string, Answer>();
  let bytes = 0;
  /** Which generation an answer under way began in; it may be kept once it is told to be everybody's. */
  const begun = new WeakMap<FastifyRequest, { key: string; generation: number; isShared: boolean }>();

  const take = (key: string): Answer | null => {
    const answer = answers.get(key);
    if (answer === undefined) return null;
    answers.delete(key);
    bytes -= weightOf(answer);
    return answer.generation === catalogue.generation && answer.untilMs > now().getTime() ? answer : null;
  };
  /** Puts it at the end, so that the first is what nobody asked for the longest. */
  const keep = (key: string, answer: Answer) => {
    take(key);
    answers.set(key, answer);
    bytes += weightOf(answer);
    for (const oldest of answers.keys()) {
      if (bytes <= MOST_BYTES) break;
      take(oldest);
    }
  };
  const begin = (request: FastifyRequest) => {
    const key = keyOf(request.raw);
    if (key === null) return () => undefined;
    const beginning = { key, generation: catalogue.generation, isShared: false };
    begun.set(request, beginning);
    return () => void (beginning.isShared = true);
  };

  return {
    answer(request, response) {
      const key = keyOf(request);
      // Out while it may be packed: what is in must weigh the same when it leaves.
      const answer = key === null ? null : take(key);
      if (key === null || answer === null) return false;
      const packing = packingFor(answer, request);
      try {
        if (packing) pack(answer, packing);
      } catch (error) {
        // Nobody above catches; made anew, the answer may still come.
        log.error({ err: error, coding: packing?.coding }, 'a kept answer could not be packed');
        return false;
      }
      keep(key, answer);
      if (isAtHand(answer, request)) sendNothingNew(answer, response);
      else send(answer, packing, response);
      return true;
    },
    begin,
    register(app) {
      app.addHook('onRequest', async (request) => {
        if (isCatalogueQuery(request.url)) begin(request)();
      });
      app.addHook('onSend', async (request, reply, payload) => {
        const beginning = begun.get(request);
        if (!beginning?.isShared) return payload;
        const body = await plainBody(reply, payload);
        if (body === null || body.byteLength > LARGEST_BYTES || beginning.generation !== catalogue.generation) return body ?? payload;
        // Weak: packed or plain, it says the same.
        void reply.header('etag', `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`);
        const untilMs = now().getTime() + KEPT_FOR_MS;
        keep(beginning.key, { body, headers: headersToKeep(reply), generation: beginning.generation, untilMs, packed: new Map() });
        return body;
      });
    },
  };
}

function isCatalogueQuery(url: string): boolean {
  if (!url.startsWith('/trpc/')) return false;
  const end = url.indexOf('?');
  return CATALOGUE_QUERIES.has(url.slice('/trpc/'.length, end === -1 ? undefined : end));
}

/** All that an answer depends on; null for what is never kept. Other origins' requests are answered with headers of their own. */
function keyOf({ method, url = '/', headers }: IncomingMessage): string | null {
  if (method !== 'GET' || headers.origin !== undefined || headers['trpc-accept'] !== undefined) return null;
  if (isCatalogueQuery(url)) return url;
  const { cookie = '' } = headers;
  return cookie.length > LONGEST_COOKIES ? null : `${url} ${cookie}`;
}

/** Null for an answer that is not worth keeping. */
async function plainBody(reply: FastifyReply, payload: unknown): Promise<Buffer | null> {
  // tRPC's adapter sends its answers as the web's responses.
  if (payload instanceof Response) {
    if (payload.status !== 200) return null;
    payload.headers.forEach((value, name) => void reply.header(name, value));
    return Buffer.from(await payload.arrayBuffer());
  }
  return reply.statusCode === 200 && typeof payload === 'string' ? Buffer.from(payload) : null;
}

/** One request's own, or written anew with each. */
const OWN_HEADERS: ReadonlySet<string> = new Set(['set-cookie', 'content-length', 'vary', 'x-request-id']);

function headersToKeep(reply: FastifyReply): readonly string[] {
  const kept = Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
    value === undefined || OWN_HEADERS.has(name) ? [] : [name, String(value)],
  );
  return [...kept, 'vary', 'accept-encoding, origin'];
}

function weightOf({ body, packed }: Answer): number {
  return [...packed.values()].reduce((sum, { byteLength }) => sum + byteLength, body.byteLength + OVERHEAD_BYTES);
}

function packingFor({ body }: Answer, { headers }: IncomingMessage): Packing | undefined {
  const accepted = headers['accept-encoding'];
  if (accepted === undefined || body.byteLength < WORTH_PACKING_BYTES) return undefined;
  return PACKINGS.find((packing) => packing.accepted.test(accepted));
}

function pack({ body, packed }: Answer, packing: Packing): void {
  if (!packed.has(packing.coding)) packed.set(packing.coding, packing.pack(body));
}

/** Whoever asks again says what they have. */
function isAtHand({ headers }: Answer, { headers: asked }: IncomingMessage): boolean {
  const tag = headers[headers.indexOf('etag') + 1];
  return asked['if-none-match']?.split(',').some((each) => each.trim() === tag) === true;
}

function sendNothingNew({ headers }: Answer, response: ServerResponse): void {
  const told = headers.flatMap((name, at) => (at % 2 === 0 && !name.startsWith('content-') ? [name, headers[at + 1] ?? ''] : []));
  response.writeHead(304, [...told, 'x-request-id', randomUUID()]).end();
}

function send({ body, headers, packed }: Answer, packing: Packing | undefined, response: ServerResponse): void {
  const sent = (packing && packed.get(packing.coding)) ?? body;
  const own = ['x-request-id', randomUUID(), ...(packing ? ['content-encoding', packing.coding] : [])];
  response.writeHead(200, [...headers, ...own, 'content-length', String(sent.byteLength)]);
  response.end(sent);
}
