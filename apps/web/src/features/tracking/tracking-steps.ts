import type { RouterOutputs } from '@sweetspot/api';
import type { OrderStatus } from '@sweetspot/domain/orders/order-status';
import type { Words } from '../../app/words.ts';

export type TrackedOrder = RouterOutputs['orders']['track'];

export interface TrackingStep {
  readonly name: keyof Words<'tracking'>['stepNames'];
  readonly state: 'done' | 'now' | 'ahead' | 'stopped';
  /** When it happened; for what is still to come when it should, if that is known. ISO 8601. */
  readonly at: string | null;
}

type Way = readonly (readonly [OrderStatus, TrackingStep['name']])[];

const TO_THE_DOOR: Way = [
  ['placed', 'placed'],
  ['accepted', 'accepted'],
  ['baking', 'baking'],
  ['ready', 'ready'],
  ['out_for_delivery', 'outForDelivery'],
  ['delivered', 'delivered'],
];
const TO_THE_COUNTER: Way = [
  ['placed', 'placed'],
  ['accepted', 'accepted'],
  ['baking', 'baking'],
  ['ready', 'readyToCollect'],
  ['collected', 'collected'],
];
const STOPS: Readonly<Partial<Record<OrderStatus, TrackingStep['name']>>> = {
  rejected: 'rejected',
  cancelled: 'cancelled',
  expired: 'expired',
  delivery_failed: 'deliveryFailed',
  not_collected: 'notCollected',
};

type Tracked = Pick<TrackedOrder, 'status' | 'fulfilment' | 'moves' | 'leaveByAt' | 'estimatedArrivalAt'>;

/** The line of steps: what happened and when, where it stands, and what is to come; an order that stopped has nothing to come. */
export function trackingSteps(order: Tracked): readonly TrackingStep[] {
  const { status, moves } = order;
  const way = order.fulfilment === 'delivery' ? TO_THE_DOOR : TO_THE_COUNTER;
  const cameTo = (state: OrderStatus): string | null => moves.findLast(({ to }) => to === state)?.at ?? null;
  const stop = STOPS[status];
  if (stop !== undefined) {
    const gone = way
      .filter(([state]) => cameTo(state) !== null)
      .map(([state, name]) => ({ name, state: 'done' as const, at: cameTo(state) }));
    return [...gone, { name: stop, state: 'stopped', at: cameTo(status) }];
  }
  const now = way.findIndex(([state]) => state === status);
  return way.map(([state, name], at) => {
    // The last step has nothing after it to wait for.
    if (at < now || (at === now && at === way.length - 1)) return { name, state: 'done', at: cameTo(state) };
    // Unpaid, an order stands before its first step.
    return at === Math.max(now, 0) ? { name, state: 'now', at: cameTo(state) } : { name, state: 'ahead', at: expectedAt(state, order) };
  });
}

function expectedAt(state: OrderStatus, { leaveByAt, estimatedArrivalAt }: Tracked): string | null {
  // The timeline was counted back from the first promise: a later one made it void.
  if (state === 'out_for_delivery') return leaveByAt;
  return state === 'delivered' ? estimatedArrivalAt : null;
}
