import type { z } from 'zod';
import type { Services } from '../context.ts';
import { trackingPath } from '../orders/order-links.ts';
import { loadAttempt, openAttempt } from '../payments/open-attempt.ts';
import type { placedOrderView } from './checkout-view.ts';

/** Where the customer goes now: the gateway's approval page, or the tracking page. The same for every repeat of the call. */
export async function nextStep(
  services: Services,
  { orderId, attemptId }: { orderId: string; attemptId: string | null },
): Promise<z.output<typeof placedOrderView>> {
  if (attemptId === null) {
    const { number } = await services.db.prisma.order.findUniqueOrThrow({ where: { id: orderId }, select: { number: true } });
    return toTracking(services, { id: orderId, number });
  }
  const { approvalUrl, payment } = await openAttempt(services, await loadAttempt(services, attemptId));
  if (approvalUrl === null) return toTracking(services, payment.order);
  return { number: payment.order.number, next: { type: 'approve', url: approvalUrl } };
}

function toTracking(services: Services, order: { readonly id: string; readonly number: string }): z.output<typeof placedOrderView> {
  return { number: order.number, next: { type: 'track', path: trackingPath(services, order) } };
}
