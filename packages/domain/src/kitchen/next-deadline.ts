import type { Fulfilment, OrderStatus } from '../orders/order-status.ts';
import { leastAdvanced, pieceState, type Piece } from './kitchen-transitions.ts';

/** Which of its times an order is working towards. */
export type Deadline = 'answer_by' | 'start_by' | 'decorate_by' | 'box_by' | 'leave_by' | 'collect_from' | 'arrive_by';

/** What the clock of an order reads; its instants are dates on the server and text on the wire. */
export interface TimedOrder<Instant extends Date | string> {
  readonly status: OrderStatus;
  readonly fulfilment: Fulfilment;
  readonly acceptBy: Instant | null;
  readonly startByAt: Instant;
  readonly decorateByAt: Instant;
  readonly boxByAt: Instant;
  readonly leaveByAt: Instant;
  readonly promisedStartAt: Instant;
  readonly promisedEndAt: Instant;
  readonly revisedStartAt: Instant | null;
  readonly revisedEndAt: Instant | null;
  readonly pieces: readonly Piece[];
}

export interface NextDeadline<Instant> {
  readonly deadline: Deadline;
  readonly at: Instant;
}

/** The next time that counts, against the promise and not the order's age; null where nothing is left to do. */
export function nextDeadline<Instant extends Date | string>(order: TimedOrder<Instant>): NextDeadline<Instant> | null {
  switch (order.status) {
    case 'placed':
      return order.acceptBy === null ? null : { deadline: 'answer_by', at: order.acceptBy };
    case 'accepted':
      return { deadline: 'start_by', at: order.startByAt };
    case 'baking':
      return kitchenDeadline(order);
    case 'ready':
      return order.fulfilment === 'delivery'
        ? { deadline: 'leave_by', at: order.leaveByAt }
        : { deadline: 'collect_from', at: order.revisedStartAt ?? order.promisedStartAt };
    case 'out_for_delivery':
    case 'delivery_failed':
      return { deadline: 'arrive_by', at: order.revisedEndAt ?? order.promisedEndAt };
    default:
      return null;
  }
}

/** The least advanced piece decides: what is queued must start, what is not decorated must be, the rest must be boxed. */
function kitchenDeadline<Instant extends Date | string>(order: TimedOrder<Instant>): NextDeadline<Instant> {
  const state = order.pieces.length > 0 ? leastAdvanced(order.pieces.map(pieceState)) : 'boxed';
  if (state === 'queued') return { deadline: 'start_by', at: order.startByAt };
  const isDecorated = state === 'decorated' || state === 'boxed';
  return isDecorated ? { deadline: 'box_by', at: order.boxByAt } : { deadline: 'decorate_by', at: order.decorateByAt };
}

/** An order is late from the moment after its next deadline; a cake that waits to be collected is not, whoever is late for it. */
export function isLate<Instant extends Date | string>(order: TimedOrder<Instant>, now: Date): boolean {
  const next = nextDeadline(order);
  return next !== null && isMissed(next, now);
}

export function isMissed({ deadline, at }: NextDeadline<Date | string>, now: Date): boolean {
  return deadline !== 'collect_from' && new Date(at) < now;
}
