import { AppError } from '@sweetspot/domain/errors/app-error';
import { allowedMoves } from '@sweetspot/domain/orders/order-transitions';
import type { Context } from '../context.ts';
import { queueMailsOfOrder } from '../outbox/index.ts';
import { inTx, type EffectTarget, type TxContext } from '../transaction.ts';
import { announceOrder, type Announced } from './announce-order.ts';
import { lockOrder } from './apply-move.ts';
import { factsOf } from './order-facts.ts';

const BEFORE_MS = 5 * 60_000;

/** Five minutes before it should be there; null where nobody knows the way. */
export async function nearlyThereDue({ tx }: TxContext, orderId: string): Promise<Date | null> {
  const { estimatedArrivalAt, travelMinutes } = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: { estimatedArrivalAt: true, travelMinutes: true },
  });
  return estimatedArrivalAt === null || travelMinutes === null ? null : new Date(estimatedArrivalAt.getTime() - BEFORE_MS);
}

const TOLD_SELECT = {
  id: true,
  storeId: true,
  number: true,
  status: true,
  version: true,
  estimatedArrivalAt: true,
  nearlyThereAt: true,
} as const;

/** Not of a cake that is there, nor of a way out that was another's, nor of one that ended while nobody could tell it. */
export async function tellWhenDue(t: TxContext, { orderId, moveId, now }: EffectTarget): Promise<void> {
  const order = await t.tx.order.findUniqueOrThrow({ where: { id: orderId }, select: TOLD_SELECT });
  if (order.status !== 'out_for_delivery' || order.nearlyThereAt !== null) return;
  if (order.estimatedArrivalAt !== null && order.estimatedArrivalAt < now) return;
  if ((await lastWayOut(t, orderId)) === moveId) await tell(t, order, moveId, {});
}

/**
 * The store sees that it is nearly there before the clock does: told now, and the estimate is five minutes from now. Tapped twice it is told
 * once. Answers with the order's id. Throws STALE_STATE where nothing is under way.
 */
export async function tellNearlyThere(ctx: Context & { readonly storeId: string }, { number }: { number: string }): Promise<string> {
  const found = await ctx.db.prisma.order.findFirst({ where: { number, storeId: ctx.storeId }, select: { id: true } });
  if (found === null) throw new AppError('NOT_FOUND');
  await inTx(ctx, async (t) => {
    const row = await lockOrder(t, found.id);
    const now = t.now();
    const order = await t.tx.order.findUniqueOrThrow({ where: { id: found.id }, select: TOLD_SELECT });
    const moveId = await lastWayOut(t, found.id);
    if (row.status !== 'out_for_delivery' || moveId === null)
      throw new AppError('STALE_STATE', { current: row.status, allowed: allowedMoves(factsOf(row, now), 'store', now) });
    if (order.nearlyThereAt !== null) return;
    await tell(t, order, moveId, { estimatedArrivalAt: new Date(now.getTime() + BEFORE_MS) });
    // What was told cannot be taken back any more, and the clock has nothing to add.
    await t.tx.orderMoveEffect.updateMany({ where: { moveId, kind: 'tell_nearly_there', cancelledAt: null }, data: { doneAt: now } });
  });
  return found.id;
}

async function lastWayOut({ tx }: TxContext, orderId: string): Promise<string | null> {
  const move = await tx.orderMove.findFirst({ where: { orderId, event: 'send_out' }, orderBy: { version: 'desc' }, select: { id: true } });
  return move?.id ?? null;
}

async function tell(t: TxContext, order: Announced, moveId: string, arrival: { readonly estimatedArrivalAt?: Date }): Promise<void> {
  await t.tx.order.update({ where: { id: order.id }, data: { nearlyThereAt: t.now(), ...arrival }, select: { id: true } });
  await queueMailsOfOrder(t, order.id, [{ kind: 'order_nearly_there', to: 'contact', subjectId: moveId, data: {} }]);
  await announceOrder(t, order, 'order_changed');
}
