import { isUnanswered, type Ticket } from './ticket.ts';

/** How long "Silence" keeps one order quiet on this device. It rings again after, for it still has not been seen. */
export const SILENT_MINUTES = 5;

/** Until when, by order number. Of this device only: what the whole store has seen is the ticket's `acknowledgedAt`. */
export type Silenced = ReadonlyMap<string, number>;

export interface Unseen {
  readonly ticket: Ticket;
  readonly isSilenced: boolean;
}

/** The orders that nobody of the store has seen, the one that waits longest first: a silenced one keeps its place, so that no row slips under a finger. */
export function unseenOf(tickets: readonly Ticket[], silenced: Silenced, nowMs: number): Unseen[] {
  return tickets
    .filter(isUnanswered)
    .map((ticket) => ({ ticket, isSilenced: (silenced.get(ticket.number) ?? 0) > nowMs }))
    .toSorted((a, b) => (waitsSince(a) < waitsSince(b) ? -1 : 1));
}

const waitsSince = ({ ticket }: Unseen): string => ticket.placedAt ?? ticket.statusChangedAt;

export function silence(silenced: Silenced, numbers: readonly string[], nowMs: number): Silenced {
  const until = nowMs + SILENT_MINUTES * 60_000;
  const still = [...silenced].filter(([, endsAt]) => endsAt > nowMs);
  return new Map([...still, ...numbers.map((number) => [number, until] as const)]);
}
