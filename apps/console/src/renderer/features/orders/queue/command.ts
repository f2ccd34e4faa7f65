import type { KitchenState } from '@sweetspot/domain/kitchen/kitchen-state';
import type { OrderEvent, OrderStatus } from '@sweetspot/domain/orders/order-status';

interface Tapped {
  /** Made here, once; the server does a repeated command only once. */
  readonly id: string;
  readonly number: string;
  readonly tappedAt: string;
  /** What the screen showed when it was tapped. */
  readonly expectedVersion: number;
}

export interface MoveCommand extends Tapped {
  readonly kind: 'move';
  readonly event: OrderEvent;
  /** Where the tapping person expects it to lead. */
  readonly to: OrderStatus;
  readonly reason: string | null;
  readonly revisedStartAt: string | null;
  /** The owner takes it although that time is full. */
  readonly overbooks?: boolean;
}

export interface TickCommand extends Tapped {
  readonly kind: 'tick';
  readonly pieceId: string;
  readonly tier: number | null;
  readonly from: KitchenState;
  readonly to: KitchenState;
}

interface AcknowledgeCommand extends Tapped {
  readonly kind: 'acknowledge';
}

export interface AnswerChangeCommand extends Tapped {
  readonly kind: 'answer_change';
  readonly changeId: string;
  readonly decision: 'accept' | 'decline';
  /** The customer reads it. */
  readonly reason: string | null;
}

interface AcknowledgeChangeCommand extends Tapped {
  readonly kind: 'acknowledge_change';
  readonly changeId: string;
}

/** One tap on its way to the server. */
export type Command = MoveCommand | TickCommand | AcknowledgeCommand | AnswerChangeCommand | AcknowledgeChangeCommand;
