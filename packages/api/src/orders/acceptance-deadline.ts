import { enqueueAll, readAside, updateLater } from '@sweetspot/db';
import { isAppError } from '@sweetspot/domain/errors/app-error';
import { acceptanceClock, acceptanceSteps, type AcceptanceStep } from '@sweetspot/domain/orders/acceptance-clock';
import type { Services } from '../context.ts';
import { loadAdmins, queueMail } from '../outbox/index.ts';
import { loadAnswerTerms } from '../stores/index.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { applyMove } from './apply-move.ts';
import { systemMove } from './move-command.ts';

export async function startAcceptanceClock({ tx }: TxContext, orderId: string, now: Date): Promise<void> {
  const { schedule, acceptWithinMinutes } = await loadAnswerTerms(readAside(tx), orderId);
  const clock = acceptanceClock(schedule, acceptWithinMinutes, now);
  await updateLater(tx, 'order', orderId, { acceptBy: clock.acceptBy });
  await enqueueAll(
    tx,
    'order.acceptanceDeadline',
    acceptanceSteps(clock).map(({ step, at }) => ({ data: { orderId, step }, startAfter: at })),
  );
}

/** The steps by which no order is missed: the owners are mailed, then the admins, then it is given back by itself. */
export async function acceptanceDeadline(services: Services, orderId: string, step: AcceptanceStep): Promise<void> {
  if (step === 'reject') return rejectUnanswered(services, orderId);
  await inTx(services, async (t) => {
    const column = step === 'warn_owner' ? 'ownerWarnedAt' : 'adminWarnedAt';
    const { count } = await t.tx.order.updateMany({
      where: { id: orderId, status: 'placed', [column]: null },
      data: { [column]: t.now() },
    });
    if (count === 0) return;
    const kind = step === 'warn_owner' ? 'store_acceptance_running_out' : 'admin_acceptance_running_out';
    const people = step === 'warn_owner' ? await ownersOf(t, orderId) : await loadAdmins(t);
    for (const { email, locale } of people) await queueMail(t, { kind, subjectId: orderId, recipient: email, locale, orderId, data: {} });
  });
}

async function rejectUnanswered(services: Services, orderId: string): Promise<void> {
  try {
    await inTx(services, (t) => applyMove(t, systemMove(orderId, 'reject')));
  } catch (error) {
    // Answered meanwhile, which is what the deadline was for. A clock that is a moment behind the queue's asks again later.
    if (!isAppError(error, 'STALE_STATE')) throw error;
  }
}

function ownersOf({ tx }: TxContext, orderId: string) {
  return tx.user.findMany({
    where: { staffOf: { some: { role: 'owner', store: { orders: { some: { id: orderId } } } } }, disabledAt: null },
    select: { email: true, locale: true },
  });
}
