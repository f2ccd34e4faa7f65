import type { Evaluation } from '@sweetspot/domain/customization/customization';
import { straightDistanceMetres, type GeoPoint, type Route } from '@sweetspot/domain/delivery/estimate-route';
import type { Fulfilment } from '@sweetspot/domain/orders/order-status';
import { totalWork, type BucketUsage } from '@sweetspot/domain/slots/capacity';
import { AppError } from '@sweetspot/domain/errors/app-error';
import {
  earliestSlot,
  findSlot,
  offeredSlot,
  offeredSlotsOn,
  offerSlots,
  type Slot,
  type SlotDay,
  type SlotRequest,
} from '@sweetspot/domain/slots/offer-slots';
import { addDays, daysBetween, wallClock, type LocalDate } from '@sweetspot/domain/slots/wall-clock';
import type { RawReader } from '../cakes/index.ts';
import type { Services } from '../context.ts';
import { loadBucketUsage } from './bucket-usage.ts';
import type { StoreTerms } from '../stores/index.ts';

/** What slots are asked for: designs with how many of each. */
export interface WantedLine {
  readonly evaluation: Pick<Evaluation, 'leadTimeMinutes' | 'preparationMinutes' | 'work'>;
  readonly quantity: number;
}

/** The way to the door, and how far it is as the crow flies, by which the store's radius is judged everywhere. */
export interface Trip extends Omit<Route, 'source'> {
  readonly source: string;
  readonly straightMetres: number;
}

export async function tripTo(
  { distance }: Pick<Services, 'distance'>,
  { store, point, departAt }: { readonly store: StoreTerms; readonly point: GeoPoint; readonly departAt: Date },
): Promise<Trip> {
  const { latitude, longitude, schedule } = store;
  const from = { latitude, longitude };
  const route = await distance.distance({ from, to: point, vehicle: 'two_wheeler', departAt, timeZone: schedule.timeZone });
  return { ...route, straightMetres: Math.round(straightDistanceMetres(from, point)) };
}

export interface SlotAsk {
  readonly store: StoreTerms;
  readonly fulfilment: Fulfilment;
  readonly lines: readonly WantedLine[];
  /** Null for pick-up, and while the address is not known. */
  readonly trip: Pick<Trip, 'straightMetres' | 'travelMinutes'> | null;
  readonly exceptCartId: string | null;
  readonly exceptHoldId?: string | null;
  readonly now: Date;
}

/** What decides which of the store's slots are offered. */
export interface SlotPlan {
  readonly schedule: StoreTerms['schedule'];
  readonly request: SlotRequest;
  readonly usage: readonly BucketUsage[];
}

export async function loadSlotPlan(reader: RawReader, ask: SlotAsk): Promise<SlotPlan> {
  const { schedule } = ask.store;
  const from = wallClock(schedule.timeZone).dateOf(ask.now);
  return { schedule, request: slotRequest(ask), usage: await loadUsage(reader, ask, { from, to: addDays(from, schedule.horizonDays) }) };
}

/** Local dates, both included. */
interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

function loadUsage(reader: RawReader, { store, now, exceptCartId, exceptHoldId = null }: SlotAsk, span: Span): Promise<BucketUsage[]> {
  return loadBucketUsage(reader, { storeIds: [store.id], ...span, now, exceptCartId, exceptHoldId });
}

const SOON_DAYS = 7;

/** The first slot offered after one that turned out to be full. It is seldom far, and a busy store's whole horizon is much to count. */
export async function nextOfferedSlot(reader: RawReader, ask: SlotAsk, full: Slot): Promise<Slot | null> {
  const { schedule } = ask.store;
  const request = slotRequest(ask);
  const findIn = async (span: Span) => {
    const usage = await loadUsage(reader, ask, span);
    const dates = Array.from({ length: daysBetween(span.from, span.to) + 1 }, (_, day) => addDays(span.from, day));
    const slots = dates.flatMap((date) => offeredSlotsOn(schedule, request, usage, date));
    return slots.find(({ startAt }) => startAt > full.startAt) ?? null;
  };
  const soon = addDays(full.date, SOON_DAYS);
  const last = addDays(wallClock(schedule.timeZone).dateOf(ask.now), schedule.horizonDays);
  return (await findIn({ from: full.date, to: soon })) ?? (soon < last ? findIn({ from: addDays(soon, 1), to: last }) : null);
}

/** Every slot of the store's horizon, each offered or refused. */
export const planSlots = ({ schedule, request, usage }: SlotPlan): readonly SlotDay[] => offerSlots(schedule, request, usage);

/** Notice and preparation are the greatest of the lines', work is all of theirs. */
export function slotRequest({ fulfilment, lines, trip, now }: SlotAsk): SlotRequest {
  const evaluations = lines.map(({ evaluation }) => evaluation);
  return {
    fulfilment,
    leadTimeMinutes: Math.max(0, ...evaluations.map(({ leadTimeMinutes }) => leadTimeMinutes)),
    preparationMinutes: Math.max(0, ...evaluations.map(({ preparationMinutes }) => preparationMinutes)),
    work: totalWork(lines.map(({ evaluation, quantity }) => ({ work: evaluation.work, quantity }))),
    distanceMetres: trip?.straightMetres ?? null,
    travelMinutes: trip?.travelMinutes ?? 0,
    now,
  };
}

/** The slot, if it is offered; else why not and when instead. */
export function requireOfferedSlot(plan: SlotPlan, slotId: string): Slot {
  const offered = offeredSlot(plan.schedule, plan.request, plan.usage, slotId);
  if (offered) return offered;
  const days = planSlots(plan);
  const slot = findSlot(days, slotId);
  const nextPossibleAt = (slot ? slot.nextPossibleAt : earliestSlot(days)?.startAt)?.toISOString() ?? null;
  const isFull = slot?.refusal?.code === 'full' || slot?.refusal?.code === 'too_much_work';
  throw new AppError(isFull ? 'SLOT_FULL' : 'SLOT_GONE', { nextPossibleAt });
}
