import type { Services } from '../context.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { holdOrder } from './apply-move.ts';
import { effectsOfOlderMove } from './effects-of-older-move.ts';
import { callWhenDue, runEffects } from './move-effects.ts';

const MOVE_SELECT = { id: true, orderId: true, version: true, event: true, actorUserId: true, createdAt: true } as const;
type MoveRow = { id: string; orderId: string; version: number; event: string; actorUserId: string | null; createdAt: Date };

/** A clock behind the queue's must not make the job come again and again until it has caught up. */
const PAUSE_MS = 1_000;

/**
 * The job behind a move: does what was stored with it and is due, under the order's lock, and marks it done in the same transaction,
 * so that an undo comes either before all of it or too late. Comes again for what is due later.
 */
export async function afterMove(services: Services, orderMoveId: string): Promise<void> {
  await inTx(services, async (t) => {
    const move = await t.tx.orderMove.findUniqueOrThrow({ where: { id: orderMoveId }, select: MOVE_SELECT });
    await holdOrder(t, move.orderId);
    const now = t.now();
    const waiting = await waitingEffects(t, move);
    const [due, later] = [waiting.filter(({ dueAt }) => dueAt <= now), waiting.filter(({ dueAt }) => dueAt > now)];
    if (due.length > 0) {
      await runEffects(t, due, { orderId: move.orderId, moveId: move.id, now });
      await t.tx.orderMoveEffect.updateMany({
        where: { moveId: move.id, position: { in: due.map(({ position }) => position) } },
        data: { doneAt: now },
      });
    }
    if (later.length > 0) {
      const soonest = now.getTime() + PAUSE_MS;
      await callWhenDue(
        t,
        move.id,
        later.map(({ dueAt }) => new Date(Math.max(dueAt.getTime(), soonest))),
      );
    }
  });
}

async function waitingEffects(t: TxContext, move: MoveRow) {
  const { tx } = t;
  const effects = await tx.orderMoveEffect.findMany({ where: { moveId: move.id }, orderBy: { position: 'asc' } });
  // The version before this table may run beside this one: it cancels nothing that is stored, and stores nothing itself.
  if (await isTakenBack(t, move)) return [];
  if (effects.length > 0) return effects.filter(({ doneAt, cancelledAt }) => doneAt === null && cancelledAt === null);
  const { id: moveId, orderId } = move;
  const { fulfilment } = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { fulfilment: true } });
  return tx.orderMoveEffect.createManyAndReturn({
    data: effectsOfOlderMove(move, fulfilment).map((effect, position) => ({ ...effect, moveId, position, orderId })),
  });
}

async function isTakenBack({ tx }: TxContext, { orderId, version }: MoveRow): Promise<boolean> {
  const next = await tx.orderMove.findUnique({ where: { orderId_version: { orderId, version: version + 1 } }, select: { event: true } });
  return next?.event === 'undo' || next?.event === 'unready';
}
