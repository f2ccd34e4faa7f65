import type { Fulfilment, OrderStatus } from '@sweetspot/domain/orders/order-status';

/** What a customer's sentence about an order depends on; instants as ISO 8601. */
export interface OrderProgress {
  readonly status: OrderStatus;
  readonly fulfilment: Fulfilment;
  readonly store: { readonly name: string };
  /** Pieces that are at least so far. */
  readonly kitchen: { readonly pieces: number; readonly baked: number; readonly decorated: number };
  readonly promisedStartAt: string;
  readonly promisedEndAt: string;
  readonly revisedStartAt: string | null;
  readonly revisedEndAt: string | null;
  readonly leaveByAt: string;
  readonly estimatedArrivalAt: string | null;
  /** Since when it is known to be five minutes away. */
  readonly nearlyThereAt: string | null;
  readonly acceptBy: string | null;
  readonly answerTimeBy: string | null;
  readonly payment: { readonly state: string };
  /** The number of the order of the same cakes that ended this one. */
  readonly placedInstead: string | null;
}

/** What was said to be five minutes away should be there then. */
export const NEAR_MS = 6 * 60_000;

/** How near a cake on its way is: about five minutes, or, when these are over, any moment; null while that is not known. */
export function nearness({ nearlyThereAt }: OrderProgress, now: Date): 'near' | 'any_moment' | null {
  if (nearlyThereAt === null) return null;
  return now.getTime() < new Date(nearlyThereAt).getTime() + NEAR_MS ? 'near' : 'any_moment';
}

/** The promise that counts now: the store's later one, once it gave one. */
export function promiseOf(order: OrderProgress): { readonly start: Date; readonly end: Date } {
  return {
    start: new Date(order.revisedStartAt ?? order.promisedStartAt),
    end: new Date(order.revisedEndAt ?? order.promisedEndAt),
  };
}
