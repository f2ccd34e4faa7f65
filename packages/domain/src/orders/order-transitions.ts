import type { Phrase } from '../customization/customization.ts';
import { AppError } from '../errors/app-error.ts';
import { failingGuard, moveRefused, UNDO_MS, type OrderFacts } from './order-facts.ts';
import { ORDER_EVENTS, type OrderActor, type OrderEvent, type OrderStatus } from './order-status.ts';
import { ORDER_TRANSITIONS, type MoveEffect } from './order-table.ts';

export interface MoveRequest {
  readonly event: OrderEvent;
  readonly actor: OrderActor;
  /** In the actor's own words; blank counts as none. */
  readonly reason?: string | undefined;
  /** An acceptance for a time beyond the promised one, which the customer has to agree to. */
  readonly asksForTime?: boolean | undefined;
}

export interface Move {
  readonly ok: true;
  readonly to: OrderStatus;
  readonly effects: readonly MoveEffect[];
  /** Until when the store can take it back; null for moves that ask first. */
  readonly undoableUntil: Date | null;
  /** When the effects may run: at once, or when the move can no longer be undone. */
  readonly effectsAt: Date;
}

export interface MoveRefused {
  readonly ok: false;
  /** STALE_STATE: the event means nothing from the present state, so the asking screen is behind. */
  readonly code: 'STALE_STATE' | 'MOVE_NOT_ALLOWED' | 'UNDO_TOO_LATE';
  readonly reason: Phrase;
}

export interface AllowedMove {
  readonly event: OrderEvent;
  readonly to: OrderStatus;
  readonly needsReason: boolean;
  /** ISO 8601; on `undo` only. */
  readonly until: string | null;
}

/**
 * The one judge of a move: the server before it writes, a screen before it offers. A refusal of `pay` on an expired order means
 * that its slot is gone, or its cake ordered otherwise, and the caller gives the money back.
 */
export function decide(facts: OrderFacts, request: MoveRequest, now: Date): Move | MoveRefused {
  if (request.event === 'undo') return decideUndo(facts, request.actor, now);
  const rows = ORDER_TRANSITIONS.filter((row) => row.event === request.event && row.from.includes(facts.status));
  if (rows.length === 0) return refuse('STALE_STATE', moveRefused('stale', { current: facts.status }));
  const judged = rows
    .filter(({ actors }) => actors.includes(request.actor))
    .map((row) => ({ row, failing: failingGuard(row.guards, facts, now) }));
  const [first] = judged;
  if (!first) return refuse('MOVE_NOT_ALLOWED', moveRefused('actor'));
  const { row, failing } = judged.find((each) => each.failing === null) ?? first;
  if (failing) return refuse('MOVE_NOT_ALLOWED', moveRefused(failing));
  if (row.reasonFrom.includes(request.actor) && !request.reason?.trim()) return refuse('MOVE_NOT_ALLOWED', moveRefused('reason_missing'));
  // Only the store can undo, so only its moves make their effects wait.
  const undoableUntil = row.isUndoable && request.actor === 'store' ? new Date(now.getTime() + UNDO_MS) : null;
  const effects = request.event === 'accept' && request.asksForTime === true ? askingForTime(row.effects) : row.effects;
  return { ok: true, to: row.to, effects, undoableUntil, effectsAt: undoableUntil ?? now };
}

/** The letter that asks takes the place of the one that only tells, and the customer's clock starts. */
function askingForTime(effects: readonly MoveEffect[]): readonly MoveEffect[] {
  return [...effects.filter((effect) => effect !== 'mail:order_accepted'), 'start_answer_clock', 'mail:new_time'];
}

function decideUndo(facts: OrderFacts, actor: OrderActor, now: Date): Move | MoveRefused {
  if (actor !== 'store') return refuse('MOVE_NOT_ALLOWED', moveRefused('actor'));
  const last = facts.lastMove;
  const row = last && ORDER_TRANSITIONS.find(({ event, from }) => event === last.event && from.includes(last.from));
  if (!row?.isUndoable || last?.actor !== 'store') return refuse('MOVE_NOT_ALLOWED', moveRefused('undo_not_possible'));
  if (row.to !== facts.status) return refuse('STALE_STATE', moveRefused('undo_not_last'));
  // Clocks differ: the job may have come before the ten seconds were over by this one.
  if (last.isEffectDone || now.getTime() >= last.at.getTime() + UNDO_MS) return refuse('UNDO_TOO_LATE', moveRefused('undo_too_late'));
  const isByTicks = last.event === 'start_baking' || last.event === 'make_ready';
  return { ok: true, to: last.from, effects: isByTicks ? ['take_back_ticks'] : [], undoableUntil: null, effectsAt: now };
}

function refuse(code: MoveRefused['code'], reason: Phrase): MoveRefused {
  return { ok: false, code, reason };
}

/** What the actor may do now: the screen's buttons and the tail of every answer. */
export function allowedMoves(facts: OrderFacts, actor: OrderActor, now: Date): readonly AllowedMove[] {
  return ORDER_EVENTS.flatMap((event) => {
    const decision = decide(facts, { event, actor, reason: 'to be asked' }, now);
    if (!decision.ok) return [];
    const needsReason = !decide(facts, { event, actor }, now).ok;
    const until = event === 'undo' && facts.lastMove ? new Date(facts.lastMove.at.getTime() + UNDO_MS).toISOString() : null;
    return [{ event, to: decision.to, needsReason, until }];
  });
}

/** `decide`, throwing the refusal with where the order stands and what its actor may do instead. */
export function requireMove(facts: OrderFacts, request: MoveRequest, now: Date): Move {
  const decision = decide(facts, request, now);
  if (decision.ok) return decision;
  const standing = { current: facts.status, allowed: allowedMoves(facts, request.actor, now) };
  if (decision.code === 'STALE_STATE') throw new AppError('STALE_STATE', standing);
  throw new AppError(decision.code, { ...standing, reason: decision.reason });
}
