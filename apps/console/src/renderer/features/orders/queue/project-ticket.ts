import { firstToStart, orderEventAfterTick, orderProgress, STEP_BACK_MINUTES } from '@sweetspot/domain/kitchen/kitchen-transitions';
import { KITCHEN_STATES, type KitchenState } from '@sweetspot/domain/kitchen/kitchen-state';
import { reviseTime } from '@sweetspot/domain/orders/revised-time';
import { nextStatus } from '@sweetspot/domain/orders/order-table';
import { allowedMoves } from '@sweetspot/domain/orders/order-transitions';
import type { OrderEvent, OrderStatus } from '@sweetspot/domain/orders/order-status';
import type { AnswerChangeCommand, Command, MoveCommand, TickCommand } from './command.ts';
import { DECIDED, isUnseenChange, type Piece, type Ticket } from './ticket.ts';

/**
 * The ticket as it will be once the taps still under way are through. Judged by the same tables as on the server, so what
 * shows at once is what the answer nearly always says; a tap that the server's ticket already contains changes nothing.
 */
export function projectTicket(ticket: Ticket, commands: readonly Command[]): Ticket {
  return commands.filter(({ number }) => number === ticket.number).reduce(applyCommand, ticket);
}

function applyCommand(ticket: Ticket, command: Command): Ticket {
  switch (command.kind) {
    case 'acknowledge':
      return ticket.acknowledgedAt === null ? { ...ticket, acknowledgedAt: command.tappedAt } : ticket;
    case 'move':
      return applyMove(ticket, command);
    case 'tick':
      return applyTick(ticket, command);
    case 'answer_change':
      return withAnswer(ticket, command);
    case 'acknowledge_change':
      return withSeen(ticket, command.changeId, command.tappedAt);
  }
}

/** Whether it holds at once or waits for money is the server's to say. */
function withAnswer(ticket: Ticket, { changeId, decision, reason, tappedAt }: AnswerChangeCommand): Ticket {
  const state = DECIDED[decision];
  const changes = ticket.changes.map((change) =>
    change.id === changeId && change.state === 'proposed' ? { ...change, state, reason, answeredAt: tappedAt, allowed: [] } : change,
  );
  return { ...ticket, changes };
}

/** What held before it was seen with it. */
function withSeen(ticket: Ticket, changeId: string, seenAt: string): Ticket {
  const newest = ticket.changes.findIndex(({ id }) => id === changeId);
  const changes = ticket.changes.map((change, at) =>
    at >= newest && isUnseenChange(change) ? { ...change, acknowledgedAt: seenAt, allowed: [] } : change,
  );
  return { ...ticket, changes };
}

function applyMove(ticket: Ticket, { event, to, tappedAt, expectedVersion, reason, revisedStartAt }: MoveCommand): Ticket {
  if (ticket.version > expectedVersion || ticket.status === to) return ticket;
  const pieces = event === 'start_baking' ? startFirst(ticket.pieces) : ticket.pieces;
  const moved = {
    ...ticket,
    pieces,
    statusReason: reason ?? ticket.statusReason,
    ...laterTimes(ticket, revisedStartAt),
  };
  return standing(moved, { event, from: ticket.status, to, at: tappedAt });
}

/** As near as a device can tell what a later time changes; the server counts the clocks back over the kitchen's hours. */
function laterTimes(ticket: Ticket, revisedStartAt: string | null): Partial<Ticket> {
  const promised = { startAt: new Date(ticket.promisedStartAt), endAt: new Date(ticket.promisedEndAt) };
  const revised = revisedStartAt === null ? null : reviseTime(promised, new Date(revisedStartAt));
  if (revised === null) return {};
  const laterMs = revised.startAt.getTime() - promised.startAt.getTime();
  const shifted = (at: string) => new Date(Date.parse(at) + laterMs).toISOString();
  const startByAt = shifted(ticket.startByAt);
  return {
    revisedStartAt: revised.startAt.toISOString(),
    revisedEndAt: revised.endAt.toISOString(),
    answerTimeBy: revised.needsAnswer ? startByAt : null,
    startByAt,
    decorateByAt: shifted(ticket.decorateByAt),
    boxByAt: shifted(ticket.boxByAt),
    leaveByAt: shifted(ticket.leaveByAt),
  };
}

function applyTick(ticket: Ticket, tick: TickCommand): Ticket {
  const at = ticket.pieces.findIndex(({ id }) => id === tick.pieceId);
  const piece = ticket.pieces[at];
  if (piece === undefined || stateOf(piece, tick.tier) !== tick.from) return ticket;
  const pieces = ticket.pieces.with(at, ticked(piece, tick));
  const event = orderEventAfterTick(ticket.status, orderProgress(pieces));
  const to = event === null ? null : nextStatus(ticket.status, event);
  if (event === null || to === null) return { ...ticket, pieces };
  return standing({ ...ticket, pieces }, { event, from: ticket.status, to, at: tick.tappedAt });
}

export const stateOf = (piece: Piece, tier: number | null): KitchenState =>
  piece.tiers.find((each) => each.tier === tier)?.state ?? piece.state;

function ticked(piece: Piece, { tier, from, to, tappedAt }: TickCommand): Piece {
  const isForward = KITCHEN_STATES.indexOf(to) > KITCHEN_STATES.indexOf(from);
  const until = new Date(Date.parse(tappedAt) + STEP_BACK_MINUTES * 60_000).toISOString();
  const tiers = piece.tiers.map((each) => (each.tier === tier ? { ...each, state: to } : each));
  return {
    ...piece,
    tiers,
    state: tier === null ? to : piece.state,
    stepBackUntil: isForward ? until : null,
  };
}

function startFirst(pieces: Piece[]): Piece[] {
  const first = firstToStart(pieces);
  if (first === null) return pieces;
  const tiers = first.piece.tiers.map((tier) => (tier === first.tier ? { ...tier, state: 'started' as const } : tier));
  const started: Piece = first.tier === null ? { ...first.piece, state: 'started' } : { ...first.piece, tiers };
  return pieces.map((piece) => (piece === first.piece ? started : piece));
}

interface Made {
  readonly event: OrderEvent;
  readonly from: OrderStatus;
  readonly to: OrderStatus;
  readonly at: string;
}

/** What can be done next, as far as this device can tell: of the money only the server knows, and it may still refuse. */
function standing(ticket: Ticket, { event, from, to, at }: Made): Ticket {
  const progress = orderProgress(ticket.pieces);
  const facts = {
    status: to,
    fulfilment: ticket.fulfilment,
    isMoneyCovered: true,
    hasMoneyFailed: false,
    isCartUnclaimed: true,
    isStoreOpen: true,
    hasSlotRoom: true,
    hasCodeRoom: true,
    holdExpiresAt: null,
    acceptBy: ticket.acceptBy === null ? null : new Date(ticket.acceptBy),
    answerTimeBy: ticket.answerTimeBy === null ? null : new Date(ticket.answerTimeBy),
    isAnyPieceStarted: progress.isAnyStarted,
    isEveryPieceBoxed: progress.isEveryBoxed,
    pickupClosesAt: null,
    lastMove: event === 'undo' ? null : { event, from, actor: 'store' as const, at: new Date(at), isEffectDone: false },
  };
  return {
    ...ticket,
    status: to,
    statusChangedAt: at,
    allowed: [...allowedMoves(facts, 'store', new Date(at))],
  };
}
