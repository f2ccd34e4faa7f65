import { AppError } from '@sweetspot/domain/errors/app-error';
import { decideTick, orderEventAfterTick, orderProgress, STEP_BACK_MINUTES } from '@sweetspot/domain/kitchen/kitchen-transitions';
import type { TickPieceInput } from '@sweetspot/domain/orders/inputs';
import type { OrderStatus } from '@sweetspot/domain/orders/order-status';
import type { Context, Viewer } from '../context.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { announceOrder } from './announce-order.ts';
import { applyMove, lockOrder } from './apply-move.ts';
import { makeKitchenMove } from './kitchen-moves.ts';

type InStore = Context & { viewer: Viewer; storeId: string };

/**
 * One piece, or one tier of it, goes a step on or back; the order follows (accepted, baking, ready) in the same transaction.
 * The same command again does nothing. Throws PIECE_NOT_FOUND, TICK_NOT_ALLOWED, or
 * IDEMPOTENCY_KEY_REUSED for a command of another piece.
 */
export async function tickPiece(ctx: InStore, input: TickPieceInput): Promise<string> {
  const piece = await ctx.db.prisma.orderPiece.findFirst({
    where: { id: input.pieceId, order: { storeId: ctx.storeId } },
    select: { orderId: true },
  });
  if (piece === null) throw new AppError('PIECE_NOT_FOUND');
  const { viewer } = ctx;
  await inTx(ctx, async (t) => {
    const order = await lockOrder(t, piece.orderId);
    const done = await t.tx.kitchenMove.findUnique({ where: { commandId: input.commandId }, select: { pieceId: true } });
    if (done?.pieceId === input.pieceId) return;
    if (done !== null) throw new AppError('IDEMPOTENCY_KEY_REUSED');
    await writeTick(t, { ...input, userId: viewer.userId }, order.status);
    const event = orderEventAfterTick(order.status, orderProgress(await loadPieces(t, order.id)));
    if (event === null) return announceOrder(t, order, 'kitchen_changed');
    await applyMove(t, {
      orderId: order.id,
      event,
      actor: 'store',
      actorUserId: viewer.userId,
      expectedVersion: null,
      commandId: input.commandId,
      tappedAt: new Date(input.tappedAt),
      reason: null,
      revisedStartAt: null,
    });
  });
  return piece.orderId;
}

async function writeTick(t: TxContext, tick: TickPieceInput & { readonly userId: string }, orderStatus: OrderStatus): Promise<void> {
  const { pieceId, tier, from, to, userId, commandId } = tick;
  const now = t.now();
  const piece = await t.tx.orderPiece.findUniqueOrThrow({
    where: { id: pieceId },
    select: {
      state: true,
      tiers: { select: { tier: true, state: true } },
      moves: {
        where: { tier },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: 1,
        select: { from: true, to: true, createdAt: true },
      },
    },
  });
  const current = tier === null ? (piece.tiers.length === 0 ? piece.state : null) : piece.tiers.find((each) => each.tier === tier)?.state;
  if (current === null || current === undefined) throw new AppError('PIECE_NOT_FOUND');
  const [last] = piece.moves;
  const lastTick = last === undefined ? null : { from: last.from, to: last.to, at: last.createdAt };
  const decision = decideTick({ current, lastTick, orderStatus, stepBackMinutes: STEP_BACK_MINUTES }, { from, to }, now);
  if (!decision.ok) throw new AppError('TICK_NOT_ALLOWED', { reason: decision.reason });
  await makeKitchenMove(t, { pieceId, tier, from, to, userId, commandId, tappedAt: new Date(tick.tappedAt), createdAt: now });
}

function loadPieces({ tx }: TxContext, orderId: string) {
  return tx.orderPiece.findMany({
    where: { orderId },
    select: { state: true, tiers: { orderBy: { tier: 'asc' }, select: { state: true } } },
  });
}
