import { z } from 'zod';
import { ofOrder, ofTap, type EffectHandlers, type TxContext } from '../transaction.ts';
import { startAcceptanceClock } from './acceptance-deadline.ts';
import { startAnswerClock } from './keep-revised-time.ts';
import { nearlyThereDue, tellWhenDue } from './nearly-there.ts';
import { startFirstPiece, takeBackTicks } from './kitchen-moves.ts';

/** What the moves of an order do within the order. */
export const orderEffects = {
  start_acceptance_clock: ofOrder(startAcceptanceClock),
  start_answer_clock: ofOrder(startAnswerClock),
  schedule_arrival: ofTap(
    z.object({ leftAt: z.coerce.date<string>() }),
    ({ tappedAt }, now) => ({ leftAt: (tappedAt ?? now).toISOString() }),
    (t, { orderId }, { leftAt }) => scheduleArrival(t, orderId, leftAt),
  ),
  tell_nearly_there: { needs: () => ({}), due: nearlyThereDue, run: tellWhenDue },
  start_first_line: ofTap(
    z.object({ userId: z.uuid().nullable(), commandId: z.uuid().nullable(), tappedAt: z.coerce.date<string>() }),
    ({ actorUserId, commandId, tappedAt }, now) => ({ userId: actorUserId, commandId, tappedAt: (tappedAt ?? now).toISOString() }),
    (t, { orderId, now }, tick) => startFirstPiece(t, { ...tick, orderId, now }),
  ),
  take_back_ticks: ofOrder(takeBackTicks),
} satisfies Partial<EffectHandlers>;

async function scheduleArrival({ tx }: TxContext, orderId: string, leftAt: Date): Promise<void> {
  const { travelMinutes } = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { travelMinutes: true } });
  const estimatedArrivalAt = new Date(leftAt.getTime() + (travelMinutes ?? 0) * 60_000);
  await tx.order.update({ where: { id: orderId }, data: { estimatedArrivalAt, nearlyThereAt: null }, select: { id: true } });
}
