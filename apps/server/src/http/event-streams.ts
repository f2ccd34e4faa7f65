import { Readable } from 'node:stream';
import { appRouter, asTrpcError, refusalIn, transformer, type Context } from '@sweetspot/api/server';
import { callTRPCProcedure, getErrorShape, getTRPCErrorFromUnknown, isTrackedEnvelope, TRPCError } from '@trpc/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import superjson from 'superjson';
import type { MakeContext } from './request-context.ts';

/** Flat at run time; only the router's type is a tree. */
const procedures = appRouter._def.procedures as unknown as Readonly<Record<string, { readonly _def: { readonly type: string } }>>;
const PATHS = Object.entries(procedures).flatMap(([path, { _def }]) => (_def.type === 'subscription' ? [path] : []));
const { sse: SETTINGS } = appRouter._def._config;
const PING = frameOf({ event: 'ping', data: '' });

/**
 * The procedures that stream, in the words of tRPC's event streams but without the four web streams that each of its runs through: a
 * screen stays open for hours, and they weigh more than all else that it needs.
 */
export function registerEventStreams(app: FastifyInstance, makeContext: MakeContext): void {
  const open = new Set<Readable>();
  const pinging = setInterval(() => open.forEach(ping), SETTINGS?.ping?.intervalMs ?? 10_000).unref();
  app.addHook('onClose', async () => clearInterval(pinging));
  for (const path of PATHS)
    app.get(`/trpc/${path}`, async (request, reply) => {
      const closing = new AbortController();
      // Before anything is sent: it may set a cookie.
      const context = await makeContext(request, reply).catch((error: unknown) => {
        request.log.warn({ requestId: request.id, error }, 'a part is away');
        return { failed: error };
      });
      const items = 'failed' in context ? refusing(context.failed) : called(path, { request, ctx: context, signal: closing.signal });
      const told = 'failed' in context ? undefined : context;
      const frames = Readable.from(framesOf(items, { path, ctx: told, signal: closing.signal }), { objectMode: false, highWaterMark: 1 });
      open.add(frames);
      // What waits for the next event is woken by the signal alone.
      reply.raw.once('close', () => {
        open.delete(frames);
        closing.abort();
      });
      void reply.headers({ 'content-type': 'text/event-stream', 'cache-control': 'no-cache, no-transform', 'x-accel-buffering': 'no' });
      return reply.send(frames);
    });
}

/** Who has not read what was sent before needs no sign of life. */
function ping(frames: Readable): void {
  if (!frames.destroyed && frames.readableLength === 0) frames.push(PING);
}

interface Following {
  readonly path: string;
  /** Undefined where it could not be made. */
  readonly ctx: Context | undefined;
  readonly signal: AbortSignal;
}

async function* framesOf(items: AsyncIterable<unknown>, { path, ctx, signal }: Following): AsyncGenerator<string, void, undefined> {
  yield frameOf({ event: 'connected', data: JSON.stringify(SETTINGS?.client ?? {}) });
  try {
    for await (const item of items)
      yield isTrackedEnvelope(item) ? frameOf({ data: textOf(item[1]), id: item[0] }) : frameOf({ data: textOf(item) });
    if (!signal.aborted) yield frameOf({ event: 'return', data: '' });
  } catch (error) {
    if (!signal.aborted) yield frameOf({ event: 'serialized-error', data: textOf(errorShape(error, path, ctx)) });
  }
}

async function* called(
  path: string,
  { request, ctx, signal }: { readonly request: FastifyRequest; readonly ctx: Context; readonly signal: AbortSignal },
): AsyncGenerator<unknown, void, undefined> {
  const getRawInput = async () => inputOf(request);
  const call = { router: appRouter, path, ctx, type: 'subscription', signal, batchIndex: 0, getRawInput } as const;
  yield* (await callTRPCProcedure(call)) as AsyncIterable<unknown>;
}

// oxlint-disable-next-line require-yield -- a stream that says nothing but why there is none
async function* refusing(error: unknown): AsyncGenerator<unknown, void, undefined> {
  throw refusalIn(error) ?? error;
}

/** As tRPC reads it: what the browser says of the last event that it saw belongs to the input. */
function inputOf(request: FastifyRequest): unknown {
  const { input, lastEventId: asked } = request.query as { input?: string; lastEventId?: string };
  const lastEventId = request.headers['last-event-id'] ?? asked;
  const said = typeof input === 'string' ? read(input) : undefined;
  return lastEventId !== undefined && typeof said === 'object' ? { ...said, lastEventId } : said;
}

function read(input: string): unknown {
  try {
    return superjson.deserialize(JSON.parse(input));
  } catch (cause) {
    throw new TRPCError({ code: 'BAD_REQUEST', cause });
  }
}

function errorShape(thrown: unknown, path: string, ctx: Context | undefined): unknown {
  const refusal = refusalIn(thrown);
  const error = refusal === null ? getTRPCErrorFromUnknown(thrown) : asTrpcError(refusal);
  return getErrorShape({ config: appRouter._def._config, error, type: 'subscription', path, input: undefined, ctx });
}

const textOf = (value: unknown): string => JSON.stringify(transformer.output.serialize(value));

function frameOf({ event, data, id }: { readonly event?: string; readonly data: string; readonly id?: string }): string {
  return `${event === undefined ? '' : `event: ${event}\n`}data: ${data}\n${id === undefined ? '' : `id: ${id}\n`}\n\n`;
}
