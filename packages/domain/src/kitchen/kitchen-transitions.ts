import type { Phrase } from '../customization/customization.ts';
import type { OrderEvent, OrderStatus } from '../orders/order-status.ts';
import { KITCHEN_STATES, type KitchenState } from './kitchen-state.ts';

/** How long a tick can be taken back, unless the store's setting says otherwise. */
export const STEP_BACK_MINUTES = 10;

export interface LastTick {
  readonly from: KitchenState;
  readonly to: KitchenState;
  readonly at: Date;
}

export interface TickRequest {
  /** What the tapping screen showed. */
  readonly from: KitchenState;
  readonly to: KitchenState;
}

export interface TickFacts {
  readonly current: KitchenState;
  /** Of this piece, or of this tier where the piece has tiers. */
  readonly lastTick: LastTick | null;
  readonly orderStatus: OrderStatus;
  readonly stepBackMinutes: number;
}

export type Tick = { readonly ok: true; readonly isStepBack: boolean } | { readonly ok: false; readonly reason: Phrase };

export type TickRefusal = 'stale' | 'order' | 'skips' | 'back_too_late' | 'back_too_far';

const stepOf = (state: KitchenState): number => KITCHEN_STATES.indexOf(state);

/** One step on at any time; one step back, and only one, within the store's minutes. */
export function decideTick(facts: TickFacts, request: TickRequest, now: Date): Tick {
  if (request.from !== facts.current) return refuse('stale', facts);
  if (!KITCHEN_STATUSES.includes(facts.orderStatus)) return refuse('order', facts);
  const steps = stepOf(request.to) - stepOf(request.from);
  if (steps === 1) return { ok: true, isStepBack: false };
  if (steps !== -1) return refuse(steps < 0 ? 'back_too_far' : 'skips', facts);
  const until = stepBackUntil(facts);
  if (!until) return refuse('back_too_far', facts);
  return now < until ? { ok: true, isStepBack: true } : refuse('back_too_late', facts);
}

/** Until when the last tick can be taken back; null where there is none to take back. */
export function stepBackUntil({ current, lastTick, stepBackMinutes }: Omit<TickFacts, 'orderStatus'>): Date | null {
  if (!lastTick || lastTick.to !== current || stepOf(lastTick.to) < stepOf(lastTick.from)) return null;
  return new Date(lastTick.at.getTime() + stepBackMinutes * 60_000);
}

function refuse(refusal: TickRefusal, facts: TickFacts): Tick {
  return { ok: false, reason: { key: `tick_refused_${refusal}`, params: { current: facts.current, minutes: facts.stepBackMinutes } } };
}

export interface Piece {
  /** What counts for a piece without tiers. */
  readonly state: KitchenState;
  /** A tiered piece's tiers, bottom first; empty otherwise. */
  readonly tiers: readonly { readonly state: KitchenState }[];
}

/** The state that all of them have reached; queued where there is none. */
export function leastAdvanced(states: readonly KitchenState[]): KitchenState {
  return KITCHEN_STATES.find((state) => states.includes(state)) ?? 'queued';
}

/** A tiered piece is as far as its least advanced tier. */
export function pieceState(piece: Piece): KitchenState {
  return piece.tiers.length > 0 ? leastAdvanced(piece.tiers.map(({ state }) => state)) : piece.state;
}

const hasLeftQueue = ({ state }: { readonly state: KitchenState }): boolean => state !== 'queued';
const isStarted = (piece: Piece): boolean => (piece.tiers.length > 0 ? piece.tiers.some(hasLeftQueue) : hasLeftQueue(piece));

export interface OrderProgress {
  readonly pieces: number;
  /** How many pieces stand at each state. */
  readonly counts: Readonly<Record<KitchenState, number>>;
  /** Some piece, or some tier of one, has left the queue. */
  readonly isAnyStarted: boolean;
  /** False for an order without pieces. */
  readonly isEveryBoxed: boolean;
  readonly leastAdvanced: KitchenState;
}

export function orderProgress(pieces: readonly Piece[]): OrderProgress {
  const counts: Record<KitchenState, number> = { queued: 0, started: 0, baked: 0, decorated: 0, boxed: 0 };
  for (const piece of pieces) counts[pieceState(piece)] += 1;
  return {
    pieces: pieces.length,
    counts,
    isAnyStarted: pieces.some(isStarted),
    isEveryBoxed: pieces.length > 0 && counts.boxed === pieces.length,
    leastAdvanced: leastAdvanced(pieces.map(pieceState)),
  };
}

/**
 * What starting an order as a whole starts: its first piece, and of a tiered one the bottom tier alone. Null where a tick has started
 * something already.
 */
export function firstToStart<P extends Piece>(
  pieces: readonly P[],
): { readonly piece: P; readonly tier: P['tiers'][number] | null } | null {
  const [piece] = pieces;
  return piece === undefined || pieces.some(isStarted) ? null : { piece, tier: piece.tiers[0] ?? null };
}

/** The move that a tick brings with it, in the same transaction; one tick never brings two. */
export function orderEventAfterTick(status: OrderStatus, progress: OrderProgress): OrderEvent | null {
  if (status === 'accepted' && progress.isAnyStarted) return 'start_baking';
  if (status === 'baking' && progress.isEveryBoxed) return 'make_ready';
  if (status === 'ready' && !progress.isEveryBoxed) return 'unready';
  return null;
}
import { KITCHEN_STATUSES } from '../orders/order-table.ts';
