import type { ReadClient } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { claimsAt, isOpenFor, laterTimes } from '@sweetspot/domain/orders/later-times';
import { addDays, wallClock } from '@sweetspot/domain/slots/wall-clock';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { instantView } from '../http/index.ts';
import { fromLocalDate, SCHEDULE_SELECT, scheduleOf, toLocalDate } from '../stores/index.ts';
import type { TxContext } from '../transaction.ts';
import { loadBucketUsage } from './bucket-usage.ts';
import { claimCapacity, loadClaims } from './claim-capacity.ts';

export const laterTimeView = z.object({ startAt: instantView, endAt: instantView, needsAnswer: z.boolean(), hasRoom: z.boolean() });

/** As far ahead as an order may be moved. */
const DAYS = 8;

/** For when else the store can accept an order. */
export async function listLaterTimes({ db, now }: Context, orderId: string): Promise<z.output<typeof laterTimeView>[]> {
  const { storeId, schedule, hold, preparationMinutes, ...order } = await loadMovable(db.prisma, orderId);
  const from = wallClock(schedule.timeZone).dateOf(order.promised.startAt);
  const usage = await loadBucketUsage(db.prisma, { storeIds: [storeId], from, to: addDays(from, DAYS), now: now(), exceptCartId: null });
  const claims = hold === null ? [] : await loadClaims(db.prisma, hold.id);
  return laterTimes(schedule, { ...order, preparationMinutes, claims }, usage, now()).map(({ startAt, endAt, needsAnswer, hasRoom }) => ({
    startAt: startAt.toISOString(),
    endAt: endAt.toISOString(),
    needsAnswer,
    hasRoom,
  }));
}

/**
 * The room of an order accepted for a later time goes with it: out of the slot it was sold in, into the one it is made for. The same
 * again does nothing. The order is locked.
 */
export async function moveClaims(t: TxContext, { orderId, overbooks }: { orderId: string; overbooks: boolean }): Promise<void> {
  const { hold, schedule, fulfilment, promised, revised } = await loadMovable(t.tx, orderId);
  if (revised === null) return;
  const isPastPromise = revised.startAt >= promised.endAt;
  if (isPastPromise && !isOpenFor(schedule, fulfilment, revised)) throw refused('time_outside_hours');
  if (hold?.state !== 'confirmed') return;
  const wanted = claimsAt(schedule, { fulfilment, claims: await loadClaims(t.tx, hold.id) }, revised.startAt);
  const windowId = wanted.windowId ?? hold.windowId;
  if (!isPastPromise || (wanted.date === toLocalDate(hold.date) && hold.startAt.getTime() === revised.startAt.getTime())) return;
  if (!(await claimCapacity(t, { holdId: hold.id, claims: wanted.claims, now: t.now(), mayExceed: overbooks }))) throw refused('time_full');
  const { startAt, endAt } = revised;
  await t.tx.slotHold.update({ where: { id: hold.id }, data: { date: fromLocalDate(wanted.date), windowId, startAt, endAt } });
}

const refused = (message: string) => new AppError('INPUT_INVALID', { fields: { revisedStartAt: message } });

async function loadMovable(reader: Pick<ReadClient, 'order'>, orderId: string) {
  const row = await reader.order.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      storeId: true,
      fulfilment: true,
      promisedStartAt: true,
      promisedEndAt: true,
      revisedStartAt: true,
      revisedEndAt: true,
      travelMinutes: true,
      hold: { select: { id: true, state: true, date: true, windowId: true, startAt: true } },
      lines: { select: { preparationMinutes: true } },
      store: { select: SCHEDULE_SELECT },
    },
  });
  const { revisedStartAt, revisedEndAt } = row;
  return {
    storeId: row.storeId,
    schedule: scheduleOf(row.store),
    fulfilment: row.fulfilment,
    hold: row.hold,
    promised: { startAt: row.promisedStartAt, endAt: row.promisedEndAt },
    revised: revisedStartAt === null || revisedEndAt === null ? null : { startAt: revisedStartAt, endAt: revisedEndAt },
    travelMinutes: row.travelMinutes ?? 0,
    preparationMinutes: Math.max(0, ...row.lines.map(({ preparationMinutes }) => preparationMinutes)),
  };
}
