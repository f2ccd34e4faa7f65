import { earliestSlot, slotId, type Slot, type SlotDay } from '@sweetspot/domain/slots/offer-slots';
import type { ProposeTimeInput } from '@sweetspot/domain/amendments/inputs';
import { workInput } from '@sweetspot/domain/customization/inputs';
import { straightDistanceMetres } from '@sweetspot/domain/delivery/estimate-route';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { z } from 'zod';
import {
  claimOtherSlot,
  loadSlotPlan,
  planSlots,
  refusalOfAll,
  requireOfferedSlot,
  toSlotView,
  type SlotPlan,
  type slotsView,
} from '../capacity/index.ts';
import type { RawReader } from '../cakes/index.ts';
import type { Context } from '../context.ts';
import { asWire, toJson } from '../http/index.ts';
import { findVisibleOrder, lineAsItStands, slotAsItStands, totalAsItStands, wantedSlotSchema, type OrderRef } from '../orders/index.ts';
import { loadStoreTerms, toLocalDate } from '../stores/index.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { CHANGEABLE_SELECT, holdChangeable, requireChangeable, workOf, type ChangedOrder } from './amendment-facts.ts';
import { timelineIn } from './apply-change.ts';
import { askStore, refuseUsedCommand, takenCommand } from './ask-store.ts';

type Slots = z.output<typeof slotsView>;

/** For when else the order could be, in the slots that the store truly offers for it as it stands. */
export async function offerOtherTimes(ctx: Context, ref: OrderRef): Promise<Slots> {
  const orderId = await findVisibleOrder(ctx, ref);
  const order = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: orderId }, select: CHANGEABLE_SELECT });
  const { plan, standing } = await loadOrderPlan(ctx.db.prisma, order, ctx.now());
  const days = planSlots(plan).map(({ date, slots }) => ({ date, slots: slots.filter((slot) => !isSame(slot, standing)) }));
  const earliest = earliestSlot(days);
  const { timeZone, offers } = plan.schedule;
  return {
    timeZone,
    days: days.map(({ date, slots }) => ({ date, slots: slots.map(toSlotView) })),
    earliest: earliest && toSlotView(earliest),
    refusal: earliest ? null : asWire<Slots['refusal']>(refusalOfAll(days, offers, order.fulfilment)),
    distanceMetres: null,
    // A change of time costs nothing: delivery stays as it was placed.
    deliveryFee: null,
  };
}

/**
 * The customer asks for another slot: it is given room at once, beside the one that the order has, then it waits for the store. The same
 * command again does nothing. Answers with the order's id. Throws CHANGE_NOT_ALLOWED, SLOT_FULL, SLOT_GONE, IDEMPOTENCY_KEY_REUSED.
 */
export async function proposeTime(ctx: Context, input: ProposeTimeInput): Promise<string> {
  const orderId = await findVisibleOrder(ctx, input);
  await ctx.limits.take('order_change', orderId);
  await refuseUsedCommand(() => inTx(ctx, (t) => propose(t, orderId, input)));
  return orderId;
}

async function propose(t: TxContext, orderId: string, { slotId: wantedId, commandId }: ProposeTimeInput): Promise<void> {
  const order = await holdChangeable(t, orderId);
  const done = await takenCommand(t, { orderId, commandId, position: null });
  if (done !== null) {
    if (wantedSlotSchema.parse(done).slot.id !== wantedId) throw new AppError('IDEMPOTENCY_KEY_REUSED');
    return;
  }
  const now = t.now();
  requireChangeable(order, now);
  const { plan, standing } = await loadOrderPlan(t.tx, order, now);
  const slot = requireOfferedSlot(plan, wantedId);
  if (isSame(slot, standing)) throw new AppError('INPUT_INVALID', { fields: { slotId: 'change_nothing' } });
  const { startByAt } = await timelineIn(t, order, slot);
  if (startByAt <= now) throw new AppError('SLOT_GONE', { nextPossibleAt: nextAfter(planSlots(plan), slot) });
  // Room in both: whatever the answer is, what it needs is there.
  if (!(await claimOtherSlot(t, { orderId, work: workOf(order), slot })))
    throw new AppError('SLOT_FULL', { nextPossibleAt: nextAfter(planSlots(plan), slot) });
  const total = totalAsItStands(order);
  const { id, windowId, date, startAt, endAt } = slot;
  await askStore(t, order, {
    position: null,
    before: toJson({ slot: standing.promise, total }),
    after: toJson({ slot: { id, windowId, date, startAt, endAt }, total }),
    differenceMinor: 0,
    commandId,
    // For the earlier of both slots it is answered while the kitchen has not begun.
    startByAt: startByAt < order.startByAt ? startByAt : order.startByAt,
  });
}

interface Standing {
  readonly promise: { readonly startAt: Date; readonly endAt: Date };
  /** Null where its time is between the store's windows. */
  readonly slotId: string | null;
}

const isSame = (slot: Slot, { promise, slotId: standingId }: Standing): boolean =>
  slot.id === standingId || (slot.startAt.getTime() === promise.startAt.getTime() && slot.endAt.getTime() === promise.endAt.getTime());

/**
 * By the rules of a new order, with the order's own work, way and room. A store that has paused takes no new orders; this one it has.
 * Throws STORE_SUSPENDED.
 */
async function loadOrderPlan(
  reader: RawReader,
  order: ChangedOrder,
  now: Date,
): Promise<{ readonly plan: SlotPlan; readonly standing: Standing }> {
  const terms = await loadStoreTerms(reader, order.storeId);
  const store = { ...terms, schedule: { ...terms.schedule, pausedUntil: null } };
  const lines = order.lines
    .map(lineAsItStands)
    .map(({ work, ...line }) => ({ quantity: line.quantity, evaluation: { ...line, work: workInput.parse(work) } }));
  const { fulfilment, hold, latitude, longitude, travelMinutes } = order;
  const trip =
    latitude === null || longitude === null
      ? null
      : { straightMetres: Math.round(straightDistanceMetres(store, { latitude, longitude })), travelMinutes: travelMinutes ?? 0 };
  const plan = await loadSlotPlan(reader, { store, fulfilment, lines, trip, exceptCartId: null, exceptHoldId: hold?.id ?? null, now });
  const standingId = hold === null || hold.windowId === null ? null : slotId(toLocalDate(hold.date), hold.windowId);
  return { plan, standing: { promise: slotAsItStands(order), slotId: standingId } };
}

function nextAfter(days: readonly SlotDay[], { startAt }: Slot): string | null {
  const next = days.flatMap(({ slots }) => slots).find((slot) => slot.isOffered && slot.startAt > startAt);
  return next?.startAt.toISOString() ?? null;
}
