import type { EventStreamRef } from '@sweetspot/db';
import { tracked, type TrackedEnvelope } from '@trpc/server';
import type { Context } from '../context.ts';
import { orderEventView, type OrderEventView } from './order-view.ts';

const SESSION_CHECK_MS = 60_000;

/**
 * A stream's events after the last number the client saw, in order and once each. Ends with the request, or when the session
 * that opened it does: the client then asks again and is refused.
 */
export async function* followStream(
  ctx: Context,
  stream: EventStreamRef,
  { lastEventId, signal }: { lastEventId: string | null | undefined; signal: AbortSignal | undefined },
): AsyncGenerator<TrackedEnvelope<OrderEventView>, void, undefined> {
  const after = Number(lastEventId ?? 0);
  const watch = watchSession(ctx, signal);
  try {
    for await (const item of ctx.events.subscribe(stream, Number.isSafeInteger(after) && after >= 0 ? after : 0, watch.signal)) {
      if (item.kind === 'refetch') {
        yield tracked(String(item.number), {
          type: 'refetch',
          orderNumber: null,
          status: null,
          version: null,
          at: ctx.now().toISOString(),
        });
        continue;
      }
      const { number, type, payload, createdAt } = item.event;
      const event = { orderNumber: null, status: null, version: null, ...(payload as object), type, at: createdAt.toISOString() };
      yield tracked(String(number), orderEventView.parse(event));
    }
  } finally {
    watch.stop();
  }
}

/** The signal aborts with the request, or when the session that asked ends. */
export function watchSession(ctx: Context, request: AbortSignal | undefined): { readonly signal: AbortSignal; stop(): void } {
  const ending = new AbortController();
  const watch = ctx.viewer === null ? null : setInterval(() => void endWithSession(ctx, ending), SESSION_CHECK_MS);
  watch?.unref();
  return {
    signal: AbortSignal.any([ending.signal, ...(request ? [request] : [])]),
    stop: () => void (watch !== null && clearInterval(watch)),
  };
}

async function endWithSession({ db, viewer, now, log, requestId }: Context, ending: AbortController): Promise<void> {
  try {
    const session = await db.prisma.session.findFirst({
      where: { id: viewer?.sessionId ?? '', expiresAt: { gt: now() }, user: { disabledAt: null } },
      select: { id: true },
    });
    if (session === null) ending.abort();
  } catch (error) {
    // The database being away is no reason to hang up: the next look decides.
    log.warn({ error, requestId }, 'could not look after the session of an event stream');
  }
}
