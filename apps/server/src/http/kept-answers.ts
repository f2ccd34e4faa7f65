import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Answering, Services } from '@sweetspot/api/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { acceptedLanguage } from './reader-language.ts';
import { readWhole } from './whole-answers.ts';

/** Public queries whose answer is the same for everybody: what the catalogue says. */
const CATALOGUE_QUERIES: ReadonlySet<string> = new Set([
  'cakes.list',
  'cakes.counts',
  'cakes.bySlug',
  'cakes.quote',
  'stores.list',
  'stores.bySlug',
]);

export const isCatalogueQueryName = (name: string): boolean => CATALOGUE_QUERIES.has(name);

/** An answer also tells times ("paused until", "today"), so it is not kept for long even when nothing changes. */
const KEPT_FOR_MS = 20_000;
/** What keeping an answer costs beside its body. */
const HEADERS_BYTES = 2 * 1024;
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
  /** Says that the answer to this request is everybody's who asks alike. */
  share(request: FastifyRequest): void;
  /** Sees what is answered. To be called before compression is registered, so that what is kept is plain. */
  register(app: FastifyInstance): void;
}

/** While sources are watched an edit shows at once. */
export const nothingKept: KeptAnswers = { answer: () => false, share: () => undefined, register: () => undefined };

interface Answer {
  readonly body: Buffer;
  readonly headers: readonly string[];
  /** Names its bytes. */
  readonly tag: string;
}

interface Packed {
  readonly coding: Packing['coding'];
  readonly body: Buffer;
}

interface Asked {
  readonly key: string;
  readonly answering: Answering;
  isShared: boolean;
}

/**
 * Keeps the very bytes of what visitors ask for most, so that asking again costs neither a query nor writing anything anew. The
 * process's cache says how long: a change of a store ends what shows it.
 */
export function createKeptAnswers({ cache, log }: Pick<Services, 'cache' | 'log'>): KeptAnswers {
  const asked = new WeakMap<FastifyRequest, Asked>();

  /** Packed when first asked for, under what names the bytes: an answer made anew is never given for an older one. */
  const packedBy = (packing: Packing, { body, tag }: Answer): Buffer => {
    const key = `packed:${packing.coding}:${tag}`;
    const known = cache.find<Buffer>(key);
    if (known) return known;
    const made = packing.pack(body);
    cache.begin().keep(key, made, { ageMs: KEPT_FOR_MS, bytes: ({ byteLength }) => byteLength, isConstant: true });
    return made;
  };

  return {
    answer(request, response) {
      const key = keyOf(request);
      const answer = key === null ? undefined : cache.find<Answer>(key);
      if (answer === undefined) return false;
      if (isAtHand(answer, request)) {
        sendNothingNew(answer, response);
        return true;
      }
      const packing = packingFor(answer, request);
      let packed: Packed | undefined;
      try {
        packed = packing && { coding: packing.coding, body: packedBy(packing, answer) };
      } catch (error) {
        // Nobody above catches; made anew, the answer may still come.
        log.error({ err: error, coding: packing?.coding }, 'a kept answer could not be packed');
        return false;
      }
      send(answer, packed, response);
      return true;
    },
    share(request) {
      const own = asked.get(request);
      if (own) own.isShared = true;
    },
    register(app) {
      app.addHook('onRequest', (request, _reply, done) => {
        const key = keyOf(request.raw);
        if (key === null) return done();
        const answering = cache.begin();
        asked.set(request, { key, answering, isShared: isCatalogueQuery(request.url) });
        // All that follows runs in it, so that it knows what the answer was read from.
        answering.run(done);
      });
      app.addHook('onSend', async (request, reply, payload) => {
        const own = asked.get(request);
        if (!own?.isShared) return payload;
        const body = await plainBody(reply, payload);
        if (body === null || body.byteLength > LARGEST_BYTES) return body ?? payload;
        const tag = createHash('sha256').update(body).digest('base64url').slice(0, 27);
        // Weak: packed or plain, it says the same.
        void reply.header('etag', `W/"${tag}"`);
        const answer: Answer = { body, headers: headersToKeep(reply), tag };
        own.answering.keep(own.key, answer, { ageMs: KEPT_FOR_MS, bytes: () => body.byteLength + HEADERS_BYTES });
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
  if (isCatalogueQuery(url)) return `answer:${url}`;
  const { cookie = '' } = headers;
  return cookie.length > LONGEST_COOKIES ? null : `page:${acceptedLanguage(headers['accept-language'])} ${url} ${cookie}`;
}

/** Null for an answer that is not worth keeping. */
async function plainBody(reply: FastifyReply, payload: unknown): Promise<Buffer | null> {
  // tRPC's adapter sends its answers as the web's responses.
  if (payload instanceof Response) return payload.status === 200 ? readWhole(reply, payload) : null;
  return reply.statusCode === 200 && typeof payload === 'string' ? Buffer.from(payload) : null;
}

/** One request's own, or written anew with each. */
const OWN_HEADERS: ReadonlySet<string> = new Set(['set-cookie', 'content-length', 'vary', 'x-request-id']);

function headersToKeep(reply: FastifyReply): readonly string[] {
  const kept = Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
    value === undefined || OWN_HEADERS.has(name) ? [] : [name, String(value)],
  );
  const isPage = reply.getHeader('content-language') !== undefined;
  return [...kept, 'vary', isPage ? 'accept-encoding, accept-language, cookie, origin' : 'accept-encoding, origin'];
}

function packingFor({ body }: Answer, { headers }: IncomingMessage): Packing | undefined {
  const accepted = headers['accept-encoding'];
  if (accepted === undefined || body.byteLength < WORTH_PACKING_BYTES) return undefined;
  return PACKINGS.find((packing) => packing.accepted.test(accepted));
}

/** Whoever asks again says what they have. */
function isAtHand({ tag }: Answer, { headers }: IncomingMessage): boolean {
  return headers['if-none-match']?.split(',').some((each) => each.trim() === `W/"${tag}"`) === true;
}

function sendNothingNew({ headers }: Answer, response: ServerResponse): void {
  const told = headers.flatMap((name, at) => (at % 2 === 0 && !name.startsWith('content-') ? [name, headers[at + 1] ?? ''] : []));
  response.writeHead(304, [...told, 'x-request-id', randomUUID()]).end();
}

function send({ body, headers }: Answer, packed: Packed | undefined, response: ServerResponse): void {
  const sent = packed?.body ?? body;
  const own = ['x-request-id', randomUUID(), ...(packed ? ['content-encoding', packed.coding] : [])];
  response.writeHead(200, [...headers, ...own, 'content-length', String(sent.byteLength)]);
  response.end(sent);
}
