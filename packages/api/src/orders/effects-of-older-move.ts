import type { MoveEffect } from '@sweetspot/domain/orders/order-table';
import type { Fulfilment } from '@sweetspot/domain/orders/order-status';
import { UNDO_MS } from '@sweetspot/domain/orders/order-facts';
import type { StoredEffect } from './move-effects.ts';

interface OlderMove {
  readonly event: string;
  readonly actorUserId: string | null;
  readonly createdAt: Date;
}

/**
 * What waits behind a move that was written without its effects, by the version before they were stored: what that version promised,
 * whatever the table of moves says by now. Throws at an event behind which that version never left a job.
 */
export function effectsOfOlderMove({ event, actorUserId, createdAt }: OlderMove, fulfilment: Fulfilment): readonly StoredEffect[] {
  const dueAt = new Date(createdAt.getTime() + UNDO_MS);
  const effect = (kind: MoveEffect): StoredEffect => ({ kind, needs: {}, dueAt });
  const cash: StoredEffect = { kind: 'collect_cash', needs: { userId: actorUserId }, dueAt };
  switch (event) {
    case 'start_baking':
      return [effect('mail:order_baking')];
    case 'make_ready':
      return fulfilment === 'pickup' ? [effect('mail:order_ready_to_collect')] : [];
    case 'send_out':
      return [effect('mail:order_out_for_delivery')];
    case 'fail_delivery':
      return [effect('mail:delivery_failed')];
    case 'deliver':
    case 'collect':
      // That version knew no tax documents; the law wants one all the same.
      return [cash, effect('issue_tax_document'), effect('mail:order_delivered')];
    default:
      throw new Error(`Nothing was ever left to do after "${event}".`);
  }
}
