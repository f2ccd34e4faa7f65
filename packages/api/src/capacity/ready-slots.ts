import type { SlotDemand } from '@sweetspot/domain/cakes/shown-cake';
import type { Fulfilment } from '@sweetspot/domain/orders/order-status';
import type { BucketUsage } from '@sweetspot/domain/slots/capacity';
import { offeredSlot, offeredSlotsOn, type Slot } from '@sweetspot/domain/slots/offer-slots';
import { wallClock } from '@sweetspot/domain/slots/wall-clock';
import type { Point, RawReader } from '../cakes/index.ts';
import type { Services } from '../context.ts';
import { loadTermsOfStores, type StoreTerms } from '../stores/index.ts';
import { loadBucketUsage } from './bucket-usage.ts';
import { slotRequest, tripTo, type Trip } from './plan-slots.ts';

export interface ReadyAsk {
  /** The local day, and the minute of it by which the slot is over; null takes the whole day. */
  readonly date: string;
  readonly byMinute: number | null;
  /** Null takes either: to the door where the store delivers there. */
  readonly fulfilment: Fulfilment | null;
  readonly point: Point | null;
  readonly now: Date;
}

/** One piece of what a store makes. */
export interface StoreDemand {
  readonly storeId: string;
  readonly demand: SlotDemand;
}

export interface ReadyDemand extends StoreDemand {
  readonly slot: Slot;
  readonly timeZone: string;
}

type ReadyServices = Pick<Services, 'distance'> & { readonly reader: RawReader };

/**
 * Which demands can be booked on a day, and in which slot: judged by the rule that offers slots and places orders, on what the stores'
 * buckets have taken. Two questions however many stores.
 */
export async function readyDemands(services: ReadyServices, demands: readonly StoreDemand[], ask: ReadyAsk): Promise<ReadyDemand[]> {
  const storeIds = [...new Set(demands.map(({ storeId }) => storeId))];
  const { date, now } = ask;
  const [stores, usage] = await Promise.all([
    loadTermsOfStores(services.reader, storeIds),
    loadBucketUsage(services.reader, { storeIds, from: date, to: date, now, exceptCartId: null }),
  ]);
  const wanted = Map.groupBy(demands, ({ storeId }) => storeId);
  const used = Map.groupBy(usage, ({ resourceId }) => resourceId);
  const ready = await Promise.all(
    stores.map(async (store) => {
      const own = store.schedule.resources.flatMap(({ id }) => used.get(id) ?? []);
      const slotFor = await slotFinder(services, { store, usage: own, ask });
      const found: ReadyDemand[] = [];
      for (const each of wanted.get(store.id) ?? []) {
        const slot = await slotFor(each.demand);
        if (slot) found.push({ ...each, slot, timeZone: store.schedule.timeZone });
      }
      return found;
    }),
  );
  return ready.flat();
}

interface StoreOnDay {
  readonly store: StoreTerms;
  readonly usage: readonly BucketUsage[];
  readonly ask: ReadyAsk;
}

async function slotFinder(
  services: ReadyServices,
  { store, usage, ask }: StoreOnDay,
): Promise<(demand: SlotDemand) => Promise<Slot | null>> {
  const { point, now, date, byMinute } = ask;
  const endsBy = byMinute === null ? null : wallClock(store.schedule.timeZone).instantAt(date, byMinute);
  const trips = new Map<number, Promise<Trip>>();
  /** As asked when the slot is held and when the order is placed. */
  const tripAt = (departAt: Date, to: Point): Promise<Trip> => {
    const trip = trips.get(departAt.getTime()) ?? tripTo(services, { store, point: to, departAt });
    trips.set(departAt.getTime(), trip);
    return trip;
  };
  const tripNow = point && store.schedule.offers.includes('delivery') ? await tripAt(now, point) : null;

  const firstSlot = async (fulfilment: Fulfilment, demand: SlotDemand): Promise<Slot | null> => {
    const requestBy = (trip: Trip | null) =>
      slotRequest({ store, fulfilment, lines: [{ evaluation: demand, quantity: 1 }], trip, exceptCartId: null, now });
    const request = requestBy(fulfilment === 'delivery' ? tripNow : null);
    for (const slot of offeredSlotsOn(store.schedule, request, usage, date)) {
      if (endsBy !== null && slot.endAt > endsBy) continue;
      if (fulfilment === 'pickup' || point === null) return slot;
      const then = requestBy(await tripAt(slot.startAt, point));
      if (then.travelMinutes <= request.travelMinutes || offeredSlot(store.schedule, then, usage, slot.id)) return slot;
    }
    return null;
  };

  return async (demand) => {
    for (const fulfilment of waysOf(ask)) {
      const slot = await firstSlot(fulfilment, demand);
      if (slot) return slot;
    }
    return null;
  };
}

/** A way to an unknown door is promised only to who wants nothing else. */
function waysOf({ fulfilment, point }: ReadyAsk): readonly Fulfilment[] {
  if (fulfilment !== null) return [fulfilment];
  return point === null ? ['pickup', 'delivery'] : ['delivery', 'pickup'];
}
