import { KITCHEN_STATES } from '@sweetspot/domain/kitchen/kitchen-state';
import { hasComeThrough } from '@sweetspot/domain/orders/order-table';
import type { Command, MoveCommand, TickCommand } from './command.ts';
import { stateOf } from './project-ticket.ts';
import { DECIDED, type Change, type Ticket } from './ticket.ts';

/** Whether what a refused tap was for is so all the same, because somebody else did it first: then nothing is left to be done. */
export function isAimReached(command: Command, ticket: Ticket): boolean {
  switch (command.kind) {
    case 'acknowledge':
      return ticket.acknowledgedAt !== null;
    case 'move':
      return isMoved(command, ticket);
    case 'tick':
      return isTicked(command, ticket);
    case 'answer_change':
      return changeOf(ticket, command.changeId)?.state === DECIDED[command.decision];
    case 'acknowledge_change':
      return (changeOf(ticket, command.changeId)?.acknowledgedAt ?? null) !== null;
  }
}

const changeOf = (ticket: Ticket, changeId: string): Change | undefined => ticket.changes.find(({ id }) => id === changeId);

function isMoved({ event, to, revisedStartAt }: MoveCommand, ticket: Ticket): boolean {
  // Accepted for another time than this hand promised is not the same.
  if (event === 'accept' && revisedStartAt !== ticket.revisedStartAt) return false;
  return event === 'undo' ? ticket.status === to : hasComeThrough(ticket.status, to);
}

function isTicked({ pieceId, tier, from, to }: TickCommand, ticket: Ticket): boolean {
  const piece = ticket.pieces.find(({ id }) => id === pieceId);
  if (piece === undefined) return false;
  const place = (state: TickCommand['to']) => KITCHEN_STATES.indexOf(state);
  const current = place(stateOf(piece, tier));
  return place(to) > place(from) ? current >= place(to) : current <= place(to);
}
