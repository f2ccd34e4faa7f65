import type { Work } from '@sweetspot/domain/customization/customization';
import type { Fulfilment } from '@sweetspot/domain/orders/order-status';
import { bucketKey, bucketsFor } from '@sweetspot/domain/slots/capacity';
import type { HoldState } from '../../generated/client.ts';
import type { BuiltStore } from './build-store.ts';
import type { Fixture } from './fixture.ts';

const HOLD_MS = 10 * 60_000;

/** Buckets already made by a fixture: one row for each place, however many holds claim from it. */
const bucketIds = new WeakMap<Fixture, Map<string, string>>();

type HoldSpec = {
  store: BuiltStore;
  fulfilment: Fulfilment;
  promise: { date: string; windowId: string; startAt: Date; endAt: Date };
  work: Work;
  createdAt: Date;
  state: HoldState;
};

export function addHold(fixture: Fixture, { store, fulfilment, promise, work, createdAt, state }: HoldSpec): string {
  const id = fixture.random.uuid(createdAt);
  const { windowId, startAt, endAt } = promise;
  fixture.rows.slotHold.push({
    id,
    storeId: store.row.id,
    fulfilment,
    windowId,
    date: new Date(`${promise.date}T00:00:00Z`),
    startAt,
    endAt,
    state,
    expiresAt: new Date(createdAt.getTime() + HOLD_MS),
    createdAt,
  });
  for (const claim of bucketsFor(store.schedule.resources, promise, work)) {
    fixture.rows.capacityClaim.push({ holdId: id, bucketId: bucketAt(fixture, claim), units: claim.units });
  }
  return id;
}

function bucketAt(fixture: Fixture, place: { resourceId: string; date: string; windowId: string | null }): string {
  const known = bucketIds.get(fixture) ?? new Map<string, string>();
  bucketIds.set(fixture, known);
  const key = bucketKey(place);
  const existing = known.get(key);
  if (existing) return existing;
  const id = fixture.random.uuid(fixture.now);
  known.set(key, id);
  const { resourceId, windowId } = place;
  fixture.rows.capacityBucket.push({ id, resourceId, windowId, date: new Date(`${place.date}T00:00:00Z`) });
  return id;
}
