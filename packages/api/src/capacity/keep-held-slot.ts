import type { ReadClient, SlotHold } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { Fulfilment } from '@sweetspot/domain/orders/order-status';
import { bucketsFor, type BucketClaim } from '@sweetspot/domain/slots/capacity';
import { isHoldCounted } from '@sweetspot/domain/slots/hold';
import { slotId } from '@sweetspot/domain/slots/offer-slots';
import { toLocalDate, type StoreTerms } from '../stores/index.ts';
import type { TxContext } from '../transaction.ts';
import { requireOfferedSlot, slotRequest, type Trip, type WantedLine } from './plan-slots.ts';
import { claimCapacity } from './claim-capacity.ts';

type HeldSlot = Pick<SlotHold, 'id' | 'windowId' | 'date' | 'startAt' | 'endAt' | 'fulfilment' | 'state' | 'expiresAt' | 'createdAt'> & {
  /** An order that waits for its money has it. */
  readonly isOrdered: boolean;
  readonly claims: readonly BucketPlace[];
};

interface BucketPlace {
  readonly resourceId: string;
  readonly windowId: string | null;
  readonly units: number;
}

interface HeldSlotRef {
  readonly holdId: string;
  readonly cartId: string;
  readonly storeId: string;
  readonly fulfilment: Fulfilment;
}

/** The hold that this part of this cart has. One that ran out still counts, as long as nothing took its place. */
export async function loadHeldSlot(
  reader: Pick<ReadClient, '$queryRaw'>,
  { holdId, cartId, storeId, fulfilment }: HeldSlotRef,
): Promise<HeldSlot> {
  const [hold] = await reader.$queryRaw<HeldSlot[]>`
    select h.id, h.window_id as "windowId", h.date, h.start_at as "startAt", h.end_at as "endAt", h.fulfilment, h.state,
      h.expires_at as "expiresAt", h.created_at as "createdAt", exists (select 1 from "order" o where o.hold_id = h.id) as "isOrdered",
      (select coalesce(json_agg(json_build_object('resourceId', b.resource_id, 'windowId', b.window_id, 'units', c.units)), '[]')
        from capacity_claim c join capacity_bucket b on b.id = c.bucket_id where c.hold_id = h.id) as claims
    from slot_hold h
    where h.id = ${holdId}::uuid and h.cart_id = ${cartId}::uuid and h.store_id = ${storeId}::uuid
      and h.fulfilment = ${fulfilment}::fulfilment and h.state = 'held'`;
  if (!hold) throw new AppError('HOLD_EXPIRED', { nextPossibleAt: null });
  return hold;
}

/** The slot that the order is promised, and the hold that carries it. */
export interface KeptSlot {
  readonly holdId: string;
  /** Midnight UTC of the local day, as the DATE column wants it. */
  readonly date: Date;
  readonly startAt: Date;
  readonly endAt: Date;
}

interface Keeping {
  readonly held: HeldSlot;
  readonly store: StoreTerms;
  readonly lines: readonly WantedLine[];
  readonly trip: Trip | null;
  readonly cartId: string;
  readonly now: Date;
}

/**
 * Makes sure that the held slot carries what the cart holds by now: the cart may have changed since, or the hold run out. Refuses when
 * the slot no longer fits or its room is gone.
 */
export async function keepHeldSlot(t: TxContext, keeping: Keeping): Promise<KeptSlot> {
  const { held, store, now } = keeping;
  if (held.startAt <= now) throw new AppError('SLOT_GONE', { nextPossibleAt: null });
  const request = slotRequest({ ...keeping, fulfilment: held.fulfilment, exceptCartId: null });
  // What is held is judged as of when it was held: a pause or a notice that ran short since does not take it back.
  // Whether there is room for the work is for the claim to say.
  const asHeld = { ...request, now: held.createdAt, work: {} };
  const plan = { schedule: { ...store.schedule, pausedUntil: null }, request: asHeld, usage: [] };
  const slot = requireOfferedSlot(plan, slotId(toLocalDate(held.date), held.windowId));

  const holdId = held.isOrdered ? await inheritHold(t, keeping) : held.id;
  const claims = bucketsFor(store.schedule.resources, slot, request.work);
  const isKept = isHoldCounted(held, now) && isSame(held.claims, claims);
  if (!isKept && !(await claimCapacity(t, { holdId, claims, now }))) throw new AppError('SLOT_FULL', { nextPossibleAt: null });
  return { holdId, date: held.date, startAt: held.startAt, endAt: held.endAt };
}

/**
 * The hold belongs to an order that still waits for its money: the customer came back to checkout and orders again. The new order takes
 * over the room; the older one can be paid only if there is room for both.
 */
async function inheritHold({ tx, newId }: TxContext, { held, cartId, store }: Keeping): Promise<string> {
  const { id: formerId, state: _state, isOrdered: _isOrdered, claims: _claims, ...slot } = held;
  const id = newId();
  await tx.slotHold.update({ where: { id: formerId }, data: { state: 'released' }, select: { id: true } });
  await tx.slotHold.create({ data: { ...slot, id, cartId, storeId: store.id, state: 'held' }, select: { id: true } });
  await tx.$executeRaw`
    insert into capacity_claim (hold_id, bucket_id, units)
    select ${id}::uuid, bucket_id, units from capacity_claim where hold_id = ${formerId}::uuid`;
  return id;
}

function isSame(claimed: HeldSlot['claims'], wanted: readonly BucketClaim[]): boolean {
  return (
    claimed.length === wanted.length &&
    wanted.every(({ resourceId, windowId, units }) =>
      claimed.some((claim) => claim.resourceId === resourceId && claim.windowId === windowId && claim.units === units),
    )
  );
}
