import type { agreeToTimeInput } from '@sweetspot/domain/orders/inputs';
import { isAppError } from '@sweetspot/domain/errors/app-error';
import { timeAskedUntil } from '@sweetspot/domain/orders/revised-time';
import type { z } from 'zod';
import type { Context, Services } from '../context.ts';
import { inTx } from '../transaction.ts';
import { applyMove } from './apply-move.ts';
import { systemMove } from './move-command.ts';
import { findVisibleOrder, loadTrackedOrder, type TrackedOrder } from './track-order.ts';

/** The customer takes the store's later time; from then on it is the promise, with the terms agreed when the order was placed. */
export async function agreeToTime(ctx: Context, input: z.output<typeof agreeToTimeInput>): Promise<TrackedOrder> {
  const orderId = await findVisibleOrder(ctx, input);
  await inTx(ctx, (t) =>
    applyMove(t, {
      ...systemMove(orderId, 'agree_time'),
      actor: 'customer',
      actorUserId: ctx.viewer?.userId ?? null,
      expectedVersion: input.expectedVersion,
    }),
  );
  return loadTrackedOrder(ctx, orderId);
}

/** Nobody agreed before the work had to start: the order is given back, and all of its money. */
export async function answerDeadline(services: Services, orderId: string): Promise<void> {
  try {
    await inTx(services, (t) => applyMove(t, systemMove(orderId, 'cancel')));
  } catch (error) {
    // Cancelled or agreed to meanwhile. A clock that is a moment behind the queue's is asked again by the retry.
    if (isAppError(error, 'STALE_STATE')) return;
    if (isAppError(error, 'MOVE_NOT_ALLOWED') && (await isSettled(services, orderId))) return;
    throw error;
  }
}

async function isSettled({ db }: Services, orderId: string): Promise<boolean> {
  const order = await db.prisma.order.findUniqueOrThrow({ where: { id: orderId }, select: { answerTimeBy: true, timeAgreedAt: true } });
  return timeAskedUntil(order) === null;
}
