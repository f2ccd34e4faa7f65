import type { z } from 'zod';
import type { Services } from '../context.ts';
import { trackingPath } from '../orders/order-links.ts';
import { openAttempt } from '../payments/open-attempt.ts';
import type { placedOrderView } from './checkout-view.ts';

/** Where the customer goes now: the gateway's approval page, or the tracking page. The same for every repeat of the call. */
export async function nextStep(
  services: Services,
  { orderId, attemptId }: { orderId: string; attemptId: string | null },
): Promise<z.output<typeof placedOrderView>> {
  const { number } = await services.db.prisma.order.findUniqueOrThrow({ where: { id: orderId }, select: { number: true } });
  const url = attemptId === null ? null : await openAttempt(services, attemptId);
  return {
    number,
    next: url === null ? { type: 'track', path: trackingPath(services, { id: orderId, number }) } : { type: 'approve', url },
  };
}
