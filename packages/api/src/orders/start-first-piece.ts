import type { TxContext } from '../transaction.ts';

interface FirstTick {
  readonly orderId: string;
  readonly userId: string | null;
  /** The move's own, so that undoing the move finds the tick. */
  readonly commandId: string | null;
  readonly tappedAt: Date;
  readonly now: Date;
}

/** "Start baking" on the whole order starts its first piece (its bottom tier), unless a tick has done so. */
export async function startFirstPiece({ tx, newId }: TxContext, { orderId, userId, commandId, tappedAt, now }: FirstTick): Promise<void> {
  const pieces = await tx.orderPiece.findMany({
    where: { orderId },
    orderBy: [{ line: { position: 'asc' } }, { number: 'asc' }],
    select: { id: true, state: true, tiers: { orderBy: { tier: 'asc' }, select: { tier: true, state: true } } },
  });
  const isStarted = pieces.some(({ state, tiers }) => state !== 'queued' || tiers.some((tier) => tier.state !== 'queued'));
  const [first] = pieces;
  if (isStarted || first === undefined) return;
  const tier = first.tiers[0]?.tier ?? null;
  if (tier === null) await tx.orderPiece.update({ where: { id: first.id }, data: { state: 'started' }, select: { id: true } });
  else
    await tx.orderPieceTier.update({
      where: { pieceId_tier: { pieceId: first.id, tier } },
      data: { state: 'started' },
      select: { tier: true },
    });
  await tx.kitchenMove.create({
    data: {
      pieceId: first.id,
      tier,
      from: 'queued',
      to: 'started',
      userId,
      commandId: commandId ?? newId(),
      tappedAt,
      createdAt: now,
    },
    select: { id: true },
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
