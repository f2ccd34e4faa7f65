import { pieceState } from '@sweetspot/domain/kitchen/kitchen-transitions';
import { promiseEndsAt, promisedAt, type Ticket } from './ticket.ts';

/** Which of its times an order is working towards. */
export type Deadline = 'answer_by' | 'start_by' | 'decorate_by' | 'box_by' | 'leave_by' | 'collect_from' | 'arrive_by';

export interface TicketClock {
  readonly deadline: Deadline;
  readonly at: string;
  /** Whole minutes; negative once it is past. */
  readonly minutesLeft: number;
  readonly pressure: 'calm' | 'soon' | 'late';
}

const SOON_MINUTES = 30;

/** The next time that counts for a ticket, against the promise and not its age; null once it is out of the store's hands. */
export function ticketClock(ticket: Ticket, nowMs: number): TicketClock | null {
  const next = nextDeadline(ticket);
  if (next === null) return null;
  const minutesLeft = Math.floor((Date.parse(next.at) - nowMs) / 60_000);
  const isCollected = next.deadline === 'collect_from';
  const pressure = minutesLeft < 0 && !isCollected ? 'late' : minutesLeft <= SOON_MINUTES ? 'soon' : 'calm';
  return { ...next, minutesLeft, pressure };
}

function nextDeadline(ticket: Ticket): { deadline: Deadline; at: string } | null {
  switch (ticket.status) {
    case 'placed':
      return ticket.acceptBy === null ? null : { deadline: 'answer_by', at: ticket.acceptBy };
    case 'accepted':
      return { deadline: 'start_by', at: ticket.startByAt };
    case 'baking':
      return kitchenDeadline(ticket);
    case 'ready':
      return ticket.fulfilment === 'delivery'
        ? { deadline: 'leave_by', at: ticket.leaveByAt }
        : { deadline: 'collect_from', at: promisedAt(ticket) };
    case 'out_for_delivery':
    case 'delivery_failed':
      return { deadline: 'arrive_by', at: promiseEndsAt(ticket) };
    default:
      return null;
  }
}

/** The least advanced piece decides: what is queued must start, what is not decorated must be, the rest must be boxed. */
function kitchenDeadline(ticket: Ticket): { deadline: Deadline; at: string } {
  const states = ticket.pieces.map(({ state, tiers }) => pieceState({ state, tiers: tiers.map((tier) => tier.state) }));
  if (states.includes('queued')) return { deadline: 'start_by', at: ticket.startByAt };
  const isUndecorated = states.includes('started') || states.includes('baked');
  return isUndecorated ? { deadline: 'decorate_by', at: ticket.decorateByAt } : { deadline: 'box_by', at: ticket.boxByAt };
}
