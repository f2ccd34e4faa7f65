import type { OrderActor, OrderEvent, OrderStatus } from '@sweetspot/domain/orders/order-status';
import type { Timeline } from '@sweetspot/domain/slots/timeline';
import type { KitchenState } from '@sweetspot/domain/kitchen/kitchen-state';

export type PastMove = { event: OrderEvent; from: OrderStatus; to: OrderStatus; actor: OrderActor; at: Date; reason: string | null };

type Step = Omit<PastMove, 'at' | 'from' | 'reason'> & { due: keyof Due; reason?: string };
type Due = Timeline & { placedAt: Date; answeredAt: Date; arrivesAt: Date; closesAt: Date };

const PAY: Step = { event: 'pay', to: 'placed', actor: 'system', due: 'placedAt' };
const ACCEPT: Step = { event: 'accept', to: 'accepted', actor: 'store', due: 'answeredAt' };
const BAKE: Step = { event: 'start_baking', to: 'baking', actor: 'store', due: 'startByAt' };
const READY: Step = { event: 'make_ready', to: 'ready', actor: 'store', due: 'boxByAt' };
const SEND: Step = { event: 'send_out', to: 'out_for_delivery', actor: 'store', due: 'leaveByAt' };

/** The moves that bring an order to a state, each when it was due. */
const PATHS: Record<OrderStatus, Step[]> = {
  awaiting_payment: [],
  expired: [{ event: 'expire', to: 'expired', actor: 'system', due: 'answeredAt' }],
  placed: [PAY],
  accepted: [PAY, ACCEPT],
  rejected: [PAY, { event: 'reject', to: 'rejected', actor: 'store', due: 'answeredAt', reason: 'Fully booked that day.' }],
  cancelled: [PAY, ACCEPT, { event: 'cancel', to: 'cancelled', actor: 'store', due: 'answeredAt', reason: 'The oven broke down.' }],
  baking: [PAY, ACCEPT, BAKE],
  ready: [PAY, ACCEPT, BAKE, READY],
  out_for_delivery: [PAY, ACCEPT, BAKE, READY, SEND],
  delivery_failed: [
    PAY,
    ACCEPT,
    BAKE,
    READY,
    SEND,
    { event: 'fail_delivery', to: 'delivery_failed', actor: 'store', due: 'arrivesAt', reason: 'Nobody was at home.' },
  ],
  delivered: [PAY, ACCEPT, BAKE, READY, SEND, { event: 'deliver', to: 'delivered', actor: 'store', due: 'arrivesAt' }],
  collected: [PAY, ACCEPT, BAKE, READY, { event: 'collect', to: 'collected', actor: 'store', due: 'arrivesAt' }],
  not_collected: [PAY, ACCEPT, BAKE, READY, { event: 'miss_collection', to: 'not_collected', actor: 'store', due: 'closesAt' }],
};

/** What cannot have happened yet happened in the last minutes; nothing happens before what it follows. */
export function pastMoves(status: OrderStatus, due: Due, now: Date): PastMove[] {
  const steps = PATHS[status];
  let from: OrderStatus = 'awaiting_payment';
  let earliestMs = 0;
  return steps.map(({ due: key, reason, ...step }, index) => {
    const latestMs = now.getTime() - (steps.length - index) * 60_000;
    const at = new Date(Math.max(earliestMs, Math.min(due[key].getTime(), latestMs)));
    earliestMs = at.getTime() + 1_000;
    const move = { ...step, from, at, reason: reason ?? null };
    from = step.to;
    return move;
  });
}

/** How far the pieces of an order in that state are; null: under way, each somewhere else. */
export function kitchenStateIn(status: OrderStatus): KitchenState | null {
  if (status === 'baking') return null;
  return PATHS[status].includes(READY) ? 'boxed' : 'queued';
}
