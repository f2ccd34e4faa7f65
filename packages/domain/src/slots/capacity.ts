import type { Work } from '../customization/customization.ts';
import type { CapacityResource } from './store-schedule.ts';
import type { LocalDate } from './wall-clock.ts';

/** Where work is counted: one resource on one local date, and in one window if the resource is counted by window. */
export interface BucketPlace {
  readonly resourceId: string;
  readonly date: LocalDate;
  readonly windowId: string | null;
}

/** What an order takes from a bucket. */
export interface BucketClaim extends BucketPlace {
  readonly units: number;
}

/** What holds that count have taken so far. A bucket not listed is empty. */
export interface BucketUsage extends BucketPlace {
  readonly usedUnits: number;
  /** A limit for this date alone; null takes the resource's. */
  readonly limitUnits: number | null;
}

export const bucketKey = ({ resourceId, date, windowId }: BucketPlace): string => `${resourceId} ${date} ${windowId ?? ''}`;

const inLockOrder = (a: BucketPlace, b: BucketPlace): number => (bucketKey(a) < bucketKey(b) ? -1 : 1);

/**
 * The buckets on a slot's path, in the one order in which every checkout locks them, so that no two wait for each other. Work on a
 * resource that the store has given up is not counted.
 */
export function bucketsFor(
  resources: readonly CapacityResource[],
  slot: { readonly date: LocalDate; readonly windowId: string },
  work: Work,
): readonly BucketClaim[] {
  return resources
    .map(({ id, period }) => ({
      resourceId: id,
      date: slot.date,
      windowId: period === 'window' ? slot.windowId : null,
      units: work[id] ?? 0,
    }))
    .filter(({ units }) => units > 0)
    .toSorted(inLockOrder);
}

/** What has room in one slot and in another at once; in a bucket of both there is only one order. In the order of the locks. */
export function bucketsOfBoth(one: readonly BucketClaim[], other: readonly BucketClaim[]): readonly BucketClaim[] {
  const claims = new Map<string, BucketClaim>();
  for (const claim of [...one, ...other]) {
    const key = bucketKey(claim);
    if (claim.units > (claims.get(key)?.units ?? 0)) claims.set(key, claim);
  }
  return [...claims.values()].toSorted(inLockOrder);
}

/** The work of several lines together, each taken `quantity` times. */
export function totalWork(lines: readonly { readonly work: Work; readonly quantity: number }[]): Work {
  const total: Record<string, number> = {};
  for (const { work, quantity } of lines)
    for (const [resourceId, units] of Object.entries(work)) total[resourceId] = (total[resourceId] ?? 0) + units * quantity;
  return total;
}
