import type { OrderEvent } from '@sweetspot/domain/orders/order-status';
import type { MoveCommand } from './apply-move.ts';

/** A move nobody taps: money arrived, time ran out. It acts on what is true now and may be asked for twice. */
export function systemMove(orderId: string, event: OrderEvent): MoveCommand {
  return {
    orderId,
    event,
    actor: 'system',
    actorUserId: null,
    expectedVersion: null,
    commandId: null,
    tappedAt: null,
    reason: null,
    revisedStartAt: null,
  };
}
