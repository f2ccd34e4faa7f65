import { firstToStart } from '@sweetspot/domain/kitchen/kitchen-transitions';
import type { KitchenState } from '@sweetspot/domain/kitchen/kitchen-state';
import type { TxContext } from '../transaction.ts';

interface KitchenMove {
  readonly pieceId: string;
  /** Null for a piece that has no tiers. */
  readonly tier: number | null;
  readonly from: KitchenState;
  readonly to: KitchenState;
  readonly userId: string | null;
  readonly commandId: string;
  readonly tappedAt: Date;
  readonly createdAt: Date;
}

/** The piece, or its tier, stands at its next state, and the history says who ticked it. */
export async function makeKitchenMove({ tx }: TxContext, move: KitchenMove): Promise<void> {
  const { pieceId, tier, to } = move;
  if (tier === null) await tx.orderPiece.update({ where: { id: pieceId }, data: { state: to }, select: { id: true } });
  else await tx.orderPieceTier.update({ where: { pieceId_tier: { pieceId, tier } }, data: { state: to }, select: { tier: true } });
  await tx.kitchenMove.create({ data: move, select: { id: true } });
}

interface FirstTick {
  readonly orderId: string;
  readonly userId: string | null;
  /** The move's own, so that undoing the move finds the tick. */
  readonly commandId: string | null;
  readonly tappedAt: Date;
  readonly now: Date;
}

/** "Start baking" was tapped for the order as a whole. */
export async function startFirstPiece(t: TxContext, { orderId, userId, commandId, tappedAt, now }: FirstTick): Promise<void> {
  const pieces = await t.tx.orderPiece.findMany({
    where: { orderId },
    orderBy: [{ line: { position: 'asc' } }, { number: 'asc' }],
    select: { id: true, state: true, tiers: { orderBy: { tier: 'asc' }, select: { tier: true, state: true } } },
  });
  const first = firstToStart(pieces);
  if (first === null) return;
  await makeKitchenMove(t, {
    pieceId: first.piece.id,
    tier: first.tier?.tier ?? null,
    from: 'queued',
    to: 'started',
    userId,
    commandId: commandId ?? t.newId(),
    tappedAt,
    createdAt: now,
  });
}

/** Puts back what the undone move's own command ticked. The undone move is the one before the undo's own row. */
export async function takeBackTicks({ tx }: TxContext, orderId: string): Promise<void> {
  const [, undone] = await tx.orderMove.findMany({
    where: { orderId },
    orderBy: { version: 'desc' },
    take: 2,
    select: { commandId: true },
  });
  const commandId = undone?.commandId ?? null;
  const tick =
    commandId === null
      ? null
      : await tx.kitchenMove.findUnique({ where: { commandId }, select: { pieceId: true, tier: true, from: true, to: true } });
  if (tick === null || commandId === null) return;
  const { pieceId, tier, from, to } = tick;
  if (tier === null) await tx.orderPiece.updateMany({ where: { id: pieceId, state: to }, data: { state: from } });
  else await tx.orderPieceTier.updateMany({ where: { pieceId, tier, state: to }, data: { state: from } });
}
