import type { Work } from '@sweetspot/domain/customization/customization';
import { bucketsFor, bucketsOfBoth } from '@sweetspot/domain/slots/capacity';
import { fromLocalDate, SCHEDULE_SELECT, scheduleOf, toLocalDate } from '../stores/index.ts';
import type { TxContext } from '../transaction.ts';
import { claimCapacity, loadClaims } from './claim-capacity.ts';

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
  return claimCapacity(t, { holdId: hold.id, claims, now: t.now(), mayExceed: isLess });
}

/** A window of a day that an order can be promised for. */
export interface OtherSlot {
  readonly windowId: string;
  readonly date: string;
  readonly startAt: Date;
  readonly endAt: Date;
}

interface WantedSlot {
  readonly orderId: string;
  readonly work: Work;
  readonly slot: OtherSlot;
}

/** The order's room in another slot, beside what it has in its own; false, and nothing changed, if there is none. The order is locked. */
export async function claimOtherSlot(t: TxContext, { orderId, work, slot }: WantedSlot): Promise<boolean> {
  const { hold, store } = await t.tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: { hold: { select: { id: true, state: true } }, store: { select: SCHEDULE_SELECT } },
  });
  if (hold?.state !== 'confirmed') return true;
  const wanted = bucketsFor(scheduleOf(store).resources, slot, work);
  const claims = bucketsOfBoth(await loadClaims(t.tx, hold.id), wanted);
  return claimCapacity(t, { holdId: hold.id, claims, now: t.now() });
}

/** The order is of another slot from now on: its room there stays, and that in the old one is free. The order is locked. */
export async function moveToSlot(t: TxContext, { orderId, work, slot }: WantedSlot): Promise<void> {
  const { windowId, date, startAt, endAt } = slot;
  await t.tx.slotHold.updateMany({
    where: { order: { id: orderId }, state: 'confirmed' },
    data: { windowId, date: fromLocalDate(date), startAt, endAt },
  });
  await claimWork(t, { orderId, work, isLess: true });
}
