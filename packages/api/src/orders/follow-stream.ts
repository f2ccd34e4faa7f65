import type { EventStreamRef } from '@sweetspot/db';
import { tracked, type TrackedEnvelope } from '@trpc/server';
import type { Context } from '../context.ts';
import { watchRight, type Right } from '../sessions/index.ts';
import { callerOf } from '../trpc.ts';
import { orderEventView, type OrderEventView } from './order-view.ts';

/**
 * A stream's events after the last number the client saw, in order and once each. Ends with the request, or in a refusal when what it
 * was opened by has ended.
 */
export async function* followStream(
  ctx: Context,
  stream: EventStreamRef,
  { lastEventId, signal, right }: { lastEventId: string | null | undefined; signal: AbortSignal | undefined; right: Right },
): AsyncGenerator<TrackedEnvelope<OrderEventView>, void, undefined> {
  const after = Number(lastEventId ?? 0);
  const leave = ctx.limits.openStream(callerOf(ctx));
  const watch = watchRight(ctx, signal, right);
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
    watch.refuseIfEnded();
  } finally {
    watch.stop();
    leave();
  }
}
