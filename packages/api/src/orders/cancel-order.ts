import type { cancelOrderInput } from '@sweetspot/domain/orders/inputs';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { inTx } from '../transaction.ts';
import { applyMove } from './apply-move.ts';
import { findVisibleOrder, loadTrackedOrder, type TrackedOrder } from './track-order.ts';

/** The customer's own cancelling, until the first piece is started; what comes back is the ladder's. */
export async function cancelOrder(ctx: Context, input: z.output<typeof cancelOrderInput>): Promise<TrackedOrder> {
  const orderId = await findVisibleOrder(ctx, input);
  await inTx(ctx, (t) =>
    applyMove(t, {
      orderId,
      event: 'cancel',
      actor: 'customer',
      actorUserId: ctx.viewer?.userId ?? null,
      expectedVersion: input.expectedVersion,
      commandId: null,
      tappedAt: null,
      reason: input.reason === '' ? null : input.reason,
      revisedStartAt: null,
    }),
  );
  return loadTrackedOrder(ctx, orderId);
}
