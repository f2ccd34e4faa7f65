import { enqueue } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { RevisedTime } from '@sweetspot/domain/orders/revised-time';
import { timelineFor } from '@sweetspot/domain/slots/timeline';
import { SCHEDULE_SELECT, scheduleOf } from '../stores/index.ts';
import type { TxContext } from '../transaction.ts';

/** The store's later time takes the place of the promised one, and the kitchen's clocks are counted back from it. */
export async function keepRevisedTime(
  { tx }: TxContext,
  orderId: string,
  { startAt, endAt, needsAnswer }: RevisedTime,
  now: Date,
): Promise<void> {
  const { store, travelMinutes, lines } = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: { travelMinutes: true, lines: { select: { preparationMinutes: true } }, store: { select: SCHEDULE_SELECT } },
  });
  const timeline = timelineFor(
    scheduleOf(store),
    { startAt, endAt },
    { travelMinutes: travelMinutes ?? 0, preparationMinutes: Math.max(...lines.map(({ preparationMinutes }) => preparationMinutes)) },
  );
  // Whoever is asked must be able to answer: the clock would give the order back in the moment of its acceptance.
  if (startAt <= now || (needsAnswer && timeline.startByAt <= now))
    throw new AppError('INPUT_INVALID', { fields: { revisedStartAt: 'time_too_soon' } });
  await tx.order.update({
    where: { id: orderId },
    data: { revisedStartAt: startAt, revisedEndAt: endAt, ...timeline, answerTimeBy: needsAnswer ? timeline.startByAt : null },
    select: { id: true },
  });
}

/** At its start-by the store must know whether to begin. */
export async function startAnswerClock({ tx }: TxContext, orderId: string): Promise<void> {
  const { answerTimeBy } = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { answerTimeBy: true } });
  if (answerTimeBy !== null) await enqueue(tx, { name: 'order.answerDeadline', data: { orderId } }, { startAfter: answerTimeBy });
}
