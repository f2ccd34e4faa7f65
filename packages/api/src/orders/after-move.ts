import { inTx } from '@sweetspot/db';
import type { OrderEvent } from '@sweetspot/domain/orders/order-status';
import { ORDER_TRANSITIONS } from '@sweetspot/domain/orders/order-table';
import type { Services } from '../context.ts';
import { runWaitingEffects } from './move-effects.ts';

/** The job behind an undoable move: what waited is done, unless the move was taken back. May run twice; each effect bears it. */
export async function afterMove(services: Services, orderMoveId: string): Promise<void> {
  await inTx(services.db, async (tx) => {
    const move = await tx.orderMove.findUniqueOrThrow({ where: { id: orderMoveId } });
    const undo = await tx.orderMove.findFirst({
      where: { orderId: move.orderId, version: move.version + 1, event: 'undo' },
      select: { id: true },
    });
    if (undo !== null) return;
    const order = await tx.order.findUniqueOrThrow({ where: { id: move.orderId }, select: { fulfilment: true } });
    const row = ORDER_TRANSITIONS.find(
      ({ event, from, to, actors, guards }) =>
        event === move.event &&
        move.from !== null &&
        from.includes(move.from) &&
        to === move.to &&
        actors.includes(move.actor) &&
        !guards.includes(order.fulfilment === 'delivery' ? 'is_pickup' : 'is_delivery'),
    );
    if (row === undefined) return;
    await runWaitingEffects(tx, services, {
      orderId: move.orderId,
      moveId: move.id,
      move: { effects: row.effects, effectsAt: move.createdAt, undoableUntil: null },
      command: {
        orderId: move.orderId,
        event: move.event as OrderEvent,
        actor: move.actor,
        actorUserId: move.actorUserId,
        expectedVersion: null,
        commandId: move.commandId,
        tappedAt: move.tappedAt,
        reason: move.reason,
        revisedStartAt: null,
      },
      now: services.now(),
    });
  });
}
