import { audit } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { MoveOrderInput } from '@sweetspot/domain/orders/inputs';
import type { Context, Viewer } from '../context.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { applyLockedMove, applyMove, lockOrder } from './apply-move.ts';

type InStore = Context & { viewer: Viewer; storeId: string };

/** A tap of the store, with what else belongs to it. Another store's order answers like one that does not exist. */
export async function moveStoreOrder(
  ctx: InStore,
  input: MoveOrderInput,
  alongside: (t: TxContext, orderId: string) => Promise<void>,
): Promise<string> {
  const order = await ctx.db.prisma.order.findFirst({ where: { number: input.number, storeId: ctx.storeId }, select: { id: true } });
  if (order === null) throw new AppError('NOT_FOUND');
  await inTx(ctx, async (t) => {
    await applyMove(t, { ...commandOf(input), orderId: order.id, actor: 'store', actorUserId: ctx.viewer.userId });
    await alongside(t, order.id);
  });
  return order.id;
}

/** A decision of an admin, with its audit row. */
export async function moveOrderAsAdmin(ctx: Context & { viewer: Viewer }, input: MoveOrderInput): Promise<string> {
  const order = await ctx.db.prisma.order.findUnique({ where: { number: input.number }, select: { id: true } });
  if (order === null) throw new AppError('NOT_FOUND');
  await inTx(ctx, async (t) => {
    const before = await lockOrder(t, order.id);
    await applyLockedMove(t, { ...commandOf(input), orderId: order.id, actor: 'admin', actorUserId: ctx.viewer.userId }, before);
    const after = await t.tx.order.findUniqueOrThrow({ where: { id: order.id }, select: { status: true, version: true } });
    // The same command again decided nothing.
    if (after.version === before.version) return;
    await audit(t.tx, {
      actor: 'admin',
      actorUserId: ctx.viewer.userId,
      action: `order.${input.event}`,
      subjectKind: 'order',
      subjectId: order.id,
      before: { status: before.status },
      after: { status: after.status },
      ...(input.reason === null ? {} : { reason: input.reason }),
      requestId: ctx.requestId,
    });
  });
  return order.id;
}

function commandOf({ event, expectedVersion, commandId, tappedAt, reason, revisedStartAt }: MoveOrderInput) {
  return {
    event,
    expectedVersion,
    commandId,
    tappedAt: new Date(tappedAt),
    reason,
    revisedStartAt: revisedStartAt === null ? null : new Date(revisedStartAt),
  };
}
