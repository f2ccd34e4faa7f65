import type { Work } from '@sweetspot/domain/customization/customization';
import { bucketsFor } from '@sweetspot/domain/slots/capacity';
import { SCHEDULE_SELECT, scheduleOf, toLocalDate } from '../stores/index.ts';
import type { TxContext } from '../transaction.ts';
import { claimCapacity } from './claim-capacity.ts';

interface WantedWork {
  readonly orderId: string;
  readonly work: Work;
  /** It gives room back, and so is never refused. */
  readonly isLess: boolean;
}

/** The order's slot carries so much work instead of what it carried; false, and nothing changed, if it has no room. The order is locked. */
export async function claimWork(t: TxContext, { orderId, work, isLess }: WantedWork): Promise<boolean> {
  const { hold, store } = await t.tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: { hold: { select: { id: true, state: true, date: true, windowId: true } }, store: { select: SCHEDULE_SELECT } },
  });
  if (hold?.state !== 'confirmed') return true;
  const { resources } = scheduleOf(store);
  // Between two windows no window's work is counted, only the day's.
  const counted = hold.windowId === null ? resources.filter(({ period }) => period === 'day') : resources;
  const claims = bucketsFor(counted, { date: toLocalDate(hold.date), windowId: hold.windowId ?? '' }, work);
  return claims.length === 0 || claimCapacity(t, { holdId: hold.id, claims, now: t.now(), mayExceed: isLess });
}
