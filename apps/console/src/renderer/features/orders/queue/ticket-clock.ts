import { isMissed, nextDeadline, type NextDeadline } from '@sweetspot/domain/kitchen/next-deadline';
import type { Ticket } from './ticket.ts';

export interface TicketClock extends NextDeadline<string> {
  /** Whole minutes; negative once it is past. */
  readonly minutesLeft: number;
  readonly pressure: 'calm' | 'soon' | 'late';
}

const SOON_MINUTES = 30;

/** How a ticket stands to its next deadline; null once it is out of the store's hands. */
export function ticketClock(ticket: Ticket, nowMs: number): TicketClock | null {
  const next = nextDeadline<string>(ticket);
  if (next === null) return null;
  const minutesLeft = Math.floor((Date.parse(next.at) - nowMs) / 60_000);
  const pressure = isMissed(next, new Date(nowMs)) ? 'late' : minutesLeft <= SOON_MINUTES ? 'soon' : 'calm';
  return { ...next, minutesLeft, pressure };
}
