import { inTx, type Tx } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { decideTick, orderEventAfterTick, orderProgress, STEP_BACK_MINUTES } from '@sweetspot/domain/kitchen/kitchen-transitions';
import type { TickPieceInput } from '@sweetspot/domain/orders/inputs';
import type { OrderStatus } from '@sweetspot/domain/orders/order-status';
import type { Context, Viewer } from '../context.ts';
import { announceOrder } from './announce-order.ts';
import { applyMove, lockOrder } from './apply-move.ts';

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
  await inTx(ctx.db, async (tx) => {
    const order = await lockOrder(tx, piece.orderId);
    const done = await tx.kitchenMove.findUnique({ where: { commandId: input.commandId }, select: { pieceId: true } });
    if (done?.pieceId === input.pieceId) return;
    if (done !== null) throw new AppError('IDEMPOTENCY_KEY_REUSED');
    await writeTick(tx, ctx, input, order.status);
    const event = orderEventAfterTick(order.status, orderProgress(await loadPieces(tx, order.id)));
    if (event === null) return announceOrder(tx, order, 'kitchen_changed');
    await applyMove(tx, ctx, {
      orderId: order.id,
      event,
      actor: 'store',
      actorUserId: ctx.viewer.userId,
      expectedVersion: null,
      commandId: input.commandId,
      tappedAt: new Date(input.tappedAt),
      reason: null,
      revisedStartAt: null,
    });
  });
  return piece.orderId;
}

async function writeTick(tx: Tx, ctx: InStore, input: TickPieceInput, orderStatus: OrderStatus): Promise<void> {
  const { pieceId, tier, from, to } = input;
  const now = ctx.now();
  const piece = await tx.orderPiece.findUniqueOrThrow({
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
  const tick = decideTick({ current, lastTick, orderStatus, stepBackMinutes: STEP_BACK_MINUTES }, { from, to }, now);
  if (!tick.ok) throw new AppError('TICK_NOT_ALLOWED', { reason: tick.reason });
  if (tier === null) await tx.orderPiece.update({ where: { id: pieceId }, data: { state: to }, select: { id: true } });
  else await tx.orderPieceTier.update({ where: { pieceId_tier: { pieceId, tier } }, data: { state: to }, select: { tier: true } });
  await tx.kitchenMove.create({
    data: {
      pieceId,
      tier,
      from,
      to,
      userId: ctx.viewer.userId,
      commandId: input.commandId,
      tappedAt: new Date(input.tappedAt),
      createdAt: now,
    },
    select: { id: true },
  });
}

async function loadPieces(tx: Tx, orderId: string) {
  const pieces = await tx.orderPiece.findMany({
    where: { orderId },
    select: { state: true, tiers: { orderBy: { tier: 'asc' }, select: { state: true } } },
  });
  return pieces.map(({ state, tiers }) => ({ state, tiers: tiers.map((tier) => tier.state) }));
}
