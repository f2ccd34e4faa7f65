import { OPEN_OPERATION_STATES } from '@sweetspot/domain/payments/operation-table';
import type { z } from 'zod';
import type { Services } from '../context.ts';
import { isOwing, paymentReturnPath, trackingPath } from '../orders/index.ts';
import { loadTriedOrder, openAttempt, triesOf, type Attempt } from '../payments/index.ts';
import type { placedOrderView } from './checkout-view.ts';

/**
 * Where the customer goes now: the gateway's approval page while this try is open, its payment page while the order is owed all the
 * same, else the tracking page. A repeat of the call asks again how things stand.
 */
export async function nextStep(
  services: Services,
  { orderId, attemptId }: { orderId: string; attemptId: string | null },
): Promise<z.output<typeof placedOrderView>> {
  const order = await loadTriedOrder(services, orderId);
  const goTo = (path: string) => ({ number: order.number, next: { type: 'track' as const, path } });
  if (attemptId === null || !isOwing(order)) return goTo(trackingPath(services, order));
  const attempt = triesOf(order).find(({ id }) => id === attemptId);
  const isAsking = order.payments.some(({ operations }) => operations.some(({ state }) => OPEN_OPERATION_STATES.includes(state)));
  if (attempt?.state !== 'created' || isAsking) return goTo(paymentReturnPath(services, order));
  return approvalStep(services, attempt);
}

/** To the gateway's page, for a try that is open. */
export async function approvalStep(services: Services, attempt: Attempt): Promise<z.output<typeof placedOrderView>> {
  const { order } = attempt.payment;
  const { approvalUrl } = await openAttempt(services, attempt);
  return {
    number: order.number,
    next: approvalUrl === null ? { type: 'track', path: trackingPath(services, order) } : { type: 'approve', url: approvalUrl },
  };
}
