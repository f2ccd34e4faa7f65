import { appendEvents } from '@sweetspot/db';
import type { OrderStatus } from '@sweetspot/domain/orders/order-status';
import { UNPLACED_STATUSES } from '@sweetspot/domain/orders/order-table';
import type { TxContext } from '../transaction.ts';
import type { OrderEventView } from './order-view.ts';

export interface Announced {
  readonly id: string;
  readonly storeId: string;
  readonly number: string;
  readonly status: OrderStatus;
  readonly version: number;
}

/** Tells everybody who may see the order; the last thing in a transaction, for it holds the streams' locks to the end. */
export async function announceOrder({ tx }: TxContext, order: Announced, type: OrderEventView['type']): Promise<void> {
  const payload = { orderNumber: order.number, status: order.status, version: order.version };
  // An order that waits for its money is nobody's business but the customer's.
  const isPublic = !UNPLACED_STATUSES.includes(order.status);
  const streams = [{ kind: 'order' as const, id: order.id }, ...(isPublic ? [{ kind: 'store' as const, id: order.storeId }] : [])];
  await appendEvents(
    tx,
    streams.map((stream) => ({ stream, type, payload })),
    isPublic ? { about: 'order', orderNumber: order.number } : null,
  );
}
