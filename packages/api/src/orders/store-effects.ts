import { enqueue, type Prisma, type Tx } from '@sweetspot/db';
import type { OrderEvent } from '@sweetspot/domain/orders/order-status';
import type { MoveEffect } from '@sweetspot/domain/orders/order-table';
import type { EffectNeeds } from '../handlers.ts';

export interface StoredEffect {
  readonly kind: MoveEffect;
  readonly needs: EffectNeeds;
  readonly dueAt: Date;
}

/** Writes down what a move sets off later, with the move, and asks to be called when the first of it is due. Once a move. */
export async function storeEffects(
  tx: Tx,
  { orderId, moveId }: { readonly orderId: string; readonly moveId: string },
  effects: readonly StoredEffect[],
): Promise<void> {
  if (effects.length === 0) return;
  await tx.orderMoveEffect.createMany({ data: effects.map((effect, position) => ({ ...effect, moveId, position, orderId })) });
  await callWhenDue(
    tx,
    moveId,
    effects.map(({ dueAt }) => dueAt),
  );
}

/** At the first of these times. */
export async function callWhenDue(tx: Tx, orderMoveId: string, dueAt: readonly Date[]): Promise<void> {
  const startAfter = new Date(Math.min(...dueAt.map((at) => at.getTime())));
  await enqueue(tx, { name: 'order.afterMove', data: { orderMoveId } }, { startAfter });
}

/** What the present move takes back, or makes untrue before it was told, is never done. */
export async function cancelEffects(
  tx: Tx,
  { orderId, event, previousMoveId, now }: { orderId: string; event: OrderEvent; previousMoveId: string | null; now: Date },
): Promise<void> {
  const ended = endedBy(event, previousMoveId);
  if (ended === null) return;
  await tx.orderMoveEffect.updateMany({ where: { orderId, doneAt: null, ...ended }, data: { cancelledAt: now } });
}

function endedBy(event: OrderEvent, previousMoveId: string | null): Prisma.OrderMoveEffectWhereInput | null {
  if (event === 'cancel') return {};
  if (event === 'unready') return { move: { event: 'make_ready' } };
  return event === 'undo' && previousMoveId !== null ? { moveId: previousMoveId } : null;
}
