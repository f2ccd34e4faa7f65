import type { Evaluation } from '@sweetspot/domain/customization/customization';
import { straightDistanceMetres, type GeoPoint, type Route } from '@sweetspot/domain/delivery/estimate-route';
import type { Fulfilment } from '@sweetspot/domain/orders/order-status';
import { totalWork, type BucketUsage } from '@sweetspot/domain/slots/capacity';
import { AppError } from '@sweetspot/domain/errors/app-error';
import {
  earliestSlot,
  findSlot,
  offeredSlot,
  offerSlots,
  type Slot,
  type SlotDay,
  type SlotRequest,
} from '@sweetspot/domain/slots/offer-slots';
import { addDays, wallClock } from '@sweetspot/domain/slots/wall-clock';
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
  const { store, now, exceptCartId, exceptHoldId = null } = ask;
  const from = wallClock(store.schedule.timeZone).dateOf(now);
  const to = addDays(from, store.schedule.horizonDays);
  const usage = await loadBucketUsage(reader, { storeIds: [store.id], from, to, now, exceptCartId, exceptHoldId });
  return { schedule: store.schedule, request: slotRequest(ask), usage };
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
