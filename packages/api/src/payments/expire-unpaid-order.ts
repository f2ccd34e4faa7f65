import { isAppError } from '@sweetspot/domain/errors/app-error';
import type { Services } from '../context.ts';
import { inTx } from '../transaction.ts';
import { settleOrder } from './settle-attempt.ts';
import { applyMove, systemMove } from '../orders/index.ts';

/**
 * The job at the end of an order's hold. Asks the gateway first: somebody who paid and closed the window has paid. What is unpaid then
 * gives its slot back. Throws MOVE_NOT_ALLOWED, to be run again, while it is too early by this process's clock, or while money that
 * came too late for the slot is still on its way back.
 */
export async function expireUnpaidOrder(services: Services, orderId: string): Promise<void> {
  const order = await services.db.prisma.order.findUnique({ where: { id: orderId }, select: { status: true } });
  if (order?.status !== 'awaiting_payment') return;
  await settleOrder(services, orderId);
  try {
    await inTx(services, (t) => applyMove(t, systemMove(orderId, 'expire')));
  } catch (error) {
    // Paid a moment ago.
    if (!isAppError(error, 'STALE_STATE')) throw error;
  }
}
