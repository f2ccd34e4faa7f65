import type { OrderActor, OrderEvent } from '@sweetspot/domain/orders/order-status';
import type { Tap } from '../transaction.ts';

export interface MoveCommand extends Tap {
  readonly orderId: string;
  readonly event: OrderEvent;
  readonly actor: OrderActor;
  /** The version the asking screen showed; null for the system, which acts on what is true now. */
  readonly expectedVersion: number | null;
  readonly reason: string | null;
  /** With accept: the later start that the store can keep. */
  readonly revisedStartAt: Date | null;
}

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
