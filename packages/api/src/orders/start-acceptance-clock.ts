import { enqueueAll, type Tx } from '@sweetspot/db';
import { acceptanceClock, acceptanceSteps } from '@sweetspot/domain/orders/acceptance-clock';
import { SCHEDULE_SELECT, scheduleOf } from '../stores/index.ts';

export async function startAcceptanceClock(tx: Tx, orderId: string, now: Date): Promise<void> {
  const { store } = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: { store: { select: { ...SCHEDULE_SELECT, acceptWithinMinutes: true } } },
  });
  const clock = acceptanceClock(scheduleOf(store), store.acceptWithinMinutes, now);
  await tx.order.update({ where: { id: orderId }, data: { acceptBy: clock.acceptBy }, select: { id: true } });
  await enqueueAll(
    tx,
    'order.acceptanceDeadline',
    acceptanceSteps(clock).map(({ step, at }) => ({ data: { orderId, step }, startAfter: at })),
  );
}
