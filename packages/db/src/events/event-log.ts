import type { EventStreamKind, Prisma } from '../generated/client.ts';
import type { ReadClient } from '../db.ts';
import type { Tx } from '../transaction.ts';

export type EventStreamRef = { kind: EventStreamKind; id: string };

/** The one stream of kind `admins`. */
export const ADMINS_STREAM: EventStreamRef = { kind: 'admins', id: '00000000-0000-0000-0000-000000000000' };

export type NewEvent = { stream: EventStreamRef; type: string; payload: Prisma.InputJsonValue };

export type StreamEvent = { number: number; type: string; payload: Prisma.JsonValue; createdAt: Date };

/** PostgreSQL's notification channel; its payloads are `kind:id:number`. */
export const EVENTS_CHANNEL = 'events';

/**
 * Appends to the streams, each event under the next number of its stream, and answers the numbers in the order given.
 *
 * The stream's row stays locked until the transaction ends; that is what makes numbers gapless and readable in commit order,
 * and it is why this comes last in a transaction. Streams are locked in one order everywhere, so that two transactions that
 * write to the same ones never wait for each other.
 */
export async function appendEvents(tx: Tx, events: NewEvent[]): Promise<number[]> {
  const numbers: number[] = Array.from({ length: events.length });
  const inLockOrder = events
    .map((event, index) => ({ event, index }))
    .sort((a, b) => compare(a.event.stream, b.event.stream) || a.index - b.index);
  for (const { event, index } of inLockOrder) numbers[index] = await append(tx, event);
  return numbers;
}

export async function appendEvent(tx: Tx, event: NewEvent): Promise<number> {
  return append(tx, event);
}

async function append(tx: Tx, { stream, type, payload }: NewEvent): Promise<number> {
  // One trip: number, row and notification. The cast hides pg_notify's `void`, which Prisma cannot read.
  const rows = await tx.$queryRaw<{ number: number }[]>`
    with next as (
      insert into event_stream (kind, id, last_number) values (${stream.kind}::event_stream_kind, ${stream.id}::uuid, 1)
      on conflict (kind, id) do update set last_number = event_stream.last_number + 1
      returning last_number
    ), added as (
      insert into event (stream_kind, stream_id, number, type, payload)
      select ${stream.kind}::event_stream_kind, ${stream.id}::uuid, last_number, ${type}, ${JSON.stringify(payload)}::jsonb from next
      returning number
    )
    select number, pg_notify(${EVENTS_CHANNEL}, ${streamKey(stream)} || ':' || number)::text from added`;
  const [row] = rows;
  if (!row) throw new Error('The event got no number.');
  return row.number;
}

/** Events after a number, oldest first. */
export function readEvents(prisma: ReadClient, stream: EventStreamRef, afterNumber: number, limit: number): Promise<StreamEvent[]> {
  return prisma.event.findMany({
    where: { streamKind: stream.kind, streamId: stream.id, number: { gt: afterNumber } },
    orderBy: { number: 'asc' },
    take: limit,
    select: { number: true, type: true, payload: true, createdAt: true },
  });
}

/** The number to resume after for a screen that reads its state now; read it before the state, so that nothing falls between. */
export async function lastEventNumber(prisma: ReadClient, stream: EventStreamRef): Promise<number> {
  const row = await prisma.eventStream.findUnique({ where: { kind_id: stream }, select: { lastNumber: true } });
  return row?.lastNumber ?? 0;
}

export function streamKey({ kind, id }: EventStreamRef): string {
  return `${kind}:${id}`;
}

function compare(a: EventStreamRef, b: EventStreamRef): number {
  const [left, right] = [streamKey(a), streamKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
