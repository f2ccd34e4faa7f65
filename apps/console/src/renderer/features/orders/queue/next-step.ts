import { KITCHEN_STATES, type KitchenState } from '@sweetspot/domain/kitchen/kitchen-state';
import type { OrderEvent } from '@sweetspot/domain/orders/order-status';
import type { Ticket } from './ticket.ts';

type AllowedMove = Ticket['allowed'][number];

/** One thing in the kitchen that is ticked by itself: a piece, or a tier of one. */
export interface Unit {
  readonly pieceId: string;
  readonly lineId: string;
  readonly pieceNumber: number;
  readonly tier: number | null;
  readonly tierCount: number;
  readonly sponge: string | null;
  readonly state: KitchenState;
  readonly stepBackUntil: string | null;
}

export function unitsOf(ticket: Ticket): Unit[] {
  return ticket.pieces.flatMap((piece): Unit[] => {
    const shared = {
      pieceId: piece.id,
      lineId: piece.lineId,
      pieceNumber: piece.number,
      stepBackUntil: piece.stepBackUntil,
    };
    if (piece.tiers.length === 0) return [{ ...shared, tier: null, tierCount: 0, sponge: null, state: piece.state }];
    return piece.tiers.map(({ tier, sponge, state }) => ({
      ...shared,
      tier,
      tierCount: piece.tiers.length,
      sponge,
      state,
    }));
  });
}

export const stateAfter = (state: KitchenState): KitchenState | null => KITCHEN_STATES[KITCHEN_STATES.indexOf(state) + 1] ?? null;
export const stateBefore = (state: KitchenState): KitchenState | null => KITCHEN_STATES[KITCHEN_STATES.indexOf(state) - 1] ?? null;

/** What one tap on a ticket does next. */
export type NextStep =
  | { readonly kind: 'accept' }
  | { readonly kind: 'move'; readonly move: AllowedMove }
  /** The least advanced units all go one on. */
  | { readonly kind: 'tick'; readonly to: KitchenState; readonly units: readonly Unit[] };

/** Happy ways on, nearest first; declining, cancelling and failing are chosen, never the next step. */
const ONWARD: readonly OrderEvent[] = ['start_baking', 'make_ready', 'send_out', 'deliver', 'collect'];

export function nextStep(ticket: Ticket): NextStep | null {
  if (ticket.allowed.some(({ event }) => event === 'accept')) return { kind: 'accept' };
  const onward = ONWARD.map((event) => ticket.allowed.find((move) => move.event === event)).find((move) => move !== undefined);
  if (onward !== undefined) return { kind: 'move', move: onward };
  return ticket.status === 'baking' ? tickStep(ticket) : null;
}

/** Accepted, but the money could not be taken: baking waits until the customer has paid again. */
export function isUnpaid({ status, isPaid }: Ticket): boolean {
  return status === 'accepted' && !isPaid;
}

function tickStep(ticket: Ticket): NextStep | null {
  const units = unitsOf(ticket);
  const least = KITCHEN_STATES.find((state) => units.some((unit) => unit.state === state));
  const to = least === undefined ? null : stateAfter(least);
  return to === null ? null : { kind: 'tick', to, units: units.filter(({ state }) => state === least) };
}

/** What else may be done: it asks first. An order that nobody has taken is declined; cancelling it would be the same by another name. */
export function otherMoves({ allowed }: Ticket): readonly AllowedMove[] {
  const isDeclinable = allowed.some(({ event }) => event === 'reject');
  const hidden: readonly OrderEvent[] = ['undo', 'accept', 'unready', ...ONWARD, ...(isDeclinable ? (['cancel'] as const) : [])];
  return allowed.filter(({ event }) => !hidden.includes(event));
}
