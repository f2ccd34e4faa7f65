import { Prisma, type EventStreamKind } from '../generated/client.ts';
import type { ReadClient } from '../db.ts';
import { openTx, type Tx } from '../transaction.ts';
import { takeWaiting } from '../write-later.ts';
import { ADMINS_CHANNEL, type AdminsWord } from './admins.ts';

/** Admins once had a stream, which every store waited for; the version before this one still writes it. */
export type EventStreamRef = { kind: Exclude<EventStreamKind, 'admins'>; id: string };

export type NewEvent = { stream: EventStreamRef; type: string; payload: Prisma.InputJsonValue };

export type StreamEvent = { number: number; type: string; payload: Prisma.JsonValue; createdAt: Date };

/** PostgreSQL's notification channel; its payloads are `kind:id:number`. */
export const EVENTS_CHANNEL = 'events';

/**
 * Appends to the streams, each event under the next number of its stream, and answers the numbers in the order given.
 *
 * The stream's row stays locked until the transaction ends; that is what makes numbers gapless and readable in commit order,
 * and it is why this comes last in a transaction. Streams are locked in one order everywhere, so that two transactions that
 * write to the same ones never wait for each other. All of it is one trip, with whatever waits to be written before it: every order of a
 * store waits here for the one before it.
 */
export async function appendEvents(tx: Tx, events: readonly NewEvent[], toAdmins: AdminsWord | null = null): Promise<number[]> {
  const word = toAdmins === null ? null : JSON.stringify(toAdmins);
  const added = JSON.stringify(events.map(({ stream, type, payload }, place) => ({ ...stream, type, payload, place })));
  const { prismaTx, waiting } = openTx(tx);
  const before = takeWaiting(waiting);
  // The cast hides pg_notify's `void`, which Prisma cannot read.
  const rows = await prismaTx.$queryRaw<{ number: number }[]>`
    with ${before ? Prisma.sql`${Prisma.join(before.tables, ', ')},` : Prisma.empty} added as (
      select e.*, (row_number() over (partition by e.kind, e.id order by e.place))::int as nth,
        (count(*) over (partition by e.kind, e.id))::int as of_stream
      from jsonb_to_recordset(${added}::jsonb) as e(kind event_stream_kind, id uuid, type text, payload jsonb, place int)
    ), streams as (
      insert into event_stream (kind, id, last_number)
      select kind, id, count(*)::int from added where ${before ? Prisma.sql`(select ${before.done}) >= 0` : Prisma.sql`true`}
      group by kind, id order by kind, id
      on conflict (kind, id) do update set last_number = event_stream.last_number + excluded.last_number
      returning kind, id, last_number
    ), numbered as (
      select a.*, s.last_number - a.of_stream + a.nth as number from added a join streams s on s.kind = a.kind and s.id = a.id
    ), written as (
      insert into event (stream_kind, stream_id, number, type, payload) select kind, id, number, type, payload from numbered
    )
    select number, pg_notify(${EVENTS_CHANNEL}, kind || ':' || id || ':' || number)::text,
      (select pg_notify(${ADMINS_CHANNEL}, ${word}::text)::text where ${word}::text is not null)
    from numbered order by place`;
  return rows.map(({ number }) => number);
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
