import { Prisma, type EventStreamKind } from '../generated/client.ts';
import { takeWaiting, type Waiting } from '../write-later.ts';

/** Admins once had a stream, which every store waited for; the version before this one still writes it. */
export type EventStreamRef = { kind: Exclude<EventStreamKind, 'admins'>; id: string };

export type NewEvent = { stream: EventStreamRef; type: string; payload: Prisma.InputJsonValue };

/** PostgreSQL's notification channel; its payloads are `kind:id:number`. */
export const EVENTS_CHANNEL = 'events';

/** PostgreSQL's notification channel for what admins' screens show; its payload is an AdminsWord as JSON. */
export const ADMINS_CHANNEL = 'admins';

/** What changed, so that a screen knows what to read again. It has no number: no row is written that all stores would wait for. */
export type AdminsWord =
  | { readonly about: 'order'; readonly orderNumber: string }
  | { readonly about: 'stores' }
  | { readonly about: 'contact' }
  | { readonly about: 'reviews' }
  | { readonly about: 'money' }
  | { readonly about: 'users' }
  | { readonly about: 'jobs' };

/** What a transaction says at its end. */
export type LastWords = { readonly events: readonly NewEvent[]; readonly toAdmins: AdminsWord | null };

type Raw = Pick<Prisma.TransactionClient, '$queryRaw'>;

/**
 * A stream's row stays locked until the transaction ends; that is what makes numbers gapless and readable in commit order, and it is why
 * this comes last in a transaction. Streams are locked in one order everywhere, so that two transactions that write to the same ones
 * never wait for each other. All of it is one trip, with whatever waits to be written before it: every order of a store waits here for
 * the one before it.
 */
export async function sendEvents(prismaTx: Raw, waiting: Waiting, said: readonly LastWords[]): Promise<void> {
  const events = said.flatMap((each) => each.events);
  const words = said.flatMap(({ toAdmins }) => toAdmins ?? []).map((word) => JSON.stringify(word));
  const added = JSON.stringify(events.map(({ stream, type, payload }, place) => ({ ...stream, type, payload, place })));
  const before = takeWaiting(waiting);
  // The casts hide pg_notify's `void`, which nobody can read.
  await prismaTx.$queryRaw`
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
    (select pg_notify(${EVENTS_CHANNEL}, kind || ':' || id || ':' || number)::text from numbered order by place)
    union all select pg_notify(${ADMINS_CHANNEL}, word)::text from unnest(${words}::text[]) as said(word)`;
}
